import { estimate } from '../../src/measures/index.ts';
import type { Estimate, FormResult, HybridResult, ReserveResult } from '../../src/study/index.ts';

export const hostile = '<script>alert(1)</script>';

const scenario = {
  file: 'a.yaml',
  title: `Peak ${hostile}`,
  hash: '0123456789abcdef',
  seed: '2026',
  replications: 3,
  from: '2026-03-01',
  to: '2027-02-28',
  stationary: null,
  intervalSeconds: 1800,
};

const euro = (...values: number[]): Estimate => estimate(values.map((value) => value * 1_000_000));

const form = (id: string, cost: number, more: Partial<FormResult>): FormResult => ({
  id,
  form: 'hybrid',
  rule: '',
  found: 'weeks-and-hours',
  dedicatedShare: 0.2,
  formulaCost: 1,
  meetsTarget: true,
  shortfalls: [],
  cost: euro(cost - 900, cost, cost + 900),
  more: id === 'rule-3' ? null : euro(cost - 400_400, cost - 400_000, cost - 399_600),
  ...more,
});

const openAt = (hour: number) => hour >= 8 && hour < 21;

/** A rule of the peak, by day, on weekdays; 400 000 euro against 421 500 for sharing all the time. */
export const hybrid: HybridResult = {
  format: 'blendsim-hybrid/1',
  blendsim: '0.0.0',
  scenario,
  client: { id: 'toys', name: `Toys ${hostile}` },
  forms: [
    form('dedicated', 512_300, { form: 'dedicated', found: 'pure', dedicatedShare: 1 }),
    form('blended', 421_500, { form: 'blended', found: 'pure', dedicatedShare: 0 }),
    form('by-hand', 415_000, { rule: 'week 44 to week 2, mon-fri 09:00-17:30', found: 'scenario' }),
    form('rule-3', 400_000, { rule: 'week 45 to week 1, mon-fri 10:00-18:00' }),
    form('rule-4', 398_700, {
      rule: 'load from 6 erlang',
      found: 'load',
      meetsTarget: false,
      shortfalls: [
        { queue: 'toys/voice', period: '2026-12', target: 0.8, achieved: 0.713, unreachable: false },
      ] as FormResult['shortfalls'],
    }),
  ],
  chosen: 'rule-3',
  rule: 'rule-3',
  pure: 'blended',
  saving: euro(21_100, 21_500, 21_900),
  verdict: 'hybrid',
  calendar: {
    weeks: Array.from({ length: 53 }, (_, w) =>
      w < 44 ? `2026-W${String(w + 10).padStart(2, '0')}` : `2027-W${String(w - 43).padStart(2, '0')}`,
    ),
    dedicated: Array.from({ length: 53 }, (_, w) =>
      Array.from({ length: 24 }, (__, hour) =>
        !openAt(hour) ? null : w >= 35 && w <= 44 && hour >= 10 && hour < 18 ? 5 / 7 : 0,
      ),
    ),
  },
  partial: false,
};

const level = (mean: number) => estimate([mean - 0.002, mean, mean + 0.002]);

/** Keeping two agents free pays: 912 paid hours against 1 004. */
export const reserve: ReserveResult = {
  format: 'blendsim-reserve/1',
  blendsim: '0.0.0',
  scenario,
  pool: { id: 'shared-nl', name: `Shared ${hostile}` },
  option: null,
  protects: ['start-up/voice'],
  against: [`bank/voice ${hostile}`, 'shop/voice', 'shop/chat'],
  thresholds: [1004, 951, 912, 930, 944].map((hours, keepFree) => ({
    keepFree,
    equalService: {
      meetsTarget: true,
      paidHours: estimate([hours - 2, hours, hours + 2]),
      service: {},
    },
    sameAgents: {
      service: {
        'start-up/voice': level(0.66 + keepFree * 0.07),
        [`bank/voice ${hostile}`]: level(0.81 - keepFree * 0.04),
        'shop/voice': level(0.82 - keepFree * 0.05),
        'shop/chat': null,
      },
    },
  })),
  chosen: 2,
  savedHours: estimate([90, 92, 94]),
  partial: false,
};
