import type { SeenContact, SeenDay } from './seen.ts';

/** How things stand at a moment of a day. */
export interface Moment {
  readonly waiting: readonly SeenContact[];
  readonly inHand: readonly SeenContact[];
  /** Seconds that the one who waits longest has waited; 0 when nobody waits. */
  readonly longestWait: number;
  /** Agents who have something in hand, and agents who are there: one who finishes a contact after his time is both. */
  readonly busy: number;
  readonly agents: number;
}

const waitsAt = ({ isLive, offered, at }: SeenContact, time: number) =>
  isLive && offered <= time && time < at;
const inHandAt = ({ lane, at, ends }: SeenContact, time: number) => lane >= 0 && at <= time && time < ends;

export function momentOf(seen: SeenDay, time: number): Moment {
  const waiting = seen.contacts.filter((contact) => waitsAt(contact, time));
  const inHand = seen.contacts.filter((contact) => inHandAt(contact, time));
  const busy = new Set(inHand.map(({ lane }) => lane)).size;
  const interval = Math.floor((time - seen.from) / seen.intervalSeconds);
  return {
    waiting,
    inHand,
    longestWait: waiting.reduce((longest, { offered }) => Math.max(longest, time - offered), 0),
    busy,
    agents: Math.max(busy, seen.agents[Math.min(seen.agents.length - 1, Math.max(0, interval))]!),
  };
}

/** A number that holds from a moment on. */
export interface Step {
  readonly time: number;
  readonly count: number;
}

/** How many wait after each change: times rising, each with the number from then on. */
export function waitingOver({ contacts }: SeenDay): Step[] {
  const changes = contacts
    .filter(({ isLive, offered, at }) => isLive && at > offered)
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

/** How many agents have something in hand after each change; one with three chats is one. */
export function busyOver({ contacts }: SeenDay): Step[] {
  const changes = contacts
    .filter(({ lane }) => lane >= 0)
    .flatMap(({ lane, at, ends }) => [
      { lane, time: at, change: 1 },
      { lane, time: ends, change: -1 },
    ]);
  changes.sort((a, b) => a.time - b.time || a.change - b.change);
  const loads = new Map<number, number>();
  let count = 0;
  return changes.map(({ lane, time, change }) => {
    const before = loads.get(lane) ?? 0;
    loads.set(lane, before + change);
    count += Number(before + change > 0) - Number(before > 0);
    return { time, count };
  });
}

/** The moment at which most wait, the first of such; null when nobody ever does. */
export function worstMoment(seen: SeenDay): number | null {
  let worst: { time: number; count: number } | null = null;
  for (const step of waitingOver(seen)) {
    const isOfDay = step.time >= seen.from && step.time < seen.to;
    if (isOfDay && step.count > (worst?.count ?? 0)) worst = step;
  }
  return worst?.time ?? null;
}

/** A stretch of a day without a moment in which nobody waits. */
export interface Jam {
  readonly from: number;
  readonly to: number;
  /** When most wait, and how many. */
  readonly worst: number;
  readonly mostWaiting: number;
  /** Of all who wait in it, seconds: the whole of their wait. */
  readonly longestWait: number;
}

/** The stretch in which most wait at once, the first of such; null when nobody waits. Its ends may lie on other days. */
export function worstJam(seen: SeenDay): Jam | null {
  const worst = worstMoment(seen);
  if (worst === null) return null;
  const steps = waitingOver(seen);
  // At one moment one may leave and another come: only what holds for a while counts.
  const lasting = steps.filter(({ time }, i) => steps[i + 1]?.time !== time);
  const from = lasting.findLast(({ time, count }) => time <= worst && count === 0)?.time ?? -Infinity;
  const to = lasting.find(({ time, count }) => time > worst && count === 0)?.time ?? seen.to;
  const within = seen.contacts.filter(
    (one) => one.isLive && one.at > one.offered && one.offered < to && one.at > from,
  );
  return {
    from: within.reduce((first, { offered }) => Math.min(first, offered), worst),
    to,
    worst,
    mostWaiting: momentOf(seen, worst).waiting.length,
    longestWait: within.reduce((longest, { offered, at }) => Math.max(longest, at - offered), 0),
  };
}

/** What a table says of one interval. Contacts count where they were offered. */
export interface IntervalSeen {
  readonly from: number;
  readonly offered: number;
  readonly inTime: number;
  readonly mostWaiting: number;
  /** Of those offered in it for whom somebody waits, seconds. */
  readonly longestWait: number;
  /** Agents with something in hand, on average. */
  readonly busy: number;
  readonly agents: number;
}

export function intervalsOf(seen: SeenDay): IntervalSeen[] {
  const steps = waitingOver(seen);
  const { from: start, intervalSeconds } = seen;
  const offered = seen.agents.map((): SeenContact[] => []);
  for (const contact of seen.contacts) {
    offered[Math.floor((contact.offered - start) / intervalSeconds)]?.push(contact);
  }
  const busy = busyIn(seen);
  return seen.agents.map((agents, i) => {
    const from = start + i * intervalSeconds;
    const to = from + intervalSeconds;
    const before = steps.findLast(({ time }) => time <= from)?.count ?? 0;
    const within = steps.filter(({ time }) => time > from && time < to).map(({ count }) => count);
    const live = offered[i]!.filter(({ isLive }) => isLive);
    return {
      from,
      offered: offered[i]!.length,
      inTime: offered[i]!.filter(({ inTime }) => inTime).length,
      mostWaiting: Math.max(before, ...within),
      longestWait: live.reduce((longest, contact) => Math.max(longest, contact.at - contact.offered), 0),
      busy: busy[i]!,
      agents,
    };
  });
}

/** Agents with something in hand, on average over each interval; one with three chats is one. */
function busyIn(seen: SeenDay): number[] {
  const { from, intervalSeconds, agents } = seen;
  const seconds = agents.map(() => 0);
  const workedTo = new Map<number, number>();
  for (const { lane, at, ends } of seen.contacts.filter((one) => one.lane >= 0).sort((a, b) => a.at - b.at)) {
    const start = Math.max(at, from, workedTo.get(lane) ?? from);
    const first = Math.floor((start - from) / intervalSeconds);
    for (let i = first; i < agents.length && from + i * intervalSeconds < ends; i++) {
      const begin = from + i * intervalSeconds;
      seconds[i] =
        seconds[i]! + Math.max(0, Math.min(ends, begin + intervalSeconds) - Math.max(start, begin));
    }
    workedTo.set(lane, Math.max(ends, start));
  }
  return seconds.map((worked) => worked / intervalSeconds);
}
