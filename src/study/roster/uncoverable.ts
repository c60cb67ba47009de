import type { PlannedPool } from '../../scenario/plan.ts';
import { dutiesOf, type RosterTask } from '../../staffing/index.ts';
import { Unanswerable } from '../decisions/unanswerable.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Places to name by themselves. */
const NAMED = 4;

/** No roster can cover a week under the rules of shifts: where, and what to relax. */
export function uncoverable(
  week: string,
  pools: readonly PlannedPool[],
  task: RosterTask,
  lacking: readonly (readonly number[])[],
): Unanswerable {
  const places = task.cluster.pools.flatMap((pool, place) =>
    spansOf(lacking[place], task).map((span) => `${pools[pool].name} ${span}`),
  );
  const more = places.length > NAMED ? ` and ${places.length - NAMED} more` : '';
  const where = places.slice(0, NAMED).join(', ');
  return new Unanswerable(
    `No roster covers ${week} under staffing: shifts:. At best these stay short: ${where}${more}. ${remedyFor(task, lacking)}`,
  );
}

export function noRosterFound(week: string, seconds: number): Unanswerable {
  return new Unanswerable(
    `No roster for ${week} was found in ${Number(seconds.toPrecision(2))} s. Give the solver longer (--time-limit), or make the choice smaller: fewer shift types, or starts: 60m.`,
  );
}

function remedyFor({ rules, required, clock }: RosterTask, lacking: readonly (readonly number[])[]): string {
  const economical = 'let half-hours be short where the service allows it (cover: economical)';
  const unreached = lacking.some((row, place) => {
    const reached = new Set<number>();
    for (const { fromSlot, toSlot } of dutiesOf(rules, clock, (slot) => required[place][slot] > 0))
      for (let slot = fromSlot; slot < toSlot; slot++) reached.add(slot % clock.slots);
    return row.some((agents, slot) => agents > 0 && !reached.has(slot));
  });
  if (unreached)
    return `No shift type fits there: add a shorter one (types:), let shifts begin more often (starts:), or ${economical}.`;
  return `Allow more people to work part time (part-time: ${Math.min(100, Math.round(rules.partTimeShare * 100) + 20)}%), add a shift type, move its break (earliest:, latest:), or ${economical}.`;
}

/** Where agents lack, as `Sat 10:00-12:00 (2 agents)`. */
function spansOf(row: readonly number[], { clock }: RosterTask): string[] {
  const spans: string[] = [];
  for (let day = 0; day < 7; day++) {
    let from = -1;
    let most = 0;
    for (let n = 0; n <= clock.perDay; n++) {
      const agents = n < clock.perDay ? row[day * clock.perDay + n] : 0;
      if (agents > 0) {
        if (from < 0) from = n;
        most = Math.max(most, agents);
      } else if (from >= 0) {
        const time = (slot: number) => clockText(slot * clock.stepMinutes);
        spans.push(`${DAYS[day]} ${time(from)}-${time(n)} (${most} short)`);
        from = -1;
        most = 0;
      }
    }
  }
  return spans;
}

const two = (n: number) => String(n).padStart(2, '0');
const clockText = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
