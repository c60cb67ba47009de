import { describe, expect, it } from 'vitest';
import { applyWhatIf, type Option, resolveGrid, type Scenario } from '../../src/scenario/index.ts';
import {
  type Begun,
  beginAll,
  type Comparison,
  type CountingRunner,
  compareOptions,
  countHere,
  heldUnder,
  InProcessRunner,
  KeptAnswers,
  replay,
} from '../../src/study/index.ts';
import { scenarioOf } from '../scenario/helpers.ts';

const text = (whatIf = '') => `
title: A week of two clients
horizon: 2026-06-01 to 2026-06-06
replications: 4
focus: shop
defaults: { open: { mon-fri: 09:00-17:00 }, handle-time: { mean: 5m, cv: 1.1 }, patience: 4m, target: 80% in 20s, daily-variation: 8% }
clients:
  shop:
    rates: { dedicated: 38.50 EUR/hour, blended: 4.80 EUR/contact }
    queues: { calls: { language: nl, volume: 60 000 / year } }
  partner:
    form: blended
    rates: { blended: 4.20 EUR/contact }
    queues: { calls: { language: nl, volume: 50 000 / year } }
pools: { shared: { clients: [shop, partner] } }
staffing: { penalty-per-client: 3% }
options: { dedicated: {}, blended: {} }
costs: { outsourcer: { wage: 16 EUR/hour } }
${whatIf}`;

async function study(scenario: Scenario): Promise<{ comparison: Comparison; begun: readonly Begun[] }> {
  let begun: readonly Begun[] = [];
  const comparison = await compareOptions({
    ...toldOf(scenario),
    runner: new InProcessRunner(),
    onStudied: (options) => {
      begun = options;
    },
  });
  return { comparison, begun };
}

const toldOf = (scenario: Scenario) => ({
  scenario,
  grid: resolveGrid(scenario),
  origin: { file: 'week.yaml', hash: '' },
  warnings: [],
});

const agentsOf = (begun: readonly Begun[]) =>
  begun.map(({ staffed }) => staffed.plan.pools.map(({ agents }) => agents));

const plain = study(scenarioOf(text()));

describe('a question that holds the plan', () => {
  it('keeps every agent, and shows that the target is no longer met', async () => {
    const held = await study(scenarioOf(text('what-if: { volume: +120%, plan: hold }')));
    const { comparison, begun } = await plain;
    expect(agentsOf(held.begun)).toEqual(agentsOf(begun));
    expect(comparison.options.map(({ meetsTarget }) => meetsTarget)).toEqual([true, true]);
    expect(held.comparison.options.map(({ meetsTarget }) => meetsTarget)).toEqual([false, false]);
  });

  it('lets its agents work at the penalty that is asked for', async () => {
    const held = await study(scenarioOf(text('what-if: { penalty-per-client: 20%, plan: hold }')));
    const factors = held.begun[1]!.staffed.plan.pools.map(({ links }) => links[0]!.handleFactor);
    expect(Math.max(...factors)).toBe(1.2);
  });

  it('adds agents where the pool has any, and names a pool that no option has', async () => {
    const more = await study(scenarioOf(text('what-if: { agents: { shared: +2, nobody: 1 }, plan: hold }')));
    const before = (await plain).begun[1]!.staffed.plan.pools.find(({ id }) => id === 'shared')!.agents!;
    const after = more.begun[1]!.staffed.plan.pools.find(({ id }) => id === 'shared')!.agents!;
    expect([...after]).toEqual([...before].map((agents) => (agents === 0 ? 0 : agents + 2)));
    expect(more.comparison.warnings).toEqual([
      expect.stringMatching(/^what-if.agents: no option has a pool "nobody"; the pools are .*shared/),
    ]);
  });
});

describe('questions one after the other', () => {
  const first = '{ volume: +40%, agents: { shared: +1 } }';
  const sharedOf = async (whatIf: string) => {
    const { begun } = await study(scenarioOf(text(whatIf)));
    return [...begun[1]!.staffed.plan.pools.find(({ id }) => id === 'shared')!.agents!];
  };

  it('hold the plan that those before them made, and add their agents to it', async () => {
    const before = await sharedOf(`what-if: ${first}`);
    const held = await sharedOf(
      `what-if: [${first}, { volume: -20%, agents: { shared: +2 }, plan: hold }, { patience: -5%, plan: hold }]`,
    );
    expect(held).toEqual(before.map((agents) => (agents === 0 ? 0 : agents + 2)));
  });

  it('make a plan of their own, without agents added to an older one, where they do not hold it', async () => {
    const anew = await sharedOf(`what-if: [${first}, { patience: -5% }]`);
    expect(anew).toEqual(await sharedOf('what-if: [{ volume: +40% }, { patience: -5% }]'));
    expect(anew).not.toEqual(await sharedOf(`what-if: ${first}`));
  });
});

