import type { Reading } from '../build/reading.ts';
import type { Grid } from '../grid.ts';
import type { Path } from '../text/tree.ts';
import type { Pool, Queue, Scenario } from '../types.ts';
import { pathOf } from './demand.ts';
import { agentsOf, queuesOf } from './pools.ts';

/** What is written, allowed, and changes nothing: whoever wrote it believes that it does. */
export function doubtNoEffect(reading: Reading, scenario: Scenario, grid: Grid): void {
  for (const pool of scenario.pools) {
    doubtPool(reading, scenario, pool);
    doubtLinks(reading, pool, grid);
  }
  for (const queue of scenario.queues) doubtQueue(reading, scenario, queue);
  doubtSharing(reading, scenario);
}

/** Warns where the key was written at all. */
function idle(reading: Reading, at: Path, found: string, expected: string, suggestion: string): void {
  if (reading.tree.has(at)) reading.warn(at, found, expected, suggestion);
}

function doubtPool(reading: Reading, { queues }: Scenario, pool: Pool): void {
  const path: Path = ['pools', pool.id];
  const served = queuesOf(pool, queues);
  const hasChat = served.some(({ channel }) => channel === 'chat');
  if (pool.chats > 1 && !hasChat)
    idle(
      reading,
      [...path, 'chats'],
      `${pool.chats} chats at once in a pool that serves no chat`,
      'a queue with channel: chat among those that it serves',
      'calls, e-mail and back office are always handled one at a time',
    );
  if (pool.chatStretch > 0 && pool.chats === 1)
    idle(
      reading,
      [...path, 'chat-stretch'],
      'a stretch of chats whose agents hold one at a time',
      'chats: 2 or more beside it',
      'without chats: an agent holds one',
    );
  if (pool.clients.length === 1 && pool.changeoverSeconds > 0)
    idle(
      reading,
      [...path, 'changeover'],
      'a changeover in a pool of one client',
      'a pool of several clients',
      "it is lost when the next contact is another client's",
    );
}

/** Rules of the queues in `serves`. */
function doubtLinks(reading: Reading, pool: Pool, grid: Grid): void {
  const most = pool.staffing === null ? 0 : agentsOf(pool, grid).reduce((all, now) => Math.max(all, now), 0);
  // Rules stand in the order in which they were written.
  for (const [i, key] of reading.namesIn(['pools', pool.id, 'serves']).entries()) {
    const at: Path = ['pools', pool.id, 'serves', key];
    if (pool.next !== 'weighted')
      idle(
        reading,
        [...at, 'weight'],
        `a weight under next: ${pool.next}`,
        'next: weighted in this pool',
        'no other rule reads weights',
      );
    if (pool.next !== 'priority')
      idle(
        reading,
        [...at, 'priority'],
        `a priority under next: ${pool.next}`,
        'next: priority in this pool',
        'no other rule reads priorities',
      );
    const rule = pool.serves?.[i];
    if (rule === undefined || most === 0 || rule.keepFree < most) continue;
    idle(
      reading,
      [...at, 'keep-free'],
      `${rule.keepFree} kept free in a pool of at most ${most} ${most === 1 ? 'agent' : 'agents'}`,
      `fewer than ${most}, so that somebody may take the contact`,
      'as it is, this pool never answers the queue',
    );
  }
}

function doubtQueue(reading: Reading, scenario: Scenario, queue: Queue): void {
  const path = pathOf(scenario, queue);
  const isLost =
    queue.patience.kind !== 'never' ||
    queue.balk > 0 ||
    queue.capacity < Number.POSITIVE_INFINITY ||
    queue.atClosing === 'turn-away';
  if (queue.redial !== null && !isLost)
    idle(
      reading,
      [...path, 'redial'],
      'a redial where nobody abandons or is turned away',
      'a patience, a balk, a capacity or at-closing: turn-away',
      'who is always answered need not try again',
    );
  if (queue.target === null)
    idle(
      reading,
      [...path, 'target-formula'],
      'a formula without a target',
      'target: beside it, such as 80% in 20s',
      'every formula is reported in the JSON anyhow',
    );
  if (Object.values(queue.open).every((spans) => isWholeDay(spans)) && queue.closed.length === 0)
    idle(
      reading,
      [...path, 'at-closing'],
      'a rule for closing time in a queue that never closes',
      'opening hours that end',
      'contacts that wait at midnight simply go on waiting',
    );
}

const isWholeDay = (spans: Queue['open']['mon']): boolean =>
  spans.some(({ from, to }) => from === 0 && to === 1440);

/** What sharing agents costs, where there is nobody to share with. */
function doubtSharing(reading: Reading, { clients }: Scenario): void {
  if (clients.length > 1) return;
  for (const key of ['penalty-per-client', 'training-per-client', 'changeover']) {
    idle(
      reading,
      ['staffing', key],
      `${key} in a scenario of one client`,
      'a second client with whom agents are shared',
      'agents of a single client never switch',
    );
  }
}
