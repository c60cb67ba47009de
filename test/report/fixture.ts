import type { Estimate } from '../../src/measures/types.ts';
import type { Form, MicroEuro } from '../../src/scenario/types.ts';
import type {
  BreakEvenByHand,
  Comparison,
  MoneyResult,
  OptionMoney,
  OptionResult,
  PoolResult,
  PoolWeek,
  QueueSummary,
  ServiceResult,
} from '../../src/study/comparison.ts';

/**
 * A plausible comparison made by code: a toy maker in six languages beside five clients with other seasons.
 * Nothing here is simulated; it has the shape, sizes and inner consistency of a real run, for layout and findings.
 */
export interface FixtureOptions {
  readonly clients?: readonly string[];
  readonly focus?: boolean;
  readonly options?: readonly string[];
  readonly money?: boolean;
  readonly empty?: boolean;
  readonly partial?: boolean;
  readonly stationary?: boolean;
  readonly verdict?: 'clear' | 'too-close' | 'none-meets-target';
}

const euro = 1_000_000;
export const toyMaker = 'VTech Europe';
const defaultClients = [
  toyMaker,
  'Meridiaan Bank',
  'Zonnig Reizen',
  'Lumen Energie',
  'Kader Fashion',
  'Polder Telecom',
];
const languages = ['nl', 'fr', 'de', 'es', 'en'];
const forms: Record<string, { form: Form; name: string; cost: number; level: number; agents: number }> = {
  dedicated: { form: 'dedicated', name: 'Dedicated, by the hour', cost: 1.412, level: 0.838, agents: 74 },
  blended: { form: 'blended', name: 'Blended, by the contact', cost: 1.168, level: 0.829, agents: 61 },
  hybrid: {
    form: 'hybrid',
    name: 'Hybrid: dedicated in the season',
    cost: 1.247,
    level: 0.832,
    agents: 66,
  },
  'in-house': { form: 'in-house', name: 'In-house desk', cost: 1.583, level: 0.836, agents: 75 },
  'all-blended': { form: 'blended', name: 'Everyone blended', cost: 1.109, level: 0.781, agents: 58 },
};

/** A small generator of its own, so that the fixture is the same everywhere. */
function uniformFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function estimate(mean: number, relative = 0.02, n = 20): Estimate {
  const sd = Math.abs(mean) * relative;
  const half = (2.09 * sd) / Math.sqrt(n);
  return {
    mean,
    low: mean - half,
    high: mean + half,
    sd,
    p10: mean - 1.28 * sd,
    p50: mean,
    p90: mean + 1.28 * sd,
    n,
  };
}

function level(mean: number, sd = 0.012): Estimate {
  const clip = (x: number) => Math.max(0, Math.min(1, x));
  const half = (2.09 * sd) / Math.sqrt(20);
  return {
    mean: clip(mean),
    low: clip(mean - half),
    high: clip(mean + half),
    sd,
    p10: clip(mean - 1.28 * sd),
    p50: clip(mean),
    p90: clip(mean + 1.28 * sd),
    n: 20,
  };
}

const dayMs = 86_400_000;
const from = Date.UTC(2026, 2, 1);
const to = Date.UTC(2027, 1, 28);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

