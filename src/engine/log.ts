/** How an attempt ended. */
export const OUTCOMES = ['answered', 'abandoned', 'turned away', 'still waiting'] as const;
export const ANSWERED = 0;
export const ABANDONED = 1;
export const TURNED_AWAY = 2;
export const STILL_WAITING = 3;

/**
 * Receives one flat record for each attempt, when it ends. Times are seconds from the start of the grid,
 * durations are seconds; `pool` and `agent` are -1 when nobody answered. Contacts in hand when the run ends are recorded
 * as answered, with the whole of their talk; interrupted work that nobody goes on with has an `agent` of -1.
 */
export interface ContactRecorder {
  record(
    queue: number,
    attempt: number,
    offered: number,
    outcome: number,
    /** When it was answered, abandoned or turned away. */
    at: number,
    pool: number,
    agent: number,
    talk: number,
    afterWork: number,
  ): void;
}

export interface ContactRecord {
  readonly queue: number;
  /** 0 for a first attempt; redials and transfers count on. */
  readonly attempt: number;
  readonly offered: number;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly at: number;
  readonly wait: number;
  readonly pool: number;
  readonly agent: number;
  readonly talk: number;
  readonly afterWork: number;
}

const FIELDS = 9;

/** A contact log in memory, for a day's drill-down: attempts offered in [from, to) seconds. */
export class ContactLog implements ContactRecorder {
  private values = new Float64Array(1024 * FIELDS);
  private readonly from: number;
  private readonly to: number;
  size = 0;

  constructor(from = 0, to = Infinity) {
    this.from = from;
    this.to = to;
  }

  record(
    queue: number,
    attempt: number,
    offered: number,
    outcome: number,
    at: number,
    pool: number,
    agent: number,
    talk: number,
    afterWork: number,
  ): void {
    if (offered < this.from || offered >= this.to) return;
    let place = this.size * FIELDS;
    if (place === this.values.length) {
      const grown = new Float64Array(2 * place);
      grown.set(this.values);
      this.values = grown;
    }
    const values = this.values;
    values[place++] = queue;
    values[place++] = attempt;
    values[place++] = offered;
    values[place++] = outcome;
    values[place++] = at;
    values[place++] = pool;
    values[place++] = agent;
    values[place++] = talk;
    values[place] = afterWork;
    this.size++;
  }

  /** The record at a place, in the order in which attempts ended. */
  at(index: number): ContactRecord {
    const v = this.values.subarray(index * FIELDS, (index + 1) * FIELDS);
    return {
      queue: v[0]!,
      attempt: v[1]!,
      offered: v[2]!,
      outcome: OUTCOMES[v[3]!]!,
      at: v[4]!,
      wait: v[4]! - v[2]!,
      pool: v[5]!,
      agent: v[6]!,
      talk: v[7]!,
      afterWork: v[8]!,
    };
  }

  *[Symbol.iterator](): Generator<ContactRecord> {
    for (let i = 0; i < this.size; i++) yield this.at(i);
  }
}
