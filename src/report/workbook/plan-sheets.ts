import type { Comparison, OptionResult, PoolResult } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { isoWeekOf } from '../findings/reading.ts';
import {
  count,
  day,
  decimal,
  moment,
  type SheetCell,
  type SheetRow,
  strong,
  sumDown,
  text,
  type WorkSheet,
} from './cells.ts';
import { tableSheet } from './table-sheet.ts';

/** First date of every week of the horizon, null for one that has none. */
function weekStarts({ scenario, demand }: Comparison): (string | null)[] {
  const first = new Map<string, string>();
  for (const date of demand.dates) {
    const week = isoWeekOf(date);
    if (!first.has(week)) first.set(week, date);
  }
  return scenario.weeks.map((week) => first.get(week) ?? null);
}

/** Pools down, weeks across: mean agents on duty in open intervals, added up for each option. */
export function weeklySheet(comparison: Comparison, edition: Edition): WorkSheet | null {
  const { sheets, columns } = edition.words.workbook;
  const starts = weekStarts(comparison);
  const rows: SheetRow[] = [
    [
      strong(columns.option),
      strong(columns.pool),
      ...starts.map((start) => (start === null ? null : { ...day(start), strong: true })),
    ],
  ];
  for (const option of comparison.options) {
    const name = edition.optionName(option);
    const from = rows.length;
    for (const pool of option.pools) {
      rows.push([text(name), text(pool.name), ...starts.map((_, w) => agents(pool.byWeek[w]))]);
    }
    if (rows.length === from) continue;
    const to = rows.length - 1;
    rows.push([
      strong(name),
      strong(edition.words.total),
      ...starts.map((_, w) => sumDown(rows, w + 2, from, to)),
    ]);
  }
  if (rows.length === 1) return null;
  return { name: sheets.weeks, widths: [26, 26, ...starts.map(() => 11)], rows, fixedColumns: 2 };
}

const agents = (value: number | undefined): SheetCell | null =>
  value === undefined ? null : { value, format: '#,##0.0' };

/** Agents on duty and asked for by the formula, in each staffed interval of the normal and of the peak week. */
export function intervalSheet(comparison: Comparison, edition: Edition): WorkSheet | null {
  const { sheets, columns } = edition.words.workbook;
  const starts = weekStarts(comparison);
  const { normalWeek, peakWeek } = comparison.demand;
  const weeks = [
    { which: 'normalWeek', name: columns.normalWeek, start: starts[normalWeek] },
    { which: 'peakWeek', name: columns.peakWeek, start: starts[peakWeek] },
  ] as const;
  const rows = comparison.options.flatMap((option) =>
    weeks.flatMap(({ which, name, start }) =>
      start === null || start === undefined
        ? []
        : option.pools.flatMap((pool) =>
            intervalRows(
              option,
              pool,
              pool[which],
              start,
              name,
              comparison.scenario.intervalSeconds,
              edition,
            ),
          ),
    ),
  );
  return tableSheet(
    sheets.intervals,
    [
      [columns.option, 26],
      [columns.week, 14],
      [columns.pool, 26],
      [columns.time, 17],
      [columns.staffed, 10],
      [columns.required, 10],
      [columns.load, 10],
    ],
    rows,
  );
}

function intervalRows(
  option: OptionResult,
  pool: PoolResult,
  { staffed, required, load }: PoolResult['peakWeek'],
  start: string,
  week: string,
  intervalSeconds: number,
  edition: Edition,
): SheetRow[] {
  return staffed.flatMap((onDuty, i) =>
    onDuty === 0 && (required[i] ?? 0) === 0
      ? []
      : [
          [
            text(edition.optionName(option)),
            text(week),
            text(pool.name),
            moment(start, (i * intervalSeconds) / 60),
            count(onDuty),
            count(required[i]),
            decimal(load[i]),
          ],
        ],
  );
}
