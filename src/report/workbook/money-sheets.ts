import type { Comparison, MoneyResult } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import {
  amount,
  decimal,
  month,
  price,
  type SheetRow,
  strong,
  sumDown,
  text,
  type WorkSheet,
} from './cells.ts';
import { tableSheet } from './table-sheet.ts';

/** What the buyer pays under each option, line by line, with a total that the spreadsheet adds up itself. */
export function costSheet({ options }: Comparison, edition: Edition): WorkSheet | null {
  const { columns, sheets } = edition.words.workbook;
  const head = [columns.option, columns.line, columns.quantity, columns.unit, columns.price, columns.amount];
  const rows: SheetRow[] = [head.map(strong)];
  for (const option of options) {
    if (option.money === null) continue;
    const name = edition.optionName(option);
    const from = rows.length;
    rows.push(...billRows(option.money.buyer).map((cells) => [text(name), ...cells]));
    if (rows.length === from) continue;
    rows.push([
      strong(name),
      strong(edition.words.total),
      null,
      null,
      null,
      sumDown(rows, 5, from, rows.length - 1),
    ]);
  }
  if (rows.length === 1) return null;
  return { name: sheets.costs, widths: [26, 34, 14, 16, 12, 16], rows, fixedColumns: 1 };
}

/** Every client's invoice in every month: one row a line, to filter and to pivot. */
export function invoiceSheet({ options, scenario }: Comparison, edition: Edition): WorkSheet | null {
  const { columns, sheets } = edition.words.workbook;
  const rows = options.flatMap((option) =>
    Object.entries(option.money?.accounts ?? {}).flatMap(([client, { months }]) =>
      months.flatMap(({ bill }, m) =>
        billRows(bill).map((cells) => [
          text(edition.optionName(option)),
          text(edition.clientName(client)),
          month(scenario.months[m]!),
          ...cells,
        ]),
      ),
    ),
  );
  return tableSheet(
    sheets.invoices,
    [
      [columns.option, 26],
      [columns.client, 24],
      [columns.month, 10],
      [columns.line, 34],
      [columns.quantity, 14],
      [columns.unit, 16],
      [columns.price, 12],
      [columns.amount, 16],
    ],
    rows,
  );
}

function billRows({ lines }: MoneyResult): SheetRow[] {
  return lines.map((line) => [
    text(line.label),
    decimal(line.quantity),
    text(line.unit),
    price(line.price),
    amount(line.amount),
  ]);
}
