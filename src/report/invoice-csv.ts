import type { AccountFigures, Comparison, Estimate, MoneyResult, OptionMoney } from '../study/index.ts';
import { csvCell, csvText } from './csv.ts';

const COLUMNS = [
  'option',
  'client',
  'month',
  'line',
  'label',
  'quantity',
  'unit',
  'price',
  'amount',
  'low',
  'high',
  'p10',
  'p90',
];

/**
 * What every client pays under every option as CSV: each month's lines with their spread over single runs, their total
 * with its interval too, and what it is for both sides; the last month is `all`, the whole horizon. Means over
 * replications, amounts in euro with a decimal point.
 */
export function invoiceCsv({ scenario, options }: Comparison): string {
  const rows = options.flatMap(({ id: option, money }) =>
    money === null
      ? []
      : Object.entries(money.accounts).flatMap(([client, account]) => {
          const under = (month: string, rows: string[][]) =>
            rows.map((row) => [csvCell(option), csvCell(client), month, ...row]);
          const { months } = account;
          return [
            ...months.flatMap((month, m) =>
              under(scenario.months[m] ?? '', [...billRows(month.bill), ...figureRows(month)]),
            ),
            ...under('all', [...billRows(wholeBill(money, client, scenario.focus)), ...figureRows(account)]),
          ];
        }),
  );
  return csvText([COLUMNS, ...rows]);
}

/** The focal client pays its own desk too. */
function wholeBill({ buyer, invoices }: OptionMoney, client: string, focus: string | null): MoneyResult {
  return client === focus ? buyer : (invoices[client] ?? buyer);
}

function billRows({ lines, total }: MoneyResult): string[][] {
  return [
    ...lines.map(({ key, label, quantity, unit, price, amount, p10, p90 }) => [
      csvCell(key),
      csvCell(label),
      String(quantity),
      csvCell(unit),
      euro(price),
      euro(amount),
      '',
      '',
      euro(p10),
      euro(p90),
    ]),
    ['total', 'Total', '', '', '', ...spread(total)],
  ];
}

const LABELS: Readonly<Record<keyof AccountFigures, readonly [key: string, label: string]>> = {
  cost: ['allotted-cost', "The outsourcer's cost"],
  margin: ['margin', "The outsourcer's margin"],
  perContact: ['per-contact', 'For a contact'],
  perHandledMinute: ['per-handled-minute', 'For a handled minute'],
  perPaidHour: ['per-paid-hour', 'For a paid hour'],
};

function figureRows(figures: AccountFigures): string[][] {
  return (Object.keys(LABELS) as (keyof AccountFigures)[]).flatMap((name) => {
    const figure = figures[name];
    return figure === null ? [] : [[...LABELS[name], '', '', '', ...spread(figure)]];
  });
}

const spread = ({ mean, low, high, p10, p90 }: Estimate) => [mean, low, high, p10, p90].map(euro);

const euro = (micro: number): string => String(Math.round(micro) / 1_000_000);
