import { contactsOf } from './internal/expected-contacts.ts';
import { bytesOf, KeptContacts } from './internal/kept-contacts.ts';
import { isKeyed } from './internal/queue.ts';
import type { Model, ModelQueue } from './model.ts';
import { haveSameEntries } from './same-entries.ts';
import { SpareMemory } from './spare-memory.ts';

/** The first attempts of a queue in any model that says the same of them. */
interface Stream {
  readonly dayOf: Int32Array;
  readonly queue: ModelQueue;
  /** Contacts of a replication, about. */
  readonly expected: number;
  readonly keyed: boolean;
  /** By replication. */
  readonly made: Map<number, KeptContacts>;
  /** The last question that met it. */
  question: number;
}

/** Questions for which a stream is remembered that none of them met: there and back costs nothing. */
const REMEMBERED = 1;

/**
 * Memory of first attempts that several models meet. Options of a scenario differ in their agents, and a question in one
 * client, so that most contacts of a replication are the same and need be made only once. Facts are those that come of a
 * model's own arrivals, to the last bit.
 */
export class SharedArrivals {
  readonly #budget: number;
  readonly #spare: SpareMemory;
  /** By all that decides them and is no column. */
  #streams = new Map<string, Stream[]>();
  #known = new WeakMap<Model, readonly Stream[]>();
  #question = 0;

  /**
   * @param budget Memory that they may take, bytes.
   * @param spare Where it comes from and goes, as long as there is any.
   */
  constructor(budget: number, spare = new SpareMemory(0)) {
    this.#budget = budget;
    this.#spare = spare;
  }

  /** What only older questions met may go from now on. */
  nextQuestion(): void {
    const oldest = ++this.#question - REMEMBERED;
    for (const [text, streams] of this.#streams) {
      for (const { made, question } of streams)
        if (question < oldest) for (const contacts of made.values()) contacts.giveTo(this.#spare);
      const met = streams.filter(({ question }) => question >= oldest);
      if (met.length > 0) this.#streams.set(text, met);
      else this.#streams.delete(text);
    }
    this.#known = new WeakMap();
  }

  /** Those of every queue of a model, made already or to be made; null where there is no room for them. */
  of(model: Model, replication: number): readonly KeptContacts[] | null {
    const streams = this.#streamsOf(model);
    const missing = streams.filter(({ made }) => !made.has(replication));
    const needed = missing.reduce((sum, { expected, keyed }) => sum + bytesOf(expected, keyed), 0);
    if (!this.#makeRoom(needed, replication)) return null;
    for (const { made, expected, keyed } of missing)
      made.set(replication, new KeptContacts(expected, keyed, this.#spare));
    return streams.map(({ made }) => made.get(replication)!);
  }

  #streamsOf(model: Model): readonly Stream[] {
    const streams = this.#known.get(model) ?? model.queues.map((queue) => this.#streamOf(model, queue));
    this.#known.set(model, streams);
    for (const stream of streams) stream.question = this.#question;
    return streams;
  }

  #streamOf(model: Model, queue: ModelQueue): Stream {
    const text = textOf(model, queue);
    const alike = this.#streams.get(text) ?? [];
    this.#streams.set(text, alike);
    const found = alike.find(
      (stream) => haveSameEntries(stream.dayOf, model.dayOf) && meetsSame(stream.queue, queue),
    );
    if (found !== undefined) return found;
    const stream: Stream = {
      dayOf: model.dayOf,
      queue,
      expected: contactsOf(queue),
      keyed: isKeyed(queue),
      made: new Map(),
      question: this.#question,
    };
    alike.push(stream);
    return stream;
  }

  /** Lets the last replications go first: every question begins with the first ones. False if all that would not do. */
  #makeRoom(needed: number, replication: number): boolean {
    if (needed === 0) return true;
    const streams = [...this.#streams.values()].flat();
    let bytes = needed;
    const others: { readonly stream: Stream; readonly replication: number; readonly bytes: number }[] = [];
    for (const stream of streams) {
      for (const [made, contacts] of stream.made) {
        bytes += contacts.bytes;
        if (made !== replication) others.push({ stream, replication: made, bytes: contacts.bytes });
      }
    }
    others.sort((a, b) => a.replication - b.replication);
    while (bytes > this.#budget) {
      const last = others.pop();
      if (last === undefined) return false;
      last.stream.made.get(last.replication)!.giveTo(this.#spare);
      last.stream.made.delete(last.replication);
      bytes -= last.bytes;
    }
    return true;
  }
}

/** What decides a queue's first attempts, but for columns. */
function textOf({ seed, intervals, intervalSeconds, causes, causeKeys }: Model, queue: ModelQueue): string {
  const { key, arrivals, dayCv, dayMemory, withinDayCv, withinDayMemory, loadings, forecastCv } = queue;
  const { talk, afterWork, patience } = queue;
  return JSON.stringify([
    [seed, intervals, intervalSeconds, causes, causeKeys ?? null],
    [key, arrivals, dayCv, dayMemory, withinDayCv, withinDayMemory, loadings, forecastCv],
    [talk, afterWork, patience, isKeyed(queue)],
  ]);
}

function meetsSame(a: ModelQueue, b: ModelQueue): boolean {
  if (!haveSameEntries(a.expected, b.expected)) return false;
  if (a.recordedAt === null || b.recordedAt === null) return a.recordedAt === b.recordedAt;
  return haveSameEntries(a.recordedAt, b.recordedAt);
}
