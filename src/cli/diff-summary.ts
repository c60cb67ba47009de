import type {
  MeasureDifference,
  OptionDifference,
  RunDifference,
  RunSide,
} from '../report/diff/difference.ts';
import { type DiffTelling, diffTelling, verdictOf } from '../report/diff/telling.ts';
import type { Language } from '../report/index.ts';
import { printable } from '../scenario/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** A value of a scenario may be a paragraph; a table needs the beginning. */
const MOST_CHARACTERS = 40;

/** What changed between two runs, as a person reads it on a terminal. */
export function diffSummary(difference: RunDifference, language: Language, colours: Colours): string {
  const telling = diffTelling(language, printable);
  const parts = [
    heading(difference, telling, colours),
    verdictOf(difference, telling),
    inputs(difference, telling, colours),
    ...difference.options.map((option) => resultsOf(option, telling, colours)),
    telling.words.methodText(difference.sameDraws),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ before, after }: RunDifference, { words, format }: DiffTelling, colours: Colours): string {
  const side = (name: string, run: RunSide) => {
    const { title, replications, seed, blendsim, partial } = run;
    const facts = words.run(
      printable(title),
      format.count(replications),
      printable(seed),
      printable(blendsim),
    );
    return [colours.dim(`${name}: ${facts}`), ...(partial ? [words.partial(name)] : [])];
  };
  return [colours.bold(words.title), ...side(words.before, before), ...side(words.after, after)].join('\n');
}

function inputs(
  { inputs: changes, otherFiles }: RunDifference,
  telling: DiffTelling,
  colours: Colours,
): string {
  const { words, format } = telling;
  const note = otherFiles === null ? words.unknownInputs : otherFiles ? words.otherFiles : '';
  if (changes.length === 0) return note === '' ? `${words.noInputs}.` : note;
  const said = (value: string | null) => (value === null ? words.absent : brief(value));
  const rows = changes.map(
    ({ path, before, after }): Row => ({ label: printable(path), cells: [said(before), said(after)] }),
  );
  const title = words.inputs(format.count(changes.length), changes.length === 1);
  const table = tableOf([words.before, words.after], rows, colours, words.heads.input);
  return `${colours.bold(title)}${note === '' ? '' : `\n${note}`}\n${table}`;
}

function brief(value: string): string {
  const text = printable(value);
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

function resultsOf(option: OptionDifference, telling: DiffTelling, colours: Colours): string {
  const { words } = telling;
  const name = telling.nameOf(option);
  if (option.in === 'before') return words.onlyBefore(name);
  if (option.in === 'after') return words.onlyAfter(name);
  const rows = option.measures
    .filter(({ before, after }) => before !== null || after !== null)
    .map((one) => measureRow(one, telling));
  const { before, after } = option.meetsTarget;
  const met = (value: boolean | null) => (value === null ? words.absent : value ? words.yes : words.no);
  if (before !== null || after !== null) {
    const verdict = words.verdicts[before === after ? 'same' : 'changed'];
    rows.push({ label: words.targetMet, cells: [met(before), met(after), '', '', verdict] });
  }
  const { change, interval, verdict } = words.heads;
  return tableOf([words.before, words.after, change, interval, verdict], rows, colours, name);
}

function measureRow(one: MeasureDifference, telling: DiffTelling): Row {
  const { words } = telling;
  const { measure, before, after, change, verdict } = one;
  const value = (figure: number | null) => (figure === null ? words.absent : telling.value(measure, figure));
  return {
    label: words.measures[measure],
    cells: [
      value(before),
      value(after),
      change === null ? '' : telling.change(measure, change.mean),
      telling.interval(one),
      words.verdicts[verdict],
    ],
  };
}
