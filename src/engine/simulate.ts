import type { Facts } from './facts.ts';
import { Arrivals } from './internal/arrivals.ts';
import {
  CONTACT_ARRIVES,
  CONTACT_ENDS,
  INTERVAL_BEGINS,
  SHIFT_CHANGES,
  TIMER_RINGS,
} from './internal/clock.ts';
import { Causes } from './internal/demand.ts';
import { Duty } from './internal/duty.ts';
import { Floor } from './internal/floor.ts';
import { NextArrivals } from './internal/heaps.ts';
import { COMES_BACK, LOSES_PATIENCE } from './internal/returning.ts';
import { Schedule } from './internal/schedule.ts';
import type { ContactRecorder } from './log.ts';
import type { Model } from './model.ts';

export interface SimulateOptions {
  /** Receives one record for each attempt when it ends; null, the default, records only the facts. */
  readonly log?: ContactRecorder | null;
}

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
    this.arrivals = this.floor.world.queues.map(
      (queue) => new Arrivals(model, queue, replication, causes, firstAttempts, upcoming),
    );
    for (const arrivals of this.arrivals) arrivals.look();
    this.nextArrivals = new NextArrivals(upcoming, this.floor.clock);
  }

  play(): Facts {
    while (this.playNext());
    this.schedule.bookAll();
    return this.floor.close();
  }

  /** Plays the next event; false when nothing is left, or the horizon has ended a run that doesn't drain. */
  private playNext(): boolean {
    const { floor } = this;
    floor.tellNextEnd();
    switch (floor.clock.advance()) {
      case INTERVAL_BEGINS:
        return this.schedule.beginInterval();
      case SHIFT_CHANGES:
        this.schedule.playShift();
        return true;
      case CONTACT_ENDS:
        floor.finishNext();
        return true;
      case TIMER_RINGS:
        this.timerRings();
        return true;
      case CONTACT_ARRIVES:
        this.contactArrives();
        return true;
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
