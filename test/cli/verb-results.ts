import { estimate } from '../../src/measures/index.ts';
import type {
  BlendResult,
  DesignResult,
  FormResult,
  HybridResult,
  ReserveResult,
  RosterResult,
  SeasonResult,
  StaffedOption,
  StaffingStudy,
  WeekRoster,
  WhyStudy,
} from '../../src/study/index.ts';

/*
 * One result of every verb that plans, with every part that its text can have. Names are Greek letters and figures, so
 * that Latin letters in a text were written by the program.
 */

const scenario = {
  file: 'α.yaml',
  title: 'Ωμέγα',
  hash: '0123',
  seed: '7',
  replications: 3,
  from: '2026-03-02',
  to: '2026-03-15',
  stationary: null,
  intervalSeconds: 1800,
};
const [some, negative] = [estimate([40, 42, 41]), estimate([-40_000_000, -42_000_000, -41_000_000])];
const shortfalls = [
  { queue: 'α/1', period: '2026-12', target: 0.8, achieved: 0.7, unreachable: false },
  { queue: 'β/1', period: '2026-06 to 2026-08', target: 0.95, achieved: 0.1, unreachable: true },
  { queue: 'α/1', period: '2026-12 Mon-Fri 09:30', target: 0.8, achieved: 0.5, unreachable: true },
];

const queue = {
  client: 'α',
  name: '1',
  language: 'el',
  target: { share: 0.95, seconds: 5 },
  ringSeconds: 10,
};

const staffedOption: StaffedOption = {
  id: 'ω',
  name: 'ω',
  unfinished: false,
  met: false,
  shortfalls,
  withoutPartner: [],
  simulations: 120,
  checked: 60,
  removal: { tried: 40, takenOut: 12, untried: 3, hoursBefore: 930.5, hoursAfter: 900 },
  hours: 900,
  lowerBoundHours: 500,
  formulaBoundHours: 850,
  reached: [
    {
      queue: 'α/1',
      period: '2026-W10',
      target: 0.8,
      level: 0.82,
      low: 0.81,
      high: 0.83,
      kept: {
        n: 60,
        share: 0.95,
        low: 0.9,
        high: 0.98,
        level: 0.81,
        levelLow: 0.8,
        levelHigh: 0.82,
        verdict: 'narrow',
      },
    },
  ],
  pools: ['π', 'ρ'].map((id, n) => ({
    id,
    name: id,
    kind: 'blended',
    clients: ['α', 'β'],
    byHand: n === 1,
    hours: 450,
    formulaHours: 400,
    peakAgents: 9,
    agents: [8, 9, 0, 9],
    load: [6, 6, 6, 6],
    formula: [7, 7, 7, 7],
  })),
};

export const staffed = {
  format: 'blendsim-staffing/1',
  blendsim: '0',
  scenario: {
    ...scenario,
    holds: 'week',
    targetProbability: 0.9,
    weeks: ['2026-W10', '2026-W11'],
    queues: [
      { ...queue, id: 'α/1', ringSeconds: 0 },
      { ...queue, id: 'β/1' },
    ],
  },
  tolerance: 0.005,
  weeks: { normal: { week: 0, from: 0, to: 2 }, peak: { week: 1, from: 2, to: 4 } },
  dates: ['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10'],
  minutes: [540, 540, 540, 540],
  options: [staffedOption],
  notStaffed: [],
  partial: false,
} as unknown as StaffingStudy;

export const staffedPartly: StaffingStudy = {
  ...staffed,
  options: [
    { ...staffedOption, simulations: 0, formulaBoundHours: 400 },
    { ...staffedOption, removal: { ...staffedOption.removal, tried: 0 } },
  ],
  notStaffed: ['ψ', 'χ'],
  partial: true,
};

const KEYS = [
  'load',
  'blending',
  'carry-over',
  'target',
  'pooling',
  'variation',
  'deferrable',
  'rounding',
  'minimum',
  'absence',
  'simulation',
  'by-hand',
] as const satisfies readonly WhyStudy['reasons'][number]['key'][];

