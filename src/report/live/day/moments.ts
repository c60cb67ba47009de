import type { SeenContact, SeenDay } from './seen.ts';

/** How things stand at a moment of a day. */
export interface Moment {
  readonly waiting: readonly SeenContact[];
  readonly inHand: readonly SeenContact[];
  /** Seconds that the one who waits longest has waited; 0 when nobody waits. */
  readonly longestWait: number;
  /** Agents who have something in hand, and agents on duty by the plan. */
  readonly busy: number;
  readonly agents: number;
}

const waitsAt = ({ offered, at }: SeenContact, time: number) => offered <= time && time < at;
const inHandAt = ({ lane, at, ends }: SeenContact, time: number) => lane >= 0 && at <= time && time < ends;

export function momentOf(seen: SeenDay, time: number): Moment {
  const waiting = seen.contacts.filter((contact) => waitsAt(contact, time));
  const inHand = seen.contacts.filter((contact) => inHandAt(contact, time));
  const interval = Math.floor((time - seen.from) / seen.intervalSeconds);
  return {
    waiting,
    inHand,
    longestWait: waiting.reduce((longest, { offered }) => Math.max(longest, time - offered), 0),
    busy: new Set(inHand.map(({ lane }) => lane)).size,
    agents: seen.agents[Math.min(seen.agents.length - 1, Math.max(0, interval))]!,
  };
}

/** How many wait after each change: times rising, each with the number from then on. */
export function waitingOver({ contacts }: SeenDay): { readonly time: number; readonly count: number }[] {
  const changes = contacts
    .filter(({ offered, at }) => at > offered)
    .flatMap(({ offered, at }) => [
      { time: offered, change: 1 },
      { time: at, change: -1 },
    ]);
  changes.sort((a, b) => a.time - b.time || a.change - b.change);
  let count = 0;
  return changes.map(({ time, change }) => {
    count += change;
    return { time, count };
  });
}

/** The moment at which most wait, the first of such; null when nobody ever does. */
export function worstMoment(seen: SeenDay): number | null {
  let worst: { time: number; count: number } | null = null;
  for (const step of waitingOver(seen)) if (step.count > (worst?.count ?? 0)) worst = step;
  return worst?.time ?? null;
}

/** What a table says of one interval. Contacts count where they were offered. */
export interface IntervalSeen {
  readonly from: number;
  readonly offered: number;
  readonly inTime: number;
  readonly mostWaiting: number;
  /** Of those offered in it, seconds. */
  readonly longestWait: number;
  /** Agents with something in hand, on average. */
  readonly busy: number;
  readonly agents: number;
}

export function intervalsOf(seen: SeenDay): IntervalSeen[] {
  const steps = waitingOver(seen);
  const { intervalSeconds } = seen;
  return seen.agents.map((agents, i) => {
    const from = seen.from + i * intervalSeconds;
    const to = from + intervalSeconds;
    const offered = seen.contacts.filter((contact) => contact.offered >= from && contact.offered < to);
    const before = steps.findLast(({ time }) => time <= from)?.count ?? 0;
    const within = steps.filter(({ time }) => time > from && time < to).map(({ count }) => count);
    return {
      from,
      offered: offered.length,
      inTime: offered.filter(({ inTime }) => inTime).length,
      mostWaiting: Math.max(before, ...within),
      longestWait: offered.reduce((longest, contact) => Math.max(longest, contact.at - contact.offered), 0),
      busy: seen.contacts.reduce((sum, contact) => sum + overlap(contact, from, to), 0) / intervalSeconds,
      agents,
    };
  });
}

function overlap({ lane, at, ends }: SeenContact, from: number, to: number): number {
  return lane < 0 ? 0 : Math.max(0, Math.min(ends, to) - Math.max(at, from));
}