function isoWeek(time: number): string {
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = time + (3 - weekday) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Relative day volume of client `c` at `time`: the toy maker peaks at Christmas, the others elsewhere. */
function season(c: number, time: number): number {
  const day = new Date(time);
  const weekday = (day.getUTCDay() + 6) % 7;
  const week = [1.15, 1.05, 1, 0.98, 1, c === 1 ? 0 : 0.45, 0][weekday];
  const bump = (month: number, date: number, width: number, height: number) => {
    const at = Date.UTC(month < 2 ? 2027 : 2026, month, date);
    return height * Math.exp(-(((time - at) / dayMs / width) ** 2));
  };
  const shape = [
    1 + bump(11, 5, 9, 1.5) + bump(11, 27, 12, 2.6) + bump(0, 8, 9, 1.3) + bump(10, 27, 6, 0.8),
    1 + bump(3, 20, 25, 0.3),
    0.8 + bump(5, 20, 40, 1.4) + bump(0, 10, 20, 0.5),
    0.9 + bump(0, 20, 35, 0.6),
    0.9 + bump(6, 5, 14, 0.7) + bump(10, 27, 8, 0.8),
    1 + bump(8, 5, 20, 0.35),
  ][c % 6];
  return week * shape;
}

export function fixture(settings: FixtureOptions = {}): Comparison {
  const {
    clients: names = defaultClients,
    focus = true,
    options: chosen = Object.keys(forms),
    money = true,
    empty = false,
    partial = false,
    stationary = false,
    verdict = 'clear',
  } = settings;
  const clientIds = names.map((_, i) => (i === 0 ? 'vtech' : `client-${i}`));
  const dates: string[] = [];
  for (let time = from; time <= to; time += dayMs) dates.push(iso(time));
  const weeks = [...new Set(dates.map((date) => isoWeek(Date.parse(`${date}T00:00:00Z`))))];
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const yearly = names.map((_, c) =>
    empty ? 0 : [96_000, 140_000, 84_000, 120_000, 66_000, 105_000][c % 6],
  );
  const byDay = names.map((_, c) => {
    const raw = dates.map((date) => season(c, Date.parse(`${date}T00:00:00Z`)));
    const total = raw.reduce((sum, value) => sum + value, 0);
    return raw.map((value) => Math.round(((value * yearly[c]) / total) * 10) / 10);
  });
  const queues: QueueSummary[] = names.flatMap((name, c) =>
    languages.slice(0, c === 0 ? 5 : 2 + (c % 3)).map((language, q) => ({
      id: `${clientIds[c]}/voice-${language}`,
      name: `${name} voice ${language}`,
      client: clientIds[c],
      channel: q === 4 ? 'chat' : 'voice',
      language,
      purpose: 'help',
      aht: 300 + 20 * q,
      patience: 240,
      ringSeconds: 0,
      target: {
        share: 0.8,
        seconds: 20,
        openTimeOnly: false,
        formula: 'abandoned-in-time-excluded',
      },
      expected: yearly[c] / (c === 0 ? 5 : 2 + (c % 3)),
    })),
  );
  const weekTotals = weeks.map((week) =>
    dates.reduce(
      (sum, date, d) => sum + (isoWeek(Date.parse(`${date}T00:00:00Z`)) === week ? byDay[0][d] : 0),
      0,
    ),
  );
  const peakWeek = weekTotals.indexOf(Math.max(...weekTotals));
  const normalWeek = weeks.indexOf('2026-W37');
  const world: World = { names, clientIds, queues, weeks, months, dates, byDay, empty, money, weekTotals };
  const options = chosen.map((id) => option(id, world, verdict));
  const meeting = options
    .filter((one) => one.meetsTarget && one.money !== null)
    .sort((a, b) => a.money!.buyer.total.mean - b.money!.buyer.total.mean);
  const decided = focus && money && chosen.length > 0;
  return {
    format: 'blendsim-comparison/1',
    blendsim: '0.1.0',
    stopping: null,
    scenario: {
      file: 'scenarios/vtech-holiday-peak.yaml',
      title: 'VTech Europe, the holiday peak',
      about: 'Four quotes for the toy maker’s service line in six countries, from March to February.',
      hash: '9f2c5b7a0e4d41c6a1f0b8d37e6c5a49382716f5e4d3c2b1a09f8e7d6c5b4a39',
      seed: '2026',
      replications: partial ? 7 : 20,
      timezone: 'Europe/Amsterdam',
      from: dates[0],
      to: dates.at(-1) as string,
      days: dates.length,
      stationary: stationary ? { seconds: 4_320_000, warmUpSeconds: 72_000, batches: 20 } : null,
      intervalSeconds: 1800,
      focus: focus ? 'vtech' : null,
      clients: names.map((name, c) => ({
        id: clientIds[c],
        name,
        form: c === 1 ? 'dedicated' : 'blended',
        queues: queues.filter((queue) => queue.client === clientIds[c]).map((queue) => queue.id),
      })),
      queues,
      weeks,
      months,
      cap: 4,
      shrinkage: 0.3,
      penaltyPerClient: 0.03,
      changeoverSeconds: 4,
      holds: 'month',
      targetProbability: null,
    },
    demand: {
      byDay,
      dates,
      events: [
        { name: 'Black Friday', date: '2026-11-27' },
        { name: 'Sinterklaas', date: '2026-12-05' },
        { name: 'Christmas', date: '2026-12-25' },
        { name: 'Reyes', date: '2027-01-06' },
        { name: 'Returns', date: '2027-01-11' },
      ],
      peakWeek,
      normalWeek,
    },
    options,
    differences: decided
      ? options
          .filter((one) => meeting.length > 0 && one.id !== meeting[0].id && one.money !== null)
          .map((one) => ({
            option: one.id,
            against: meeting[0].id,
            cost: estimate(one.money!.buyer.total.mean - meeting[0].money!.buyer.total.mean, 0.12),
          }))
      : [],
    recommendation: !decided
      ? null
      : verdict === 'none-meets-target'
        ? { verdict, option: null, runnerUp: null, saving: null, outsourcerOption: null }
        : {
            verdict,
            option: meeting[0]?.id ?? null,
            runnerUp: meeting[1]?.id ?? null,
            saving:
              meeting.length > 1
                ? estimate(
                    meeting[1].money!.buyer.total.mean - meeting[0].money!.buyer.total.mean,
                    verdict === 'too-close' ? 3 : 0.12,
                  )
                : null,
            outsourcerOption: meeting.find((one) => one.id === 'dedicated')?.id ?? meeting[0]?.id ?? null,
          },
    breakEven: decided && !empty ? breakEven() : null,
    assumptions: [
      {
        path: 'clients.vtech.queues.voice-nl.patience',
        value: '4m',
        source: 'assumption; a bank measured 257 to 943 s',
      },
      {
        path: 'seasons.toys',
        value: '52 weeks, 5 events',
        source: 'index of toy sales (NPD 2017) x real intraday profile, shifted by 4 days',
      },
      { path: 'staffing.penalty-per-client', value: '3%', source: 'assumption' },
      { path: 'staffing.shrinkage', value: '30%', source: 'default' },
      {
        path: 'options.in-house.wage',
        value: '16.50 EUR/hour',
        source: 'Dutch collective agreement for contact centres, 2025',
      },
    ],
    warnings: [
      'clients.vtech.rates.blended: €4.20 a contact lies inside, but €1.10 for chat lies below the market range of €2 to €10.',
    ],
    partial,
  };
}

interface World {
  readonly names: readonly string[];
  readonly clientIds: readonly string[];
  readonly queues: readonly QueueSummary[];
  readonly weeks: readonly string[];
  readonly months: readonly string[];
  readonly dates: readonly string[];
  readonly byDay: readonly (readonly number[])[];
  readonly empty: boolean;
  readonly money: boolean;
  readonly weekTotals: readonly number[];
}

function option(id: string, world: World, verdict: string): OptionResult {
  const shape = forms[id];
  const random = uniformFrom(id.length * 7919);
  const meets = verdict !== 'none-meets-target' && id !== 'all-blended';
  const pools = poolsOf(id, world, random);
  const shared = shape.form !== 'dedicated' && shape.form !== 'in-house';
  const services: Record<string, ServiceResult> = {};
  for (const [c, client] of world.clientIds.entries())
    services[client] = service(
      shape.level + (c === 0 ? 0 : 0.01 * (c % 3)),
      world,
      random,
      !meets && c === 0,
    );
  const queueServices: Record<string, ServiceResult> = {};
  for (const queue of world.queues) queueServices[queue.id] = service(shape.level, world, random, false);
  return {
    id,
    name: shape.name,
    form: shape.form,
    everyone: id === 'all-blended',
    rule: shape.form === 'hybrid' ? 'week 44 to week 2, mon-fri 09:00-17:30' : '',
    meetsTarget: meets,
    shortfalls: meets
      ? []
      : [
          { queue: 'vtech/voice-de', period: '2026-12', target: 0.8, achieved: 0.712 },
          { queue: 'vtech/voice-es', period: '2027-01', target: 0.8, achieved: 0.758 },
        ],
    undecided: [],
    withoutPartner: shared ? ['es'] : [],
    pools,
    focus: services[world.clientIds[0]],
    clients: services,
    queues: queueServices,
    leakage: pools.map((pool) =>
      world.clientIds.map((client) =>
        pool.clients.includes(client)
          ? Math.round((pool.handlingHours.mean * 60) / pool.clients.length) * (0.7 + 0.6 * random())
          : 0,
      ),
    ),
    money: world.money ? moneyOf(id, shape, world) : null,
    why: {
      pool: 'pool',
      date: '2026-12-01',
      minute: 630,
      agents: 14,
      reasons: [
        { key: 'load', agents: 9.4 },
        { key: 'blending', agents: 0.56 },
        { key: 'carry-over', agents: 0.12 },
        { key: 'target', agents: 9.1 },
        { key: 'pooling', agents: -5.3 },
        { key: 'variation', agents: 0.4 },
        { key: 'deferrable', agents: 0 },
        { key: 'rounding', agents: 0.72 },
        { key: 'minimum', agents: 0 },
        { key: 'absence', agents: 0 },
        { key: 'simulation', agents: -1 },
      ],
      shrinkage: 0.3,
      paid: 20,
      apart: 20,
      together: 15,
    },
    staffingSimulations: 48,
  };
}

function service(mean: number, world: World, random: () => number, fails: boolean): ServiceResult {
  const none = world.empty;
  const at = (value: number) => (none ? null : level(value));
  const byMonth = world.months.map((month) =>
    at(mean + (random() - 0.4) * 0.03 - (fails && (month === '2026-12' || month === '2027-01') ? 0.1 : 0)),
  );
  const offered = none ? 0 : 96_400;
  return {
    offered: estimate(offered),
    answered: estimate(offered * 0.962),
    abandoned: estimate(offered * 0.038),
    turnedAway: estimate(0),
    stillWaiting: estimate(0),
    serviceLevel: {
      'abandoned-in-time-good': at(mean + 0.004),
      'answered-only': at(mean + 0.02),
      'all-offered': at(mean - 0.01),
      'abandoned-in-time-excluded': at(mean),
    },
    abandonment: none ? null : estimate(0.038),
    waitProbability: none ? null : estimate(0.41),
    asa: none ? null : estimate(17.4),
    meanWait: none ? null : estimate(18.9),
    queueLength: estimate(none ? 0 : 0.6),
    waitPercentiles: none ? null : { p50: 0, p80: 17, p90: 58, p95: 96, p99: 188 },
    contract: at(mean),
    target: 0.8,
    byMonth,
    peakWeek: at(mean - 0.015 - (fails ? 0.08 : 0)),
    missed: none
      ? { day: null, week: null, month: null }
      : { day: 0.24, week: 0.11, month: fails ? 0.19 : 0.03 },
    heat: Array.from({ length: 7 }, (_, weekday) =>
      Array.from({ length: 48 }, (_, slot) => {
        const open = weekday < 5 ? slot >= 16 && slot < 40 : weekday === 5 && slot >= 20 && slot < 32;
        if (!open || none) return null;
        const pressure = Math.exp(-(((slot - 21) / 3) ** 2)) * (weekday === 0 ? 0.16 : 0.07);
        return Math.min(0.99, mean + 0.05 - pressure - (fails ? 0.06 : 0) + (random() - 0.5) * 0.05);
      }),
    ),
    waits: none
      ? []
      : Array.from({ length: 61 }, (_, i) => ({
          seconds: i * 5,
          share: 1 - 0.41 * Math.exp((-i * 5) / (16 / (1.45 - mean))),
        })),
  };
}

function poolsOf(id: string, world: World, random: () => number): PoolResult[] {
  const shape = forms[id];
  const pools: PoolResult[] = [];
  const own = shape.form === 'dedicated' || shape.form === 'in-house' || shape.form === 'hybrid';
  const blended = shape.form === 'blended' || shape.form === 'hybrid';
  for (const [i, language] of languages.entries()) {
    const size = [26, 16, 14, 8, 6][i] * (shape.agents / 70);
    if (own)
      pools.push(
        pool(
          `${id}-${language}`,
          `${world.names[0]} ${language}`,
          own && shape.form === 'in-house' ? 'in-house' : 'dedicated',
          [world.clientIds[0]],
          language,
          size * (shape.form === 'hybrid' ? 0.6 : 1),
          0.62 + random() * 0.2,
          world,
        ),
      );
    if (blended) {
      const partners = world.clientIds
        .slice(1)
        .filter((_, c) => (c + i) % 2 === 0)
        .slice(0, 3);
      if (language !== 'es')
        pools.push(
          pool(
            `${id}-shared-${language}`,
            `Shared ${language}`,
            'blended',
            [world.clientIds[0], ...partners],
            language,
            size * 1.9,
            0.8 + random() * 0.12,
            world,
          ),
        );
    }
  }
  for (const [c, client] of world.clientIds.entries())
    if (c > 0 && c < 4)
      pools.push(
        pool(
          `${id}-${client}`,
          `${world.names[c]} nl`,
          'dedicated',
          [client],
          'nl',
          12 + c * 4,
          0.7 + random() * 0.15,
          world,
        ),
      );
  return pools;
}

function pool(
  id: string,
  name: string,
  kind: PoolResult['kind'],
  clients: readonly string[],
  language: string,
  size: number,
  occupancy: number,
  world: World,
): PoolResult {
  const busy = world.empty ? 0 : occupancy;
  const staffed = size * 2400;
  const peak = Math.max(...world.weekTotals, 1);
  return {
    id,
    name,
    kind,
    clients,
    languages: [language],
    peakAgents: Math.ceil(size * 1.4),
    staffedHours: estimate(staffed),
    paidHours: estimate(staffed / 0.7),
    handlingHours: estimate(staffed * busy),
    changeoverHours: estimate(clients.length > 1 ? staffed * 0.01 : 0),
    idleHours: estimate(staffed * (0.99 - busy)),
    overrunHours: estimate(staffed * 0.004),
    occupancy: world.empty ? null : estimate(busy),
    utilisation: world.empty ? null : estimate(busy * 0.7),
    busyAgents: estimate(size * busy),
    normalWeek: poolWeek(size * 0.5, world.empty),
    peakWeek: poolWeek(size * 1.3, world.empty),
    byWeek: world.weekTotals.map((total) => Math.round(size * (0.35 + 0.95 * (total / peak)) * 10) / 10),
  };
}

function poolWeek(size: number, empty: boolean): PoolWeek {
  const staffed: number[] = [];
  const required: number[] = [];
  const load: number[] = [];
  for (let i = 0; i < 336; i++) {
    const weekday = Math.floor(i / 48);
    const slot = i % 48;
    const open = weekday < 5 ? slot >= 16 && slot < 40 : weekday === 5 && slot >= 20 && slot < 32;
    const bell =
      0.45 + 0.55 * Math.exp(-(((slot - 22) / 6) ** 2)) + 0.2 * Math.exp(-(((slot - 30) / 5) ** 2));
    const erlangs = open && !empty ? size * 0.8 * bell * (weekday === 0 ? 1.12 : 1) : 0;
    load.push(Math.round(erlangs * 100) / 100);
    required.push(open ? Math.max(1, Math.ceil(erlangs + 0.9 * Math.sqrt(erlangs))) : 0);
    staffed.push(open ? Math.max(2, Math.ceil(erlangs + 1.15 * Math.sqrt(erlangs))) : 0);
  }
  return { staffed, required, load };
}

function bill(lines: readonly [string, string, string, number, number, boolean][]): MoneyResult {
  const made = lines.map(([key, label, unit, quantity, price, hidden]) => ({
    key,
    label,
    unit,
    price: Math.round(price * euro),
    quantity,
    amount: Math.round(quantity * price * 100) * 10_000,
    p10: Math.round(quantity * price * 97) * 10_000,
    p90: Math.round(quantity * price * 103) * 10_000,
    hidden,
  }));
  return {
    total: estimate(
      made.reduce((sum, line) => sum + line.amount, 0),
      0.035,
    ),
    lines: made,
  };
}

function buyerBill(id: string, total: number): MoneyResult {
  const million = total * 1e6;
  if (id === 'in-house')
    return bill([
      ['cost.wage', 'Wage', 'paid hour', (million * 0.52) / 16.5, 16.5, false],
      ['cost.charges', 'Employer charges', 'share of wage', (million * 0.156) / 4.95, 4.95, false],
      ['cost.workplace', 'Workplace', 'workplace', (million * 0.17) / 14600, 14600, true],
      ['cost.recruitment', 'Recruitment and training', 'hire', (million * 0.084) / 4200, 4200, true],
      ['cost.management', 'Team leads and planning', 'FTE', (million * 0.07) / 3100, 3100, true],
    ]);
  if (id === 'dedicated')
    return bill([
      ['hours', 'Dedicated hours', 'staffed hour', (million * 0.96) / 38.5, 38.5, false],
      ['fee.management', 'Management fee', 'month', 12, (million * 0.03) / 12, false],
      ['fee.training', 'Training', 'agent', 74, (million * 0.01) / 74, false],
    ]);
  if (id === 'hybrid')
    return bill([
      ['hours', 'Dedicated hours', 'staffed hour', (million * 0.62) / 38.5, 38.5, false],
      ['units.voice', 'Contacts by telephone', 'contact', (million * 0.35) / 4.2, 4.2, false],
      ['fee.management', 'Management fee', 'month', 12, (million * 0.03) / 12, false],
    ]);
  return bill([
    ['units.voice', 'Contacts by telephone', 'contact', (million * 0.9) / 4.2, 4.2, false],
    ['units.chat', 'Contacts by chat', 'contact', (million * 0.07) / 3.4, 3.4, false],
    ['fee.management', 'Management fee', 'month', 12, (million * 0.03) / 12, false],
  ]);
}

function moneyOf(id: string, shape: (typeof forms)[string], world: World): OptionMoney {
  const buyer = buyerBill(id, world.empty ? 0 : shape.cost);
  const all = buyer.total.mean + (world.empty ? 0 : 2_900_000 * euro);
  const cost = bill([
    ['cost.wage', 'Wage', 'paid hour', world.empty ? 0 : 148_000, 15.8, false],
    ['cost.charges', 'Employer charges', 'share of wage', world.empty ? 0 : 148_000, 4.7, false],
    ['cost.workplace', 'Workplace', 'workplace', world.empty ? 0 : 46, 11000, true],
  ]);
  const inHouse = shape.form === 'in-house';
  const sum = (hidden: boolean): MicroEuro =>
    buyer.lines.filter((line) => line.hidden === hidden).reduce((total, line) => total + line.amount, 0);
  const share = Math.max(...world.weekTotals, 1);
  return {
    buyer,
    byMonth: world.months.map((_, i) => (buyer.total.mean / 12) * (0.8 + (0.4 * i) / 11)),
    bills: world.empty ? [] : [0.94, 1, 1.06].map((share) => share * buyer.total.mean),
    perContact: estimate(world.empty ? 0 : buyer.total.mean / 96_400),
    perHandledHour: estimate(world.empty ? 0 : buyer.total.mean / 8_600),
    perPaidHour: estimate(world.empty ? 0 : buyer.total.mean / (share > 0 ? 17_200 : 1)),
    inHouse: inHouse ? { direct: estimate(sum(false)), hidden: estimate(sum(true)) } : null,
    outsourcer: {
      revenue: estimate(inHouse ? all - buyer.total.mean : all),
      cost,
      margin: estimate((inHouse ? all - buyer.total.mean : all) - cost.total.mean, 0.05),
    },
    invoices: Object.fromEntries(
      world.clientIds.map((client, c) => [
        client,
        c === 0 ? buyer : bill([['units.voice', 'Contacts', 'contact', 100_000, 4.4 + c / 10, false]]),
      ]),
    ),
    lost: null,
    accounts: {},
    allotted: Object.fromEntries(
      world.clientIds.map((client) => [client, estimate(cost.total.mean / world.clientIds.length)]),
    ),
  };
}

function breakEven(): BreakEvenByHand {
  const curve = Array.from({ length: 25 }, (_, i) => {
    const contacts = 10_000 * (i + 1);
    const load = contacts / 30_000;
    const agents = load + 1.1 * Math.sqrt(load) + 0.3;
    return {
      contacts,
      hourly: Math.round(agents * 2000 * 38.5) * euro,
      unit: Math.round(contacts * 4.2) * euro,
    };
  });
  const crossing = curve.find((point) => point.hourly <= point.unit)?.contacts;
  return {
    hourPrice: 38.5 * euro,
    unitPrice: 4.2 * euro,
    per: 'contact',
    contactsPerHour: 38.5 / 4.2,
    occupancyNeeded: 0.764,
    contactsPerHourReached: 7.9,
    occupancyReached: 0.66,
    curve,
    crossings: crossing === undefined ? [] : [crossing],
    position: 96_000,
  };
}
