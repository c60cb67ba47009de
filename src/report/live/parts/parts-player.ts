import { type Facts, type Model, SharedArrivals, simulate } from '../../../engine/index.ts';
import { FactsJoin, QueueBlock } from './join-facts.ts';
import { KeptFacts } from './kept-facts.ts';
import { KnownModels } from './known-models.ts';
import { type Part, splitModel } from './split-model.ts';

/** Memory of one worker for parts that later questions will ask for again, bytes. */
const LASTING = 128 * 2 ** 20;
/** The same for parts that other options of the question have too. */
const PASSING = 96 * 2 ** 20;
/** The same for contacts that several parts meet: four replications of a year of half a million and 31 queues. */
const ARRIVALS = 104 * 2 ** 20;

/**
 * Plays models in parts, and a part only once however many models have it: options share most of their agents, and a
 * question concerns some of the clients. What comes of it is equal to what the whole model gives, to the last bit, and
 * holds until the next replication is played.
 */
export class PartsPlayer {
  readonly #isLasting: (part: Model) => boolean;
  readonly #simulate: typeof simulate;
  readonly #models = new KnownModels();
  readonly #lasting = new KeptFacts(LASTING, false);
  readonly #passing = new KeptFacts(PASSING, true);
  readonly #shared = new SharedArrivals(ARRIVALS);
  readonly #wholes = new WeakMap<Model, { readonly parts: readonly Part[]; readonly join: FactsJoin }>();
  #block: QueueBlock | null = null;

  /** @param isLasting Whether later questions leave a part as it is. */
  constructor(isLasting: (part: Model) => boolean, play = simulate) {
    this.#isLasting = isLasting;
    this.#simulate = play;
  }

  /** Memory of what only earlier questions used may be given to others from now on. */
  nextQuestion(): void {
    this.#lasting.nextQuestion();
    this.#shared.nextQuestion();
  }

  play(model: Model, replication: number): Facts {
    const { parts, join } = this.#wholeOf(model);
    return join.join(parts.map((part) => this.#factsOf(part.model, replication)));
  }

  #wholeOf(model: Model) {
    const known = this.#wholes.get(model);
    if (known !== undefined) return known;
    if (this.#block === null || !this.#block.fits(model)) this.#block = new QueueBlock(model);
    const parts = splitModel(model).map((part): Part => ({ ...part, model: this.#models.find(part.model) }));
    const whole = { parts, join: new FactsJoin(model, parts, this.#block) };
    this.#wholes.set(model, whole);
    return whole;
  }

  #factsOf(part: Model, replication: number): Facts {
    const kept = this.#isLasting(part) ? this.#lasting : this.#passing;
    const known = kept.get(part, replication);
    if (known !== null) return known;
    const facts = this.#simulate(part, replication, { shared: this.#shared });
    kept.put(part, replication, facts);
    return facts;
  }
}
