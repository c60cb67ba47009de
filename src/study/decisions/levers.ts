import type { Scenario } from '../../scenario/types.ts';
import type { WhatIf } from '../../scenario/what-if.ts';

/** What a recommendation may rest on, spelt as in a scenario's `what-if`. */
export const leverKeys = [
  'volume',
  'handle-time',
  'patience',
  'season-strength',
  'daily-variation',
  'forecast-error',
  'penalty-per-client',
  'hourly-rate',
  'unit-price',
  'wage',
  'shrinkage',
] as const;
export type LeverKey = (typeof leverKeys)[number];

/** One assumption, the range over which its effect is told, and how far its turning point is sought. */
export interface LeverRange {
  readonly key: LeverKey;
  /** `change` of what is written, a `share` in its place, or a `strength` of which 1 is as written. */
  readonly kind: 'change' | 'share' | 'strength';
  readonly base: number;
  readonly low: number;
  readonly high: number;
  readonly farLow: number;
  readonly farHigh: number;
  /** Whether only prices and wages change, so that nothing is staffed or played anew. */
  readonly pricesOnly: boolean;
  readonly question: (at: number) => WhatIf;
}

type Written = readonly [low: number, high: number, farLow: number, farHigh: number];

/**
 * The usual ranges. Volume by a fifth, times and prices by a tenth: what planners and buyers are off by. Patience
 * and the variation of days are known badly, by half; the forecast's error by all of it; the penalty of blending,
 * which nobody has measured, from nothing to a tenth of the handle time.
 */
const changes: Readonly<Partial<Record<LeverKey, readonly [keyof WhatIf, Written]>>> = {
  volume: ['volume', [-0.2, 0.2, -0.75, 3]],
  'handle-time': ['handleTime', [-0.1, 0.1, -0.5, 1]],
  patience: ['patience', [-0.5, 0.5, -0.9, 3]],
  'daily-variation': ['dailyVariation', [-0.5, 0.5, -1, 2]],
  'forecast-error': ['forecastError', [-1, 1, -1, 3]],
  'hourly-rate': ['hourlyRate', [-0.1, 0.1, -0.6, 1.5]],
  'unit-price': ['unitPrice', [-0.1, 0.1, -0.6, 1.5]],
  wage: ['wage', [-0.1, 0.1, -0.5, 1]],
};

/** The levers of a scenario: those that have something to act on for the focal client. */
export function leversOf(scenario: Scenario): LeverRange[] {
  const { penaltyPerClient, shrinkage } = scenario.staffing;
  const queues = scenario.queues.filter(({ client }) => scenario.clients[client]!.id === scenario.focus);
  const idle: Partial<Record<LeverKey, boolean>> = {
    patience: queues.every(({ patience }) => patience.kind === 'never'),
    'daily-variation': queues.every(({ variation }) => variation.dayCv === 0 && variation.withinDayCv === 0),
    'forecast-error': queues.every(({ variation }) => variation.forecastCv === 0),
    'season-strength': queues.every(({ demand }) => !('season' in demand)),
  };
  const others: Partial<Record<LeverKey, LeverRange>> = {
    'season-strength': lever('season-strength', 'strength', 1, [0.5, 1.5, 0, 3], (at) => ({
      seasonStrength: at,
    })),
    'penalty-per-client': lever(
      'penalty-per-client',
      'share',
      penaltyPerClient,
      [0, Math.max(0.1, 2 * penaltyPerClient), 0, Math.max(0.3, 3 * penaltyPerClient)],
      (at) => ({ penaltyPerClient: at }),
    ),
    shrinkage: lever(
      'shrinkage',
      'share',
      shrinkage,
      [
        Math.max(0, shrinkage - 0.05),
        Math.min(0.9, shrinkage + 0.05),
        Math.max(0, shrinkage - 0.2),
        Math.min(0.9, shrinkage + 0.25),
      ],
      (at) => ({ shrinkage: at }),
    ),
  };
  return leverKeys.flatMap((key) => {
    if (idle[key]) return [];
    const change = changes[key];
    if (change === undefined) return others[key] ?? [];
    const [asked, range] = change;
    return lever(key, 'change', 0, range, (at) => ({ [asked]: at }));
  });
}

function lever(
  key: LeverKey,
  kind: LeverRange['kind'],
  base: number,
  [low, high, farLow, farHigh]: Written,
  question: LeverRange['question'],
): LeverRange {
  const pricesOnly = key === 'hourly-rate' || key === 'unit-price' || key === 'wage';
  return { key, kind, base, low, high, farLow, farHigh, pricesOnly, question };
}
