import type { MicroEuro } from '../scenario/types.ts';

/** An hourly price against the price of a unit, by hand. */
export interface HourAgainstUnit {
  readonly hourPrice: MicroEuro;
  readonly unitPrice: MicroEuro;
  readonly per: 'contact' | 'minute';
  /** Mean billed time of a contact. */
  readonly handleSeconds: number;
}

/**
 * Contacts that a billed hour must handle for the hour to be the cheaper: hourly rate / price of a contact. EUR 35
 * an hour against EUR 4 a contact is 8.75. A price of a minute is the price of a contact over its minutes.
 * Infinity at a unit price of zero: nothing beats a gift.
 */
export function contactsPerBilledHour(prices: HourAgainstUnit): number {
  const minutes = prices.per === 'minute' ? prices.handleSeconds / 60 : 1;
  return prices.hourPrice === 0 ? 0 : prices.hourPrice / (prices.unitPrice * minutes);
}

/**
 * Share of the billed hour that must be handling: rate x AHT / (3600 x price of a contact). Above 1 the hour can't
 * win, however busy. EUR 35 an hour, EUR 4 a contact and 300 s: 73 %. EUR 75, EUR 2 and 300 s: 313 %.
 */
export function occupancyNeeded(prices: HourAgainstUnit): number {
  return (contactsPerBilledHour(prices) * prices.handleSeconds) / 3600;
}

/** Agents who work together, and what they are offered. */
export interface StaffedGroup {
  /** Contacts an hour in each interval in which the group is open, at today's volume. */
  readonly contactsPerHour: readonly number[];
  /** Whether so many agents meet the target at this rate. Once true for a number, true for more. */
  readonly serves: (contactsPerHour: number, agents: number) => boolean;
  /** At least so many in every open interval. */
  readonly minimumAgents: number;
}

export interface VolumeCurve {
  /** Contacts a year at today's volume. */
  readonly position: number;
  /** How many years the intervals of the groups make. */
  readonly years: number;
  readonly intervalHours: number;
  readonly groups: readonly StaffedGroup[];
  /** What `hoursOverVolume` made of all the above, if that is known. */
  readonly hours?: readonly (readonly number[])[];
  readonly hourPrice: MicroEuro;
  /** Billed hours for a staffed one: 1 when logged-in hours are billed, 1 / (1 - shrinkage) for paid ones. */
  readonly billedPerStaffed: number;
  /** What a mean contact costs by the unit price. */
  readonly contactPrice: MicroEuro;
  /** Volumes from so many times less to so many times more than today's. */
  readonly below: number;
  readonly above: number;
}

export interface CurvePoint {
  /** A year. */
  readonly contacts: number;
  readonly hourly: MicroEuro;
  readonly unit: MicroEuro;
}

/** Volumes and arrival rates lie on one ladder, so that another volume is the same ladder some rungs up. */
const RUNG = 1.01;

/**
 * Yearly cost by the hour and by the unit over volume, today's pattern over the year kept, staffing solved anew at
 * every volume. Points lie 1 % apart. Prices alone, without fees; every offered contact counts as a unit.
 */
export function costOverVolume(curve: VolumeCurve): CurvePoint[] {
  const down = rungsTo(curve.below);
  const up = rungsTo(curve.above);
  const staffed = curve.hours ?? hoursOverVolume(curve);
  let factor = 1;
  for (let k = 0; k < down; k++) factor /= RUNG;
  const points: CurvePoint[] = [];
  for (let k = -down; k <= up; k++) {
    const contacts = curve.position * factor;
    let hours = 0;
    for (const byRung of staffed) hours += byRung[k + down];
    points.push({
      contacts,
      hourly: Math.round(hours * curve.billedPerStaffed * curve.hourPrice),
      unit: Math.round(contacts * curve.contactPrice),
    });
    factor *= RUNG;
  }
  return points;
}

/** Staffed hours a year of each group over volume. Prices have no part in it, and it is nearly all of the work. */
export function hoursOverVolume(
  curve: Pick<VolumeCurve, 'groups' | 'below' | 'above' | 'intervalHours' | 'years'>,
): number[][] {
  const [down, up] = [rungsTo(curve.below), rungsTo(curve.above)];
  return curve.groups.map((group) => staffedHours(group, down, up, curve.intervalHours / curve.years));
}

