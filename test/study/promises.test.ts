import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../src/scenario/index.ts';
import { type PromiseCounts, Promises, PromiseWatch } from '../../src/study/promises.ts';
import { scenarioOf } from '../scenario/helpers.ts';

/** A promise of 80 %, held every month over so many months. */
function watching(months: 1 | 3): PromiseWatch {
  const scenario = scenarioOf(`title: A promise
horizon: 2026-03-01 to ${months === 1 ? '2026-03-31' : '2026-05-31'}
clients:
  desk: { queues: { voice: { volume: 500/week, handle-time: 5m, open: always, target: 80% in 20s } } }
pools: { all: { clients: [desk], agents: 3 } }
staffing: { target-holds-every: month }
`);
  return new PromiseWatch(new Promises(scenario, resolveGrid(scenario)));
}

/** What is found when each replication has 2 000 contacts a month, and these levels in its months. */
function found(replications: readonly (readonly number[])[]) {
  const watch = watching(replications[0]!.length === 1 ? 1 : 3);
  for (const levels of replications) {
    const counts: PromiseCounts = [
      { counted: levels.map(() => 2000), good: levels.map((level) => Math.round(2000 * level)) },
    ];
    watch.take(counts);
  }
  return watch.found();
}

const years = (...levels: readonly number[]) => levels.map((level) => [level]);

describe('a promise of 80 %', () => {
  it('is kept by a mean that lies within 0.3 points of it', () => {
    expect(found(years(0.794, 0.8, 0.797))).toEqual({ shortfalls: [], undecided: [] });
  });

  it('is missed by two years of 65 %, whose 95 % interval ends at 71 %', () => {
    const { shortfalls, undecided } = found(years(0.645, 0.655));
    expect(undecided).toEqual([]);
    expect(shortfalls).toEqual([{ queue: 'desk/voice', period: '2026-03', target: 0.8, achieved: 0.65 }]);
  });

  it('is not decided by two years of 60 % and 70 %, which another year may well lift to 80 %', () => {
    const { shortfalls, undecided } = found(years(0.6, 0.7));
    expect(shortfalls).toEqual([]);
    expect(undecided).toEqual([{ queue: 'desk/voice', period: '2026-03', target: 0.8, achieved: 0.65 }]);
  });

  it('is not decided by a single year a little below, and missed by one far below', () => {
    expect(found(years(0.78)).undecided).toHaveLength(1);
    expect(found(years(0.7)).shortfalls).toHaveLength(1);
  });

  it('held in several months is missed over all of them, where none of them is known to be', () => {
    // Each month swings so much that it may be kept; the three together swing little.
    const { shortfalls, undecided } = found([
      [0.5, 0.78, 0.75],
      [0.78, 0.72, 0.52],
      [0.74, 0.52, 0.78],
      [0.7, 0.68, 0.66],
    ]);
    expect(undecided.map(({ period }) => period)).toEqual(['2026-03', '2026-04', '2026-05']);
    expect(shortfalls.map(({ period }) => period)).toEqual(['2026-03 to 2026-05']);
  });
});
