import { describe, expect, it } from 'vitest';
import { solveWithHighs } from '../../../src/cli/highs.ts';
import { compareOptions, studyBreakEven } from '../../../src/study/index.ts';
import { deskText, oneWeek, request } from './scene.ts';

// Two days, without what would only add assumptions to try.
const text = oneWeek(deskText({ price: '5 EUR/contact' }))
  .replace('2026-03-08', '2026-03-03')
  .replace('  daily-variation: 8%\n', '')
  .replace('patience: 4m', 'patience: never')
  .replace('shrinkage: 30% }', 'shrinkage: 30%, people: { lead-weeks: 1 } }')
  .replace(', in-house: {} }', ' }');

describe('a comparison in depth', () => {
  it('also holds what would change the decision, as plain JSON, and is otherwise the same', async () => {
    const asked = { ...request(text), warnings: [] };
    const plain = await compareOptions(asked);
    let done = 0;
    const { decisions, ...rest } = await compareOptions({
      ...asked,
      deep: true,
      people: { solve: solveWithHighs, limits: { seconds: 5, gap: 0.002 } },
      onProgress: (progress) => {
        expect(progress.done).toBeGreaterThanOrEqual(done);
        done = progress.done;
      },
    });
    expect(rest).toEqual(plain);
    expect(JSON.parse(JSON.stringify(decisions))).toEqual(decisions);
    const { sensitivity, breakEven, map, season, partial } = decisions!;
    // The recommended option as people, from the plan that was played.
    expect(season!.option!.id).toBe(plain.recommendation!.option);
    const pools = plain.options.find(({ id }) => id === season!.option!.id)!.pools;
    expect(season!.groups.flatMap((group) => group.pools).sort()).toEqual(pools.map(({ id }) => id).sort());
    expect(partial).toBe(false);
    expect(sensitivity!.winner).toBe(plain.recommendation!.option);
    expect(map!.columns.map(({ volume }) => volume)).toEqual(breakEven!.points.map(({ at }) => at));

    // At today's volume the map turns at the price at which the break-even over price does.
    const [first, second] = asked.scenario.options;
    const priced = await studyBreakEven({ ...asked, between: [first!, second!], over: 'unit-price' });
    const here = map!.columns.find(({ volume }) => volume === breakEven!.position)!;
    expect(here.crossings[0]!.at / priced.crossings[0]!.at).toBeCloseTo(1, 3);
    expect(here.cheaperAtLowest).toBe('second');
  });

  it('keeps the comparison and what was asked until then when it is stopped', async () => {
    const signal = { aborted: false };
    const { partial, decisions } = await compareOptions({
      ...request(text),
      warnings: [],
      deep: true,
      signal,
      onProgress: ({ done }) => {
        if (done > 0.66) signal.aborted = true;
      },
    });
    expect(partial).toBe(false);
    // Nobody brought a solver.
    expect(decisions!.season).toBeNull();
    expect(decisions!.partial).toBe(true);
    expect(decisions!.frontier!.partial).toBe(false);
    expect(decisions!.breakEven!.partial).toBe(false);
    expect(decisions!.sensitivity!.levers.length).toBeGreaterThan(0);
  });
});
