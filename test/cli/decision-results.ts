import type { CheckedQuote } from '../../src/cli/quotes-text.ts';
import { estimate } from '../../src/measures/index.ts';
import { readQuote } from '../../src/pricing/index.ts';
import type { Quote } from '../../src/scenario/index.ts';
import type {
  BreakEvenStudy,
  Crossing,
  FairPriceStudy,
  Lever,
  SensitivityStudy,
  StudyGround,
} from '../../src/study/index.ts';

/*
 * Results of the verbs about a decision, with every part that their texts can have. Names are Greek letters and
 * figures, so that Latin letters in a text were written by the program.
 */

const euro = 1_000_000;
const some = estimate([39, 41, 43].map((amount) => amount * 1000 * euro));
const zero = estimate([-1000, 0, 1000].map((amount) => amount * euro));

export const ground: StudyGround = {
  blendsim: '0',
  file: 'α.yaml',
  title: 'Ωμέγα',
  hash: '0123',
  seed: '7',
  replications: 3,
  client: { id: 'α', name: 'Άλφα' },
  options: [
    { id: 'β', name: 'Βήτα' },
    { id: 'γ', name: 'Γάμμα' },
  ],
};

const crossing = (at: number, change: Partial<Crossing> = {}): Crossing => ({
  at,
  low: at * 0.95,
  high: at * 1.05,
  between: [at * 0.99, at * 1.01],
  cheaperBelow: 'second',
  ...change,
});

export function turned(change: Partial<BreakEvenStudy> = {}): BreakEvenStudy {
  const point = (at: number, difference: typeof some, second = true) => ({
    at,
    first: some,
    second: some,
    difference,
    meetsTarget: [true, second] as const,
  });
  return {
    format: 'blendsim-breakeven/1',
    ground,
    over: 'volume',
    unit: 'contacts a year',
    between: ['β', 'γ'],
    position: 8000,
    from: 4000,
    to: 24_000,
    points: [point(4000, some), point(8000, zero), point(24_000, some, false)],
    crossings: [
      crossing(15_000),
      crossing(16_000, { low: null, high: null, cheaperBelow: 'first' }),
      crossing(17_000, { between: [17_000, 17_000] }),
    ],
    resolution: 8700,
    byHand: {
      contactsPerHour: 8.75,
      occupancyNeeded: 1.2,
      contactsPerHourReached: 7.1,
      crossings: [16_000, 18_000],
    },
    partial: true,
    ...change,
  };
}

const units = [
  'micro-euro a contact',
  'micro-euro a minute',
  'micro-euro an hour',
  'seconds',
  'share of handle time for each client beyond the first',
] as const;

/** Every axis, with turns and without. */
export const allTurned: readonly BreakEvenStudy[] = [
  turned(),
  turned({ crossings: [], byHand: null, partial: false }),
  turned({ crossings: [], points: turned().points.filter(({ difference }) => difference === some) }),
  ...units.map((unit) => turned({ unit, over: unit.startsWith('micro') ? 'unit-price' : 'aht' })),
  ...(['hourly-rate', 'penalty'] as const).map((over) => turned({ over })),
];

const keys = [
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

/** Every assumption turns the decision on both sides, or none does. */
export function moved(turns: boolean): SensitivityStudy {
  const end = (at: number) => ({ at, saving: some, cost: some, meetsTarget: [true, true] as const });
  return {
    format: 'blendsim-sensitivity/1',
    ground,
    winner: 'β',
    runnerUp: 'γ',
    saving: turns ? some : estimate([5]),
    cost: some,
    levers: keys.map(
      (key): Lever => ({
        key,
        kind: 'change',
        base: 0,
        low: end(-0.2),
        high: end(0.2),
        swing: 1,
        flips: turns
          ? [crossing(-0.1, { low: -0.12, high: null }), crossing(0.1, { cheaperBelow: 'first' })]
          : [],
        searched: [-0.5, 1],
      }),
    ),
    partial: turns,
  };
}

export const fair: FairPriceStudy = {
  format: 'blendsim-fair-price/1',
  ground,
  margin: 0.15,
  probability: 0.9,
  invoice: some,
  cost: some,
  marginNow: estimate([0.1, 0.2, 0.15]),
  earnedNow: { share: 0.4, low: 0.2, high: 0.6, n: 3 },
  prices: [
    { over: 'unit-price', unit: 'micro-euro a contact', position: 4 * euro, price: null },
    {
      over: 'unit-price',
      unit: 'micro-euro a minute',
      position: 4 * euro,
      price: { value: 5 * euro, low: null, high: null, n: 3 },
    },
    {
      over: 'hourly-rate',
      unit: 'micro-euro an hour',
      position: 40 * euro,
      price: { value: 42 * euro, low: 41 * euro, high: 43 * euro, n: 3 },
    },
  ],
  partial: true,
} as FairPriceStudy;

/** Quotes of every unit, inside and outside of every range, simulated or not. */
export const quoted: readonly CheckedQuote[] = (['hour', 'contact', 'minute'] as const).flatMap((per) =>
  [3, 20, 40, 900].map((amount): CheckedQuote => {
    const quote: Quote = {
      name: `Δέλτα ${amount}`,
      price: amount * euro,
      per,
      country: amount === 20 ? 'ΡΤ' : '',
      language: '',
      handleSeconds: amount === 3 ? null : 300,
      contactsAYear: amount === 20 ? 12_000 : null,
      includes: amount === 20 ? ['αναφορές', 'φωνή'] : [],
    };
    return {
      quote,
      reading: readQuote(quote, null),
      simulated:
        amount === 900
          ? null
          : { option: 'β', cost: amount === 3 ? null : some, perContact: amount === 3 ? null : 5 * euro },
    } as CheckedQuote;
  }),
);
