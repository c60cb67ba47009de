import { type Cell, type PeriodRow, poolColumns, serviceColumns } from '../measures/index.ts';
import { csvCell, csvText } from './csv.ts';

const columns = [...serviceColumns, ...poolColumns];

/** The rows of an option. */
export interface PeriodRows {
  readonly option: string;
  readonly rows: readonly PeriodRow[];
}

/**
 * Rows of options by period as CSV: one line a client, queue or pool and period, each figure followed by half its
 * 95 % interval. Numbers have a decimal point and no thousands; what a row does not have is empty.
 */
export function periodCsv(tables: readonly PeriodRows[]): string {
  const head = ['option', 'kind', 'id', 'period', ...columns.flatMap((name) => [name, `${name}±`])];
  const lines = tables.flatMap(({ option, rows }) =>
    rows.map(({ kind, id, period, cells }) => {
      const own = cells.flatMap(figures);
      const service = new Array<string>(2 * serviceColumns.length).fill('');
      const pool = new Array<string>(2 * poolColumns.length).fill('');
      const all = kind === 'pool' ? [...service, ...own] : [...own, ...pool];
      return [csvCell(option), kind, csvCell(id), csvCell(period), ...all];
    }),
  );
  return csvText([head, ...lines]);
}

function figures(cell: Cell | null): [string, string] {
  return cell === null ? ['', ''] : [String(cell.mean), cell.half === null ? '' : String(cell.half)];
}
