import { describe, expect, it } from 'vitest';
import { Staffing } from '../../src/staffing/index.ts';
import { engine, forecast, hoursOf, scene, steady, weekdays } from './scenes.ts';

const restless = { ...steady, dayCv: 0.1, dayMemory: 0.4, withinDayCv: 0.06, withinDayMemory: 0.7 };

/** The buyer shares a language with the bank; the shop speaks another and is never met. */
const three = (toys: number) =>
  scene({
    from: '2026-03-02',
    to: '2026-03-29',
    focus: 'toys',
    clients: {
      toys: { queues: { voice: { demand: forecast(toys), variation: restless } } },
      bank: {
        form: 'blended',
        queues: { voice: { demand: forecast(30_000), variation: restless, open: weekdays(8, 20) } },
      },
      shop: {
        form: 'blended',
        queues: { voice: { demand: forecast(9_000), variation: restless, language: 'fr' } },
      },
    },
    options: [{ form: 'dedicated' }, { form: 'blended' }],
  });

const hours = ({ plan }: Awaited<ReturnType<Staffing['staff']>>) =>
  plan.pools.reduce((sum, { agents }) => sum + hoursOf(agents), 0);

describe('staffing what one client needs', () => {
  it('leaves out pools that its contacts never reach, and staffs the rest as the whole plan does', async () => {
    const { scenario, grid } = three(20_000);
    const blended = scenario.options[1]!;
    const simulate = engine(scenario, grid);
    const whole = await new Staffing(scenario, grid, simulate).staff(blended);
    const mine = await new Staffing(scenario, grid, simulate).staff(blended, { client: 0 });
    const shared = whole.plan.pools.filter(({ clients }) => clients.includes(0));
    expect(whole.plan.pools.length).toBeGreaterThan(shared.length);
    expect(mine.plan.pools.map(({ id }) => id)).toEqual(shared.map(({ id }) => id));
    const agents = (pools: typeof shared) => hoursOf(pools[0]!.agents);
    expect(Math.abs(agents([...mine.plan.pools]) / agents(shared) - 1)).toBeLessThan(0.01);
  });
});

describe('staffing what was staffed before, for another volume', () => {
  it('needs fewer replications and comes to the same agents within a hundredth', async () => {
    const before = three(20_000);
    const learnt = new Staffing(before.scenario, before.grid, engine(before.scenario, before.grid));
    for (const option of before.scenario.options) await learnt.staff(option, { client: 0 });

    const { scenario, grid } = three(26_000);
    const simulate = engine(scenario, grid);
    for (const option of scenario.options) {
      const again = await new Staffing(scenario, grid, simulate, learnt).staff(option, { client: 0 });
      const anew = await new Staffing(scenario, grid, simulate).staff(option, { client: 0 });
      expect(again.met).toBe(true);
      expect(again.simulations).toBeLessThan(anew.simulations);
      expect(Math.abs(hours(again) / hours(anew) - 1)).toBeLessThan(0.01);
    }
  });

  it('searches from the start where the layout is another', async () => {
    const { scenario, grid } = three(20_000);
    const simulate = engine(scenario, grid);
    const dedicated = new Staffing(scenario, grid, simulate);
    await dedicated.staff(scenario.options[0]!, { client: 0 });
    const after = await new Staffing(scenario, grid, simulate, dedicated).staff(scenario.options[1]!, {
      client: 0,
    });
    const anew = await new Staffing(scenario, grid, simulate).staff(scenario.options[1]!, { client: 0 });
    expect(after.plan).toEqual(anew.plan);
  });
});
