import type { Facts } from './facts.ts';
import { Arrivals } from './internal/arrivals.ts';
import { Causes } from './internal/demand.ts';
import { Duty } from './internal/duty.ts';
import { COMES_BACK, Floor, LOSES_PATIENCE } from './internal/floor.ts';
import { NextArrivals } from './internal/heaps.ts';
import { Schedule } from './internal/schedule.ts';
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
  private readonly model: Model;
  private readonly floor: Floor;
  private readonly schedule: Schedule;
  private readonly arrivals: readonly Arrivals[];
  private readonly nextArrivals: NextArrivals;
  private interval = 0;

  constructor(model: Model, replication: number, log: ContactRecorder | null) {
    this.model = model;
    const duty = new Duty(model, replication);
    this.floor = new Floor(model, replication, duty, log);
    this.schedule = new Schedule(model, duty, this.floor);
    const causes = new Causes(model, replication);
    const { firstAttempts } = this.floor.tally.facts.queues;
    this.arrivals = model.queues.map(
      (_, queue) => new Arrivals(model, this.floor.tables, queue, replication, causes, firstAttempts),
    );
    this.nextArrivals = new NextArrivals(Float64Array.from(this.arrivals, (arrivals) => arrivals.next()));
  }

  play(): Facts {
    const { floor, schedule } = this;
    for (let event = this.next(); event !== NOTHING; event = this.next()) {
      switch (event) {
        case INTERVAL_BEGINS:
          if (this.interval < this.model.intervals) schedule.enter(this.interval);
          else schedule.closeAll();
          this.interval++;
          break;
        case SHIFT_CHANGES:
          schedule.playShift();
          break;
        case CONTACT_ENDS:
          this.contactEnds();
          break;
        case TIMER_RINGS:
          this.timerRings();
          break;
        default:
          this.contactArrives();
      }
    }
    schedule.bookAll();
    return floor.close();
  }

  /** Moves the clock to the next event and says of which kind it is. */
  private next(): number {
    const { floor, model } = this;
    const { intervals, intervalSeconds } = model;
    let kind = NOTHING;
    let time = Infinity;
    if (this.interval < intervals || (this.interval === intervals && model.drain)) {
      kind = INTERVAL_BEGINS;
      time = this.interval * intervalSeconds;
    }
    const shift = this.schedule.shiftTime();
    if (shift < time) {
      kind = SHIFT_CHANGES;
      time = shift;
    }
    const end = floor.ends.time();
    if (end < time) {
      kind = CONTACT_ENDS;
      time = end;
    }
    const timer = floor.timers.time();
    if (timer < time) {
      kind = TIMER_RINGS;
      time = timer;
    }
    const arrival = this.nextArrivals.time();
    if (arrival < time) {
      kind = CONTACT_ARRIVES;
      time = arrival;
    }
    const horizon = intervals * intervalSeconds;
    if (!model.drain && time >= horizon) {
      floor.now = horizon;
      return NOTHING;
    }
    if (kind !== NOTHING) floor.now = time;
    return kind;
  }

  private contactEnds(): void {
    const { floor } = this;
    const agent = floor.ends.member();
    floor.ends.remove(agent);
    floor.finish(agent);
  }

  private timerRings(): void {
    const { floor } = this;
    const { timers } = floor;
    timers.take();
    const slot = timers.contact;
    if (floor.contacts.serial[slot] !== timers.serial) return;
    if (timers.kind === COMES_BACK) floor.comeBack(slot);
    else if (timers.kind === LOSES_PATIENCE) floor.losePatience(slot);
    else floor.overflow(slot);
  }

  private contactArrives(): void {
    const queue = this.nextArrivals.queue();
    const batch = this.arrivals[queue]!;
    const place = batch.cursor++;
    const talk = batch.talk[place]!;
    const afterWork = batch.afterWork[place]!;
    const patience = batch.patience[place]!;
    const key = batch.keyed ? batch.key[place]! : 0;
    this.nextArrivals.follow(batch.next());
    this.floor.arrive(queue, talk, afterWork, patience, key);
  }
}
