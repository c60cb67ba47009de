import { printable } from '../scenario/index.ts';
import type { WhyStudy } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { headed, paragraphs, type VerbTelling } from './verb-telling.ts';

/** The reasons of a number of agents, one a line, as a person reads them on a terminal. */
export function whyText(study: WhyStudy, telling: VerbTelling<'why'>): string {
  const { words, common, format, colours } = telling;
  const { title, pool, option, date, minute, agents, shrinkage, paid } = study;
  const facts = [
    printable(pool),
    ...(option === null ? [] : [words.option(printable(option))]),
    format.date(date),
    format.clock(minute),
  ];
  const part = (value: number) => `${value > 0 ? '+' : ''}${format.decimal(value, 2)}`;
  const reasons = study.reasons
    .filter(({ key, agents: own }) => own !== 0 || key === 'load')
    .map(
      ({ key, agents: own }): Row => ({
        label: words.reasons[key],
        cells: [key === 'load' ? format.decimal(own, 2) : part(own)],
      }),
    );
  const total: Row[] = [
    { label: words.duty, cells: [format.decimal(agents, 2)] },
    { label: words.shrinkage(format.briefPercent(shrinkage)), cells: [part(paid - agents)] },
    { label: words.paid, cells: [format.decimal(paid, 2)] },
  ];
  return paragraphs([
    headed(printable(title), facts, telling),
    tableOf([common.why.axis], [...reasons, ...total], colours, common.why.reason),
    pooling(study, telling),
  ]);
}

function pooling({ apart, together }: WhyStudy, { common, format }: VerbTelling<'why'>): string {
  return apart === together
    ? ''
    : common.why.pooled(format.count(apart), format.count(together), apart > together);
}
