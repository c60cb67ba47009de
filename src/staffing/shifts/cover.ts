import { firstRoster } from './first-roster.ts';
import type { IntegerProgram, SolveProgram, SolverLimits } from './program.ts';
import { type ClusterRoster, rosterIn } from './roster.ts';
import { type RosterColumns, type RosterTask, rosterProgram } from './roster-program.ts';

export type Cover =
  | {
      readonly kind: 'covered';
      readonly roster: ClusterRoster;
      /** Share by which the cost may still lie above the best. */
      readonly gap: number;
      /** The time was over before the gap asked for was reached. */
      readonly outOfTime: boolean;
    }
  /** No shifts of the rules cover the week; `lacking` are agents short, by pool and slot, at the very least. */
  | { readonly kind: 'uncoverable'; readonly lacking: readonly (readonly number[])[] }
  /** The time was over before there was any roster. */
  | { readonly kind: 'nothing-found' };

/** Paid hours that an hour short weighs when a week can't be covered: what remains short is then the least possible. */
const DEAR = 1000;

/** Seconds in which fractions of agents are found at the latest. */
const FRACTION_SECONDS = 600;

/**
 * Covers a week with shifts at least cost, or says what stands in the way.
 *
 * First in fractions of agents, which bounds the cost from below; then in whole ones among the shifts that the
 * fractions use or a rounded roster does, which is a far smaller program. The gap is against the bound of all shifts,
 * so that what the smaller choice costs is in it. Where the time is over before the solver has any, the rounded roster is taken.
 */
export async function coverWeek(task: RosterTask, solve: SolveProgram, limits: SolverLimits): Promise<Cover> {
  const columns = rosterProgram(task);
  const { program } = columns;
  const relaxed = { ...program, whole: program.whole.map(() => 0 as const) };
  // Fractions are quick to find; without them there would be neither a bound nor a beginning.
  const fractions = await solve(relaxed, { ...limits, seconds: FRACTION_SECONDS });
  if (fractions.kind === 'infeasible') return uncoverable(task, solve, limits);
  if (fractions.kind === 'nothing-found') return fractions;
  const start = firstRoster(task, columns, fractions.values);
  const used = new Set(
    columns.teams.flatMap(({ types }) =>
      types.flatMap(({ shifts, pauses }) => [...shifts.counts, ...(pauses?.counts ?? [])]),
    ),
  );
  const upper = program.upper.map((most, column) =>
    used.has(column) && fractions.values[column] < 1e-6 && start[column] === 0 ? 0 : most,
  );
  const bound = fractions.cost;
  for (const among of [{ ...program, upper }, program]) {
    const solved = await solve(among, limits, start);
    // What the used shifts can't cover in whole agents, all together may.
    if (solved.kind === 'infeasible' || solved.kind === 'nothing-found') continue;
    const gap = Math.max(0, 1 - bound / Math.max(solved.cost, 1e-9));
    return {
      kind: 'covered',
      roster: rosterIn(task, columns, solved.values),
      gap,
      outOfTime: solved.kind === 'limit',
    };
  }
  // A slow machine may find nothing in its time; the rounded roster is one, unless a contract forbids it.
  const rounded = await solve(held(program, columns, start), { ...limits, seconds: FRACTION_SECONDS });
  if (rounded.kind === 'infeasible' || rounded.kind === 'nothing-found') return { kind: 'nothing-found' };
  return {
    kind: 'covered',
    roster: rosterIn(task, columns, rounded.values),
    gap: Math.max(0, 1 - bound / Math.max(rounded.cost, 1e-9)),
    outOfTime: true,
  };
}

/** The program with shifts and breaks as they are given; who works them, and where, is left to find. */
function held(program: IntegerProgram, { teams }: RosterColumns, start: ArrayLike<number>): IntegerProgram {
  const lower = [...program.lower];
  const upper = [...program.upper];
  for (const { types } of teams) {
    for (const { shifts, pauses } of types) {
      for (const column of [...shifts.totals, ...(pauses?.totals ?? [])]) {
        lower[column] = start[column];
        upper[column] = start[column];
      }
    }
  }
  return { ...program, lower, upper };
}

async function uncoverable(task: RosterTask, solve: SolveProgram, limits: SolverLimits): Promise<Cover> {
  const eager = {
    ...task,
    rules: { ...task.rules, shortHour: DEAR },
    least: task.least.map((row) => row.map(() => 0)),
  };
  const best = rosterProgram(eager);
  const nearly = await solve(best.program, limits);
  if (nearly.kind === 'nothing-found' || nearly.kind === 'infeasible') return { kind: 'nothing-found' };
  const { seats } = rosterIn(eager, best, nearly.values);
  const lacking = task.required.map((row, p) =>
    row.map((needed, slot) => Math.max(0, needed - seats[p][slot])),
  );
  return { kind: 'uncoverable', lacking };
}
