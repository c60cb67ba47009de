import { expect, it } from 'vitest';
import { Staffing } from '../../src/staffing/index.ts';
import { levelsOn } from './judge.ts';
import { engine, forecast, type SceneQueue, scene, steady, target } from './scenes.ts';

it('keeps every day of every client in teams that overlap, where mending by what was learnt alone ended short', async () => {
  const queue = (
    contacts: number,
    mean: number,
    cv: number,
    patience: number,
    dayCv: number,
  ): SceneQueue => ({
    demand: forecast(contacts),
    talk: { kind: 'lognormal', mean, cv },
    patience: { kind: 'exponential', mean: patience },
    variation: { ...steady, dayCv, dayMemory: 0.4 },
  });
  const clients = {
    a: {
      ...queue(48_884.30679723821, 201.18320467005634, 1.1, 153.5403245145177, 0.1),
      target: target(0.8333350519572083, 21.048837733012085),
    },
    b: {
      ...queue(38_052.72489043545, 441.5205877281355, 0.8, 651.2464132584847, 0),
      target: target(0.8965238519695232, 35.47640347642657),
    },
    c: {
      ...queue(36_271.05466009633, 214.53519790178873, 1.1, 616.0573445288732, 0.1),
      target: target(0.881139908605786, 19.08805164931717),
    },
  };
  const made = scene({
    to: '2026-03-15',
    staffing: { holds: 'day' },
    clients: Object.fromEntries(
      Object.entries(clients).map(([id, voice]) => [id, { form: 'blended', queues: { voice } }]),
    ),
    pools: [[0], [0, 1], [1, 2]].map((own, n) => ({ id: `p${n}`, clients: own })),
  });
  const result = await new Staffing(made.scenario, made.grid, engine(made.scenario, made.grid)).staff(null);
  expect(result.shortfalls).toEqual([]);
  for (const { queue: id, period, level, error, target: promised } of levelsOn(made, result.plan, 40)) {
    expect(level, `${id} ${period}`).toBeGreaterThan(promised - 0.003 - 3 * error);
  }
});
