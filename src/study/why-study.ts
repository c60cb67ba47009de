import type { Grid } from '../scenario/grid.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import { components, flowsOf, formPools } from '../staffing/index.ts';
import { Unanswerable } from './decisions/unanswerable.ts';
import { openStaffingDesk } from './open-staffing-desk.ts';
import type { StudyProgress } from './progress.ts';
import type { Runner, StopSignal } from './runner.ts';
import { type WhyResult, whyResult } from './why-result.ts';

export interface WhyStudy extends WhyResult {
  readonly format: 'blendsim-why/1';
  readonly title: string;
  /** Null for a scenario without options. */
  readonly option: string | null;
}

export interface WhyRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  /** Null is the pools of the file. */
  readonly option: Option | null;
  /** Id of a pool of that option. */
  readonly pool: string;
  /** Index of an interval of the grid. */
  readonly interval: number;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/**
 * Staffs the one pool, with those that it shares queues with, and says what its number of agents rests on.
 *
 * Throws `Unanswerable` when the pool takes no contacts in that interval.
 */
export async function studyWhy(request: WhyRequest): Promise<WhyStudy> {
  const { scenario, grid, runner, option, signal = { aborted: false }, onProgress = () => {} } = request;
  const layout = formPools(scenario, grid, option);
  const at = layout.pools.findIndex(({ id }) => id === request.pool);
  const part = components(scenario, { pools: layout.pools }).find(({ pools }) => pools.includes(at));
  if (part === undefined) throw new RangeError(`no pool ${request.pool}`);
  const { open } = flowsOf(scenario, grid, layout.pools)[at]!;
  if (open[request.interval] !== 1) throw new Unanswerable(closed(grid, request, open));
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  const staffed = await desk.staffLayout(
    { ...layout, pools: part.pools.map((pool) => layout.pools[pool]!) },
    (stage, done) => onProgress({ option: option?.name ?? '', stage, done }),
  );
  const why = whyResult(scenario, grid, staffed, part.pools.indexOf(at), request.interval);
  return { format: 'blendsim-why/1', title: scenario.title, option: option?.id ?? null, ...why };
}

/** 'shared-nl is closed on 2026-12-01 at 07:30; that day it is open from 09:00 to 17:30' */
function closed(grid: Grid, { pool, interval }: WhyRequest, open: Uint8Array): string {
  const { date, firstInterval, intervals } = grid.days[grid.dayOf[interval]!]!;
  const day = Array.from({ length: intervals }, (_, i) => firstInterval + i).filter((i) => open[i] === 1);
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const at = `${pool} is closed on ${date} at ${clock(grid.minuteOf[interval]!)}`;
  const [first] = day;
  if (first === undefined) return `${at}, and all of that day`;
  const end = grid.minuteOf[day.at(-1)!]! + grid.intervalSeconds / 60;
  return `${at}; that day it is open between ${clock(grid.minuteOf[first]!)} and ${clock(end)}`;
}
