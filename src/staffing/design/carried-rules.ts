import type { Pool, Queue, Scenario, ServeRule } from '../../scenario/types.ts';
import { isDeferrable } from '../links.ts';
import type { Team } from './teams.ts';

type Carried = Pick<Pool, 'serves' | 'next' | 'pick'>;

/** Rank of a shared pool where nothing else is said. */
const SHARED_RANK = 2;
/** Priority of a queue whose rule says none. */
const USUAL_PRIORITY = 1;

/** Desks in-house and pools of one client stay beside a blend: they say how that client is served in its other forms. */
export const isKept = (pool: Pool): boolean => pool.inHouse || (pool.clients.length === 1 && !pool.apart);

/**
 * Rules of service that a designed team takes over from the shared pools whose place it takes: which queue goes first, how
 * much longer its agents need, and how many stay free for the others. Of several such pools, that with most of the
 * team's clients says it, the first of the file among equals; what it does not say of a queue, another may.
 *
 * Ranks and waits between pools are not taken over: the pools that they stood between are gone. What is kept free is told
 * against the team's least, since a team without those to be kept free for has nobody to wait for. Null when the pools
 * said nothing of their own.
 */
export function carriedRules(scenario: Scenario, { language, clients }: Team): Carried | null {
  const shared = (pool: Pool) => pool.clients.filter((client) => clients.includes(client)).length;
  const before = scenario.pools
    .filter((pool) => !isKept(pool) && pool.languages.includes(language) && shared(pool) > 0)
    .sort((a, b) => shared(b) - shared(a));
  const [base] = before;
  if (base === undefined || !before.some(saysMore)) return null;
  const queues = scenario.queues.filter(
    (queue) => queue.language === language && clients.includes(queue.client),
  );
  const ruleOf = (queue: Queue): ServeRule | undefined =>
    before.flatMap(({ serves }) => serves ?? []).find((rule) => rule.queue === queue.index);
  const rules = queues.map((queue) => ({ queue, rule: ruleOf(queue) }));
  const free = (deferrable: boolean) =>
    rules.flatMap(({ queue, rule }) => (isDeferrable(queue) === deferrable && rule ? [rule.keepFree] : []));
  const keptFree = rules.map(({ queue, rule }) =>
    rule !== undefined ? rule.keepFree : isDeferrable(queue) ? Math.max(0, ...free(true)) : 0,
  );
  const least = Math.min(...keptFree);
  const last = Math.max(USUAL_PRIORITY, ...rules.map(({ rule }) => rule?.priority ?? USUAL_PRIORITY));
  const mixed = (list: readonly Queue[]) => list.some(isDeferrable) && !list.every(isDeferrable);
  const formerly = (base.serves ?? []).map(({ queue }) => scenario.queues[queue]!);
  return {
    serves: rules.map(({ queue, rule }, n) => ({
      queue: queue.index,
      rank: SHARED_RANK,
      afterSeconds: 0,
      keepFree: keptFree[n]! - least,
      priority: rule?.priority ?? (isDeferrable(queue) ? last + 1 : USUAL_PRIORITY),
      weight: rule?.weight ?? 1,
      handleFactor: rule?.handleFactor ?? 1,
    })),
    // Where work that can wait is new in the team, the longest wait alone would let it go before every call.
    next: base.next === 'longest-waiting' && mixed(queues) && !mixed(formerly) ? 'priority' : base.next,
    pick: base.pick,
  };
}

/** Whether a pool says more of its queues than that it serves them. */
function saysMore({ serves, next, pick }: Pool): boolean {
  return (
    next !== 'longest-waiting' ||
    pick !== 'longest-idle' ||
    (serves ?? []).some(
      ({ keepFree, priority, weight, handleFactor }) =>
        keepFree > 0 || priority !== USUAL_PRIORITY || weight !== 1 || handleFactor !== 1,
    )
  );
}
