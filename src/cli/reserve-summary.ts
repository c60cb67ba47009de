import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { Estimate, ReserveResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { type Colours, plainLines } from './terminal.ts';

/** What the reservation designer found, as a person reads it on a terminal; `pools` is the block to paste. */
export function reserveSummary(result: ReserveResult, pools: string | null, colours: Colours): string {
  const format = formatsOf('en-GB');
  const { scenario, pool } = result;
  const facts = [
    `${format.date(scenario.from)} to ${format.date(scenario.to)}`,
    `${format.count(scenario.replications)} replications`,
    `seed ${printable(scenario.seed)}`,
    `for ${format.list(result.protects.map(printable))}, against ${format.list(result.against.map(printable))}`,
  ];
  const parts = [
    `${colours.bold(`How many agents of ${printable(pool.name)} to keep free? ${printable(scenario.title)}`)}\n${colours.dim(facts.join(' · '))}`,
    hoursTable(result, format, colours),
    sameTable(result, format, colours),
    verdict(result, format),
    result.partial ? `${colours.yellow('!')} Stopped early: more could be kept free.` : '',
    pools === null ? '' : `${colours.bold('To paste into the scenario')}\n${plainLines(pools.trimEnd())}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const level = (service: Estimate | null | undefined, format: Format) =>
  service === null || service === undefined ? '' : format.percent(service.mean, 1);

function headOf({ protects, against }: ReserveResult): string[] {
  return [...protects, ...against].map((queue) => printable(queue).replaceAll('/', '/\n'));
}

function hoursTable(result: ReserveResult, format: Format, colours: Colours): string {
  const { thresholds, protects, against, chosen } = result;
  const rows = thresholds.map(
    ({ keepFree, equalService: { paidHours, meetsTarget, service } }): Row => ({
      label: `${keepFree}${keepFree === chosen ? ' *' : ''}`,
      cells: [
        format.count(paidHours.mean),
        meetsTarget ? 'yes' : 'no',
        ...[...protects, ...against].map((queue) => level(service[queue], format)),
      ],
    }),
  );
  const head = ['Paid\nhours', 'Target\nmet', ...headOf(result)];
  return `${colours.bold('Staffed for the targets of all')}\n${tableOf(head, rows, colours, 'Kept free')}`;
}

function sameTable(result: ReserveResult, format: Format, colours: Colours): string {
  const rows = result.thresholds.map(
    ({ keepFree, sameAgents: { service } }): Row => ({
      label: `${keepFree}`,
      cells: [...result.protects, ...result.against].map((queue) => level(service[queue], format)),
    }),
  );
  return `${colours.bold('With the agents that are enough when nobody is kept free')}\n${tableOf(headOf(result), rows, colours, 'Kept free')}`;
}

function verdict({ chosen, savedHours, protects, thresholds }: ReserveResult, format: Format): string {
  if (chosen === null) return 'No number kept free lets every target be met.';
  if (chosen === 0 || savedHours === null) {
    return chosen === 0
      ? 'Keep nobody free: every number needs as many paid hours or more.'
      : `Keep ${chosen} free.`;
  }
  const of = (keepFree: number) => thresholds.find((one) => one.keepFree === keepFree)?.sameAgents.service;
  const gains = protects.map(
    (queue) =>
      `${printable(queue)} from ${level(of(0)?.[queue], format)} to ${level(of(chosen)?.[queue], format)}`,
  );
  const sure =
    savedHours.n < 2
      ? 'one replication, so no interval'
      : `95 % interval ${format.count(savedHours.low)} to ${format.count(savedHours.high)}`;
  return `Keep ${chosen} free: ${format.count(savedHours.mean)} paid hours less at the same targets (${sure}). With the same agents it takes ${format.list(gains)}.`;
}
