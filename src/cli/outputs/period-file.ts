import { type Period, PeriodTable } from '../../measures/index.ts';
import { type PeriodRows, periodCsv } from '../../report/index.ts';
import type { Observe } from '../../study/index.ts';
import type { Target } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import type { Output } from './output.ts';

/** Service and hours of every client, queue and pool by period, filled while the options are played. */
export interface Periods {
  readonly by: Period;
  readonly observe: Observe;
  rows(): PeriodRows[];
}

export function watchPeriods({ scenario, grid }: LoadedScenario, by: Period): Periods {
  const tables: { option: string; table: PeriodTable }[] = [];
  return {
    by,
    observe: (option, plan) => {
      const table = new PeriodTable(scenario, grid, plan, by);
      tables.push({ option: option?.id ?? 'plan', table });
      return (facts) => table.add(facts);
    },
    rows: () => tables.map(({ option, table }) => ({ option, rows: table.rows() })),
  };
}

export function periodFile(target: Target, periods: Periods): Output {
  return { target, text: () => periodCsv(periods.rows()) };
}
