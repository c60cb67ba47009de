import { afterEach, describe, expect, it, vi } from 'vitest';
import { simulate } from '../../src/engine/index.ts';
import type { Live } from '../../src/report/index.ts';
import { openPlayer } from '../../src/report/live/browser/player-worker.ts';
import { Port } from '../../src/report/live/browser/port.ts';
import { PortsCounting } from '../../src/report/live/browser/ports-counting.ts';
import type { Study } from '../../src/report/live/players/counting.ts';
import { PlanCounts } from '../../src/report/live/players/kept-counts.ts';
import { withAgents } from '../../src/staffing/index.ts';
import { type Counted, OptionCounter, Stopped } from '../../src/study/index.ts';
import { liveStudy } from '../browser/live-study.ts';
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

interface TaskPort {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(data: unknown, memory?: ArrayBuffer[]): void;
}

/** A channel as a browser has it: every message is a task of its own. That of Node hands over all that wait at once. */
class TaskChannel {
  readonly port1: TaskPort;
  readonly port2: TaskPort;

  constructor() {
    const post =
      (to: () => TaskPort): TaskPort['postMessage'] =>
      (data, transfer = []) => {
        const copy = structuredClone(data, { transfer });
        setImmediate(() => to().onmessage?.({ data: copy }));
      };
    this.port1 = { onmessage: null, postMessage: post(() => this.port2) };
    this.port2 = { onmessage: null, postMessage: post(() => this.port1) };
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

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

describe('a player', () => {
  const text = `
title: Two desks on one day
horizon: 2026-06-02
replications: 2
defaults: { open: { mon-sun: 09:00-17:00 }, handle-time: 4m, patience: 3m, target: 80% in 20s }
clients:
  shop: { form: dedicated, rates: { dedicated: 40 EUR/hour }, queues: { calls: { language: nl, volume: 20 000 / year } } }
  bank: { form: dedicated, rates: { dedicated: 40 EUR/hour }, queues: { calls: { language: nl, volume: 30 000 / year } } }
pools: { shop: { clients: [shop], agents: 1 }, bank: { clients: [bank], agents: 2 } }
`;

  const countedAfter = async ({ scenario, grid, options }: Live, tasks: number) => {
    const plan = options[0]!.staffed.plan;
    const study = (more: number): Study => ({
      scenario,
      grid,
      plans: [withAgents(plan, { agents: { shop: more } })],
    });
    const [first, next] = [study(0), study(1)];
    vi.stubGlobal('MessageChannel', TaskChannel);
    const { port1, port2 } = new MessageChannel();
    const told: object[] = [];
    openPlayer(port1, 1);
    const port = new Port(port2);
    const hear = port2.onmessage!.bind(port2);
    port2.onmessage = (event) => {
      told.push(event.data);
      hear(event);
    };
    const ends = Promise.allSettled([0, 1].map((replication) => port.count(first, 0, replication)));
    for (let task = 0; task < tasks; task++) await new Promise(setImmediate);
    port.drop();
    const counted = await Promise.all([1, 0].map((replication) => port.count(next, 0, replication)));
    const counter = new OptionCounter(scenario, grid, null, next.plans[0]!);
    expect(counted).toEqual([1, 0].map((replication) => counter.count(simulate(counter.model, replication))));
    const dropped = (await ends).filter(({ status }) => status === 'rejected').length;
    expect(port.load).toBe(0);
    expect(told).toHaveLength(4);
    return dropped;
  };

  it('gives up what it has at work when asked to, and answers the next question as if it had not begun it', async () => {
    const { study } = await liveStudy(text);
    const dropped: number[] = [];
    // However far it has come.
    for (const tasks of [0, 2, 4, 6, 8, 10, 20]) dropped.push(await countedAfter(study, tasks));
    expect(dropped).toEqual(dropped.toSorted((a, b) => b - a));
    expect(new Set(dropped)).toEqual(new Set([2, 1, 0]));
  });
});
