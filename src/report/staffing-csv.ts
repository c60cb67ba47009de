import type { StaffingStudy } from '../study/staffing-study.ts';
import { csvCell, csvLines, csvText } from './csv.ts';
import { clockText } from './format.ts';

const HEAD = ['option', 'pool', 'date', 'time', 'agents', 'loadErlang', 'formulaAgents'];

/** Agents of every pool by interval as CSV, piece by piece: one line an interval in which somebody works or calls. */
export function* staffingCsv({ options, dates, minutes }: StaffingStudy): Generator<string> {
  yield csvText([HEAD]);
  for (const option of options) {
    for (const { id, agents, load, formula } of option.pools) {
      const before = [csvCell(option.id ?? 'plan'), csvCell(id)];
      const rows = agents.flatMap((staffed, i) =>
        staffed === 0 && load[i] === 0
          ? []
          : [[...before, dates[i]!, clockText(minutes[i]!), `${staffed}`, `${load[i]}`, `${formula[i]}`]],
      );
      yield csvLines(rows);
    }
  }
}
