/** What can happen next. At equal times the lower number comes first. */
export const INTERVAL_BEGINS = 0;
export const SHIFT_CHANGES = 1;
export const CONTACT_ENDS = 2;
export const TIMER_RINGS = 3;
export const CONTACT_ARRIVES = 4;
export const NOTHING = 5;

/**
 * The time, seconds from the start of the grid, and when each kind of event comes next. Shared by all who need it:
 * a fraction that is passed as an argument, or kept in a variable that has several sources, is put on the heap each
 * time. For the same reason the event loop hands over places in columns, and not the values there.
 */
export class Clock {
  /** The time of the present event. Not a whole number at first: a field that begins as one changes its kind later. */
  now = Number.NaN;
  /** By kind, when the next event comes; Infinity when none will. Kept by those who know. */
  readonly upcoming = new Float64Array(5).fill(Infinity);

  /** Moves to the next event and says of which kind it is. */
  advance(): number {
    const { upcoming } = this;
    let kind = INTERVAL_BEGINS;
    if (upcoming[SHIFT_CHANGES]! < upcoming[kind]!) kind = SHIFT_CHANGES;
    if (upcoming[CONTACT_ENDS]! < upcoming[kind]!) kind = CONTACT_ENDS;
    if (upcoming[TIMER_RINGS]! < upcoming[kind]!) kind = TIMER_RINGS;
    if (upcoming[CONTACT_ARRIVES]! < upcoming[kind]!) kind = CONTACT_ARRIVES;
    if (upcoming[kind]! < Infinity) {
      this.now = upcoming[kind]!;
      return kind;
    }
    return NOTHING;
  }
}
