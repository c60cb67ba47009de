import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { WhyStudy } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

const REASONS: Readonly<Record<WhyStudy['reasons'][number]['key'], string>> = {
  load: 'Load: the work that comes in this interval (Erlang)',
  blending: 'Handle times in this pool: further clients, changes between them, chats at once',
  'carry-over': 'Carry-over: contacts from before still in hand, less what runs on',
  target: 'Target: spare agents so that few wait, every client apart',
  pooling: 'Pooling: agents shared between clients',
  variation: 'Days that differ from the forecast',
  deferrable: 'Work that can wait, beyond what idle agents take',
  rounding: 'Rounding: agents are whole',
  minimum: 'Least number in an open interval',
  absence: 'Absence: scheduled, but not there',
  simulation: 'Simulation: error of the formula, and agents moved to where they help more',
  'by-hand': 'Given by hand',
};

/** The reasons of a number of agents, one a line, as a person reads them on a terminal. */
export function whyText(study: WhyStudy, colours: Colours): string {
  const format = formatsOf('en-GB');
  const { title, pool, option, date, minute, agents, shrinkage, paid } = study;
  const facts = [
    printable(pool),
    ...(option === null ? [] : [`option ${printable(option)}`]),
    format.date(date),
    format.clock(minute),
  ];
  const rows = study.reasons
    .filter(({ key, agents: part }) => part !== 0 || key === 'load')
    .map(
      ({ key, agents: part }): Row => ({
        label: REASONS[key],
        cells: [signed(part, key === 'load', format)],
      }),
    );
  const total: Row[] = [
    { label: 'Agents on duty', cells: [format.decimal(agents, 2)] },
    {
      label: `Shrinkage of ${format.briefPercent(shrinkage)}`,
      cells: [signed(paid - agents, false, format)],
    },
    { label: 'Agents to pay', cells: [format.decimal(paid, 2)] },
  ];
  const table = tableOf(['Agents'], [...rows, ...total], colours, 'Reason');
  const heading = `${colours.bold(printable(title))}\n${colours.dim(facts.join(' · '))}`;
  return `${[heading, table, ...pooling(study, format)].join('\n\n')}\n`;
}

function signed(value: number, first: boolean, format: Format): string {
  const text = format.decimal(value, 2);
  return value > 0 && !first ? `+${text}` : text;
}

function pooling({ apart, together }: WhyStudy, format: Format): string[] {
  if (apart === together) return [];
  const [more, less] = [format.count(apart), format.count(together)];
  return [
    apart > together
      ? `By the formula the clients would need ${more} agents apart and need ${less} together.`
      : `By the formula the clients would need ${more} agents apart and need ${less} together: here pooling costs agents, since the stricter target then holds for all.`,
  ];
}
