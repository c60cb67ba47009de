import { paidMinutes, pauseSlots, pauseStarts } from './duties.ts';
import type { Ladder } from './ladder.ts';
import type { IntegerProgram } from './program.ts';
import { rosterIn } from './roster.ts';
import type { RosterColumns, RosterTask, TeamColumns, TypeColumns } from './roster-program.ts';

/**
 * Whole shifts and breaks near a solution in fractions, for the solver to begin with: on a desk that is always open
 * it may otherwise find none for minutes. Running totals are rounded, so that in any span of the week there is at most
 * one agent more or less of a type; then shifts are added, the most useful first, while somebody is missing who must
 * be there, or who costs more missing than present.
 *
 * Values by column; those of mixed agents' places and of hours short stay as they were.
 */
export function firstRoster(
  task: RosterTask,
  columns: RosterColumns,
  fractions: ArrayLike<number>,
): Float64Array {
  const values = Float64Array.from(fractions);
  for (const { types } of columns.teams) for (const type of types) roundTotals(task, type, values);
  for (const team of columns.teams) keepShare(task, columns, team, values);
  task.cluster.pools.forEach((pool, place) => {
    const own = columns.teams.findIndex(({ team }) => !team.mixed && team.pools[0] === pool);
    const { seats } = rosterIn(task, columns, values);
    fillUp(task, columns.teams[own], task.hourCost[own], place, seats[place], values);
  });
  for (const { types } of columns.teams) {
    for (const { shifts, pauses } of types) {
      addUp(shifts, values);
      if (pauses !== null) addUp(pauses, values);
    }
  }
  for (const { fullTimers, partTimers } of columns.teams)
    enough(columns.program, [fullTimers, partTimers], values);
  return values;
}

function addUp({ counts, totals }: Ladder, values: Float64Array): void {
  let sum = 0;
  counts.forEach((column, n) => {
    sum += values[column];
    values[totals[n]] = sum;
  });
}

/** People enough for every row that asks for them. */
function enough(
  { starts, columns, values: matrix, rowUpper }: IntegerProgram,
  people: readonly number[],
  values: Float64Array,
): void {
  for (const column of people) values[column] = 0;
  for (let row = 0; row < rowUpper.length; row++) {
    let who = -1;
    let each = 0;
    let asked = -rowUpper[row];
    for (let at = starts[row]; at < starts[row + 1]; at++) {
      if (people.includes(columns[at])) {
        who = columns[at];
        each = -matrix[at];
      } else asked += matrix[at] * values[columns[at]];
    }
    if (who >= 0) values[who] = Math.max(values[who], Math.ceil(asked / each - 1e-9));
  }
}

function roundTotals(
  { clock }: RosterTask,
  { duties, shifts, pauses }: TypeColumns,
  values: Float64Array,
): void {
  const totals = round(shifts.counts, values, (total) => total);
  if (pauses === null) return;
  const begun = (slot: number) => {
    let count = 0;
    shifts.slots.forEach((at, n) => {
      if (at <= slot) count = totals[n];
    });
    return count;
  };
  const window = pauseStarts(duties[0], clock);
  const earliest = window[0] - duties[0].fromSlot;
  const latest = window[window.length - 1] - duties[0].fromSlot;
  round(pauses.counts, values, (total, n) => {
    const slot = pauses.slots[n];
    return Math.min(begun(slot - earliest), Math.max(begun(slot - latest), total));
  });
}

/** Rounds the running totals of some columns, each held in its limits; returns them. */
function round(
  counts: readonly number[],
  values: Float64Array,
  limited: (total: number, n: number) => number,
): number[] {
  let sum = 0;
  let before = 0;
  return counts.map((column, n) => {
    sum += values[column];
    const total = Math.max(before, limited(Math.round(sum), n));
    values[column] = total - before;
    before = total;
    return total;
  });
}

/**
 * Part-timers work their share at most: fractions reach it exactly, and rounding passes it as often as not. Their shifts are
 * given up where fewest are missed; full-timers fill what that leaves open.
 */
