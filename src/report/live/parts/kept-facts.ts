import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import { memoryOf } from '../../../study/index.ts';

interface Kept {
  readonly facts: Facts;
  readonly bytes: number;
  /** The last question that used them. */
  question: number;
}

/** Facts by part and replication, as many as there is memory for. */
export class KeptFacts {
  readonly #budget: number;
  readonly #isPassing: boolean;
  #bytes = 0;
  #question = 0;
  /** The longest unused first. */
  readonly #kept = new Map<string, Kept>();
  readonly #numbers = new WeakMap<Model, number>();
  #parts = 0;

  /**
   * @param budget Memory that they may take, bytes.
   * @param isPassing Whether new ones push out those of their own question. If not, its first replications stay: a
   *   question goes through all of them in turn, and the longest unused would be the very next.
   */
  constructor(budget: number, isPassing: boolean) {
    this.#budget = budget;
    this.#isPassing = isPassing;
  }

  /** Facts that the questions before used may go from now on. */
  nextQuestion(): void {
    this.#question++;
  }

  get(part: Model, replication: number): Facts | null {
    const key = this.#keyOf(part, replication);
    const found = this.#kept.get(key);
    if (found === undefined) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    found.question = this.#question;
    return found.facts;
  }

  /** Facts that are not kept any more, perhaps these themselves. */
  put(part: Model, replication: number, facts: Facts): Facts[] {
    const bytes = memoryOf(facts).reduce((sum, { byteLength }) => sum + byteLength, 0);
    const gone: Facts[] = [];
    for (const [key, oldest] of this.#kept) {
      if (this.#bytes + bytes <= this.#budget) break;
      if (!this.#isPassing && oldest.question === this.#question) return [...gone, facts];
      this.#kept.delete(key);
      this.#bytes -= oldest.bytes;
      gone.push(oldest.facts);
    }
    if (this.#bytes + bytes > this.#budget) return [...gone, facts];
    this.#kept.set(this.#keyOf(part, replication), { facts, bytes, question: this.#question });
    this.#bytes += bytes;
    return gone;
  }

  #keyOf(part: Model, replication: number): string {
    const number = this.#numbers.get(part) ?? ++this.#parts;
    this.#numbers.set(part, number);
    return `${number}.${replication}`;
  }
}
