import { type Facts, type Model, SharedArrivals, SpareMemory, simulate } from '../../../engine/index.ts';
import { memoryOf } from '../../../study/index.ts';
import { FactsJoin, QueueBlock } from './join-facts.ts';
import { KeptFacts } from './kept-facts.ts';
import { KnownModels } from './known-models.ts';
import { type Part, splitModel } from './split-model.ts';

/** Memory of one worker of two on a machine with plenty, bytes. */
const PLENTY = {
  /** For parts that later questions will ask for again. */
  lasting: 128 * 2 ** 20,
  /** For parts that other options of the question have too. */
  passing: 96 * 2 ** 20,
  /** For contacts that several parts meet: four replications of a year of half a million and 31 queues. */
  arrivals: 104 * 2 ** 20,
  /** Free to be used again: what a new question makes superfluous, all at once. */
  spare: 96 * 2 ** 20,
};

/** What a worker may take, bytes: that share of plenty. */
export function shareOfMemory(share: number): typeof PLENTY {
  const { lasting, passing, arrivals, spare } = PLENTY;
  return {
    lasting: share * lasting,
    passing: share * passing,
    arrivals: share * arrivals,
    spare: share * spare,
  };
}

/**
 * Plays models in parts, and a part only once however many models have it: options share most of their agents, and a
 * question concerns some of the clients. What comes of it is equal to what the whole model gives, to the last bit, and
 * holds until the next replication is played.
 */
export class PartsPlayer {
  readonly #isLasting: (part: Model) => boolean;
  readonly #simulate: typeof simulate;
  readonly #models = new KnownModels();
  readonly #lasting: KeptFacts;
  readonly #passing: KeptFacts;
  readonly #spare: SpareMemory;
  readonly #shared: SharedArrivals;
  /** Facts that nobody keeps, which may still be read until the next are asked for. */
  #gone: readonly Facts[] = [];
  readonly #wholes = new WeakMap<Model, { readonly parts: readonly Part[]; readonly join: FactsJoin }>();
  #block: QueueBlock | null = null;

  /** @param isLasting Whether later questions leave a part as it is. */
  constructor(isLasting: (part: Model) => boolean, play = simulate, memory = PLENTY) {
    this.#isLasting = isLasting;
    this.#simulate = play;
    this.#lasting = new KeptFacts(memory.lasting, false);
    this.#passing = new KeptFacts(memory.passing, true);
    this.#spare = new SpareMemory(memory.spare);
    this.#shared = new SharedArrivals(memory.arrivals, this.#spare);
  }

  /** Memory of what only earlier questions used may be given to others from now on. */
  nextQuestion(): void {
    this.#lasting.nextQuestion();
    this.#shared.nextQuestion();
  }

  play(model: Model, replication: number): Facts {
    const playing = this.playInSteps(model, replication);
    for (;;) {
      const step = playing.next();
      if (step.done) return step.value;
    }
  }

  /** The same, which may be given up after any part: what was played of it until then is not lost. */
  playInSteps(model: Model, replication: number): Generator<void, Facts> {
    const { parts, join } = this.#wholeOf(model);
    return join.join(replication, (part) => this.#factsOf(parts[part]!.model, replication));
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
    for (const buffer of this.#gone.flatMap(memoryOf)) this.#spare.give(buffer);
    this.#gone = [];
    const kept = this.#isLasting(part) ? this.#lasting : this.#passing;
    const known = kept.get(part, replication);
    if (known !== null) return known;
    const facts = this.#simulate(part, replication, { shared: this.#shared, spare: this.#spare });
    this.#gone = kept.put(part, replication, facts);
    return facts;
  }
}
