import { type PeriodRow, poolColumns, serviceColumns } from '../measures/index.ts';
import type { PeriodRows } from './period-csv.ts';

/** One figure by period; null where there is nothing to say, `half` also where there was one replication. */
export interface PeriodFigure {
  readonly mean: readonly (number | null)[];
  /** Half the 95 % interval of each mean. */
  readonly half: readonly (number | null)[];
}

/** A client, queue or pool of an option through time: lists of the same length, an entry a period. */
export interface PeriodSeries {
  readonly option: string;
  readonly kind: PeriodRow['kind'];
  readonly id: string;
  readonly periods: readonly string[];
  readonly figures: Readonly<Record<string, PeriodFigure>>;
}

/** Rows by period turned into lists, without which a year of half-hours is too much to tell in JSON. */
export function periodSeries(tables: readonly PeriodRows[]): PeriodSeries[] {
  return tables.flatMap(({ option, rows }) => subjectsOf(rows).map((own) => seriesOf(option, own)));
}

/** Rows of one client, queue or pool follow each other. */
function subjectsOf(rows: readonly PeriodRow[]): PeriodRow[][] {
  const subjects: PeriodRow[][] = [];
  for (const row of rows) {
    const last = subjects.at(-1);
    if (last?.[0]?.kind === row.kind && last[0].id === row.id) last.push(row);
    else subjects.push([row]);
  }
  return subjects;
}

function seriesOf(option: string, rows: readonly PeriodRow[]): PeriodSeries {
  const { kind, id } = rows[0]!;
  const columns: readonly string[] = kind === 'pool' ? poolColumns : serviceColumns;
  const figures = columns.map((name, column): [string, PeriodFigure] => [
    name,
    {
      mean: rows.map(({ cells }) => cells[column]?.mean ?? null),
      half: rows.map(({ cells }) => cells[column]?.half ?? null),
    },
  ]);
  return {
    option,
    kind,
    id,
    periods: rows.map(({ period }) => period),
    figures: Object.fromEntries(figures),
  };
}