export const reasoned: WhyStudy = {
  format: 'blendsim-why/1',
  title: 'Ωμέγα',
  option: 'ω',
  pool: 'π',
  date: '2026-03-02',
  minute: 630,
  agents: 12,
  shrinkage: 0.3,
  paid: 17.14,
  apart: 14,
  together: 12,
  reasons: KEYS.map((key) => ({ key, agents: key === 'pooling' ? -2 : 1.27 })),
};

const design = (id: string): DesignResult => ({
  id,
  widest: 2,
  teams: [
    { language: 'nl', clients: ['α', 'β'] },
    { language: 'de', clients: ['γ'] },
  ],
  formulaHours: 100,
  meetsTarget: id !== 'at-most-2',
  shortfalls: id === 'at-most-2' ? shortfalls : [],
  paidHours: estimate([100, 102, 101]),
  learningHours: 3,
  cost: null,
  savedHours: some,
  savedCost: some,
  service: {},
});

const pair = { language: 'nl', clients: ['α', 'β'], apartHours: 10, togetherHours: 12 } as const;

/** The design that is named by `chosen`. */
export const blended = (chosen: string | null, partial = false): BlendResult => ({
  format: 'blendsim-blend/1',
  blendsim: '0',
  scenario: {
    ...scenario,
    penaltyPerClient: 0.03,
    changeoverSeconds: 5,
    trainingHoursPerClient: 24,
    shrinkage: 0.3,
  },
  cap: 3,
  clients: ['α', 'β', 'γ'].map((id) => ({ id, name: id })),
  designs: ['dedicated', 'at-most-2', 'ring-of-2', 'as-written', 'best-by-language'].map(design),
  chosen,
  widths: [
    { clients: 1, design: 'dedicated', gainedHours: null, gainedCost: null },
    { clients: 2, design: 'at-most-2', gainedHours: some, gainedCost: some },
  ],
  collisions: [{ clients: ['α', 'β'], weeks: 0.4, intervals: 0.1, jointPeak: 0.62 }],
  pairs: [
    ...Array.from({ length: 9 }, () => ({ ...pair, costs: 'promises' as const, simulated: null })),
    { ...pair, language: 'de', costs: 'learning', simulated: { apartHours: 9, togetherHours: 11 } },
  ],
  search: { weighed: 7, exhaustive: true, simulations: 500 },
  partial,
});

const form = (id: string, more: Partial<FormResult>): FormResult => ({
  id,
  form: 'hybrid',
  rule: '10:00-14:00',
  found: 'hours',
  dedicatedShare: 0.4,
  formulaCost: 1,
  meetsTarget: true,
  shortfalls: [],
  cost: estimate([400_000_000, 420_000_000]),
  more: id === '1' ? null : some,
  ...more,
});

/** Forms by id: 1 a rule, 2 the scenario's, 3 dedicated, 4 blended. */
export const switched = (
  verdict: HybridResult['verdict'],
  best: { readonly rule: string | null; readonly pure: string | null },
  partial = false,
): HybridResult => ({
  format: 'blendsim-hybrid/1',
  blendsim: '0',
  scenario,
  client: { id: 'α', name: 'α' },
  forms: [
    form('1', {}),
    form('2', { found: 'scenario', meetsTarget: false, shortfalls }),
    form('3', { form: 'dedicated', rule: '', found: 'pure' }),
    form('4', { form: 'blended', rule: '', found: 'pure' }),
  ],
  chosen: '1',
  ...best,
  calendar: null,
  saving: best.rule === null || best.pure === null ? null : negative,
  verdict,
  partial,
});

