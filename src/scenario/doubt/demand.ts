import type { Reading } from '../build/reading.ts';
import type { Grid } from '../grid.ts';
import { durationText } from '../quantity/duration.ts';
import { largestOf, meanOf } from '../quantity/moments.ts';
import type { Path } from '../text/tree.ts';
import type { Queue, Scenario } from '../types.ts';

/** Queues whose demand, target or customers can hardly be meant as written. */
export function doubtQueues(reading: Reading, scenario: Scenario, grid: Grid): void {
  const namesOfCause = new Map<string, number>();
  for (const queue of scenario.queues) {
    for (const { name } of queue.variation.causes) namesOfCause.set(name, (namesOfCause.get(name) ?? 0) + 1);
  }
  for (const queue of scenario.queues) {
    const path = pathOf(scenario, queue);
    doubtDemand(reading, queue, grid, path);
    doubtTarget(reading, queue, path);
    doubtHandleTime(reading, queue, path);
    for (const { name } of queue.variation.causes) {
      if (namesOfCause.get(name) === 1)
        reading.warn(
          [...path, 'causes', name],
          `the cause "${name}", which no other queue names`,
          'a cause that queues share',
          'is it spelt alike everywhere?',
        );
    }
  }
  if (grid.queues.every(({ expected }) => expected.every((contacts) => contacts === 0)))
    reading.warn(['clients'], 'no contacts at all', 'a queue with some volume');
}

/** Place of a queue in the file. */
export function pathOf(scenario: Scenario, queue: Queue): Path {
  const client = scenario.clients[queue.client]!.id;
  return ['clients', client, 'queues', queue.id.slice(client.length + 1)];
}

function doubtDemand(reading: Reading, queue: Queue, grid: Grid, path: Path): void {
  const { demand } = queue;
  const { expected, open } = grid.queues[queue.index]!;
  const volume =
    demand.kind === 'forecast'
      ? demand.contactsPerYear
      : demand.kind === 'monthly'
        ? Math.max(...demand.contacts)
        : 0;
  if (volume > 0 && expected.every((contacts) => contacts === 0))
    reading.error(
      [...path, 'volume'],
      'a volume that falls in no open interval',
      'an hour that is open and weighs something',
      'compare open:, season:, week: and day:',
    );
  if (open.every((one) => one === 0))
    reading.warn(
      [...path, 'open'],
      'a queue that never opens within the horizon',
      'opening hours on days that are not closed',
    );
  if (demand.kind !== 'forecast' && demand.kind !== 'monthly') return;
  const idle = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].filter(
    (day, d) => queue.open[day as 'mon'].length > 0 && demand.week[d] === 0,
  );
  if (idle.length > 0)
    reading.warn(
      [...path, 'week'],
      `no contacts on ${idle.join(', ')}, though the queue is open`,
      'a weight for each weekday that is open',
    );
}

function doubtTarget(reading: Reading, queue: Queue, path: Path): void {
  if (queue.target === null) return;
  const { share, seconds, formula } = queue.target;
  const at: Path = [...path, 'target'];
  if (queue.ringSeconds > seconds)
    reading.warn(
      at,
      `a threshold of ${durationText(seconds)} below the ring time of ${durationText(queue.ringSeconds)}`,
      'a target that somebody can reach',
      'announcement and ringing alone take longer',
    );
  if (share === 1)
    reading.warn(at, 'a target of 100%', 'a share below 100%', 'some wait longer whatever the staff');
  if (queue.capacity === 0 && formula !== 'all-offered')
    reading.warn(
      [...path, 'capacity'],
      'a capacity of 0, so that who finds nobody free is turned away, and this target does not count the turned away',
      'room for some to wait, or target-formula: all-offered, which counts them',
      'one agent would seem to keep the target',
    );
}

function doubtHandleTime(reading: Reading, queue: Queue, path: Path): void {
  const seconds = meanOf(queue.talk) + meanOf(queue.afterWork);
  if (seconds < 5 || seconds > 8 * 3600)
    reading.warn(
      [...path, 'handle-time'],
      `a handle time of ${durationText(seconds)}`,
      'a handle time of seconds to hours',
      'is the unit right?',
    );
  if (meanOf(queue.patience) < 5 || largestOf(queue.patience) < 1)
    reading.warn(
      [...path, 'patience'],
      `a patience of ${durationText(meanOf(queue.patience))}`,
      'a patience of more than a few seconds',
      'is the unit right?',
    );
}
