import {
  type Counted,
  type CountingRunner,
  inOrder,
  type OptionCounter,
  Stopped,
} from '../../../study/index.ts';
import type { Study } from '../players/counting.ts';
import type { PlanCounts } from '../players/kept-counts.ts';
import { type Turn, Turns } from '../players/turns.ts';
import type { Port } from './port.ts';

/** Tasks that a player has in hand at once, so that it works on while the desk is busy with an answer. */
const IN_HAND = 2;
/** Replications of one option that are asked for at once. */
const WINDOW = 2;
/** Replications that idle players begin before anybody asks for them: those that a reader waits for. */
const AHEAD = 1;
const AHEAD_UNTIL = 5;

interface Wanted extends Turn {
  give(counted: Promise<Counted>): void;
  reject(error: Error): void;
}

/** Has the page's players play and count a question's options, side by side. */
export class PortsCounting {
  readonly #ports: readonly Port[];
  readonly #turns: Turns;
  #question: OpenQuestion | null = null;

  constructor(ports: readonly Port[]) {
    this.#ports = ports;
    this.#turns = new Turns(ports.length);
  }

  /** What the players do for a new question; `options` and `kept` in the order of the study's plans. */
  open(study: Study, options: readonly OptionCounter[], kept: readonly PlanCounts[]): CountingRunner {
    this.#question?.stop();
    this.#turns.begin(options.map(({ model }) => model));
    // Players may still have in hand what was looked ahead for a question before: the newest is told once they are free.
    const onFree = () => this.#question?.feed();
    this.#question = new OpenQuestion(this.#ports, this.#turns, study, options, kept, onFree);
    return this.#question;
  }

  /** Nobody waits for the question any more. */
  stop(): void {
    this.#question?.stop();
    this.#question = null;
  }
}

class OpenQuestion implements CountingRunner {
  readonly #ports: readonly Port[];
  readonly #turns: Turns;
  readonly #study: Study;
  readonly #places: ReadonlyMap<OptionCounter, number>;
  readonly #kept: readonly PlanCounts[];
  /** Called when a player has answered. */
  readonly #onFree: () => void;
  /** Turns that no player has yet. */
  #wanted: Wanted[] = [];
  /** By option: what is counted or on its way, by replication. */
  readonly #counted: readonly Map<number, Promise<Counted>>[];
  /** By option: the replication after all that were wanted. */
  readonly #next: number[];
  /** Replications that somebody waits for: all before this. */
  #asked = 0;
  #isStopped = false;

  constructor(
    ports: readonly Port[],
    turns: Turns,
    study: Study,
    options: readonly OptionCounter[],
    kept: readonly PlanCounts[],
    onFree: () => void,
  ) {
    this.#ports = ports;
    this.#turns = turns;
    this.#study = study;
    this.#places = new Map(options.map((option, place) => [option, place]));
    this.#kept = kept;
    this.#onFree = onFree;
    this.#counted = options.map(() => new Map());
    this.#next = options.map(() => 0);
  }

  run(...[counter, replications, each, signal]: Parameters<CountingRunner['run']>): Promise<number> {
    const option = this.#places.get(counter)!;
    const begin = (replication: number) => {
      this.#asked = Math.max(this.#asked, replication + 1);
      return this.#countedOf({ option, replication });
    };
    const hand = (counted: Counted) => {
      this.#counted[option]!.delete(counted.service.replication);
      each(counted, null);
    };
    return inOrder(replications, WINDOW, begin, hand, signal);
  }

  stop(): void {
    this.#isStopped = true;
    for (const { reject } of this.#wanted) reject(new Stopped());
    this.#wanted = [];
    for (const port of this.#ports) port.drop();
  }

  #countedOf({ option, replication }: Turn): Promise<Counted> {
    if (this.#isStopped) return Promise.reject(new Stopped());
    const known = this.#counted[option]!.get(replication);
    if (known !== undefined) return known;
    this.#next[option] = Math.max(this.#next[option]!, replication + 1);
    const kept = this.#kept[option]!.get(replication);
    if (kept !== undefined) return Promise.resolve(kept);
    const counted = new Promise<Counted>((give, reject) => {
      this.#wanted.push({ option, replication, give, reject });
    });
    // Its failure is met where it is waited for, if anywhere.
    counted.then(
      (made) => this.#kept[option]!.put(replication, made),
      () => {},
    );
    this.#counted[option]!.set(replication, counted);
    // All options ask at the same moment: the choice is made among all of them.
    queueMicrotask(() => this.feed());
    return counted;
  }

  /** Wants what will be asked for next. */
  #lookAhead(): void {
    const end = Math.min(this.#study.scenario.replications, AHEAD_UNTIL, this.#asked + AHEAD);
    // Of what was counted before nothing is wanted, and the replication after it may be.
    while (this.#wanted.length === 0) {
      const replication = Math.min(...this.#next);
      if (replication >= end) return;
      for (const [option, next] of this.#next.entries()) {
        if (next === replication) void this.#countedOf({ option, replication });
      }
    }
  }

  /** Gives every player what it has room for. */
  feed(): void {
    for (let load = 0; load < IN_HAND; load++) {
      for (const [p, port] of this.#ports.entries()) {
        if (port.load > load || this.#isStopped) continue;
        if (this.#wanted.length === 0) this.#lookAhead();
        const turn = this.#wanted.splice(this.#turns.best(this.#wanted, p), 1)[0];
        if (turn === undefined) return;
        this.#turns.give(turn, p);
        const counted = port.count(this.#study, turn.option, turn.replication);
        turn.give(counted);
        counted.then(this.#onFree, this.#onFree);
      }
    }
  }
}
