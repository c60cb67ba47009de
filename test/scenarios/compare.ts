import { expect } from 'vitest';
import {
  type Comparison,
  compareOptions,
  InProcessRunner,
  type OptionResult,
} from '../../src/study/index.ts';
import { load } from './examples.ts';

/** An example played with fewer replications than it asks for, as the command line would. */
export async function compare(
  name: string,
  replications: number,
  change?: (text: string) => string,
): Promise<Comparison> {
  const { scenario, grid } = load(name, change);
  return compareOptions({
    scenario: { ...scenario, replications },
    grid,
    runner: new InProcessRunner(),
    origin: { file: `scenarios/${name}.yaml`, hash: '' },
    warnings: [],
  });
}

export function optionOf({ options }: Comparison, id: string): OptionResult {
  const found = options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
}

export const buyerPays = (comparison: Comparison, option: string): number =>
  optionOf(comparison, option).money!.buyer.total.mean;

export const staffedHours = (option: OptionResult): number =>
  option.pools.reduce((sum, pool) => sum + pool.staffedHours.mean, 0);

export const agentsAtPeak = (option: OptionResult): number =>
  option.pools.reduce((sum, pool) => sum + pool.peakAgents, 0);

/** What holds of any comparison, whatever its scenario. */
export function expectSound({ options, scenario }: Comparison): void {
  for (const { focus, clients, pools, money, meetsTarget, id } of options) {
    expect(meetsTarget, id).toBe(true);
    for (const service of [focus, ...Object.values(clients)]) {
      const { offered, answered, abandoned, turnedAway, stillWaiting } = service;
      const ended = answered.mean + abandoned.mean + turnedAway.mean + stillWaiting.mean;
      expect(ended).toBeCloseTo(offered.mean, 6);
    }
    for (const pool of pools) {
      const time = pool.handlingHours.mean + pool.changeoverHours.mean + pool.idleHours.mean;
      expect(time, pool.id).toBeCloseTo(pool.staffedHours.mean, 3);
      expect(pool.paidHours.mean).toBeGreaterThan(pool.staffedHours.mean);
      expect(pool.clients.length).toBeLessThanOrEqual(scenario.cap);
    }
    const { outsourcer, invoices } = money!;
    const invoiced = Object.values(invoices).reduce((sum, { total }) => sum + total.mean, 0);
    expect(Math.abs(invoiced - outsourcer!.revenue.mean)).toBeLessThan(1e6);
    const { revenue, cost, margin } = outsourcer!;
    expect(Math.abs(revenue.mean - cost.total.mean - margin.mean)).toBeLessThan(1e6);
  }
}
