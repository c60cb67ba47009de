import { type Period, PeriodTable } from '../../measures/index.ts';
import { periodCsv } from '../../report/index.ts';
import type { Target } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import type { Output } from './output.ts';

/** Service and hours of every client, queue and pool by period, filled while the options are played. */
export function periodFile(target: Target, { scenario, grid }: LoadedScenario, by: Period): Output {
  const tables: { option: string; table: PeriodTable }[] = [];
  return {
    target,
    observe: (option, plan) => {
      const table = new PeriodTable(scenario, grid, plan, by);
      tables.push({ option: option?.id ?? 'plan', table });
      return (facts) => table.add(facts);
    },
    text: () => periodCsv(tables.map(({ option, table }) => ({ option, rows: table.rows() }))),
  };
}
