import type { ShiftRules, ShiftType } from '../../scenario/types.ts';
import type { WeekClock } from './week.ts';

/** A shift that may be worked: a type and its beginning. Slots run on past the end of the week, into the next Monday. */
export interface Duty {
  readonly type: ShiftType;
  /** 0 Monday … 6 Sunday: the day on which it begins. */
  readonly day: number;
  readonly fromSlot: number;
  /** The slot after its last. */
  readonly toSlot: number;
}

/** A shift may span a pause of the opening hours, such as over lunch, of at most so long. */
const LONGEST_CLOSED_MINUTES = 120;

/**
 * All shifts that begin and end while the team has work. Shifts and breaks begin on whole slots, so that whoever is
 * counted in a slot is there in all of it.
 */
export function dutiesOf(rules: ShiftRules, clock: WeekClock, isOpen: (slot: number) => boolean): Duty[] {
  const { stepMinutes, perDay, slots } = clock;
  const step = Math.max(1, Math.round(rules.startStepMinutes / stepMinutes));
  const duties: Duty[] = [];
  for (const type of rules.types) {
    const length = Math.floor(type.minutes / stepMinutes);
    for (let fromSlot = 0; fromSlot < slots; fromSlot += step) {
      const toSlot = fromSlot + length;
      if (!isOpen(fromSlot % slots) || !isOpen((toSlot - 1) % slots)) continue;
      let closed = 0;
      for (let slot = fromSlot; slot < toSlot; slot++) if (!isOpen(slot % slots)) closed++;
      if (closed * stepMinutes > LONGEST_CLOSED_MINUTES) continue;
      duties.push({ type, day: Math.floor(fromSlot / perDay), fromSlot, toSlot });
    }
  }
  return duties;
}

/** Slots at which the break of a duty may begin; none without a break. */
export function pauseStarts({ type, fromSlot, toSlot }: Duty, clock: WeekClock): number[] {
  const { pause } = type;
  if (pause === null) return [];
  const last = toSlot - fromSlot - pauseSlots(type, clock);
  const earliest = Math.min(last, Math.ceil(pause.earliest / clock.stepMinutes));
  const latest = Math.max(earliest, Math.min(last, Math.floor(pause.latest / clock.stepMinutes)));
  return Array.from({ length: latest - earliest + 1 }, (_, n) => fromSlot + earliest + n);
}

/** Slots that a break takes away; one that is not whole slots takes the rest too. */
export const pauseSlots = ({ pause }: ShiftType, { stepMinutes }: WeekClock): number =>
  pause === null ? 0 : Math.ceil(pause.minutes / stepMinutes);

export const paidMinutes = ({ minutes, pause }: ShiftType): number =>
  minutes - (pause === null || pause.paid ? 0 : pause.minutes);
