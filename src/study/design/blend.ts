import type { Grid } from '../../scenario/grid.ts';
import type { PlannedPool } from '../../scenario/plan.ts';
import type { Option, Pool, Scenario } from '../../scenario/types.ts';
import {
  type Blend,
  type Candidate,
  candidatesOf,
  type Found,
  type Pair,
  pairsOf,
  type Team,
  widest,
  withBlend,
} from '../../staffing/design/index.ts';
import { formPools, type PoolLayout } from '../../staffing/index.ts';
import type { StudyProgress } from '../progress.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { version } from '../version.ts';
import type { BlendResult, DesignResult, PairResult, TeamResult, WidthResult } from './blend-result.ts';
import { figureOf, Judge, type Judged, moreOf, plannedHours } from './judge.ts';

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

/** Widths that are weighed: what a fifth client would bring is worth knowing under a cap of three. */
const WIDEST = 5;
const FORMULA_SHARE = 0.15;
/** Pairs whose sharing costs agents by the formula are looked at by simulation, the worst few. */
const PAIRS_SIMULATED = 3;

const everyone = (form: Option['form']): Option => ({
  id: form,
  name: form,
  form,
  everyone: true,
  rateCard: null,
  hybrid: null,
});

/** A design that waits for its simulation. */
interface Finalist {
  readonly id: string;
  readonly blend: Blend;
  readonly layout: PoolLayout;
  readonly formulaHours: number | null;
}

