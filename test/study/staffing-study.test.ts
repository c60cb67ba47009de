import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../src/scenario/index.ts';
import { InProcessRunner, Stopped, type StopSignal, studyStaffing } from '../../src/study/index.ts';
import { scenarioOf } from '../scenario/helpers.ts';

const scenario = scenarioOf(`
title: A week of two clients
horizon: 2026-06-01 to 2026-06-06
replications: 2
focus: shop
defaults: { open: { mon-fri: 09:00-17:00 }, handle-time: { mean: 5m, cv: 1.1 }, patience: 4m, target: 80% in 20s }
clients:
  shop:
    rates: { dedicated: 38.50 EUR/hour, blended: 4.80 EUR/contact }
    queues: { calls: { language: nl, volume: 60 000 / year } }
  partner:
    form: blended
    rates: { blended: 4.20 EUR/contact }
    queues: { calls: { language: nl, volume: 50 000 / year } }
pools: { shared: { clients: [shop, partner] } }
options: { dedicated: {}, blended: {} }
costs: { outsourcer: { wage: 16 EUR/hour } }
`);

const staff = (signal: StopSignal, onOption: (option: string, stage: string) => void = () => {}) =>
  studyStaffing({
    scenario,
    grid: resolveGrid(scenario),
    runner: new InProcessRunner(),
    origin: { file: 'week.yaml', hash: '' },
    options: scenario.options,
    signal,
    onProgress: ({ option, stage }) => onOption(option, stage),
  });

describe('the least staff of several options', () => {
  it('keeps the options that were staffed before it was stopped, and names the others', async () => {
    const [first, second] = scenario.options;
    const signal = { aborted: false };
    const stopped = await staff(signal, (option) => {
      if (option === second!.name) signal.aborted = true;
    });
    const whole = await staff({ aborted: false });
    expect(stopped.partial).toBe(true);
    expect(stopped.notStaffed).toEqual([second!.name]);
    expect(stopped.options).toEqual(whole.options.filter(({ id }) => id === first!.id));
    expect([whole.partial, whole.notStaffed]).toEqual([false, []]);
  });

  it('gives the best plan so far of the first option, unchecked, when it is stopped in its search', async () => {
    const signal = { aborted: false };
    const stopped = await staff(signal, (_, stage) => {
      if (stage.includes('round 3')) signal.aborted = true;
    });
    const [first, second] = scenario.options;
    expect([stopped.partial, stopped.notStaffed]).toEqual([true, [second!.name]]);
    const [option] = stopped.options;
    expect(option).toMatchObject({ id: first!.id, unfinished: true, checked: 0 });
    expect(option!.simulations).toBeGreaterThan(0);
    expect(option!.reached.length).toBeGreaterThan(0);
    // Two rounds bring it near what the whole search finds.
    const whole = await staff({ aborted: false });
    expect(whole.options[0]!.unfinished).toBe(false);
    expect(option!.hours / whole.options[0]!.hours).toBeGreaterThan(0.9);
    expect(option!.hours / whole.options[0]!.hours).toBeLessThan(1.1);
    for (const { level, target } of option!.reached) expect(level).toBeGreaterThan(target - 0.1);
  });

  it('has nothing to report when it is stopped before the first round is over', async () => {
    await expect(staff({ aborted: true })).rejects.toThrow(Stopped);
  });
});
