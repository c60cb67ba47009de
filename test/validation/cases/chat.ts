import { type Case, quantity, share } from '../harness/case.ts';
import { type Exit, explore, mean, stationary } from '../harness/chain.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

interface Chats {
  readonly agents: number;
  readonly atOnce: number;
  /** A chat takes so much longer for each further chat in hand. */
  readonly stretch: number;
  readonly perSecond: number;
  readonly handleSeconds: number;
  readonly patience: number;
}

/** State: agents with 1, 2, … chats in hand, then chats waiting. A new chat goes to the least loaded agent. */
function chatCase(name: string, c: Chats): Case {
  return {
    name,
    group: 'Chat',
    source: 'Markov chain over agents by chats in hand, rates falling with their number',
    run: (effort) => {
      const top = c.atOnce;
      const empty = Array.from({ length: top + 1 }, () => 0);
      const chain = explore([empty], (state): Exit[] => {
        const out: Exit[] = [];
        const queue = state[top]!;
        const idle = c.agents - state.slice(0, top).reduce((a, b) => a + b, 0);
        /** One agent moves from so many in hand to so many. */
        const move = (from: number, to: number, queueBy = 0) => {
          const next = [...state];
          if (from > 0) next[from - 1]! -= 1;
          if (to > 0) next[to - 1]! += 1;
          next[top]! += queueBy;
          return next;
        };
        let least = idle > 0 ? 0 : 1;
        while (least > 0 && least < top && state[least - 1] === 0) least++;
        if (least < top) out.push([move(least, least + 1), c.perSecond]);
        else if (queue < 80) out.push([move(0, 0, 1), c.perSecond]);
        if (queue > 0) out.push([move(0, 0, -1), queue / c.patience]);
        for (let held = 1; held <= top; held++) {
          const ends = (state[held - 1]! * held) / (c.handleSeconds * (1 + c.stretch * (held - 1)));
          out.push([queue > 0 ? move(0, 0, -1) : move(held, held - 1), ends]);
        }
        return out;
      });
      const p = stationary(chain);
      const full = mean(chain, p, (s) => (s[top - 1] === c.agents ? 1 : 0));
      const meanQueue = mean(chain, p, (s) => s[top]!);
      const atWork = mean(chain, p, (s) => s.slice(0, top).reduce((a, b) => a + b, 0));
      const model = modelOf({
        seed: name,
        intervals: effort === 'fast' ? 160 : 320,
        intervalSeconds: 30_000,
        queues: [
          {
            channel: 'chat',
            rate: c.perSecond,
            talk: { kind: 'exponential', mean: c.handleSeconds },
            patience: { kind: 'exponential', mean: c.patience },
          },
        ],
        pools: [{ agents: c.agents, chats: top, chatStretch: c.stretch, links: [{ queue: 0 }] }],
      });
      const { runs, controlled } = play(model, { first: 1, last: 1 });
      const counts = runs.map((run) => run.queue(0));
      return controlled([
        share(
          'P(wait)',
          full,
          counts.map((k) => k.delayed / k.offered),
        ),
        share(
          'abandoned',
          meanQueue / c.patience / c.perSecond,
          counts.map((k) => k.abandoned / k.offered),
        ),
        quantity(
          'mean queue',
          meanQueue,
          runs.map((run) => run.queue(0).waiting / run.seconds),
        ),
        share(
          'agents with a chat in hand',
          atWork / c.agents,
          runs.map((run) => run.pool(0).handling / run.pool(0).staffed),
        ),
      ]);
    },
  };
}

export const chatCases: Case[] = [
  chatCase('Chat, 4 agents, up to 3 at once, each further one makes all 30 % longer', {
    agents: 4,
    atOnce: 3,
    stretch: 0.3,
    perSecond: 7.5 / 300,
    handleSeconds: 300,
    patience: 120,
  }),
  chatCase('Chat, 3 agents, up to 2 at once, no stretch', {
    agents: 3,
    atOnce: 2,
    stretch: 0,
    perSecond: 5.5 / 300,
    handleSeconds: 300,
    patience: 200,
  }),
];
