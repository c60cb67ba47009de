import type { Facts } from './facts.ts';
import { Arrivals } from './internal/arrivals.ts';
import type { Clock } from './internal/clock.ts';
import { Causes } from './internal/demand.ts';
import { Duty } from './internal/duty.ts';
import { Floor } from './internal/floor.ts';
import { NextArrivals } from './internal/next-arrivals.ts';
import { rehearsalModel } from './internal/rehearsal.ts';
import { Schedule } from './internal/schedule.ts';
import { Scratch } from './internal/scratch.ts';
import type { ContactRecorder } from './log.ts';
import type { Model } from './model.ts';
import type { SharedArrivals } from './shared-arrivals.ts';
import type { SpareMemory } from './spare-memory.ts';

export interface SimulateOptions {
  /** Receives one record for each attempt when it ends; null, the default, records only the facts. */
  readonly log?: ContactRecorder | null;
  /** Where models that meet the same contacts find them; null, the default, makes the model's own. */
  readonly shared?: SharedArrivals | null;
  /** Where memory for the facts is taken from, as long as there is any; null, the default, takes new memory. */
  readonly spare?: SpareMemory | null;
}

/**
 * Plays one replication of a model: the same model, seed and replication give the same facts to the last bit,
 * wherever it runs. `simulate(model, 0).queues.answered`.
 */
export function simulate(model: Model, replication: number, options: SimulateOptions = {}): Facts {
  rehearse();
  return new Simulation(model, replication, options).play();
}

const REHEARSALS = 3;
let rehearsals = 0;

/** Before the first run of a process; it leaves nothing behind but what the compiler has seen. */
function rehearse(): void {
  while (rehearsals < REHEARSALS) new Simulation(rehearsalModel(), rehearsals++, {}).play();
}

/** Events between two returns to the outer loop. */
const MANY = 4096;

class Simulation {
  private readonly clock: Clock;
  private readonly floor: Floor;
  private readonly schedule: Schedule;
  private readonly arrivals: readonly Arrivals[];
  private readonly nextArrivals: NextArrivals;

  constructor(
    model: Model,
    replication: number,
    { log = null, shared = null, spare = null }: SimulateOptions,
  ) {
    const duty = new Duty(model, replication);
    this.floor = new Floor(model, replication, duty.sizes, log, spare);
    this.clock = this.floor.clock;
    this.schedule = new Schedule(model, duty, this.floor);
    const causes = new Causes(model, replication);
    const { firstAttempts } = this.floor.tally.facts.queues;
    this.nextArrivals = new NextArrivals(model.queues.length, this.clock);
    const { upcoming } = this.nextArrivals;
    const scratch = new Scratch();
    const kept = shared?.of(model, replication) ?? null;
    this.arrivals = this.floor.world.queues.map(
      (queue, q) =>
        new Arrivals(model, queue, replication, causes, firstAttempts, upcoming, scratch, kept?.[q] ?? null),
    );
    for (const arrivals of this.arrivals) arrivals.look();
    this.nextArrivals.begin();
  }

  play(): Facts {
    while (this.playMany());
    this.schedule.bookAll();
    return this.floor.close();
  }

  /**
   * Plays events until nothing is left, then returns false. It returns often, because a function that comes back is
   * compiled once for all replications, and a loop without end in its midst, anew each time.
   */
  private playMany(): boolean {
    for (let left = MANY; left > 0; left--) if (!this.playNext()) return false;
    return true;
  }

  /**
   * Plays the next event; false when nothing is left, or the horizon has ended a run that doesn't drain. At equal times
   * the schedule comes first, then an agent who finishes, a timer, an arrival.
   */
  private playNext(): boolean {
    const { clock } = this;
    const { contactArrives, contactEnds, rare } = clock;
    if (contactArrives < contactEnds && contactArrives < rare) {
      clock.now = contactArrives;
      this.contactArrives();
      return true;
    }
    if (contactEnds < rare) {
      clock.now = contactEnds;
      this.floor.serving.finishNext();
      return true;
    }
    return this.playRare();
  }

  private playRare(): boolean {
    const { clock, floor } = this;
    const { contactEnds, scheduled, timerRings } = clock;
    if (contactEnds <= timerRings && contactEnds < scheduled) {
      clock.now = contactEnds;
      floor.serving.finishNext();
      return true;
    }
    if (timerRings < scheduled) {
      clock.now = timerRings;
      floor.offering.timerRings();
      return true;
    }
    if (scheduled === Infinity) return false;
    clock.now = scheduled;
    return this.schedule.playNext();
  }

  private contactArrives(): void {
    const { nextArrivals } = this;
    const batch = this.arrivals[nextArrivals.queue()]!;
    this.floor.offering.arrive(batch);
    batch.look();
    nextArrivals.moveOn();
  }
}
