import { flipSentence, flipsOf, leverValue } from '../report/findings/flips.ts';
import { formatsOf } from '../report/format.ts';
import { wordsIn } from '../report/words/index.ts';
import { printable } from '../scenario/index.ts';
import type { Lever, SensitivityStudy } from '../study/index.ts';
import { headingOf } from './decision.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** What moves the recommendation as a person reads it on a terminal. */
export function sensitivityText(study: SensitivityStudy, colours: Colours): string {
  const format = formatsOf('en-GB');
  const words = wordsIn('en');
  const [winner, runnerUp] = study.ground.options.map(({ name }) => printable(name)) as [string, string];
  const { saving, cost } = study;
  const flips = flipsOf(study);
  const turn = (lever: Lever) => {
    const found = flips.filter((flip) => flip.lever === lever);
    if (found.length > 0)
      return found.map(({ crossing }) => leverValue(lever, crossing.at, format)).join(', ');
    const [from, to] = lever.searched.map((at) => leverValue(lever, at, format));
    return `no, ${from} to ${to}`;
  };
  const rows = study.levers.map((lever): Row => {
    const range = [lever.low, lever.high].map(({ at }) => leverValue(lever, at, format));
    const ends = [lever.low, lever.high];
    return {
      label: words.decisions.levers[lever.key],
      cells: [
        range.join(' to '),
        ...ends.map((end) => format.amount(end.saving.mean)),
        ...ends.map((end) => format.amount(end.cost.mean)),
        turn(lever),
      ],
    };
  });
  const heads = ['Range', 'Saving, low', 'Saving, high', 'Cost, low', 'Cost, high', 'Flips at'];
  const interval = `95 % interval ${format.amount(saving.low)} to ${format.amount(saving.high)}`;
  return `${[
    headingOf(study.ground, colours),
    `${winner} costs ${format.amount(cost.mean)}, ${format.amount(saving.mean)} less than ${runnerUp} (${interval}). One assumption at a time:`,
    tableOf(heads, rows, colours, 'Assumption'),
    flips.length === 0
      ? 'No assumption turns the recommendation within the values tried.'
      : flips.map((flip) => flipSentence(flip, { winner, runnerUp }, words, format)).join('\n'),
    ...(study.partial ? ['Stopped early: not every assumption was tried.'] : []),
  ].join('\n\n')}\n`;
}
