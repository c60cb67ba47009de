import { describe, expect, it } from 'vitest';
import { applyWhatIf, resolveGrid, type Scenario } from '../../src/scenario/index.ts';
import { meanOf } from '../../src/scenario/quantity/moments.ts';
import { complaints, scenarioOf } from './helpers.ts';

const text = (whatIf = '') => `
title: Two clients
horizon: 2026-01-01 to 2026-12-31
focus: shop
defaults: { open: { mon-fri: 09:00-17:00, sat: 10:00-14:00 }, handle-time: { mean: 5m, cv: 1.1, after-work: 1m } }
clients:
  shop:
    rates:
      dedicated: { rate: { nl: 40 EUR/hour, other: 38 EUR/hour } }
      blended: { price: 4 EUR/contact, volume-bands: { bands: { 0: 4 EUR/contact, 1 000: 3 EUR/contact } } }
    season: { months: { nov: 2, dec: 4 } }
    week: { mon: 1.3, tue-fri: 1, sat: 0.5 }
    target: 80% in 20s
    patience: 4m
    queues:
      calls: { language: nl, volume: 40 000 / year, daily-variation: 10%, forecast-error: 8% }
      steady: { language: nl, volume: 12/hour, season: flat, week: flat, patience: never, target: none }
  other:
    form: blended
    rates: { blended: 5 EUR/contact }
    queues: { calls: { language: nl, volume: 20 000 / year } }
staffing: { cap: 4, penalty-per-client: 3%, shrinkage: 30% }
options: { dedicated: {}, blended: {} }
costs: { outsourcer: { wage: 16 EUR/hour, shrinkage: 31% } }
${whatIf}`;

const plain = scenarioOf(text());
const plainGrid = resolveGrid(plain);
const sum = (column: Float64Array) => column.reduce((total, x) => total + x, 0);
const december = ({ expected }: { expected: Float64Array }) => {
  const month = plainGrid.months.findIndex(({ label }) => label === '2026-12');
  return sum(expected.filter((_, i) => plainGrid.days[plainGrid.dayOf[i]!]!.month === month));
};

