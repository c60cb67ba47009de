import { estimate } from '../../src/measures/index.ts';
import type { BreakEvenStudy } from '../../src/study/index.ts';

export const hostile = '<script>alert(1)</script>';

const euro = 1_000_000;
const around = (mean: number) => estimate([mean - 900, mean, mean + 900].map((amount) => amount * euro));

/** A blend that is cheaper up to 15,000 contacts, between two options with names that nobody should trust. */
export function breakEvenStudy(change: Partial<BreakEvenStudy> = {}): BreakEvenStudy {
  const place = (at: number) => {
    const [first, second] = [60_000 + 4 * at, 8 * at];
    return {
      at,
      first: around(first),
      second: around(second),
      difference: around(first - second),
      meetsTarget: [at < 20_000, true] as const,
    };
  };
  return {
    format: 'blendsim-breakeven/1',
    ground: {
      blendsim: '0.0.0',
      file: 'a.yaml',
      title: `Toys ${hostile}`,
      hash: '0123456789abcdef',
      seed: '1',
      replications: 3,
      client: { id: 'toys', name: hostile },
      options: [
        { id: 'dedicated', name: `Own team ${hostile}` },
        { id: 'blended', name: 'Shared' },
      ],
    },
    over: 'volume',
    unit: 'contacts a year',
    between: ['dedicated', 'blended'],
    position: 8000,
    from: 4000,
    to: 24_000,
    points: [4000, 8000, 14_800, 15_300, 24_000].map(place),
    crossings: [{ at: 15_000, low: 14_700, high: 15_400, between: [14_800, 15_300], cheaperBelow: 'second' }],
    resolution: 8700,
    byHand: {
      contactsPerHour: 8.75,
      occupancyNeeded: 0.73,
      contactsPerHourReached: 7.1,
      crossings: [16_000],
    },
    partial: false,
    ...change,
  };
}
