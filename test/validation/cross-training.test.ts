import { describe, expect, it } from 'vitest';
import { erlangCMeanWait } from '../../src/queueing/index.ts';
import { quantity } from './harness/case.ts';
import { modelOf } from './harness/model.ts';
import { play } from './harness/play.ts';
import { judge } from './harness/verdict.ts';

/**
 * The system of Wallace and Whitt, A staffing algorithm for call centers with skill-based routing, M&SOM 7 (2005):
 * six types of calls, 84 Erlang in all, mean handle time 10 minutes, 90 agents. Here nobody is turned away, so that
 * one skill each and all six skills have exact waits; they found two skills each to be almost as good as all six.
 */
const types = [0, 1, 2, 3, 4, 5];
const handleSeconds = 600;
/** Mean wait with one skill each, and with all six. */
const alone = erlangCMeanWait(15, 14, handleSeconds);
const together = erlangCMeanWait(90, 84, handleSeconds);

function meanWait(pools: readonly { readonly agents: number; readonly skills: readonly number[] }[]) {
  const model = modelOf({
    seed: 'limited cross-training',
    intervals: 14,
    intervalSeconds: 20_000,
    queues: types.map(() => ({
      rate: 14 / handleSeconds,
      talk: { kind: 'exponential', mean: handleSeconds },
    })),
    pools: pools.map(({ agents, skills }) => ({
      agents,
      next: 'priority',
      links: skills.map((queue, priority) => ({ queue, rank: priority, priority })),
    })),
  });
  const { runs, controlled } = play(model, { values: 80, first: 3, last: 1 });
  const waits = runs.map((run) => run.queue(...types).waitAll / run.queue(...types).offered);
  const { mean, half } = judge(controlled([quantity('mean wait', together, waits)])[0]!, 1);
  return { low: mean - half, high: mean + half };
}

describe('limited cross-training', () => {
  it('gives agents with a second skill nearly all of what six skills would give', () => {
    const pairs = types.flatMap((first) =>
      types.filter((second) => second !== first).map((second) => ({ agents: 3, skills: [first, second] })),
    );
    const two = meanWait(pairs);
    expect(two.low).toBeGreaterThan(together);
    expect((alone - two.high) / (alone - together)).toBeGreaterThan(0.9);
  });

  it('gives agents with all six skills the wait of a single line', () => {
    const six = meanWait(
      types.map((first) => ({ agents: 15, skills: types.map((_, i) => (first + i) % types.length) })),
    );
    expect(six.low).toBeLessThan(together);
    expect(six.high).toBeGreaterThan(together);
    expect(six.high - six.low).toBeLessThan(0.3 * together);
  });
});
