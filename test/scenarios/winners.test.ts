import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/study/index.ts';
import { agentsAtPeak, buyerPays, compare, optionOf, staffedHours } from './compare.ts';

/** What holds of any comparison, whatever its scenario. */
function expectSound({ options, scenario }: Comparison): void {
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

describe('the examples, played with few replications', () => {
  it('let a start-up with thirty calls a day share agents, and not have its own or its own desk', async () => {
    const comparison = await compare('low-volume-start-up', 4);
    expectSound(comparison);
    expect(comparison.recommendation).toMatchObject({ verdict: 'clear', option: 'blended' });
    // Two agents who wait most of the day: the hour costs about twice the unit.
    expect(buyerPays(comparison, 'dedicated')).toBeGreaterThan(1.5 * buyerPays(comparison, 'blended'));
    expect(buyerPays(comparison, 'in-house')).toBeGreaterThan(buyerPays(comparison, 'dedicated'));
    const own = optionOf(comparison, 'dedicated').pools.find(({ kind }) => kind === 'dedicated')!;
    expect(own.occupancy!.mean).toBeLessThan(0.4);
  });

  it('let an insurer with a steady high volume have its own agents', async () => {
    const comparison = await compare('steady-high-volume', 6);
    expectSound(comparison);
    expect(comparison.recommendation).toMatchObject({ verdict: 'clear', option: 'dedicated' });
    const own = optionOf(comparison, 'dedicated').pools.find(({ kind }) => kind === 'dedicated')!;
    expect(own.occupancy!.mean).toBeGreaterThan(0.7);
    expect(own.occupancy!.mean).toBeLessThan(0.9);
    // Contacts in a billed hour, by hand: rate / unit price = 41 / 4.80.
    expect(comparison.breakEven!.contactsPerHour).toBeCloseTo(41 / 4.8, 6);
    expect(comparison.breakEven!.contactsPerHourReached).toBeGreaterThan(41 / 4.8);
  });

  it('let a charging network have its own agents by day and share them by night', async () => {
    const comparison = await compare('day-night-hybrid', 6);
    expectSound(comparison);
    expect(comparison.recommendation).toMatchObject({ verdict: 'clear', option: 'hybrid' });
    // Pure forms bracket the hybrid in the hours of its own agents.
    const ownHours = (id: string) =>
      optionOf(comparison, id)
        .pools.filter(({ kind }) => kind === 'dedicated')
        .reduce((sum, pool) => sum + pool.staffedHours.mean, 0);
    expect(ownHours('blended')).toBe(0);
    expect(ownHours('hybrid')).toBeGreaterThan(0);
    expect(ownHours('hybrid')).toBeLessThan(ownHours('dedicated'));
  });

  it('leave two clients who peak together little to gain from sharing', async () => {
    const together = await compare('two-clients-peak-together', 6);
    expectSound(together);
    const apart = await compare('two-clients-peak-together', 6, (text) =>
      text.replace('  causes: { holiday: 90% }\n', ''),
    );
    const hoursSaved = (comparison: Comparison) =>
      1 - staffedHours(optionOf(comparison, 'blended')) / staffedHours(optionOf(comparison, 'dedicated'));
    expect(hoursSaved(together)).toBeLessThan(0.03);
    expect(hoursSaved(apart)).toBeGreaterThan(hoursSaved(together) + 0.01);
    // As many agents at the peak as two teams had, for neither is idle when the other is busy.
    const peakSaved =
      agentsAtPeak(optionOf(together, 'dedicated')) - agentsAtPeak(optionOf(together, 'blended'));
    expect(peakSaved).toBeLessThanOrEqual(2);
    expect(together.recommendation!.option).toBe('dedicated');
    const costs = (id: string) => optionOf(together, id).money!.outsourcer!.cost.total.mean;
    expect(costs('blended')).toBeGreaterThan(0.98 * costs('dedicated'));
  });
});
