import type { Comparison } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { difference, month, share, text, type WorkSheet } from './cells.ts';
import { tableSheet } from './table-sheet.ts';

const LEVEL = 3;
const TARGET = 6;

/** Service of every client by month against its target, with the interval of the mean. */
export function serviceSheet({ options, scenario }: Comparison, edition: Edition): WorkSheet | null {
  const { sheets, columns } = edition.words.workbook;
  const found = options.flatMap((option) =>
    scenario.clients.flatMap(({ id }) => {
      const service = option.clients[id];
      return (service?.byMonth ?? []).flatMap((level, m) =>
        level === null
          ? []
          : [{ option, client: id, label: scenario.months[m]!, level, target: service!.target }],
      );
    }),
  );
  const rows = found.map(({ option, client, label, level, target }, i) => {
    const reached = share(level.mean);
    const asked = share(target);
    return [
      text(edition.optionName(option)),
      text(edition.clientName(client)),
      month(label),
      reached,
      share(level.low),
      share(level.high),
      asked,
      difference(i + 1, [reached, LEVEL], [asked, TARGET]),
    ];
  });
  return tableSheet(
    sheets.service,
    [
      [columns.option, 26],
      [columns.client, 24],
      [columns.month, 10],
      [columns.serviceLevel, 12],
      [columns.low, 12],
      [columns.high, 12],
      [columns.target, 10],
      [columns.againstTarget, 14],
    ],
    rows,
  );
}
