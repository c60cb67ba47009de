import highsPackage, { type Highs } from 'highs';
import type { IntegerProgram, ProgramSolution, SolverLimits } from '../staffing/index.ts';

/** The package's types are those of its CommonJS build; what is imported is the loader itself. */
const loadHighs = highsPackage as unknown as (about: { print: (text: string) => void }) => Promise<Highs>;

/** Seconds that the solver may take for each group of people and level of certainty, and how near is near enough. */
export const USUAL_LIMITS: SolverLimits = { seconds: 5, gap: 0.002 };

/** Loaded once, when it is first needed: 3.5 MB of WebAssembly. */
let highs: Highs | undefined;

/** `primal_solution_status` of HiGHS: values that keep every row. */
const FEASIBLE = 2;

/**
 * Solves an integer program with HiGHS (https://highs.dev), compiled to WebAssembly. The call keeps this thread until
 * it is solved or its time is over.
 */
export async function solveWithHighs(
  program: IntegerProgram,
  { seconds, gap }: SolverLimits,
  start?: ArrayLike<number>,
): Promise<ProgramSolution> {
  // It would greet on stdout, which is for results.
  highs ??= await loadHighs({ print: () => {} });
  const isWhole = program.whole.some((whole) => whole === 1);
  const { modelStatus, variableType } = highs.constants;
  return highs.withModel(
    {
      numCols: program.cost.length,
      numRows: program.rowLower.length,
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      integrality: program.whole.map((whole) =>
        whole === 1 ? variableType.integer : variableType.continuous,
      ),
      matrix: {
        format: 'csr',
        numCols: program.cost.length,
        numRows: program.rowLower.length,
        starts: program.starts,
        indices: program.columns,
        values: program.values,
      },
    },
    (model): ProgramSolution => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap });
      if (start !== undefined) {
        const known = program.whole.flatMap((whole, column) => (whole === 1 ? [column] : []));
        model.setSolution({ indices: known, values: known.map((column) => start[column]) });
      }
      model.run();
      const status = model.getModelStatus();
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return { kind: 'infeasible' };
      const cost = model.getObjectiveValue();
      if (status !== modelStatus.optimal && Number(model.info.get('primal_solution_status')) !== FEASIBLE)
        return { kind: 'nothing-found' };
      const values = model.getSolution().colValue;
      const found = Number(model.info.get('mip_gap'));
      return {
        kind: status === modelStatus.optimal ? 'best' : 'limit',
        values,
        cost,
        gap: isWhole && Number.isFinite(found) ? found : 0,
      };
    },
  );
}
