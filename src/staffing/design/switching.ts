import type { Grid } from '../../scenario/grid.ts';
import { clockText, WEEKDAYS } from '../../scenario/quantity/clock.ts';

/** A rule of a hybrid form, and what it saves by what it was sought with. */
export interface SwitchRule {
  /** As `dedicated-when:` has it. */
  readonly text: string;
  readonly saves: number;
}

/** Which parts of a rule a person is asked to keep in mind. */
export type RuleKind = 'hours' | 'weeks' | 'weeks-and-hours';

const weeksOfYear = 53;
const weekdays = 7;

/**
 * The rule that saves most, when it is known what each interval saves (or, below 0, costs) inside it: one window of ISO
 * weeks, which may run over the new year, one run of weekdays and one window of hours. All of them are looked at; of
 * equal ones the shortest counts. Null where no rule saves.
 */
export function bestWindow(grid: Grid, saves: Float64Array, kind: RuleKind): SwitchRule | null {
  const slotMinutes = Math.max(30, grid.intervalSeconds / 60);
  const slots = Math.ceil(1440 / slotMinutes);
  const sums = bySlot(grid, saves, slots, slotMinutes);
  let best: Window | null = null;
  for (let first = 0; first < weekdays; first++) {
    for (let last = first; last < weekdays; last++) {
      if (kind === 'weeks' && last - first < weekdays - 1) continue;
      const until = untilSlot(sums, first, last, slots);
      for (let from = 0; from < slots; from++) {
        for (let to = from + 1; to <= slots; to++) {
          if (kind === 'weeks' && to - from < slots) continue;
          const byWeek = until.map((week) => week[to]! - week[from]!);
          const weeks = kind === 'hours' ? wholeYear(byWeek) : bestRun(byWeek);
          const window: Window = { first, last, from, to, ...weeks };
          if (window.saves > 0 && (best === null || isBetter(window, best))) best = window;
        }
      }
    }
  }
  if (best === null) return null;
  const found = allWeeksIn(grid, best) ? { ...best, ...wholeYear([]), saves: best.saves } : best;
  return { text: textOf(found, slots, slotMinutes), saves: found.saves };
}

/** A window over all weeks of the horizon needs no weeks in its rule. */
function allWeeksIn(grid: Grid, window: Weeks): boolean {
  return grid.weeks.every(({ label }) => {
    const week = Number(label.slice(-2)) - 1;
    return (week - window.fromWeek + weeksOfYear) % weeksOfYear < lengthOf(window);
  });
}

/** The load from which own agents save most: `load from 6 erlang`. Null where no threshold saves. */
export function bestThreshold(load: Float64Array, saves: Float64Array): SwitchRule | null {
  const busy = [...load.keys()].filter((i) => load[i]! > 0).sort((a, b) => load[b]! - load[a]!);
  let sum = 0;
  let best: { readonly erlangs: number; readonly saves: number } | null = null;
  busy.forEach((i, place) => {
    sum += saves[i]!;
    const next = load[busy[place + 1] ?? -1] ?? 0;
    // A threshold that a person would write: the tenth of an Erlang above the next lower load.
    const erlangs = Math.ceil(10 * next + 1e-9) / 10;
    if (erlangs <= load[i]! && sum > 0 && (best === null || sum > best.saves)) best = { erlangs, saves: sum };
  });
  const found = best as { readonly erlangs: number; readonly saves: number } | null;
  return found === null ? null : { text: `load from ${found.erlangs} erlang`, saves: found.saves };
}

interface Weeks {
  /** Places 0…52 of ISO weeks, both included; `toWeek` below `fromWeek` runs over the new year. */
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly saves: number;
}

interface Window extends Weeks {
  /** Weekdays from Monday, both included; slots of the day, `to` not included. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

const lengthOf = ({ fromWeek, toWeek }: Weeks): number =>
  ((toWeek - fromWeek + weeksOfYear) % weeksOfYear) + 1;
const sizeOf = (w: Window): number => (w.last - w.first + 1) * (w.to - w.from) * lengthOf(w);

function isBetter(a: Window, b: Window): boolean {
  const same = 1e-9 * Math.abs(b.saves);
  return a.saves > b.saves + same || (a.saves >= b.saves - same && sizeOf(a) < sizeOf(b));
}

/** What the intervals save, `[week][weekday][slot]`. */
function bySlot(grid: Grid, saves: Float64Array, slots: number, slotMinutes: number): Float64Array[][] {
  const sums = Array.from({ length: weeksOfYear }, () =>
    Array.from({ length: weekdays }, () => new Float64Array(slots)),
  );
  saves.forEach((saved, i) => {
    const day = grid.days[grid.dayOf[i]!]!;
    const week = Number(grid.weeks[day.week]!.label.slice(-2)) - 1;
    const into = sums[week]![day.weekday]!;
    const slot = Math.floor(grid.minuteOf[i]! / slotMinutes);
    into[slot] = into[slot]! + saved;
  });
  return sums;
}

/** For each week what these weekdays save before each slot. */
function untilSlot(sums: readonly (readonly Float64Array[])[], first: number, last: number, slots: number) {
  return sums.map((week) => {
    const until = new Float64Array(slots + 1);
    for (let slot = 0; slot < slots; slot++) {
      let sum = until[slot]!;
      for (let day = first; day <= last; day++) sum += week[day]![slot]!;
      until[slot + 1] = sum;
    }
    return until;
  });
}

const wholeYear = (byWeek: readonly number[]): Weeks => ({
  fromWeek: 0,
  toWeek: weeksOfYear - 1,
  saves: byWeek.reduce((sum, saved) => sum + saved, 0),
});

/** The run of weeks, round the year, with the greatest sum: the greatest inside the year, or all but the least inside it. */
function bestRun(byWeek: readonly number[]): Weeks {
  const inside = greatestRun(byWeek);
  const least = greatestRun(byWeek.map((saved) => -saved));
  const round = wholeYear(byWeek).saves + least.saves;
  const isInner = least.fromWeek > 0 || least.toWeek < weeksOfYear - 1;
  if (!isInner || round <= inside.saves) return inside;
  return {
    fromWeek: (least.toWeek + 1) % weeksOfYear,
    toWeek: (least.fromWeek + weeksOfYear - 1) % weeksOfYear,
    saves: round,
  };
}

/** Kadane's scan: the greatest sum of neighbours. */
function greatestRun(values: readonly number[]): Weeks {
  let best: Weeks = { fromWeek: 0, toWeek: 0, saves: values[0]! };
  let from = 0;
  let sum = 0;
  values.forEach((value, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += value;
    if (sum > best.saves) best = { fromWeek: from, toWeek: at, saves: sum };
  });
  return best;
}

function textOf(window: Window, slots: number, slotMinutes: number): string {
  const parts: string[] = [];
  if (lengthOf(window) < weeksOfYear) {
    const { fromWeek, toWeek } = window;
    parts.push(fromWeek === toWeek ? `week ${fromWeek + 1}` : `week ${fromWeek + 1} to week ${toWeek + 1}`);
  }
  const { first, last, from, to } = window;
  const always = last - first === weekdays - 1 && to - from === slots;
  if (!always || parts.length === 0) {
    const days = first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]}-${WEEKDAYS[last]}`;
    const hours =
      to - from === slots
        ? ''
        : ` ${clockText(from * slotMinutes)}-${clockText(Math.min(1440, to * slotMinutes))}`;
    parts.push(`${days}${hours}`);
  }
  return parts.join(', ');
}
