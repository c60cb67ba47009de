import type { Grid } from '../../scenario/grid.ts';
import type { Pool, Scenario } from '../../scenario/types.ts';
import {
  candidatesOf,
  type Found,
  type Pair,
  pairsOf,
  type Team,
  widest,
  withBlend,
} from '../../staffing/design/index.ts';
import type { StudyProgress } from '../progress.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { watchedOf } from '../scenario-summary.ts';
import { version } from '../version.ts';
import type { BlendResult, DesignResult, PairResult, TeamResult } from './blend-result.ts';
import { pairResult, pairsToCheck, simulatedPair } from './check-pairs.ts';
import { bestOf, type Done, mixedOf, WIDEST, widthsOf } from './choose.ts';
import { finalistsOf, mostPromisingFirst, optionOf } from './finalists.ts';
import { figureOf, Judge, moreOf, toldShare } from './judge.ts';

export interface BlendRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  readonly origin: Origin;
  /** Most clients that an agent may serve, 1 to 5. */
  readonly cap: number;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Awaited now and then while the formula weighs teams, so that whoever owns the thread can listen to Ctrl-C. */
  readonly breathe?: () => Promise<void>;
}

const FORMULA_SHARE = 0.15;

/**
 * Designs who shares agents with whom, every client blended: the formula weighs teams and rings, and the best of every
 * width is staffed for the same targets and played on the same contacts as dedicated agents are. The best within the cap
 * is the one whose staff costs least (without a cost card, that has the fewest paid hours), and a mixture that takes
 * the teams of each language from the design with the fewest hours there is among them.
 *
 * When `signal` asks to stop, the result holds the designs judged until then, marked partial.
 */
export async function designBlend(request: BlendRequest): Promise<BlendResult> {
  const { scenario, grid, runner, cap, signal = { aborted: false } } = request;
  const tell = request.onProgress ?? (() => {});
  const found = await weighed(request, (done) =>
    tell({ option: 'formula', stage: 'weighing teams', done: FORMULA_SHARE * done }),
  );
  const judge = new Judge(scenario, grid, runner, signal);
  const pairs = pairsOf(scenario, grid, found.groups);
  const checked = pairsToCheck(pairs);
  const finalists = finalistsOf(scenario, grid, found.candidates);
  const steps = finalists.length + checked.length + 1;
  const at = (step: number, option: string) => (stage: string, done: number) =>
    tell({ option, stage, done: FORMULA_SHARE + ((1 - FORMULA_SHARE) * (step + done)) / steps });
  const done: Done[] = [];
  const placeOf = ({ id }: Done) => finalists.findIndex((finalist) => finalist.id === id);
  const simulated = new Map<Pair, NonNullable<PairResult['simulated']>>();
  let partial = false;
  try {
    for (const [f, finalist] of mostPromisingFirst(finalists, cap).entries()) {
      const judged = await judge.judge(finalist.layout, optionOf(finalist), at(f, finalist.id));
      done.push({ ...finalist, judged });
      // Told in the order of their widths, however they were judged.
      done.sort((a, b) => placeOf(a) - placeOf(b));
    }
    const mixed = mixedOf(scenario, grid, done, cap);
    if (mixed !== null) {
      const judged = await judge.judge(mixed.layout, optionOf(mixed), at(finalists.length, mixed.id));
      done.push({ ...mixed, judged });
    }
    for (const [p, pair] of checked.entries()) {
      const say = at(finalists.length + 1 + p, 'pairs');
      simulated.set(pair, await simulatedPair(scenario, grid, judge, pair, say));
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    partial = true;
  }
  return {
    format: 'blendsim-blend/1',
    blendsim: version,
    scenario: scenarioOf(request),
    cap,
    clients: scenario.clients.map(({ id, name }) => ({ id, name })),
    designs: done.map((one) => designResult(scenario, grid, one, done[0])),
    chosen: bestOf(done, cap)?.id ?? null,
    widths: widthsOf(done),
    collisions: found.collisions.map(({ clients: [a, b], ...rest }) => ({
      clients: [scenario.clients[a].id, scenario.clients[b].id],
      ...rest,
    })),
    pairs: pairs
      .map((pair) => pairResult(scenario, grid, pair, simulated.get(pair) ?? null))
      .sort((a, b) => b.togetherHours / b.apartHours - a.togetherHours / a.apartHours),
    search: {
      weighed: found.groups.weighed,
      exhaustive: found.exhaustive,
      simulations: done.reduce((sum, { judged }) => sum + judged.staffed.simulations, 0),
    },
    partial,
  };
}

/** What the formula finds. Throws `Stopped` when asked to stop before it has looked at everything. */
async function weighed(
  { scenario, grid, signal, breathe }: BlendRequest,
  tell: (done: number) => void,
): Promise<Found> {
  const most = Math.min(WIDEST, scenario.clients.length);
  const search = candidatesOf(scenario, grid, most);
  for (let step = search.next(); ; step = search.next()) {
    if (step.done === true) return step.value;
    tell(step.value);
    await breathe?.();
    if (signal?.aborted) throw new Stopped();
  }
}

function designResult(
  scenario: Scenario,
  grid: Grid,
  { id, blend, formulaHours, judged }: Done,
  base: Done,
): DesignResult {
  const named = ({ language, clients }: Team): TeamResult => ({
    language,
    clients: clients.map((client) => scenario.clients[client].id),
  });
  const { paidHours, cost, shortfalls, learningHours, played } = judged;
  return {
    id,
    widest: widest(blend),
    teams: blend.map(named),
    formulaHours: formulaHours === null ? null : formulaHours * toldShare(scenario, grid),
    meetsTarget: shortfalls.length === 0,
    shortfalls,
    paidHours: figureOf(judged, paidHours),
    learningHours,
    cost: cost === null ? null : figureOf(judged, cost),
    savedHours: moreOf('paidHours', judged, base.judged),
    savedCost: moreOf('cost', judged, base.judged),
    service: Object.fromEntries(
      scenario.clients.map((client) => [client.id, played.collector.service(client.queues).contract]),
    ),
  };
}

/** The pools of the chosen design and those of the file that stay beside it; null when none was chosen. */
export function blendPools(
  scenario: Scenario,
  { designs, chosen }: BlendResult,
): { readonly pools: readonly Pool[]; readonly kept: ReadonlySet<string> } | null {
  const design = designs.find(({ id }) => id === chosen);
  if (design === undefined) return null;
  if (design.id === 'as-written') return { pools: [], kept: new Set(scenario.pools.map(({ id }) => id)) };
  const placeOf = (id: string) => scenario.clients.findIndex((client) => client.id === id);
  const blend = design.teams.map(({ language, clients }) => ({ language, clients: clients.map(placeOf) }));
  const { pools } = withBlend(scenario, blend);
  const kept = new Set(pools.slice(0, pools.length - blend.length).map(({ id }) => id));
  return { pools: pools.slice(kept.size), kept };
}

function scenarioOf({ scenario, grid, origin }: BlendRequest): BlendResult['scenario'] {
  const { penaltyPerClient, changeoverSeconds, trainingHoursPerClient, shrinkage } = scenario.staffing;
  return {
    file: origin.file,
    title: scenario.title,
    hash: origin.hash,
    seed: scenario.seed,
    replications: scenario.replications,
    ...watchedOf(scenario, grid),
    penaltyPerClient,
    changeoverSeconds,
    trainingHoursPerClient,
    shrinkage,
  };
}