function keepShare(task: RosterTask, columns: RosterColumns, team: TeamColumns, values: Float64Array): void {
  const { clock, rules, required, cluster } = task;
  const share = rules.partTimeShare;
  if (share >= 1) return;
  const weight = ({ type }: TypeColumns) => (paidMinutes(type) / 60) * (type.partTime ? 1 - share : -share);
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, column) => sum + values[column], 0);
  let over = team.types.reduce((sum, one) => sum + weight(one) * sumOf(one.shifts.counts), 0);
  if (over <= 1e-9) return;
  // Without a break of its own a shift can go by itself.
  const partTime = team.types.filter(({ type, pauses }) => type.partTime && pauses === null);
  const places = team.team.pools.map((pool) => cluster.pools.indexOf(pool));
  const { seats } = rosterIn(task, columns, values);
  const spare = Array.from({ length: clock.slots }, (_, slot) =>
    places.reduce((sum, place) => sum + seats[place][slot] - required[place][slot], 0),
  );
  while (over > 1e-9) {
    let best: { readonly missed: number; readonly apply: () => void } | null = null;
    for (const one of partTime) {
      one.duties.forEach(({ fromSlot, toSlot }, n) => {
        const column = one.shifts.counts[n];
        if (values[column] < 1) return;
        const slots = Array.from({ length: toSlot - fromSlot }, (_, k) => (fromSlot + k) % clock.slots);
        const missed = slots.filter((slot) => spare[slot] <= 0).length / slots.length;
        if (best !== null && missed >= best.missed) return;
        best = {
          missed,
          apply: () => {
            values[column]--;
            over -= weight(one);
            for (const slot of slots) spare[slot]--;
          },
        };
      });
    }
    if (best === null) return;
    (best as { apply: () => void }).apply();
  }
}

/** Adds shifts of a pool's own team while they are worth it or must be. */
function fillUp(
  { clock, rules, required, least }: RosterTask,
  { types }: TeamColumns,
  hourCost: number,
  place: number,
  seats: readonly number[],
  values: Float64Array,
): void {
  const there = [...seats];
  const strict = !Number.isFinite(rules.shortHour);
  const slotCost = (hourCost * clock.stepMinutes) / 60;
  // Part-timers keep to their share in the fractions; whom rounding leaves out is replaced by full-timers.
  const fullTime = types.filter(({ type }) => !type.partTime);
  const usable = fullTime.length > 0 ? fullTime : types;
  const gain = (slot: number): number => {
    const at = slot % clock.slots;
    const must = strict ? required[place][at] : least[place][at];
    if (there[at] < must) return 1000 * slotCost;
    return there[at] < required[place][at] ? rules.shortHour * slotCost : 0;
  };
  for (;;) {
    let best: { worth: number; apply: () => void } | null = null;
    for (const { type, duties, shifts, pauses } of usable) {
      const cost = (hourCost * paidMinutes(type)) / 60;
      const away = pauseSlots(type, clock);
      duties.forEach((duty, n) => {
        let worth = -cost;
        for (let slot = duty.fromSlot; slot < duty.toSlot; slot++) worth += gain(slot);
        let pauseAt = -1;
        let leastLost = Number.POSITIVE_INFINITY;
        for (const at of pauseStarts(duty, clock)) {
          let lost = 0;
          for (let slot = at; slot < at + away; slot++) lost += gain(slot);
          if (lost < leastLost) {
            leastLost = lost;
            pauseAt = at;
          }
        }
        if (pauseAt >= 0) worth -= leastLost;
        if (worth <= 1e-9 || (best !== null && worth / cost <= best.worth)) return;
        best = {
          worth: worth / cost,
          apply: () => {
            values[shifts.counts[n]]++;
            if (pauses !== null) values[pauses.counts[pauses.slots.indexOf(pauseAt)]]++;
            for (let slot = duty.fromSlot; slot < duty.toSlot; slot++) {
              if (pauseAt < 0 || slot < pauseAt || slot >= pauseAt + away) there[slot % clock.slots]++;
            }
          },
        };
      });
    }
    if (best === null) return;
    (best as { apply: () => void }).apply();
  }
}
