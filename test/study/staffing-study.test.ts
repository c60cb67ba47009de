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

const staff = (signal: StopSignal, onOption: (option: string) => void = () => {}) =>
  studyStaffing({
    scenario,
    grid: resolveGrid(scenario),
    runner: new InProcessRunner(),
    origin: { file: 'week.yaml', hash: '' },
    options: scenario.options,
    signal,
    onProgress: ({ option }) => onOption(option),
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

  it('has nothing to report when it is stopped before the first option is staffed', async () => {
    await expect(staff({ aborted: true })).rejects.toThrow(Stopped);
  });
});
