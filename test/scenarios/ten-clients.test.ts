import { describe, expect, it } from 'vitest';
import { everyGroupUpTo } from '../../src/staffing/design/candidates.ts';
import { countGroups } from '../../src/staffing/design/partitions.ts';
import { languagesOf } from '../../src/staffing/design/teams.ts';
import { load } from './examples.ts';

const { scenario, grid } = load('ten-clients-blended');

describe('the outsourcer with ten clients', () => {
  it('has few enough clients in each of its four languages that every division of them is looked at', () => {
    const languages = languagesOf(scenario);
    expect(scenario.clients.length).toBe(10);
    expect(languages.map(({ language }) => language).sort()).toEqual(['de', 'en', 'fr', 'nl']);
    expect(languages.find(({ language }) => language === 'nl')!.clients.length).toBe(10);
    for (const { clients } of languages) expect(countGroups(clients.length, 5)).toBeLessThan(everyGroupUpTo);
  });

  it('has clients that lie as far apart as it says: volume, handle time, promise, opening hours', () => {
    const apart = (values: readonly number[]) => Math.max(...values) / Math.min(...values);
    const volumes = scenario.queues.map(({ index }) => grid.queues[index]!.expected.reduce((a, b) => a + b));
    expect(apart(volumes)).toBeGreaterThan(25);
    expect(apart(scenario.queues.map(({ talk }) => (talk as { mean: number }).mean))).toBeGreaterThan(3);
    const shares = scenario.queues.map(({ target }) => target!.share);
    expect([Math.min(...shares), Math.max(...shares)]).toEqual([0.7, 0.9]);
    const open = scenario.queues.map(({ index }) => grid.queues[index]!.open.filter(Boolean).length);
    expect(apart(open)).toBeGreaterThan(2);
  });

  it('has pools of the file within its cap', () => {
    expect(scenario.staffing.cap).toBe(4);
    for (const { clients } of scenario.pools) expect(clients.length).toBeLessThanOrEqual(4);
  });
});
