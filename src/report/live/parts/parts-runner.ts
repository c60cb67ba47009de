import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import { inOrder, memoryOf, type Replications, type Runner, type StopSignal } from '../../../study/index.ts';
import { FactsJoin } from './join-facts.ts';
import { KnownModels } from './known-models.ts';
import { type Part, splitModel } from './split-model.ts';

/** Plays one replication wherever there is room; rejects when asked to stop before it began. */
export type PlayOne = (model: Model, replication: number, signal: StopSignal) => Promise<Facts>;

/** Memory for facts of parts that later questions will ask for again, bytes. */
const BUDGET = 256 * 2 ** 20;
/** Replications of one option in hand at once; the options are played side by side, which keeps all workers busy. */
const WINDOW = 2;
const going: StopSignal = { aborted: false };

/**
 * Plays models in parts, and a part only once however many models have it: options share most of their agents, and a
 * question concerns some of the clients. What is handed over is equal to what the whole model gives, to the last bit,
 * and holds until the next replication is handed over.
 */
export class PartsRunner implements Runner {
  readonly workers: number;
  readonly #play: PlayOne;
  /** Whether later questions leave a part as it is. */
  readonly #isLasting: (part: Model) => boolean;
  readonly #models = new KnownModels((part) => this.#facts.delete(part));
  /** Facts that are kept or on their way, by part and replication. */
  readonly #facts = new Map<Model, Map<number, Promise<Facts>>>();
  /** Bytes kept, by part. */
  readonly #kept = new Map<Model, number>();

  constructor(play: PlayOne, workers: number, isLasting: (part: Model) => boolean) {
    this.#play = play;
    this.workers = workers;
    this.#isLasting = isLasting;
  }

  run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal: StopSignal = going,
  ): Promise<number> {
    const parts = splitModel(model).map((part): Part => ({ ...part, model: this.#models.find(part.model) }));
    const whole = new FactsJoin(model, parts);
    const begin = (replication: number) =>
      Promise.all(parts.map((part) => this.#factsOf(part.model, replication, signal)));
    return inOrder(replications, WINDOW, begin, (facts) => each(whole.join(facts)), signal);
  }

  async close(): Promise<void> {}

  #factsOf(part: Model, replication: number, signal: StopSignal): Promise<Facts> {
    const known = this.#facts.get(part) ?? new Map<number, Promise<Facts>>();
    this.#facts.set(part, known);
    const begun = known.get(replication);
    if (begun !== undefined) return begun;
    const facts = this.#play(part, replication, signal);
    known.set(replication, facts);
    facts.then(
      (came) => {
        if (!this.#isLasting(part) || !this.#hasRoomFor(part, came)) known.delete(replication);
      },
      () => known.delete(replication),
    );
    return facts;
  }

  /** Books the memory of a part's facts, if there is enough. */
  #hasRoomFor(part: Model, facts: Facts): boolean {
    const size = memoryOf(facts).reduce((sum, { byteLength }) => sum + byteLength, 0);
    let all = size;
    for (const [other, bytes] of this.#kept) {
      if (this.#facts.has(other)) all += bytes;
      else this.#kept.delete(other);
    }
    if (all > BUDGET) return false;
    this.#kept.set(part, (this.#kept.get(part) ?? 0) + size);
    return true;
  }
}