describe('a question to a scenario', () => {
  it('is asked under those before it where a file asks several', () => {
    const asked = scenarioOf(
      text(`
what-if:
  - { volume: +10%, season-strength: 150%, agents: { shared: 1 } }
  - { volume: -10%, handle-time: +5%, target: 85%, plan: hold }`),
    );
    const first = applyWhatIf(plain, plainGrid, { volume: 0.1, seasonStrength: 1.5 });
    const both = applyWhatIf(first.scenario, first.grid, { volume: -0.1, handleTime: 0.05, target: 0.85 });
    expect(asked.queues).toEqual(both.scenario.queues);
    expect(resolveGrid(asked)).toEqual(both.grid);
    expect(asked.whatIf?.staff).toEqual({ hold: true, agents: {} });
    expect(asked.whatIf?.unchanged.whatIf?.staff).toEqual({ hold: false, agents: { shared: 1 } });
    expect(asked.whatIf?.unchanged.whatIf?.unchanged).toEqual(plain);
    expect(asked.assumptions.slice(0, 4).map(({ path, value }) => `${path} ${value}`)).toEqual([
      'what-if[0].volume +10%',
      'what-if[0].season-strength 150%',
      'what-if[0].agents shared 1',
      'what-if[1].volume -10%',
    ]);
    expect(complaints(text('what-if: [{ volume: +10% }, { volum: +5% }]'))).toMatch(
      /what-if\[1\]\.volum[\s\S]*did you mean "volume"/,
    );
    expect(scenarioOf(text('what-if: []'))).toEqual(plain);
  });

  it('gives the same scenario and calendar whether the file or a program asks it', () => {
    const asked = scenarioOf(
      text(
        'what-if: { volume: +7%, season-strength: 150%, handle-time: -15%, unit-price: +3%, target: 85% }',
      ),
    );
    const change = { volume: 0.07, seasonStrength: 1.5, handleTime: -0.15, unitPrice: 0.03, target: 0.85 };
    const { scenario, grid } = applyWhatIf(plain, plainGrid, change);
    const { whatIf, assumptions, ...rest } = asked;
    const { assumptions: before, ...expected } = scenario;
    expect(rest).toEqual(expected);
    expect(whatIf).toEqual({ change, unchanged: plain });
    expect(assumptions.slice(0, 2)).toEqual([
      { path: 'what-if.volume', value: '+7%', source: 'what-if' },
      { path: 'what-if.season-strength', value: '150%', source: 'what-if' },
    ]);
    expect(assumptions.slice(5)).toEqual(before);
    expect(resolveGrid(asked)).toEqual(grid);
  });

  it('that changes nothing leaves everything as it is', () => {
    const { scenario, grid } = applyWhatIf(plain, plainGrid, {});
    expect(scenario).toEqual(plain);
    expect(grid).toBe(plainGrid);
  });

  it('about volume is about the focal client, or about all where there is none', () => {
    const { grid } = applyWhatIf(plain, plainGrid, { volume: 0.25 });
    const ratios = grid.queues.map(({ expected }, q) => sum(expected) / sum(plainGrid.queues[q]!.expected));
    expect(ratios[0]).toBeCloseTo(1.25, 12);
    expect(ratios[1]).toBeCloseTo(1.25, 12);
    expect(ratios[2]).toBe(1);
    const nobody: Scenario = { ...plain, focus: null };
    const everybody = applyWhatIf(nobody, plainGrid, { volume: 0.25 }).grid.queues[2]!;
    expect(sum(everybody.expected)).toBeCloseTo(1.25 * sum(plainGrid.queues[2]!.expected), 6);
  });

  it('about the season moves contacts between days and keeps their total', () => {
    const under = (seasonStrength: number) =>
      applyWhatIf(plain, plainGrid, { seasonStrength }).grid.queues[0]!;
    const year = sum(plainGrid.queues[0]!.expected);
    for (const strength of [0, 0.5, 1.5, 4]) expect(sum(under(strength).expected)).toBeCloseTo(year, 6);
    expect(december(under(0.5))).toBeLessThan(december(plainGrid.queues[0]!));
    expect(december(under(1.5))).toBeGreaterThan(december(plainGrid.queues[0]!));
    expect(under(4).expected.every((contacts) => contacts >= 0)).toBe(true);
  });

  it('without a season leaves only the week, to the last contact of what a flat file says', () => {
    const flat = resolveGrid(
      scenarioOf(text().replace('season: { months: { nov: 2, dec: 4 } }', 'season: flat')),
    );
    const { grid } = applyWhatIf(plain, plainGrid, { seasonStrength: 0 });
    const expected = grid.queues[0]!.expected;
    for (const [i, contacts] of flat.queues[0]!.expected.entries())
      expect(expected[i]).toBeCloseTo(contacts, 8);
  });

  it('about a season says nothing to a constant rate', () => {
    const { grid } = applyWhatIf(plain, plainGrid, { seasonStrength: 3 });
    expect(grid.queues[1]).toEqual(plainGrid.queues[1]);
  });

  it('about times stretches them and keeps their shape', () => {
    const { scenario } = applyWhatIf(plain, plainGrid, { handleTime: 0.2, patience: -0.5 });
    const [calls, steady, other] = scenario.queues;
    const [before, , otherBefore] = plain.queues;
    expect(meanOf(calls!.talk) + meanOf(calls!.afterWork)).toBeCloseTo(360, 9);
    expect(calls!.talk).toMatchObject({ kind: 'lognormal', cv: (before!.talk as { cv: number }).cv });
    expect(meanOf(calls!.patience)).toBe(120);
    expect(steady!.patience).toEqual({ kind: 'never' });
    expect(other).toEqual(otherBefore);
  });

  it('about prices changes every price of the focal client and of the options, in whole micro-euro', () => {
    const { scenario } = applyWhatIf(plain, plainGrid, { hourlyRate: 0.1, unitPrice: -0.1, wage: 0.05 });
    const { dedicated, blended } = scenario.clients[0]!.rateCards;
    expect(dedicated!.terms!.hourByLanguage).toMatchObject({ nl: 44_000_000 });
    expect(blended!.unit!.price.voice).toBe(3_600_000);
    expect(blended!.terms!.volumeBands!.bands.map(({ price }) => price.voice)).toEqual([
      3_600_000, 2_700_000,
    ]);
    expect(scenario.clients[1]).toEqual(plain.clients[1]);
    expect(scenario.costCard!.wage['*']).toBe(16_800_000);
  });

  it('about the rules of staffing takes the place of what is written', () => {
    const { scenario } = applyWhatIf(plain, plainGrid, {
      penaltyPerClient: 0.1,
      shrinkage: 0.4,
      target: 0.9,
    });
    expect(scenario.staffing).toMatchObject({ penaltyPerClient: 0.1, shrinkage: 0.4 });
    expect(scenario.costCard!.shrinkage).toBe(0.4);
    expect(scenario.queues.map(({ target }) => target?.share ?? null)).toEqual([0.9, null, null]);
  });

  it('that cannot be read is told with its place', () => {
    expect(complaints(text('what-if: { volume: 10, price: +5% }'))).toMatch(
      /what-if\.volume[\s\S]*percent[\s\S]*what-if\.price[\s\S]*unknown key "price"/,
    );
    expect(complaints(text('what-if: { volume: -120% }'))).toContain('-100% to 900%');
  });
});
