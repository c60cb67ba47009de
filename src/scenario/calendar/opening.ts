import { WEEKDAYS } from '../quantity/clock.ts';
import type { DateRule, WeeklyHours } from '../types.ts';
import { type DayNumber, weekdayOf } from './civil.ts';
import { daysOf } from './rule.ts';

/** Opening hours with the closed days taken out, asked by local day and minute. */
export class Opening {
  /** For each weekday, 1 at each minute that is open. */
  private readonly minutes: readonly Uint8Array[];
  private readonly closed: ReadonlySet<DayNumber>;

  constructor(open: WeeklyHours, closed: readonly DateRule[], from: DayNumber, to: DayNumber) {
    this.minutes = WEEKDAYS.map((day) => {
      const minutes = new Uint8Array(1440);
      for (const span of open[day]) minutes.fill(1, span.from, Math.min(1440, span.to));
      return minutes;
    });
    this.closed = daysOf(closed, from, to);
  }

  /** Whether the desk is open at this minute since 1970, local. */
  at(localMinute: number): boolean {
    const day = Math.floor(localMinute / 1440);
    return !this.closed.has(day) && this.minutes[weekdayOf(day)]![localMinute - day * 1440] === 1;
  }
}
