import { ContactLog, type ContactRecord, type ContactRecorder } from '../../../engine/index.ts';
import type { Plan } from '../../../scenario/plan.ts';

/**
 * Keeps the contacts that are about between two moments, in seconds from the grid's start: also those that came
 * before and still wait or are in an agent's hands when the stretch begins.
 */
export class DayLog implements ContactRecorder {
  readonly #log: ContactLog;
  readonly #from: number;
  /** By pool: how much longer a contact lasts when an agent has his hands full. */
  readonly #slowest: readonly number[];

  constructor({ pools }: Plan, from: number, to: number) {
    this.#log = new ContactLog(0, to);
    this.#from = from;
    this.#slowest = pools.map(({ chats, chatStretch }) => 1 + chatStretch * (chats - 1));
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
    const ends = at + (talk + afterWork) * (this.#slowest[pool] ?? 1);
    if (offered < this.#from && ends <= this.#from) return;
    this.#log.record(queue, attempt, offered, outcome, at, pool, agent, talk, afterWork);
  }

  [Symbol.iterator](): Iterator<ContactRecord> {
    return this.#log[Symbol.iterator]();
  }
}

/** When each of one agent's chats ends: those in hand at once share his pace, each 1 / (1 + stretch (n - 1)) of it. */
export function chatEnds(
  chats: readonly Pick<ContactRecord, 'at' | 'talk' | 'afterWork'>[],
  stretch: number,
): number[] {
  const left = chats.map(({ talk, afterWork }) => talk + afterWork);
  const ends = chats.map(({ at }) => at);
  const coming = chats.map((_, c) => c).sort((a, b) => chats[a]!.at - chats[b]!.at);
  const inHand = new Set<number>();
  let now = 0;
  while (coming.length > 0 || inHand.size > 0) {
    const slowness = 1 + stretch * (inHand.size - 1);
    let soonest = -1;
    for (const chat of inHand) if (soonest < 0 || left[chat]! < left[soonest]!) soonest = chat;
    const done = soonest < 0 ? Infinity : now + left[soonest]! * slowness;
    const next = coming.length === 0 ? Infinity : chats[coming[0]!]!.at;
    const until = Math.min(done, next);
    for (const chat of inHand) left[chat] = left[chat]! - (until - now) / slowness;
    now = until;
    if (done <= next) {
      ends[soonest] = done;
      inHand.delete(soonest);
    } else {
      inHand.add(coming.shift()!);
    }
  }
  return ends;
}
