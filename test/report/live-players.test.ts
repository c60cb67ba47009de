import { describe, expect, it } from 'vitest';
import type { Port } from '../../src/report/live/browser/port.ts';
import { PortsCounting } from '../../src/report/live/browser/ports-counting.ts';
import type { Study } from '../../src/report/live/players/counting.ts';
import { PlanCounts } from '../../src/report/live/players/kept-counts.ts';
import { type Counted, type OptionCounter, Stopped } from '../../src/study/index.ts';
import { linkOf, modelOf, poolOf, queueOf } from '../engine/models.ts';

/** A player that answers when it is told to: the clock of these tests. */
class SlowPlayer {
  readonly inHand: { readonly task: string; answer(): void; drop(): void }[] = [];

  get load(): number {
    return this.inHand.length;
  }

  count({ scenario }: Study, option: number, replication: number): Promise<Counted> {
    return new Promise((resolve, reject) => {
      const end = (how: () => void) => () => {
        this.inHand.shift();
        how();
      };
      this.inHand.push({
        task: `${scenario.title} ${option}.${replication}`,
        answer: end(() => resolve({ service: { replication } } as Counted)),
        drop: end(() => reject(new Stopped())),
      });
    });
  }

  drop(): void {}

  get tasks(): string[] {
    return this.inHand.map(({ task }) => task);
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the players of a page', () => {
  const model = modelOf(2, [queueOf(2, { key: 'calls' })], [poolOf([1, 1], [linkOf(0)])]);
  const options = [{ model }, { model }] as OptionCounter[];
  const ask = (counting: PortsCounting, title: string) => {
    const study = { scenario: { title, replications: 10 }, plans: [] } as unknown as Study;
    const running = counting.open(
      study,
      options,
      options.map(() => new PlanCounts()),
    );
    const run = (option: OptionCounter) =>
      running.run(option, { from: 0, count: 1 }, () => {}, { aborted: false });
    return Promise.all(options.map(run));
  };

  it('answer a question that finds them busy with what was looked ahead for the one before', async () => {
    const player = new SlowPlayer();
    const counting = new PortsCounting([player as unknown as Port]);
    const first = ask(counting, 'first');
    await rest();
    expect(player.tasks).toEqual(['first 0.0', 'first 1.0']);
    for (const _ of options) {
      player.inHand[0]!.answer();
      await rest();
    }
    await first;
    expect(player.tasks).toEqual(['first 0.1', 'first 1.1']);
    counting.stop();
    const second = ask(counting, 'second');
    await rest();
    for (const _ of options) {
      player.inHand[0]!.drop();
      await rest();
    }
    expect(player.tasks).toEqual(['second 0.0', 'second 1.0']);
    for (const _ of options) player.inHand[0]!.answer();
    expect(await second).toEqual([1, 1]);
  });
});
