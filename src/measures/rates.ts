import type { Counts } from './types.ts';

/** Share of the offered that abandoned, 0…1; null when nothing was offered. */
export function abandonmentOf({ abandoned, offered }: Counts): number | null {
  return offered > 0 ? abandoned / offered : null;
}

/** Share of the offered that could not start at once, 0…1; null when nothing was offered. */
export function waitProbabilityOf({ delayed, offered }: Counts): number | null {
  return offered > 0 ? delayed / offered : null;
}

/** Average speed of answer: mean wait of the answered, seconds; null when nobody was answered. */
export function asaOf({ waitAnswered, answered }: Counts): number | null {
  return answered > 0 ? waitAnswered / answered : null;
}

/** Mean wait of all offered contacts, seconds; null when nothing was offered. */
export function meanWaitOf({ waitAll, offered }: Counts): number | null {
  return offered > 0 ? waitAll / offered : null;
}

/** Mean number waiting over so many seconds. */
export function queueLengthOf({ waiting }: Counts, seconds: number): number {
  return seconds > 0 ? waiting / seconds : 0;
}
