import { describe, expect, it } from 'vitest';
import { solveWithHighs } from '../../src/cli/highs.ts';
import { renderSeason } from '../../src/report/index.ts';
import { resolveGrid } from '../../src/scenario/index.ts';
import { InProcessRunner, planSeason, type SeasonResult } from '../../src/study/index.ts';
import { complaints, scenarioOf } from '../scenario/helpers.ts';

/** Ten weeks, staffed by hand; people leave so fast that some must be hired. */
const desk = (lines: string) => `title: Ten weeks
horizon: 2026-03-02 to 2026-05-10
seed: grown
replications: 1
clients:
  shop:
    queues:
      calls: { language: nl, volume: 10/hour, handle-time: 4m, patience: 3m, open: 'mon-fri 09:00-17:00' }
pools:
  desk:
    clients: [shop]
    languages: [nl]
    agents: 6
staffing:
  people: { lead-weeks: 1, training-weeks: 1, least-weeks: 2 }
costs:
  outsourcer:
    wage: 16 EUR/hour
    employer-charges: 25%
    attrition: 90%
    lines: { ${lines} }
`;

async function seasonOf(lines: string): Promise<SeasonResult> {
  const scenario = scenarioOf(desk(lines));
  return planSeason({
    scenario,
    grid: resolveGrid(scenario),
    origin: { file: 'a.yaml', hash: '0123456789abcdef' },
    option: null,
    runner: new InProcessRunner(),
    // In whole people by rounding and bettering alone, which is quick and the same each time.
    solve: async (program, limits) =>
      program.whole.includes(1) ? { kind: 'nothing-found' } : solveWithHighs(program, limits),
    limits: { seconds: 5, gap: 0.001 },
  });
}

describe('the season of a plan', () => {
  it('pays training once: a line that is paid time of newcomers is not a cost of the hire beside it', async () => {
    const bare = await seasonOf('recruitment: 1 500 EUR/hire');
    const told = await seasonOf(
      'recruitment: 1 500 EUR/hire, training: { amount: 2 400 EUR/hire, paid-time: true }, slow months: { amount: 20 EUR/training-hour, hours: 200 }',
    );
    const added = await seasonOf(
      'recruitment: 1 500 EUR/hire, tests: { amount: 300 EUR/hire }, trainer: { amount: 10 EUR/training-hour, hours: 40, paid-time: false }',
    );
    expect(bare.groups[0].hires.length).toBeGreaterThan(0);
    expect(told.groups[0].cost).toBe(bare.groups[0].cost);
    expect(told.groups[0].hire).toEqual({
      cost: 1_500_000_000,
      lines: ['recruitment'],
      asWages: ['training', 'slow months'],
    });
    expect(added.groups[0].hire.cost).toBe(2_200_000_000);
    expect(added.groups[0].cost).toBeGreaterThan(bare.groups[0].cost);
  });

  it('carries its seed, on the page too, so that anybody can run it again', async () => {
    const season = await seasonOf('recruitment: 1 500 EUR/hire');
    expect(season.scenario.seed).toBe('grown');
    expect(renderSeason(season)).toContain('seed <bdi>grown</bdi>, scenario 0123456789ab');
  });
});

describe('paid-time', () => {
  it('is of lines by the hire or by the training-hour, and of no others', () => {
    const said = complaints(desk('workplace: { amount: 6 800 EUR/workplace-year, paid-time: true }'));
    expect(said).toMatch(/^test\.yaml:21:72: error at costs\.outsourcer\.lines\.workplace\.paid-time/);
    expect(said).toContain('an amount by the workplace-year');
    expect(said).toContain('an amount by the hire or by the training-hour');
  });
});
