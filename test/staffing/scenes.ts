import { compileModel, simulate } from '../../src/engine/index.ts';
import { resolveGrid } from '../../src/scenario/calendar/resolve.ts';
import type { Grid } from '../../src/scenario/grid.ts';
import type {
  Client,
  Option,
  Pool,
  Queue,
  Scenario,
  ServiceTarget,
  StaffingRules,
  WeeklyHours,
} from '../../src/scenario/types.ts';
import { onlyQueues, type Simulate } from '../../src/staffing/index.ts';

/** Small scenarios, made of a few words: everything not said is the plainest there is. */
export interface Scene {
  readonly from?: string;
  readonly to?: string;
  readonly clients: Readonly<Record<string, SceneClient>>;
  readonly pools?: readonly (Partial<Pool> & { readonly id: string; readonly clients: readonly number[] })[];
  readonly staffing?: Partial<StaffingRules>;
  readonly options?: readonly (Partial<Option> & Pick<Option, 'form'>)[];
  readonly focus?: string;
  readonly horizon?: Scenario['horizon'];
  readonly seed?: string;
}

export interface SceneClient {
  readonly form?: Client['form'];
  readonly hybrid?: Client['hybrid'];
  readonly queues: Readonly<Record<string, SceneQueue>>;
}

export type SceneQueue = Partial<Omit<Queue, 'open'>> & {
  /** Contacts an hour while open. */
  readonly perHour?: number;
  readonly open?: WeeklyHours;
};

const span = (from: number, to: number) => [{ from: from * 60, to: to * 60 }];
export const weekdays = (from: number, to: number): WeeklyHours => ({
  mon: span(from, to),
  tue: span(from, to),
  wed: span(from, to),
  thu: span(from, to),
  fri: span(from, to),
  sat: [],
  sun: [],
});

export const target = (share: number, seconds: number, more: Partial<ServiceTarget> = {}): ServiceTarget => ({
  share,
  seconds,
  openTimeOnly: false,
  formula: 'all-offered',
  ...more,
});

export const steady: Queue['variation'] = {
  dayCv: 0,
  dayMemory: 0,
  withinDayCv: 0,
  withinDayMemory: 0,
  causes: [],
  forecastCv: 0,
};

/** A day with a morning peak, in quarters of an hour. */
export const busyMorning: readonly number[] = Array.from({ length: 96 }, (_, quarter) => {
  const hour = quarter / 4;
  return hour < 8 || hour >= 18 ? 0 : 4 + 6 * Math.max(0, 1 - Math.abs(hour - 10.5) / 2.5);
});

export function forecast(contactsPerYear: number, weeks = Array<number>(53).fill(1)): Queue['demand'] {
  return {
    kind: 'forecast',
    contactsPerYear,
    season: { name: 'flat', source: '', weeks, events: [] },
    week: [1.2, 1, 1, 1, 0.9, 0, 0],
    day: Array.from({ length: 7 }, () => busyMorning),
  };
}

export function scene(text: Scene): { scenario: Scenario; grid: Grid } {
  const queues: Queue[] = [];
  const clients = Object.entries(text.clients).map(([id, client], index): Client => {
    const mine = Object.entries(client.queues).map(([name, queue]) => {
      const { perHour, ...rest } = queue;
      const at = queues.length;
      queues.push({
        id: `${id}/${name}`,
        name,
        index: at,
        client: index,
        channel: 'voice',
        language: 'nl',
        purpose: '',
        timezone: 'Europe/Amsterdam',
        open: weekdays(8, 18),
        closed: [],
        atClosing: 'answer',
        demand: { kind: 'rate', perHour: perHour ?? 0 },
        variation: steady,
        talk: { kind: 'exponential', mean: 300 },
        afterWork: { kind: 'constant', value: 0 },
        patience: { kind: 'exponential', mean: 240 },
        ringSeconds: 0,
        balk: 0,
        capacity: Number.POSITIVE_INFINITY,
        redial: null,
        callBack: null,
        transfers: [],
        target: target(0.8, 20),
        interruptible: false,
        ...rest,
      });
      return at;
    });
    return {
      id,
      name: id,
      index,
      form: client.form ?? 'dedicated',
      hybrid: client.hybrid ?? null,
      rateCards: {},
      queues: mine,
    };
  });
  const staffing: StaffingRules = {
    cap: 4,
    penaltyPerClient: 0,
    changeoverSeconds: 0,
    trainingHoursPerClient: 0,
    shrinkage: 0.3,
    minimumAgents: 1,
    holds: 'month',
    targetProbability: null,
    absence: 0,
    ...text.staffing,
  };
  const scenario: Scenario = {
    title: 'a scene',
    about: '',
    timezone: 'Europe/Amsterdam',
    horizon: text.horizon ?? {
      kind: 'calendar',
      from: text.from ?? '2026-03-02',
      to: text.to ?? '2026-03-29',
    },
    intervalSeconds: 1800,
    seed: text.seed ?? '1',
    replications: 4,
    focus: text.focus ?? Object.keys(text.clients)[0]!,
    clients,
    queues,
    pools: (text.pools ?? []).map((pool) => ({
      name: pool.id,
      languages: [...new Set(queues.map(({ language }) => language))],
      inHouse: false,
      apart: false,
      staffing: null,
      serves: null,
      pick: 'longest-idle',
      next: 'longest-waiting',
      chats: 1,
      chatStretch: 0,
      changeoverSeconds: staffing.changeoverSeconds,
      absence: staffing.absence,
      handleFactor: 1,
      ramp: null,
      ...pool,
    })),
    staffing,
    options: (text.options ?? []).map((option) => ({
      id: option.form,
      name: option.form,
      everyone: false,
      rateCard: null,
      hybrid: null,
      ...option,
    })),
    costCard: null,
    inHouseCostCard: null,
    assumptions: [],
  };
  return { scenario, grid: resolveGrid(scenario) };
}

/** The real engine, in this thread. */
export function engine(scenario: Scenario, grid: Grid): Simulate {
  return async (plan, { from, count }, each, queues) => {
    const whole = compileModel(scenario, grid, plan);
    const model = queues ? onlyQueues(whole, queues) : whole;
    for (let n = 0; n < count; n++) each(simulate(model, from + n));
  };
}

export const hoursOf = (agents: Int32Array | null, intervalSeconds = 1800): number =>
  ((agents ?? new Int32Array(0)).reduce((sum, x) => sum + x, 0) * intervalSeconds) / 3600;
