import { printable } from '../scenario/index.ts';
import type { Estimate, ReserveResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { plainLines } from './terminal.ts';
import { groundOf, headed, intervalOf, paragraphs, type VerbTelling, warned } from './verb-telling.ts';

type Telling = VerbTelling<'reserve'>;

/** What the reservation designer found, as a person reads it on a terminal; `pools` is the block to paste. */
export function reserveSummary(result: ReserveResult, pools: string | null, telling: Telling): string {
  const { words, format, colours } = telling;
  const { scenario, pool, protects, against, partial } = result;
  const facts = [
    ...groundOf(scenario, telling),
    words.whom(format.list(protects.map(printable)), format.list(against.map(printable))),
  ];
  return paragraphs([
    headed(words.title(printable(pool.name), printable(scenario.title)), facts, telling),
    hoursTable(result, telling),
    sameTable(result, telling),
    verdict(result, telling),
    warned(partial ? [words.stoppedEarly] : [], telling),
    pools === null ? '' : `${colours.bold(words.paste)}\n${plainLines(pools.trimEnd())}`,
  ]);
}

const level = (service: Estimate | null | undefined, { format }: Telling) =>
  service === null || service === undefined ? '' : format.percent(service.mean, 1);

function headOf({ protects, against }: ReserveResult): string[] {
  return [...protects, ...against].map((queue) => printable(queue).replaceAll('/', '/\n'));
}

function hoursTable(result: ReserveResult, telling: Telling): string {
  const { words, common, format, colours } = telling;
  const { thresholds, protects, against, chosen } = result;
  const rows = thresholds.map(
    ({ keepFree, equalService: { paidHours, meetsTarget, service } }): Row => ({
      label: `${format.count(keepFree)}${keepFree === chosen ? ' *' : ''}`,
      cells: [
        format.count(paidHours.mean),
        meetsTarget ? common.terminal.yes : common.terminal.no,
        ...[...protects, ...against].map((queue) => level(service[queue], telling)),
      ],
    }),
  );
  const { keptFree, paid, met } = words.heads;
  const table = tableOf([paid, met, ...headOf(result)], rows, colours, keptFree);
  return `${colours.bold(words.staffed)}\n${table}`;
}

function sameTable(result: ReserveResult, telling: Telling): string {
  const { words, format, colours } = telling;
  const rows = result.thresholds.map(
    ({ keepFree, sameAgents: { service } }): Row => ({
      label: format.count(keepFree),
      cells: [...result.protects, ...result.against].map((queue) => level(service[queue], telling)),
    }),
  );
  const table = tableOf(headOf(result), rows, colours, words.heads.keptFree);
  return `${colours.bold(words.same)}\n${table}`;
}

function verdict({ chosen, savedHours, protects, thresholds }: ReserveResult, telling: Telling): string {
  const { words, format } = telling;
  if (chosen === null) return words.noneMeets;
  if (chosen === 0) return words.nobody;
  const count = format.count(chosen);
  if (savedHours === null) return words.only(count, chosen === 1);
  const of = (keepFree: number) => thresholds.find((one) => one.keepFree === keepFree)?.sameAgents.service;
  const gains = protects.map((queue) =>
    words.gain(printable(queue), level(of(0)?.[queue], telling), level(of(chosen)?.[queue], telling)),
  );
  return words.verdict(
    count,
    chosen === 1,
    format.count(savedHours.mean),
    intervalOf(savedHours, format.count, telling),
    format.list(gains),
  );
}
