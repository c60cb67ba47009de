import { compileModel } from '../../engine/index.ts';
import { type Collector, collect, type Estimate, estimate, pairedDifference } from '../../measures/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import { didYouMean } from '../../scenario/index.ts';
import type { Plan, PlannedPool } from '../../scenario/plan.ts';
import type { Option, Pool, Scenario } from '../../scenario/types.ts';
import {
  components,
  formPools,
  isDeferrable,
  isStaffedByHand,
  likeTheNamed,
  onlyQueues,
  type StaffingResult,
} from '../../staffing/index.ts';
import { openStaffingDesk } from '../open-staffing-desk.ts';
import type { StudyProgress } from '../progress.ts';
import { Promises, PromiseWatch } from '../promises.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { watchedOf } from '../scenario-summary.ts';
import { version } from '../version.ts';
import type { ReserveResult, ThresholdResult } from './reserve-result.ts';

export interface ReserveRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  readonly origin: Origin;
  /** Id of the pool in whose agents some are kept free. */
  readonly pool: string;
  /** Id of the client for whom; unless told, all who call, where the pool has work that can wait, else its smallest client. */
  readonly protect?: string;
  /** Most agents to keep free; 12 unless told. */
  readonly upTo?: number;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/** A pool in which there is nothing to keep free; the message says why. */
export class NothingToReserve extends Error {
  override readonly name = 'NothingToReserve';
}

const usualMost = 12;
const worseInARow = 2;

/** A pool under an option, with the pools that share its contacts. */
interface Place {
  readonly option: Option | null;
  readonly pool: PlannedPool;
  readonly pools: readonly PlannedPool[];
  /** Queues that reach these pools. */
  readonly queues: readonly number[];
}

interface Judged {
  readonly result: ThresholdResult;
  /** Paid hours by replication (or batch). */
  readonly hours: readonly number[];
}

/**
 * Finds how many agents of a pool should stay free when a contact of the others is begun: work that can wait, or contacts of
 * other clients. For each number, from nobody on, the pool is staffed anew for the targets of all, and played; and the
 * service is looked at with the agents that are enough when nobody is kept free, which shows whom it protects and who
 * pays. Two numbers in a row that need more hours end the search.
 *
 * When `signal` asks to stop, the result holds the numbers judged until then, marked partial. Throws `NothingToReserve`.
 */
