import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/study/index.ts';
import { agentsAtPeak, buyerPays, compare, expectSound, optionOf, staffedHours } from './compare.ts';

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
