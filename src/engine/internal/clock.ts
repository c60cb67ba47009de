/**
 * The time, seconds from the start of the grid, and when each kind of event comes next: Infinity when none will.
 * Shared by all who need it: a fraction that is passed as an argument, or kept in a variable that has several sources,
 * is put on the heap each time. For the same reason the event loop hands over contacts and agents, and no times.
 */
export class Clock {
  /** The time of the present event. Not a whole number at first: a field that begins as one changes its kind later. */
  now = Number.NaN;
  /** Kept by those who know: the agenda of agents, the arrivals. */
  contactEnds = Infinity;
  contactArrives = Infinity;
  /** The earlier of the two that are rare: so the loop asks once. */
  rare = Infinity;
  /** Kept by the timers and the schedule, who tell when they change them. */
  timerRings = Infinity;
  scheduled = Infinity;
  /** Part of what is scheduled; the rest are shifts. */
  intervalBegins = Infinity;

  tellRare(): void {
    this.rare = Math.min(this.timerRings, this.scheduled);
  }
}