interface Shown {
  readonly isSketch: boolean;
  readonly replications: number;
  readonly begun: readonly Begun[];
}

describe('plans that are played again', () => {
  const replayed = async (
    scenario: Scenario,
    change: Parameters<typeof applyWhatIf>[2],
    played?: readonly Begun[],
    signal = { aborted: false },
    onShow: (shown: Shown) => void = () => {},
  ) => {
    const { begun } = await plain;
    const base = scenarioOf(text());
    const under = applyWhatIf(base, resolveGrid(base), change);
    const asked = {
      ...under.scenario,
      assumptions: scenario.assumptions,
      whatIf: { change, staff: { hold: true, agents: {} }, unchanged: base },
    };
    const seen: { comparison: Comparison; begun: readonly Begun[]; isLast: boolean; isSketch: boolean }[] =
      [];
    const told = { ...toldOf(scenario), scenario: asked, grid: under.grid };
    const optionLike = (option: Option | null) => asked.options.find(({ id }) => id === option?.id) ?? null;
    const staffed = begun.map((one) => heldUnder(asked, under.grid, optionLike(one.option), one.staffed));
    await replay({
      ...told,
      begun:
        played?.map(({ play, option }, o) => ({
          option: optionLike(option),
          staffed: staffed[o]!,
          play: play.repriced(asked, optionLike(option)),
        })) ?? beginAll(told, staffed),
      hours: new KeptAnswers(),
      runner: played === undefined ? countHere(new InProcessRunner()) : idle,
      signal,
      steps: [1, 2],
      carefulFrom: 2,
      show: (comparison, begun, isLast, isSketch) => {
        seen.push({ comparison, begun, isLast, isSketch });
        onShow({ isSketch, replications: begun[0]!.play.replications, begun });
      },
    });
    return seen;
  };
  const idle: CountingRunner = {
    run: async (_, { count }) => {
      if (count > 0) throw new Error('nothing is to be simulated');
      return 0;
    },
  };

  it('give the comparison of the run that made them, and fewer replications of it before', async () => {
    const { comparison } = await plain;
    const seen = await replayed(scenarioOf(text()), {});
    expect(seen.map((one) => [one.comparison.options[0]!.focus.offered.n, one.isLast])).toEqual([
      [1, false],
      [2, false],
      [2, false],
      [4, true],
    ]);
    expect(seen.map((one) => one.comparison.breakEven === null)).toEqual([true, true, false, false]);
    expect(seen.at(-1)?.comparison).toEqual(comparison);
  });

  it('are not waited for once a newer question has come, however long what is careful would take', async () => {
    const scenario = scenarioOf(text());
    const signal = { aborted: false };
    const seen = await replayed(scenario, {}, undefined, signal, ({ isSketch, replications }) => {
      if (isSketch && replications === 2) signal.aborted = true;
    });
    expect(seen.map(({ isSketch }) => isSketch)).toEqual([true, true]);
  });

  it('are at rest when an answer fails, so that the next question may go on from them', async () => {
    let left: readonly Begun[] = [];
    const failing = replayed(scenarioOf(text()), {}, undefined, { aborted: false }, ({ begun }) => {
      left = begun;
      throw new Error('no drawing');
    });
    await expect(failing).rejects.toThrow('no drawing');
    expect(left.map(({ play }) => play.replications)).toEqual(left.map(() => 2));
  });

  it('give under a question what the command line gives when the file asks it', async () => {
    const scenario = scenarioOf(
      text('what-if: { volume: +10%, handle-time: -5%, unit-price: +3%, plan: hold }'),
    );
    const { comparison } = await study(scenario);
    const seen = await replayed(scenario, { volume: 0.1, handleTime: -0.05, unitPrice: 0.03 });
    expect(seen.at(-1)?.comparison).toEqual(comparison);
  });

  it('are priced anew without a single replication, to the figures that the command line has', async () => {
    const dear = 'what-if: { hourly-rate: +12%, unit-price: -4%, plan: hold }';
    const { comparison } = await study(scenarioOf(text(dear)));
    const before = await replayed(scenarioOf(text()), { unitPrice: 0.03 });
    const change = { hourlyRate: 0.12, unitPrice: -0.04 };
    const seen = await replayed(scenarioOf(text(dear)), change, before.at(-1)!.begun);
    expect(seen.map(({ comparison }) => comparison)).toEqual([comparison]);
  });
});
