import { lawMean } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Horizon, Queue, Scenario } from '../scenario/types.ts';
import type { QueueSummary, ScenarioSummary } from './comparison.ts';

/** Where a scenario comes from: what the study itself can't know, because it reads no files. */
export interface Origin {
  /** As the person named it. */
  readonly file: string;
  /** SHA-256 of the text and its side files, hex. */
  readonly hash: string;
}

/** When a scenario plays: its days, or for how long a desk that never closes is watched; the dates of that mean nothing. */
export type Watched = Pick<ScenarioSummary, 'from' | 'to' | 'stationary' | 'intervalSeconds'>;

export function watchedOf({ horizon }: Scenario, grid: Grid): Watched {
  return {
    from: grid.days[0].date,
    to: grid.days[grid.days.length - 1].date,
    stationary: stationaryOf(horizon),
    intervalSeconds: grid.intervalSeconds,
  };
}

export function summariseScenario(scenario: Scenario, grid: Grid, origin: Origin): ScenarioSummary {
  const { staffing } = scenario;
  return {
    file: origin.file,
    title: scenario.title,
    about: scenario.about,
    hash: origin.hash,
    seed: scenario.seed,
    replications: scenario.replications,
    timezone: scenario.timezone,
    from: grid.days[0].date,
    to: grid.days[grid.days.length - 1].date,
    days: grid.days.length,
    stationary: stationaryOf(scenario.horizon),
    intervalSeconds: grid.intervalSeconds,
    focus: scenario.focus,
    clients: scenario.clients.map(({ id, name, form, queues }) => ({
      id,
      name,
      form,
      queues: queues.map((queue) => scenario.queues[queue].id),
    })),
    queues: scenario.queues.map((queue) => summariseQueue(scenario, grid, queue)),
    weeks: grid.weeks.map(({ label }) => label),
    months: grid.months.map(({ label }) => label),
    cap: staffing.cap,
    shrinkage: staffing.shrinkage,
    penaltyPerClient: staffing.penaltyPerClient,
    changeoverSeconds: staffing.changeoverSeconds,
    holds: staffing.holds,
    targetProbability: staffing.targetProbability,
  };
}

function stationaryOf(horizon: Horizon): ScenarioSummary['stationary'] {
  if (horizon.kind === 'calendar') return null;
  const { seconds, warmUpSeconds, batches } = horizon;
  return { seconds, warmUpSeconds, batches };
}

function summariseQueue(scenario: Scenario, grid: Grid, queue: Queue): QueueSummary {
  const { id, name, channel, language, purpose, target } = queue;
  return {
    id,
    name,
    client: scenario.clients[queue.client].id,
    channel,
    language,
    purpose,
    aht: lawMean(queue.talk) + lawMean(queue.afterWork),
    patience: queue.patience.kind === 'never' ? null : lawMean(queue.patience),
    ringSeconds: queue.ringSeconds,
    target,
    expected: sumOf(grid.queues[queue.index].expected),
  };
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
