import { priorityWaits, singleAgentPriorityWaits } from '../../../src/queueing/index.ts';
import { type Case, quantity } from '../harness/case.ts';
import { type CaseQueue, modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

/** Queues of one pool, the first before the second. */
function priorityCase(
  name: string,
  source: string,
  agents: number,
  queues: readonly CaseQueue[],
  waits: () => readonly number[],
): Case {
  return {
    name,
    group: 'Priorities',
    source,
    run: (effort) => {
      const model = modelOf({
        seed: name,
        intervals: effort === 'fast' ? 50 : 100,
        intervalSeconds: 400_000 / agents,
        queues,
        pools: [{ agents, next: 'priority', links: queues.map((_, queue) => ({ queue, priority: queue })) }],
      });
      const { runs, controlled } = play(model, { first: 1, last: 1 });
      return controlled(
        waits().map((wait, queue) =>
          quantity(
            `mean wait of class ${queue + 1}, s`,
            wait,
            runs.map((run) => run.queue(queue).waitAll / run.queue(queue).offered),
          ),
        ),
      );
    },
  };
}

export const priorityCases: Case[] = [
  priorityCase(
    'M/M/6, two classes, the first goes first',
    'Cobham 1954; Kella and Yechiali 1985',
    6,
    [
      { rate: 0.015, talk: { kind: 'exponential', mean: 150 } },
      { rate: 0.017, talk: { kind: 'exponential', mean: 150 } },
    ],
    () => priorityWaits(6, [0.015, 0.017], 150),
  ),
  priorityCase(
    'M/G/1, two classes of other handle times, the first goes first',
    'Cobham 1954',
    1,
    [
      { rate: 0.003, talk: { kind: 'constant', value: 60 } },
      { rate: 0.0025, talk: { kind: 'exponential', mean: 200 } },
    ],
    () =>
      singleAgentPriorityWaits([
        { ratePerSecond: 0.003, handleSeconds: 60, cv: 0 },
        { ratePerSecond: 0.0025, handleSeconds: 200, cv: 1 },
      ]),
  ),
];