export async function designReserve(request: ReserveRequest): Promise<ReserveResult> {
  const { scenario, grid, runner, origin, signal = { aborted: false }, upTo = usualMost } = request;
  const place = placeOf(scenario, grid, request.pool);
  const protects = protectedQueues(scenario, grid, place, request.protect);
  const against = place.pool.links.map(({ queue }) => queue).filter((queue) => !protects.includes(queue));
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  const tell = request.onProgress ?? (() => {});
  const judged: Judged[] = [];
  let partial = false;
  let base: StaffingResult | null = null;
  try {
    for (let keepFree = 0; keepFree <= upTo; keepFree++) {
      const say = (stage: string, done: number) =>
        tell({ option: `keep ${keepFree} free`, stage, done: (keepFree + done) / (upTo + 1) });
      const pools = keeping(place, against, keepFree);
      const staffed = await desk.staffLayout({ pools, withoutPartner: [] }, say);
      base ??= staffed;
      const played = await playAlone(request, place, staffed.plan);
      const same =
        staffed === base ? played : await playAlone(request, place, withAgentsOf(base.plan, staffed.plan));
      judged.push(judgedOf(scenario, place, keepFree, staffed, played, same));
      if (isWorse(judged)) break;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    partial = true;
  }
  if (judged.length === 0) throw new Stopped();
  const best = judged
    .filter(({ result }) => result.equalService.meetsTarget)
    .reduce<Judged | null>(
      (least, one) => (least === null || meanOf(one) < meanOf(least) ? one : least),
      null,
    );
  const idOf = (queue: number) => scenario.queues[queue].id;
  return {
    format: 'blendsim-reserve/1',
    blendsim: version,
    scenario: {
      file: origin.file,
      title: scenario.title,
      hash: origin.hash,
      seed: scenario.seed,
      replications: scenario.replications,
      ...watchedOf(scenario, grid),
    },
    pool: { id: place.pool.id, name: place.pool.name },
    option: place.option?.id ?? null,
    protects: protects.map(idOf),
    against: against.map(idOf),
    thresholds: judged.map(({ result }) => result),
    chosen: best?.result.keepFree ?? null,
    savedHours: best === null || best === judged[0] ? null : pairedDifference(judged[0].hours, best.hours),
    partial,
  };
}

const meanOf = ({ hours }: Judged): number => hours.reduce((sum, each) => sum + each, 0) / hours.length;

/** Whether the last numbers each need more than the best before them, or can't keep the targets. */
function isWorse(judged: readonly Judged[]): boolean {
  if (judged.length <= worseInARow) return false;
  const met = (one: Judged) => one.result.equalService.meetsTarget;
  const before = judged.slice(0, -worseInARow).filter(met);
  if (before.length === 0) return false;
  const least = Math.min(...before.map(meanOf));
  return judged.slice(-worseInARow).every((one) => !met(one) || meanOf(one) > least);
}

/** The first option, in the order of the file, that has the pool with something to choose between. */
function placeOf(scenario: Scenario, grid: Grid, id: string): Place {
  const known = new Set<string>();
  for (const option of scenario.options.length === 0 ? [null] : scenario.options) {
    const { pools } = formPools(scenario, grid, option);
    for (const pool of pools) if (pool.links.length > 1) known.add(pool.id);
    const place = pools.findIndex((pool) => pool.id === id);
    if (place < 0 || pools[place].links.length < 2) continue;
    const part = components(scenario, { pools }).find((one) => one.pools.includes(place));
    const mine = (part?.pools ?? [place]).map((p) => pools[p]);
    if (isStaffedByHand(pools[place])) {
      throw new NothingToReserve(`pool ${id} is staffed by hand: leave its agents to the tool`);
    }
    return { option, pool: pools[place], pools: mine, queues: part?.queues ?? [] };
  }
  const list = [...known].join(', ') || 'none';
  throw new NothingToReserve(
    `no pool ${id} that serves several queues${hint(id, [...known])}; there are: ${list}`,
  );
}

function hint(word: string, known: readonly string[]): string {
  const meant = didYouMean(word, known);
  return meant === undefined ? '' : ` (${meant})`;
}

function protectedQueues(
  scenario: Scenario,
  grid: Grid,
  { pool }: Place,
  client: string | undefined,
): number[] {
  const queues = pool.links.map(({ queue }) => scenario.queues[queue]);
  const live = queues.filter((queue) => !isDeferrable(queue));
  const clients = [...new Set(live.map((queue) => queue.client))];
  const name = (c: number) => scenario.clients[c].id;
  if (client !== undefined) {
    const mine = live.filter((queue) => name(queue.client) === client);
    if (mine.length === 0) {
      throw new NothingToReserve(
        `${client} calls nobody in pool ${pool.id}${hint(client, clients.map(name))}; its clients are: ${clients.map(name).join(', ')}`,
      );
    }
    if (mine.length === queues.length) throw new NothingToReserve(`pool ${pool.id} serves ${client} alone`);
    return mine.map(({ index }) => index);
  }
  if (live.length === 0) throw new NothingToReserve(`in pool ${pool.id} all work can wait`);
  if (live.length < queues.length) return live.map(({ index }) => index);
  if (clients.length < 2)
    throw new NothingToReserve(`pool ${pool.id} has one client, and no work that can wait`);
  const contacts = (c: number) =>
    live
      .filter((queue) => queue.client === c)
      .reduce((sum, { index }) => sum + grid.queues[index].expected.reduce((all, x) => all + x, 0), 0);
  const smallest = clients.reduce((a, b) => (contacts(b) < contacts(a) ? b : a));
  return live.filter((queue) => queue.client === smallest).map(({ index }) => index);
}

/** The pools with so many agents kept free from these queues in the one pool. */
function keeping({ pool, pools }: Place, against: readonly number[], keepFree: number): PlannedPool[] {
  return pools.map((each) =>
    each.id !== pool.id
      ? each
      : {
          ...each,
          links: each.links.map((link) => (against.includes(link.queue) ? { ...link, keepFree } : link)),
        },
  );
}

const withAgentsOf = (base: Plan, plan: Plan): Plan => ({
  pools: plan.pools.map((pool, p) => ({ ...pool, agents: base.pools[p].agents })),
});

interface Played {
  readonly collector: Collector;
  readonly kept: boolean;
}

/** Plays the pools alone, with the contacts that reach them, from replication 0. */
async function playAlone(
  { scenario, grid, runner, signal = { aborted: false } }: ReserveRequest,
  { queues, option }: Place,
  plan: Plan,
): Promise<Played> {
  const collector = collect({ scenario, grid, plan });
  const promises = new PromiseWatch(new Promises(scenario, grid));
  const model = onlyQueues(compileModel(scenario, grid, plan, option), queues);
  await runner.run(
    model,
    { from: 0, count: scenario.replications },
    (facts) => {
      collector.add(facts);
      promises.add(facts);
    },
    signal,
  );
  if (collector.replications < scenario.replications) throw new Stopped();
  return { collector, kept: promises.found().shortfalls.length === 0 };
}

function judgedOf(
  scenario: Scenario,
  { pool, queues }: Place,
  keepFree: number,
  staffed: StaffingResult,
  played: Played,
  same: Played,
): Judged {
  const samples = staffed.plan.pools.map((_, p) => played.collector.poolSamples(p));
  const hours = (samples[0] ?? []).map((_, s) => samples.reduce((sum, each) => sum + each[s].paid, 0) / 3600);
  const served = queues.filter((queue) => pool.links.some((link) => link.queue === queue));
  const service = ({ collector }: Played): Record<string, Estimate | null> =>
    Object.fromEntries(
      served.map((queue) => [scenario.queues[queue].id, collector.service([queue]).contract]),
    );
  return {
    hours,
    result: {
      keepFree,
      equalService: {
        meetsTarget: staffed.met && played.kept,
        paidHours: estimate(hours),
        service: service(played),
      },
      sameAgents: { service: service(same) },
    },
  };
}

/** The pool with the chosen number kept free, as `pools:` would have it; null where nobody is to be kept free. */
export function reservePool(scenario: Scenario, grid: Grid, result: ReserveResult): Pool | null {
  const { chosen, against } = result;
  if (chosen === null || chosen === 0) return null;
  const { pool } = placeOf(scenario, grid, result.pool.id);
  const written = scenario.pools.find(({ id }) => id === pool.id);
  const like = written ?? {
    ...likeTheNamed(scenario, pool.clients, pool.languages[0]),
    id: pool.id,
    name: pool.name,
    clients: pool.clients,
    languages: pool.languages,
    apart: pool.kind === 'blended' && pool.clients.length === 1,
  };
  const rules = pool.links.map(({ queue, rank, afterSeconds, keepFree, priority, weight }) => ({
    queue,
    rank,
    afterSeconds,
    keepFree: against.includes(scenario.queues[queue].id) ? chosen : keepFree,
    priority,
    weight,
    handleFactor: written?.serves?.find((rule) => rule.queue === queue)?.handleFactor ?? 1,
  }));
  return { ...like, next: pool.next, serves: rules };
}
