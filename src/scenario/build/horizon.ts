import { frameZone, reachOf } from '../calendar/frame.ts';
import { ZoneTable } from '../calendar/zone.ts';
import { durationText } from '../quantity/duration.ts';
import type { Queue, Scenario } from '../types.ts';
import type { Reading } from './reading.ts';

type Framed = Pick<Scenario, 'horizon' | 'intervalSeconds' | 'timezone'>;

/** More intervals than this would not fit in memory for every queue and pool. */
const MOST_INTERVALS = 5_000_000;

/** Whether the horizon and the interval fit each other; false when no calendar can be made of them. */
export function checkHorizon(reading: Reading, { horizon, intervalSeconds }: Framed): boolean {
  if (3600 % intervalSeconds !== 0 || intervalSeconds % 60 !== 0) {
    reading.error(
      ['interval'],
      durationText(intervalSeconds),
      'an interval of whole minutes that divides an hour',
      'such as 15m, 30m or 1h',
    );
    return false;
  }
  if (horizon.kind === 'calendar') {
    const days = (Date.parse(horizon.to) - Date.parse(horizon.from)) / 86_400_000 + 1;
    if ((days * 86_400) / intervalSeconds <= MOST_INTERVALS) return true;
  } else if (horizon.seconds / intervalSeconds <= MOST_INTERVALS) {
    for (const [key, seconds] of [
      ['stationary', horizon.seconds],
      ['warm-up', horizon.warmUpSeconds],
    ] as const) {
      if (seconds % intervalSeconds !== 0)
        reading.error(
          ['horizon', key],
          durationText(seconds),
          `whole intervals of ${durationText(intervalSeconds)}`,
        );
    }
    return true;
  }
  reading.error(
    ['horizon'],
    'a horizon of too many intervals',
    `at most ${MOST_INTERVALS} intervals`,
    'take a longer interval: or a shorter horizon',
  );
  return false;
}

/** Zones whose clocks are apart by a part of an interval would open and close inside one. */
export function checkClocks(reading: Reading, frame: Framed, queues: readonly Queue[]): void {
  const reach = reachOf(frame);
  const step = frame.intervalSeconds / 60;
  const base = new ZoneTable(frameZone(frame), reach.from, reach.to).offsets;
  const seen = new Set<string>();
  for (const { timezone, id } of queues) {
    if (seen.has(timezone)) continue;
    seen.add(timezone);
    const { offsets } = new ZoneTable(timezone, reach.from, reach.to);
    const apart = [...offsets, ...base].map((offset) => Math.abs(offset - base[0]!));
    if (apart.every((minutes) => minutes % step === 0)) continue;
    const fits = [30, 15, 10, 5, 1].find((minutes) => apart.every((offset) => offset % minutes === 0));
    const [client, queue] = [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)];
    reading.error(
      ['clients', client, 'queues', queue],
      `the time zone ${timezone}, whose clock does not fit intervals of ${step} minutes from ${frame.timezone}`,
      'clocks that are apart by whole intervals',
      fits === undefined ? null : `write interval: ${fits}m`,
    );
  }
}
