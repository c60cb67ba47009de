import type { Variation } from '../types.ts';
import type { Inherited } from './effective.ts';
import type { Reading } from './reading.ts';

/** Correlation of the level within a day over an hour where only its spread is said. */
const USUAL_NEXT_HOUR = 0.75;

/** What the forecast of a queue does not know. */
export function variationOf(reading: Reading, said: Inherited): Variation {
  const daily = spreadOf(said.value('daily-variation'), 'next-day');
  const within = spreadOf(said.value('within-day-variation'), 'next-hour');
  const causes = said.said('causes');
  const shares = Object.entries(causes?.value ?? {});
  const explained = shares.reduce((sum, [, share]) => sum + Math.abs(share), 0);
  if (causes !== undefined && explained > 1.000001)
    reading.error(
      causes.path,
      `causes that explain ${Math.round(explained * 100)}% of the variance`,
      'causes that explain at most 100% together',
    );
  if (shares.length > 0 && daily.cv === 0)
    reading.error(
      causes!.path,
      'causes of a daily variation of 0%',
      'a daily-variation: that they explain',
      'such as daily-variation: 8%',
    );
  return {
    dayCv: daily.cv,
    dayMemory: daily.memory ?? 0,
    withinDayCv: within.cv,
    withinDayMemory: within.memory ?? USUAL_NEXT_HOUR,
    // the loading is the correlation with the cause, its square the share of variance
    causes: shares.map(([name, share]) => ({ name, loading: Math.sign(share) * Math.sqrt(Math.abs(share)) })),
    forecastCv: said.value('forecast-error') ?? 0,
  };
}

type WrittenSpread = number | { readonly cv?: unknown } | undefined;

function spreadOf(written: WrittenSpread, memory: string): { cv: number; memory: number | undefined } {
  if (typeof written !== 'object') return { cv: written ?? 0, memory: undefined };
  return { cv: written.cv as number, memory: (written as Record<string, number | undefined>)[memory] };
}
