import type { Comparison } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { count, day, decimal, type SheetRow, share, sumAcross, text, type WorkSheet } from './cells.ts';
import { tableSheet } from './table-sheet.ts';

/** Forecast contacts by day and client, added up across. */
export function demandSheet({ scenario, demand }: Comparison, edition: Edition): WorkSheet | null {
  const { sheets, columns } = edition.words.workbook;
  const clients = scenario.clients.map(({ id }) => edition.clientName(id));
  const rows = demand.dates.map((date, d): SheetRow => {
    const cells = [day(date), ...clients.map((_, c) => decimal(demand.byDay[c]?.[d]))];
    return [...cells, sumAcross(cells, d + 1, 1, clients.length)];
  });
  return tableSheet(
    sheets.demand,
    [[columns.date, 12], ...clients.map((name) => [name, 16] as const), [edition.words.total, 14]],
    rows,
  );
}

/** What is assumed of every queue. */
export function queueSheet({ scenario }: Comparison, edition: Edition): WorkSheet | null {
  const { sheets, columns } = edition.words.workbook;
  return tableSheet(
    sheets.queues,
    [
      [columns.queue, 26],
      [columns.client, 24],
      [columns.language, 14],
      [columns.contacts, 14],
      [columns.ahtSeconds, 14],
      [columns.patienceSeconds, 14],
      [columns.target, 10],
      [columns.withinSeconds, 14],
    ],
    scenario.queues.map((queue) => [
      text(queue.name),
      text(edition.clientName(queue.client)),
      text(edition.format.language(queue.language)),
      count(queue.expected),
      decimal(queue.aht),
      decimal(queue.patience),
      share(queue.target?.share),
      count(queue.target?.seconds),
    ]),
  );
}

/** Every assumption as it was written, with its source. */
export function assumptionSheet({ assumptions }: Comparison, edition: Edition): WorkSheet | null {
  const { sheets } = edition.words.workbook;
  const { where, value, source } = edition.words.assumptions;
  return tableSheet(
    sheets.assumptions,
    [
      [where, 50],
      [value, 30],
      [source, 60],
    ],
    assumptions.map((one) => [text(one.path), text(one.value), text(one.source)]),
  );
}