interface Done extends Finalist {
  readonly judged: Judged;
}

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
  const simulated = new Map<Pair, NonNullable<PairResult['simulated']>>();
  let partial = false;
  try {
    for (const [f, finalist] of finalists.entries()) {
      const judged = await judge.judge(finalist.layout, optionOf(finalist), at(f, finalist.id));
      done.push({ ...finalist, judged });
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
    designs: done.map((one) => designResult(scenario, one, done[0])),
    chosen: bestOf(done, cap)?.id ?? null,
    widths: widthsOf(done),
    collisions: found.collisions.map(({ clients: [a, b], ...rest }) => ({
      clients: [scenario.clients[a].id, scenario.clients[b].id],
      ...rest,
    })),
    pairs: pairs
      .map(({ clients: [a, b], ...pair }, p) => ({
        ...pair,
        clients: [scenario.clients[a].id, scenario.clients[b].id] as const,
        simulated: simulated.get(pairs[p]) ?? null,
      }))
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

const optionOf = ({ id }: Finalist): Option => everyone(id === 'dedicated' ? 'dedicated' : 'blended');

/** Dedicated agents, the best teams of every width, rings, and the pools of the file; equal ones once. */
function finalistsOf(scenario: Scenario, grid: Grid, candidates: readonly Candidate[]): Finalist[] {
  const alone = candidates.find(({ kind, most }) => kind === 'teams' && most === 1);
  const finalists: Finalist[] = [
    {
      id: 'dedicated',
      blend: alone?.blend ?? [],
      layout: formPools(scenario, grid, everyone('dedicated')),
      formulaHours: alone?.paidHours ?? null,
    },
  ];
  const seen = new Set([blendKey(finalists[0].blend)]);
  const add = (finalist: Finalist) => {
    const key = blendKey(finalist.blend);
    if (seen.has(key)) return;
    seen.add(key);
    finalists.push(finalist);
  };
  for (const { kind, most, blend, paidHours } of candidates) {
    const id = kind === 'ring' ? `ring-of-${most}` : `at-most-${most}`;
    add({ id, blend, layout: layoutOf(scenario, grid, blend), formulaHours: paidHours });
  }
  if (scenario.pools.some(({ clients }) => clients.length > 1)) {
    const layout = formPools(scenario, grid, everyone('blended'));
    add({ id: 'as-written', blend: layout.pools.flatMap(teamsOf), layout, formulaHours: null });
  }
  return finalists;
}

const layoutOf = (scenario: Scenario, grid: Grid, blend: Blend): PoolLayout =>
  formPools(withBlend(scenario, blend), grid, everyone('blended'));

const teamsOf = ({ languages, clients }: PlannedPool): Team[] =>
  languages.map((language) => ({ language, clients }));

const teamKey = ({ language, clients }: Team) => `${language} ${clients.join()}`;
const blendKey = (blend: Blend) => blend.map(teamKey).sort().join('; ');

/** What designs are chosen by: what the staff costs, or its paid hours where no cost card says what those cost. */
function burdenOf({ judged }: Done): number {
  const values = judged.cost ?? judged.paidHours;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The cheapest design within the cap among those that keep every promise. */
function bestOf(done: readonly Done[], cap: number): Done | null {
  return done
    .filter(({ blend, judged }) => widest(blend) <= cap && judged.shortfalls.length === 0)
    .reduce<Done | null>((best, one) => (best === null || burdenOf(one) < burdenOf(best) ? one : best), null);
}

/** From each language the teams of the design that needs least there; null where one design is best everywhere. */
function mixedOf(scenario: Scenario, grid: Grid, done: readonly Done[], cap: number): Finalist | null {
  const allowed = done.filter(
    ({ blend, judged, id }) => widest(blend) <= cap && judged.shortfalls.length === 0 && id !== 'as-written',
  );
  const languages = [...new Set(scenario.queues.map(({ language }) => language))];
  if (allowed.length < 2 || languages.length < 2) return null;
  const blend = languages.flatMap((language) => {
    const best = allowed.reduce((a, b) =>
      hoursIn(scenario, grid, b.judged, language) < hoursIn(scenario, grid, a.judged, language) ? b : a,
    );
    return best.blend.filter((team) => team.language === language);
  });
  if (done.some((one) => blendKey(one.blend) === blendKey(blend))) return null;
  return { id: 'best-by-language', blend, layout: layoutOf(scenario, grid, blend), formulaHours: null };
}

function hoursIn(scenario: Scenario, grid: Grid, { plan }: Judged, language: string): number {
  return plannedHours(scenario, grid, {
    pools: plan.pools.filter(({ languages }) => languages.includes(language)),
  });
}

/** The widest gaps first; equal pairs of other languages after. */
function pairsToCheck(pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter(({ costs }) => costs === 'promises')
    .sort((a, b) => b.togetherHours - b.apartHours - (a.togetherHours - a.apartHours))
    .slice(0, PAIRS_SIMULATED);
}

async function simulatedPair(
  scenario: Scenario,
  grid: Grid,
  judge: Judge,
  { language, clients }: Pair,
  tell: (stage: string, done: number) => void,
): Promise<NonNullable<PairResult['simulated']>> {
  const paid = async (blend: Blend) => {
    const all = layoutOf(scenario, grid, blend);
    const teams = new Set(blend.map(({ clients: team }) => team.join()));
    const pools = all.pools.filter(
      (pool) => pool.languages.includes(language) && teams.has(pool.clients.join()),
    );
    const { plan } = await judge.staff({ pools, withoutPartner: [] }, tell);
    return plannedHours(scenario, grid, plan);
  };
  return {
    apartHours: await paid(clients.map((client) => ({ language, clients: [client] }))),
    togetherHours: await paid([{ language, clients }]),
  };
}

function designResult(
  scenario: Scenario,
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
    formulaHours,
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

/** By each width the best design of separate teams no wider; rings, which need only two, stand beside them. */
function widthsOf(done: readonly Done[]): WidthResult[] {
  const teams = done.filter(({ id }) => id === 'dedicated' || id.startsWith('at-most-'));
  const widths = Array.from({ length: WIDEST }, (_, w) => bestOf(teams, w + 1));
  return widths.map((best, w) => {
    const before = w === 0 ? null : widths[w - 1];
    const gains = best !== null && before !== null;
    return {
      clients: w + 1,
      design: best?.id ?? null,
      gainedHours: gains ? moreOf('paidHours', best.judged, before.judged) : null,
      gainedCost: gains ? moreOf('cost', best.judged, before.judged) : null,
    };
  });
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
    from: grid.days[0].date,
    to: grid.days[grid.days.length - 1].date,
    penaltyPerClient,
    changeoverSeconds,
    trainingHoursPerClient,
    shrinkage,
  };
}
