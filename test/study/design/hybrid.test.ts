import { describe, expect, it } from 'vitest';
import { parseScenario, resolveGrid, type Scenario } from '../../../src/scenario/index.ts';
import { designHybrid, InProcessRunner, NothingToSwitch } from '../../../src/study/index.ts';

/** Busy in the morning, next to nothing in the afternoon, and a partner to share with. */
const text = (more: { rates?: string; options?: string } = {}) => `title: When own agents?
timezone: Europe/Amsterdam
horizon: 2026-03-02 to 2026-03-08
replications: 12
focus: shop
defaults: { open: 'mon-fri 09:00-17:00', patience: 5m, target: 80% in 20s, handle-time: 5m }
clients:
  shop:
    rates: ${more.rates ?? '{ dedicated: 30 EUR/hour, blended: 4.40 EUR/contact }'}
    queues: { calls: { language: nl, volume: 30 000 / year, day: { 09:00-12:00: 12, 12:00-17:00: 1 } } }
  partner:
    form: blended
    rates: { blended: 4 EUR/contact }
    queues: { calls: { language: nl, volume: 60 000 / year } }
options: ${more.options ?? '{ dedicated: {}, blended: {}, hybrid: { dedicated-when: mon-fri 11:00-15:00, rate: 30 EUR/hour, price: 4.40 EUR/contact } }'}
`;

function parsed(yaml: string): Scenario {
  const found = parseScenario(yaml, { file: 'test.yaml', readText: () => '' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}

const design = (yaml: string) => {
  const scenario = parsed(yaml);
  return designHybrid({
    scenario,
    grid: resolveGrid(scenario),
    runner: new InProcessRunner(),
    origin: { file: 'test.yaml', hash: '' },
  });
};

describe('the hybrid designer', () => {
  it('finds the busy morning, cheaper than both pure forms and than the rule of the scenario', async () => {
    const { forms, rule, verdict, saving } = await design(text());
    const best = forms.find(({ id }) => id === rule)!;
    expect(best.rule).toMatch(/^mon-fri 09:00-12:00$/);
    expect(best.meetsTarget).toBe(true);
    expect(verdict).toBe('hybrid');
    expect(saving!.low).toBeGreaterThan(0);
    const own = forms.find(({ rule: written }) => written === 'mon-fri 11:00-15:00')!;
    expect(own.found).toBe('scenario');
    expect(own.more!.mean).toBeGreaterThan(0);
    for (const pure of forms.filter(({ form }) => form !== 'hybrid'))
      expect(pure.more!.low).toBeGreaterThan(0);
    // A rule that can be pasted: the scenario with it is valid.
    expect(parsed(text().replace('mon-fri 11:00-15:00', `'${best.rule}'`)).options[2]!.hybrid!.text).toBe(
      best.rule,
    );
  });

  it('says that a pure form is better where the hour is too dear for any of them', async () => {
    const dear = text({ rates: '{ dedicated: 70 EUR/hour, blended: 3 EUR/contact }' }).replace(
      'rate: 30 EUR/hour, price: 4.40 EUR/contact',
      'rate: 70 EUR/hour, price: 3 EUR/contact',
    );
    const { verdict, saving, forms, chosen } = await design(dear);
    expect(verdict).toBe('pure');
    expect(saving!.high).toBeLessThan(0);
    expect(chosen).toBe('blended');
    // By the formula no window saves anything, so that none but the scenario's own was played.
    expect(forms.filter(({ form }) => form === 'hybrid')).toHaveLength(1);
  });

  it('bills a rule of its own by the hour of one card and the unit of the other, and says what is missing', async () => {
    const none = text({ options: '{ dedicated: {}, blended: {} }' });
    const { forms } = await design(none);
    expect(forms.some(({ form, found }) => form === 'hybrid' && found !== 'scenario')).toBe(true);
    const noUnit = text({ rates: '{ dedicated: 30 EUR/hour }', options: '{ dedicated: {} }' });
    await expect(design(noUnit)).rejects.toThrow(NothingToSwitch);
    await expect(design(noUnit)).rejects.toThrow('no price by the unit');
  });
});
