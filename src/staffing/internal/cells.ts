import type { Grid } from '../../scenario/grid.ts';
import type { PlannedPool } from '../../scenario/plan.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Duty } from './duties.ts';
import type { PoolModel } from './pool-model.ts';

/** The grain of a plan: one agent of a pool at one weekday and half-hour in a block of the season. */
export interface Cell {
  readonly model: PoolModel;
  /** Intervals of the cell, by their place in `model.open`. */
  readonly places: readonly number[];
  /** Pool, block and weekday; and the half-hour, by which cells of one day lie near or far. */
  readonly day: string;
  readonly slot: number;
  /** Promises that the agent serves, and the contacts in time that go with it by the formula. */
  readonly serves: readonly Served[];
  /** What the agent is worth for each interval by the prices found; near 1 for all, below for the first to go. */
  readonly worth: number;
}

export interface Served {
  readonly duty: number;
  readonly period: number;
  readonly contacts: number;
}

/** Every cell of the chosen agents that may do with one less, those that serve least first. */
export function cellsOf(
  scenario: Scenario,
  grid: Grid,
  pools: readonly PlannedPool[],
  models: readonly PoolModel[],
  duties: readonly Duty[],
): Cell[] {
  const stationary = scenario.horizon.kind === 'stationary';
  const { holds } = scenario.staffing;
  const blockOf = (i: number) => {
    const day = grid.days[grid.dayOf[i]!]!;
    return holds === 'day' ? grid.dayOf[i]! : holds === 'week' ? day.week : day.month;
  };
  return models
    .flatMap((model) => {
      const linked = new Set(pools[model.pool]!.links.map(({ queue }) => queue));
      const byKey = new Map<string, { day: string; slot: number; places: number[] }>();
      model.open.forEach((i, at) => {
        const { weekday } = grid.days[grid.dayOf[i]!]!;
        const day = stationary ? '' : `${model.pool} ${blockOf(i)} ${weekday}`;
        const slot = stationary ? 0 : Math.floor((grid.minuteOf[i]! * 60) / grid.intervalSeconds);
        const key = `${day} ${slot}`;
        const found = byKey.get(key);
        if (found) found.places.push(at);
        else byKey.set(key, { day, slot, places: [at] });
      });
      return [...byKey.values()]
        .filter(({ places }) => places.every((at) => model.canSpare(at)))
        .map((cell): Cell => ({ ...cell, model, ...servedBy(cell.places, model, duties, linked) }));
    })
    .sort((a, b) => a.worth - b.worth);
}

function servedBy(
  places: readonly number[],
  model: PoolModel,
  duties: readonly Duty[],
  linked: ReadonlySet<number>,
): Pick<Cell, 'serves' | 'worth'> {
  const serves: { duty: number; period: number; contacts: number }[] = [];
  const add = (duty: number, period: number, contacts: number) => {
    const known = serves.find((one) => one.duty === duty && one.period === period);
    if (known) known.contacts += contacts;
    else serves.push({ duty, period, contacts });
  };
  for (const at of places) {
    // A queue that overflows into the pool is served too, though the formula gives it nothing here.
    duties.forEach(({ queue, hopeless, plannedIn }, d) => {
      const period = plannedIn[model.open[at]!]!;
      if (!hopeless && period >= 0 && linked.has(queue)) add(d, period, 0);
    });
    model.lossWithout(at, duties, add);
  }
  const worth = serves.reduce(
    (sum, { duty, period, contacts }) => sum + duties[duty]!.price[period]! * contacts,
    0,
  );
  return { serves, worth: worth / places.length };
}
