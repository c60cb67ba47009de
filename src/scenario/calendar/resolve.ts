import type { Grid, GridQueue } from '../grid.ts';
import type { Queue, Scenario } from '../types.ts';
import { gridUnder } from '../what-if.ts';
import { expectedContacts, type Local, recordedSeconds } from './expected.ts';
import { type Frame, frameOf, frameZone, reachOf } from './frame.ts';
import { Opening } from './opening.ts';
import { ZoneTable } from './zone.ts';

/**
 * The calendar of a scenario as plain arrays: which interval belongs to which local day, when each queue is open
 * and what it may expect, under what the file asks, if anything. The last thing that asks a time zone.
 */
export function resolveGrid(scenario: Scenario): Grid {
  const frame = frameOf(scenario);
  const localOf = localsOf(scenario, frame);
  const grid = {
    intervals: frame.intervals,
    intervalSeconds: frame.stepMinutes * 60,
    startEpochMs: frame.startMinute * 60_000,
    days: frame.days,
    dayOf: frame.dayOf,
    minuteOf: frame.minuteOf,
    weeks: frame.weeks,
    months: frame.months,
    queues: scenario.queues.map((queue) => gridQueue(queue, localOf(queue))),
  };
  return underQuestions(scenario, grid);
}

function underQuestions({ whatIf, ...scenario }: Scenario, grid: Grid): Grid {
  return whatIf === undefined
    ? grid
    : gridUnder(scenario, underQuestions(whatIf.unchanged, grid), whatIf.change);
}

type Zoned = Pick<Queue, 'timezone' | 'open' | 'closed'>;

/** Gives each queue its zone and opening hours over the frame; zones are read once. */
export function localsOf(
  scenario: Pick<Scenario, 'horizon' | 'intervalSeconds' | 'timezone'>,
  frame: Frame,
): (queue: Zoned) => Local {
  const zones = new Map<string, ZoneTable>([[frameZone(scenario), frame.zone]]);
  const reach = reachOf(scenario);
  const from = Math.floor(reach.from / 1440);
  const to = Math.ceil(reach.to / 1440);
  return (queue) => {
    const name = frameZone({ ...scenario, timezone: queue.timezone });
    let zone = zones.get(name);
    if (zone === undefined) {
      zone = new ZoneTable(name, reach.from, reach.to);
      zones.set(name, zone);
    }
    return { frame, zone, opening: new Opening(queue.open, queue.closed, from, to) };
  };
}

function gridQueue(queue: Queue, local: Local): GridQueue {
  return {
    open: openIntervals(local),
    expected: expectedContacts(queue, local),
    recordedAt: queue.demand.kind === 'recorded' ? recordedSeconds(queue.demand.at, local) : null,
  };
}

/** 1 in the intervals of the frame that begin while the queue is open. */
export function openIntervals({ frame, zone, opening }: Local): Uint8Array {
  const open = new Uint8Array(frame.intervals);
  const minutes = zone.localMinutes(frame.startMinute, frame.stepMinutes, frame.intervals);
  for (let i = 0; i < frame.intervals; i++) if (opening.at(minutes[i]!)) open[i] = 1;
  return open;
}
