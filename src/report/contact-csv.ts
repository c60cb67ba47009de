import type { ContactLog, ContactRecord } from '../engine/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { csvCell, csvLines, csvText } from './csv.ts';

/** The contacts of one option in one replication. */
export interface LoggedOption {
  readonly option: string;
  readonly plan: Plan;
  readonly replication: number;
  readonly log: ContactLog;
}

const HEAD = [
  'option',
  'replication',
  'client',
  'queue',
  'attempt',
  'offered',
  'outcome',
  'waitSeconds',
  'pool',
  'agent',
  'talkSeconds',
  'afterWorkSeconds',
];

/** Lines at a time: a year of contacts is more text than one string may hold. */
const AT_ONCE = 10_000;

/** Contacts as CSV, piece by piece: one line an attempt, moments in the scenario's local time, to the millisecond. */
export function* contactCsv(
  scenario: Scenario,
  grid: Grid,
  options: Iterable<LoggedOption>,
): Generator<string> {
  yield csvText([HEAD]);
  for (const { option, plan, replication, log } of options) {
    const before = [csvCell(option), String(replication)];
    for (let from = 0; from < log.size; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, log.size - from);
      const rows = Array.from({ length: count }, (_, i) => [
        ...before,
        ...cellsOf(scenario, grid, plan, log.at(from + i)),
      ]);
      yield csvLines(rows);
    }
  }
}

function cellsOf(scenario: Scenario, grid: Grid, plan: Plan, contact: ContactRecord): string[] {
  const queue = scenario.queues[contact.queue]!;
  const answered = contact.outcome === 'answered';
  return [
    csvCell(scenario.clients[queue.client]!.id),
    csvCell(queue.id),
    String(contact.attempt),
    momentOf(grid, contact.offered),
    contact.outcome,
    seconds(contact.wait),
    answered ? csvCell(plan.pools[contact.pool]!.id) : '',
    contact.agent < 0 ? '' : String(contact.agent),
    answered ? seconds(contact.talk) : '',
    answered ? seconds(contact.afterWork) : '',
  ];
}

const seconds = (value: number): string => value.toFixed(3);

/** `2026-12-05 10:31:07.250` of a moment in seconds from the start of the grid; after its end the last day goes on. */
function momentOf({ days, dayOf, minuteOf, intervals, intervalSeconds }: Grid, second: number): string {
  const interval = Math.min(intervals - 1, Math.floor(second / intervalSeconds));
  const millis = Math.round((second - interval * intervalSeconds) * 1000) + minuteOf[interval]! * 60_000;
  const two = (n: number, width = 2) => String(n).padStart(width, '0');
  const clock = [
    two(Math.floor(millis / 3_600_000)),
    two(Math.floor(millis / 60_000) % 60),
    two(Math.floor(millis / 1000) % 60),
  ];
  return `${days[dayOf[interval]!]!.date} ${clock.join(':')}.${two(millis % 1000, 3)}`;
}
