import type { Estimate } from '../../measures/types.ts';
import { breakEvenByHand, rateCardUnder } from '../../pricing/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Client, Option, Scenario } from '../../scenario/types.ts';
import { Stopped } from '../runner.ts';
import { type Axis, type AxisScale, type AxisUnit, axisScale } from './axis.ts';
import { type Crossing, type CrossingRules, crossingsIn, findCrossings, type Sample } from './crossings.ts';
import { costOf, difference, priced as pricedAnswer, type QuestionDesk } from './desk.ts';

/** One place of the axis: what the buyer pays under both options for the same contacts. */
export interface BreakEvenPoint {
  readonly at: number;
  readonly first: Estimate;
  readonly second: Estimate;
  /** First minus second, paired by replication. */
  readonly difference: Estimate;
  /** Whether the first and the second plan keep their promises here. */
  readonly meetsTarget: readonly [boolean, boolean];
}

/** The break-even of two options over one axis, by simulation with staffing solved anew at every place. */
export interface BreakEven {
  readonly over: Axis;
  readonly unit: AxisUnit;
  /** Ids of the two options. */
  readonly between: readonly [string, string];
  /** Where the scenario stands. */
  readonly position: number;
  readonly from: number;
  readonly to: number;
  /** Ascending. */
  readonly points: readonly BreakEvenPoint[];
  /** All that were found, ascending; none where one option wins at every point. */
  readonly crossings: readonly Crossing[];
  /** The farthest two neighbouring points lie apart between which two crossings could hide. */
  readonly resolution: number;
  readonly byHand: HandRule | null;
  /** Stopped before every change of the winner was narrowed. */
  readonly partial: boolean;
}

/** The formula: contacts in a billed hour = rate / price. */
export interface HandRule {
  readonly contactsPerHour: number;
  /** Above 1 the hour can't win. */
  readonly occupancyNeeded: number;
  /** What the billed hour of the option by the hour handles at the scenario's place, in the simulation. */
  readonly contactsPerHourReached: number | null;
  /** Where the formula turns on this axis; it knows no penalty. */
  readonly crossings: readonly number[];
}

export interface BreakEvenRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly client: Client;
  readonly desk: QuestionDesk;
  readonly between: readonly [Option, Option];
  readonly over: Axis;
  readonly from?: number;
  readonly to?: number;
  /** Places to begin with; crossings are narrowed further. */
  readonly points?: number;
  readonly onPoint?: (at: number, done: number) => void;
}

/** Simulated places are dear, so a crossing is narrowed to 1 % of the range; prices alone are exact and cheap. */
const simulated = { points: 9, rules: { closeness: 0.01, doubtCloseness: 1 / 16 }, more: 12 };
const priced = { points: 33, rules: { closeness: 1e-5, doubtCloseness: 1 / 64 }, more: 200 };

/**
 * Every place on the axis at which the cheaper of two options changes for the buyer. Throws `Unanswerable` when an
 * option has no price, and `Stopped` when stopped before two places were known; with more, the result is partial.
 */
export async function breakEven(request: BreakEvenRequest): Promise<BreakEven> {
  const { scenario, grid, client, between, desk, over, onPoint } = request;
  const scale = axisScale(over, scenario, grid, client, between);
  const [from, to] = [request.from ?? scale.from, request.to ?? scale.to];
  const how = scale.pricesOnly ? priced : simulated;
  const hand = await handRule(request, scale, from, to);
  const places = distinct([
    ...scale.places(from, to, request.points ?? how.points),
    ...[scale.position, ...(hand?.crossings ?? [])].filter((at) => at > from && at < to),
  ]);
  const rules: CrossingRules = { ...how.rules, most: places.length + how.more };
  const points: BreakEvenPoint[] = [];
  const look = async (at: number): Promise<Estimate> => {
    onPoint?.(at, Math.min(0.98, points.length / (places.length + 5)));
    const question = scale.question(at);
    const [first, second] = [
      await pricedAnswer(desk, between[0], question),
      await pricedAnswer(desk, between[1], question),
    ];
    const found = difference(first, second);
    points.push({
      at,
      first: costOf(first),
      second: costOf(second),
      difference: found,
      meetsTarget: [first.meetsTarget, second.meetsTarget],
    });
    return found;
  };
  const samples: Sample[] = [];
  let partial = false;
  try {
    await findCrossings(places, look, rules, (sample) => samples.push(sample));
  } catch (error) {
    if (!(error instanceof Stopped) || samples.length < 2) throw error;
    partial = true;
  }
  samples.sort((a, b) => a.at - b.at);
  points.sort((a, b) => a.at - b.at);
  return {
    over,
    unit: scale.unit,
    between: [between[0].id, between[1].id],
    position: scale.position,
    from,
    to,
    points,
    crossings: crossingsIn(samples),
    resolution: widestGap(points),
    byHand: hand,
    partial,
  };
}

/** The formula by hand, where one option is paid by the hour and the other by the unit. */
async function handRule(
  { scenario, grid, client, between, desk }: BreakEvenRequest,
  { axis, position }: AxisScale,
  from: number,
  to: number,
): Promise<HandRule | null> {
  const [a, b] = between;
  const cards = between.map((option) => rateCardUnder(scenario, option, client));
  const byHour =
    a.form === 'dedicated' && cards[0]?.hour ? a : b.form === 'dedicated' && cards[1]?.hour ? b : null;
  if (byHour === null) return null;
  const other = byHour === a ? 1 : 0;
  const [hourly, unitly] = [cards[1 - other] ?? null, cards[other] ?? null];
  if (hourly === null || unitly === null) return null;
  const rule = breakEvenByHand(scenario, grid, client, hourly, unitly);
  if (rule === null) return null;
  const reached = (await desk.ask(byHour, {}))?.contactsPerBilledHour ?? null;
  const busier = reached === null ? null : reached / rule.contactsPerHour;
  // At the density that the plan reaches, the price of a unit and of an hour, and the handle time, turn in proportion.
  const turns = {
    volume: rule.crossings,
    'unit-price': scaled(1, busier),
    aht: scaled(busier, 1),
    'hourly-rate': scaled(busier, 1),
    penalty: [],
  };
  function scaled(times: number | null, over: number | null) {
    return times === null || over === null ? [] : [(position * times) / over];
  }
  return {
    contactsPerHour: rule.contactsPerHour,
    occupancyNeeded: rule.occupancyNeeded,
    contactsPerHourReached: reached,
    crossings: turns[axis].filter((at) => at >= from && at <= to),
  };
}

function widestGap(points: readonly BreakEvenPoint[]): number {
  let widest = 0;
  for (let i = 1; i < points.length; i++) widest = Math.max(widest, points[i]!.at - points[i - 1]!.at);
  return widest;
}

/** Ascending; places that differ by less than a hundred-thousandth are one. */
function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - sorted[i - 1]! > 1e-5 * Math.abs(at));
}
