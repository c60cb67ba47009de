import type { OptionDifference, RunDifference, RunSide } from '../report/diff/difference.ts';
import { type DiffTelling, diffTelling, methodOf, told, verdictOf } from '../report/diff/telling.ts';
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
    methodOf(difference, telling),
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
  const { rows, unchanged } = told(option, telling);
  const { change, interval, verdict } = words.heads;
  const shown = rows.map(
    (row): Row => ({
      label: row.name,
      cells: [row.before, row.after, row.change, row.interval, row.verdict],
    }),
  );
  const table =
    rows.length === 0
      ? colours.bold(name)
      : tableOf([words.before, words.after, change, interval, verdict], shown, colours, name);
  return unchanged === '' ? table : `${table}\n${colours.dim(unchanged)}`;
}
