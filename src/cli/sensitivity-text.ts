import { flipSentence, flipsOf, leverValue } from '../report/findings/flips.ts';
import { printable } from '../scenario/index.ts';
import type { Lever, SensitivityStudy } from '../study/index.ts';
import { decisionHeading } from './decision.ts';
import { type Row, tableOf } from './table.ts';
import { intervalOf, paragraphs, type VerbTelling } from './verb-telling.ts';

/** What moves the recommendation as a person reads it on a terminal. */
export function sensitivityText(study: SensitivityStudy, telling: VerbTelling<'sensitivity'>): string {
  const { words, common, format, colours } = telling;
  const { heads } = words;
  const [winner, runnerUp] = study.ground.options.map(({ name }) => printable(name)) as [string, string];
  const { saving, cost } = study;
  const flips = flipsOf(study);
  const between = (lever: Lever, [from, to]: readonly [number, number]) =>
    common.range(leverValue(lever, from, format), leverValue(lever, to, format));
  const turn = (lever: Lever) => {
    const found = flips.filter((flip) => flip.lever === lever);
    return found.length > 0
      ? found.map(({ crossing }) => leverValue(lever, crossing.at, format)).join(', ')
      : words.stays(between(lever, lever.searched));
  };
  const rows = study.levers.map((lever): Row => {
    const ends = [lever.low, lever.high];
    return {
      label: common.decisions.levers[lever.key],
      cells: [
        between(lever, [lever.low.at, lever.high.at]),
        ...ends.map((end) => format.amount(end.saving.mean)),
        ...ends.map((end) => format.amount(end.cost.mean)),
        turn(lever),
      ],
    };
  });
  return paragraphs([
    decisionHeading(study.ground, telling),
    words.written(
      winner,
      format.amount(cost.mean),
      format.amount(saving.mean),
      runnerUp,
      intervalOf(saving, format.amount, telling),
    ),
    tableOf(
      [heads.range, heads.savingLow, heads.savingHigh, heads.costLow, heads.costHigh, heads.flips],
      rows,
      colours,
      words.assumption,
    ),
    flips.length === 0
      ? words.nothingFlips
      : flips.map((flip) => flipSentence(flip, { winner, runnerUp }, common, format)).join('\n'),
    study.partial ? words.partial : '',
  ]);
}
