import type { Facts } from './facts.ts';
import { Arrivals } from './internal/arrivals.ts';
import type { Clock } from './internal/clock.ts';
import { Causes } from './internal/demand.ts';
import { Duty } from './internal/duty.ts';
import { Floor } from './internal/floor.ts';
import { NextArrivals } from './internal/heaps.ts';
import { COMES_BACK, LOSES_PATIENCE } from './internal/returning.ts';
import { Schedule } from './internal/schedule.ts';
import { Scratch } from './internal/scratch.ts';
import type { ContactRecorder } from './log.ts';
import type { Model } from './model.ts';

export interface SimulateOptions {
  /** Receives one record for each attempt when it ends; null, the default, records only the facts. */
  readonly log?: ContactRecorder | null;
}

/** What happens next. At equal times the lower number comes first. */
const INTERVAL_BEGINS = 0;
const SHIFT_CHANGES = 1;
const CONTACT_ENDS = 2;
const TIMER_RINGS = 3;
const CONTACT_ARRIVES = 4;
const NOTHING = 5;

/**
 * Plays one replication of a model: the same model, seed and replication give the same facts to the last bit,
 * wherever it runs. `simulate(model, 0).queues.answered`.
 */
export function simulate(model: Model, replication: number, options: SimulateOptions = {}): Facts {
  return new Simulation(model, replication, options.log ?? null).play();
}

class Simulation {
  private readonly floor: Floor;
  private readonly schedule: Schedule;
  private readonly arrivals: readonly Arrivals[];
  private readonly nextArrivals: NextArrivals;

  constructor(model: Model, replication: number, log: ContactRecorder | null) {
    const duty = new Duty(model, replication);
    this.floor = new Floor(model, replication, duty.sizes, log);
    this.schedule = new Schedule(model, duty, this.floor);
    const causes = new Causes(model, replication);
    const { firstAttempts } = this.floor.tally.facts.queues;
    const upcoming = new Float64Array(model.queues.length);
    const scratch = new Scratch();
    this.arrivals = this.floor.world.queues.map(
      (queue) => new Arrivals(model, queue, replication, causes, firstAttempts, upcoming, scratch),
    );
    for (const arrivals of this.arrivals) arrivals.look();
    this.nextArrivals = new NextArrivals(upcoming, this.floor.clock);
  }

  play(): Facts {
    this.playAll();
    this.schedule.bookAll();
    return this.floor.close();
  }

  /** A loop of its own, because what follows it has not been seen when the loop is compiled, which would undo that. */
  private playAll(): void {
    while (this.playNext());
  }

  /** Plays the next event; false when nothing is left, or the horizon has ended a run that doesn't drain. */
  private playNext(): boolean {
    const { floor } = this;
    floor.tellNextEnd();
    switch (advance(floor.clock)) {
      case CONTACT_ARRIVES:
        this.contactArrives();
        return true;
      case CONTACT_ENDS:
        floor.finishNext();
        return true;
      case TIMER_RINGS:
        this.timerRings();
        return true;
      case SHIFT_CHANGES:
        this.schedule.playShift();
        return true;
      case INTERVAL_BEGINS:
        return this.schedule.beginInterval();
      default:
        return false;
    }
  }

  private timerRings(): void {
    const { floor } = this;
    const { timers } = floor;
    timers.take();
    const contact = timers.contact!;
    if (contact.serial !== timers.serial) return;
    if (timers.kind === COMES_BACK) floor.comeBack(contact);
    else if (timers.kind === LOSES_PATIENCE) floor.losePatience(contact);
    else floor.overflow(contact);
  }

  private contactArrives(): void {
    const batch = this.arrivals[this.nextArrivals.queue()]!;
    this.floor.arrive(batch);
    batch.look();
    this.nextArrivals.sink();
  }
}

/** Moves the clock to the next event and says of which kind it is. */
function advance(clock: Clock): number {
  const { contactArrives, contactEnds, intervalBegins, shiftChanges, timerRings } = clock;
  const scheduled = Math.min(intervalBegins, shiftChanges);
  if (contactArrives < contactEnds && contactArrives < timerRings && contactArrives < scheduled) {
    clock.now = contactArrives;
    return CONTACT_ARRIVES;
  }
  if (contactEnds <= timerRings && contactEnds < scheduled) {
    clock.now = contactEnds;
    return CONTACT_ENDS;
  }
  if (timerRings < scheduled) {
    clock.now = timerRings;
    return TIMER_RINGS;
  }
  if (scheduled === Infinity) return NOTHING;
  clock.now = scheduled;
  return intervalBegins <= shiftChanges ? INTERVAL_BEGINS : SHIFT_CHANGES;
}
