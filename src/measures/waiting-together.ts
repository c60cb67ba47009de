import type { Queue } from '../scenario/types.ts';

/**
 * Whose waits are told together: an e-mail that rests for an hour says nothing of the seconds on the phone, so a group
 * with voice or chat in it tells the waits of those alone.
 */
export function waitingTogether(queues: readonly Queue[]): readonly Queue[] {
  const live = queues.filter(({ channel }) => channel === 'voice' || channel === 'chat');
  return live.length > 0 ? live : queues;
}
