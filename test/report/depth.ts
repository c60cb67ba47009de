import type { Comparison } from '../../src/study/comparison.ts';
import type { Decisions, Lever, SeasonGroup } from '../../src/study/index.ts';
import { estimate } from './fixture.ts';

const euro = 1_000_000;

/** A made-up answer in depth: one assumption that flips inside its range, one that flips outside, one that never does. */
export function inDepth(comparison: Comparison, partial = false): Comparison {
  const [first, second] = comparison.options;
  const lever = (
    key: Lever['key'],
    kind: Lever['kind'],
    base: number,
    [low, high]: readonly [number, number],
    savings: readonly [number, number],
    flip: number | null,
  ): Lever => {
    const end = (at: number, saving: number) => ({
      at,
      saving: estimate(saving * euro),
      cost: estimate(400_000 * euro),
      meetsTarget: [true, true] as const,
    });
    return {
      key,
      kind,
      base,
      low: end(low, savings[0]),
      high: end(high, savings[1]),
      swing: Math.abs(savings[1] - savings[0]) * euro,
      flips:
        flip === null
          ? []
          : [
              {
                at: flip,
                low: flip - 0.01,
                high: null,
                between: [flip - 0.02, flip + 0.02],
                cheaperBelow: flip > base ? 'first' : 'second',
              },
            ],
      searched: [low - 0.5, high + 0.5],
    };
  };
  const volumes = [24_000, 48_000, 96_000, 192_000];
  const shifts = [-0.1, -0.05, 0, 0.05];
  // What an hour costs rises with the promise; what a contact costs hardly does.
  const along = (option: string, base: number, rise: number) => ({
    option,
    points: shifts.map((shift, i) => ({
      shift,
      cost: estimate((base + i * rise) * euro),
      more: shift === 0 ? null : estimate((i - 2) * rise * euro),
      service: estimate(0.84 + shift * 0.8),
      staffedHours: 9_000 + 700 * i,
      meetsTarget: i < 3,
    })),
  });
  const { weeks, from } = { weeks: comparison.scenario.weeks, from: 30 };
  const level = (before: number, after: number) => weeks.map((_, w) => (w < from ? before : after));
  const people: SeasonGroup = {
    id: 'de nl',
    languages: ['de', 'nl'],
    ownDesk: false,
    pools: ['shared'],
    hire: { cost: 1500 * euro, lines: ['recruitment'], asWages: [] },
    atStart: 12,
    hires: [
      { decide: weeks[20]!, start: weeks[26]!, end: null, people: 4 },
      { decide: weeks[21]!, start: weeks[27]!, end: weeks[45]!, people: 2 },
    ],
    needed: level(11.5, 16.2),
    effective: level(12, 16.4),
    experienced: level(12, 14),
    learning: level(0, 4),
    training: weeks.map((_, w) => (w >= 26 && w < 30 ? 5 : 0)),
    cost: 700_000 * euro,
    gap: 0.003,
    late: [{ weeks: 1, extraCost: 9_000 * euro, overtimeHours: 80, shortHours: 12 }],
    risk: [],
  };
  const decisions: Decisions = {
    partial,
    season:
      weeks.length < 50
        ? null
        : {
            format: 'blendsim-season/1',
            blendsim: '0.0.0',
            scenario: { file: 'a.yaml', hash: '0', title: 'a', seed: '1' },
            option: { id: second.id, name: second.name },
            weeks,
            forecastError: 0.08,
            probability: 0.8,
            groups: [people, { ...people, id: 'de nl, own desk', ownDesk: true, hires: [] }],
          },
    frontier: {
      shifts,
      partial: false,
      options: [along(first.id, 440_000, 28_000), along(second.id, 395_000, 900)],
    },
    sensitivity: {
      winner: second.id,
      runnerUp: first.id,
      saving: estimate(60_000 * euro),
      cost: estimate(400_000 * euro),
      partial,
      levers: [
        lever('unit-price', 'change', 0, [-0.1, 0.1], [90_000, -5_000], 0.09),
        lever('volume', 'change', 0, [-0.2, 0.2], [75_000, 40_000], 0.61),
        lever('penalty-per-client', 'share', 0.03, [0, 0.1], [64_000, 48_000], null),
        lever('wage', 'change', 0, [-0.1, 0.1], [60_000, 60_000], null),
      ],
    },
    breakEven: {
      over: 'volume',
      unit: 'contacts a year',
      between: [first.id, second.id],
      position: 96_000,
      from: volumes[0],
      to: volumes[3],
      points: volumes.map((at) => ({
        at,
        first: estimate(at * 5 * euro),
        second: estimate(at * 4 * euro),
        difference: estimate(at * euro),
        meetsTarget: [true, true],
      })),
      crossings: [],
      resolution: 96_000,
      byHand: null,
      partial,
    },
    map: {
      over: 'unit-price',
      unit: 'micro-euro a contact',
      position: 4.2 * euro,
      from: 2 * euro,
      to: 10 * euro,
      columns: volumes.map((volume, i) => ({
        volume,
        cheaperAtLowest: 'second',
        crossings:
          i === 0
            ? []
            : [
                {
                  at: (8 - i) * euro,
                  low: (7.5 - i) * euro,
                  high: i === 1 ? null : (8.5 - i) * euro,
                  between: [(7.9 - i) * euro, (8.1 - i) * euro],
                  cheaperBelow: 'second',
                },
              ],
      })),
    },
  };
  return { ...comparison, decisions };
}