export const reserved = (chosen: number | null, partial = false): ReserveResult => ({
  format: 'blendsim-reserve/1',
  blendsim: '0',
  scenario,
  pool: { id: 'π', name: 'π' },
  option: null,
  protects: ['α/1'],
  against: ['β/1', 'γ/1'],
  thresholds: [0, 1, 2].map((keepFree) => ({
    keepFree,
    equalService: { meetsTarget: keepFree > 0, paidHours: some, service: { 'α/1': estimate([0.8, 0.82]) } },
    sameAgents: { service: { 'α/1': estimate([0.7 + keepFree / 20, 0.72 + keepFree / 20]) } },
  })),
  chosen,
  savedHours: chosen === null ? null : some,
  partial,
});

const slots = Array.from({ length: 7 * 48 }, (_, n) => (n % 48 === 20 || n % 48 === 21 ? 3 : 0));

const week = (label: string, kept: boolean): WeekRoster => ({
  week: label,
  from: '2026-03-02',
  teams: [false, true].map((mixed) => ({
    id: 'π',
    pools: ['π', 'ρ'],
    mixed,
    shifts: [
      {
        type: '8ω',
        from: 1320,
        to: 1680,
        break: { from: 1440, to: 1470 },
        agents: [1, 0, 2, 1, 1, 0, 0],
      },
    ],
    people: { fullTime: 3, partTime: 1 },
    paidHours: 130,
    cost: 4_000_000_000,
  })),
  pools: [
    {
      id: 'π',
      name: 'π',
      languages: ['el'],
      clients: ['α'],
      required: slots,
      rostered: slots.map((agents, n) => (agents === 0 ? 0 : agents + ((n % 3) - 1))),
      shortHours: 1.5,
      overHours: 2.5,
    },
  ],
  hours: { required: 90, rostered: 95, paid: 130, paidByPlan: 125, short: 1.5, over: 2.5 },
  efficiency: 0.96,
  cost: 4_000_000_000,
  solver: { gap: 0.01, outOfTime: true, raised: kept ? 1 : 2 },
  service: [
    { queue: 'α/1', target: 0.8, kept, planned: estimate([0.8, 0.82]), rostered: estimate([0.7, 0.75]) },
  ],
});

export const rostered = (weeks: number): RosterResult => ({
  format: 'blendsim-roster/1',
  blendsim: '0',
  scenario,
  option: weeks === 1 ? null : { id: 'ω', name: 'ω' },
  replications: 3,
  stepMinutes: 30,
  shrinkage: 0.3,
  weeks: Array.from({ length: weeks }, (_, w) => week(`2026-W${10 + w}`, w > 0)),
  uncovered: weeks > 1 ? [{ week: '2026-W12', why: '' }] : [],
  partial: weeks > 1,
});

/** With hires, or without. */
export const hired = (hires: boolean): SeasonResult => ({
  format: 'blendsim-season/1',
  blendsim: '0',
  scenario,
  option: hires ? { id: 'ω', name: 'ω' } : null,
  weeks: ['2026-W10', '2026-W11'],
  forecastError: 0.08,
  probability: 0.8,
  groups: [
    {
      id: 'de nl',
      languages: ['de', 'nl'],
      ownDesk: hires,
      pools: ['π'],
      hire: { cost: 1_500_000_000, lines: hires ? ['ζ'] : [], asWages: hires ? ['η', 'θ'] : [] },
      atStart: 12,
      hires: hires
        ? [
            { decide: '2026-W10', start: '2026-W10', end: null, people: 3 },
            { decide: '2026-W10', start: '2026-W11', end: '2026-W12', people: 1 },
          ]
        : [],
      needed: [12, 14],
      training: [3, 0],
      learning: [0, 3],
      experienced: [12, 11.9],
      effective: [12, 13.5],
      cost: 40_000_000_000,
      gap: 0.001,
      late: [1, 2].map((weeks) => ({ weeks, extraCost: 800_000_000, overtimeHours: 30, shortHours: 4 })),
      risk: [{ probability: 0.8, level: 1.07, hired: 4, cost: 41_000_000_000, short: 0.2, shortHours: 5 }],
    },
  ],
});