/**
 * Volumes at which the cheaper of the two changes: all of them, since agents are whole and the hourly cost is a
 * saw-tooth that may cross more than once. Each lies between two points of which one is won by the hour and the
 * other by the unit.
 */
export function crossings(points: readonly CurvePoint[]): number[] {
  const found: number[] = [];
  let last: CurvePoint | null = null;
  for (const point of points) {
    const lead = point.hourly - point.unit;
    if (lead === 0) continue;
    const before: number = last === null ? lead : last.hourly - last.unit;
    if (last !== null && before > 0 !== lead > 0) {
      found.push(last.contacts + ((point.contacts - last.contacts) * before) / (before - lead));
    }
    last = point;
  }
  return found;
}

/** Staffed hours a year of a group on each rung from `-down` to `up`. */
function staffedHours(group: StaffedGroup, down: number, up: number, hoursAYear: number): number[] {
  const busy = group.contactsPerHour.filter((rate) => rate > 0);
  const ladder = ladderOf(busy);
  const intervals = new Array<number>(ladder.length).fill(0);
  for (const rate of busy) intervals[rungOf(ladder, rate)]++;
  const always = (group.contactsPerHour.length - busy.length) * group.minimumAgents;
  const agents = leastAgents(group, ladder, down, up);
  return Array.from({ length: down + up + 1 }, (_, k) => {
    let needed = always;
    for (let rung = 0; rung < ladder.length; rung++) needed += intervals[rung] * agents[rung + k];
    return needed * hoursAYear;
  });
}

/** Rates from the least to the highest, each 1 % above the one before. */
function ladderOf(rates: readonly number[]): number[] {
  const busiest = rates.reduce((max, rate) => Math.max(max, rate), 0);
  const ladder: number[] = [];
  let rate = rates.reduce((min, each) => Math.min(min, each), Number.POSITIVE_INFINITY);
  for (; rate < busiest * RUNG; rate *= RUNG) ladder.push(rate);
  return ladder;
}

/** Least agents on each rung, from `down` below the ladder to `up` above it; they never fall as the rate grows. */
function leastAgents(group: StaffedGroup, ladder: readonly number[], down: number, up: number): number[] {
  if (ladder.length === 0) return [];
  const rates = [...ladder];
  // Outward from the ladder, so that today's rates stay what they are to the last bit.
  for (let k = 0; k < down; k++) rates.unshift(rates[0] / RUNG);
  for (let k = 0; k < up; k++) rates.push(rates[rates.length - 1] * RUNG);
  const least: number[] = [];
  let agents = Math.max(1, group.minimumAgents);
  while (least.length < rates.length) {
    agents = enoughFor(agents, (n) => group.serves(rates[least.length], n));
    const served = servedUpTo(rates, least.length, (rate) => group.serves(rate, agents));
    while (least.length < served) least.push(agents);
  }
  return least;
}

/** The least number of agents, from `atLeast` on, that serves; by steps that double, then halve. */
function enoughFor(atLeast: number, serves: (agents: number) => boolean): number {
  if (serves(atLeast)) return atLeast;
  let tooFew = atLeast;
  let enough = atLeast + 1;
  for (let step = 1; !serves(enough); step *= 2) {
    tooFew = enough;
    enough += step;
  }
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >>> 1;
    if (serves(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * How many of the rising rates are served, given that the one at `from` is; the place of the first that is not. By
 * steps that double, then halve, since one check of a formula costs more than all else here.
 */
function servedUpTo(rates: readonly number[], from: number, serves: (rate: number) => boolean): number {
  let served = from + 1;
  let step = 1;
  while (served + step <= rates.length && serves(rates[served + step - 1])) {
    served += step;
    step *= 2;
  }
  let failed = Math.min(rates.length + 1, served + step);
  while (failed - served > 1) {
    const middle = (served + failed) >>> 1;
    if (middle <= rates.length && serves(rates[middle - 1])) served = middle;
    else failed = middle;
  }
  return served;
}

/** The lowest rung that is at least this rate, so that a rate is never staffed too low. */
function rungOf(ladder: readonly number[], rate: number): number {
  let low = 0;
  let high = ladder.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ladder[middle] * (1 + 1e-12) >= rate) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rungsTo(times: number): number {
  let rungs = 0;
  for (let factor = 1; factor * RUNG <= times * (1 + 1e-9); factor *= RUNG) rungs++;
  return rungs;
}
