import type { Law } from '../../random/law.ts';
import type { Local } from '../calendar/expected.ts';
import { clockText, WEEKDAYS } from '../quantity/clock.ts';
import { ALWAYS } from '../quantity/hours.ts';
import type { QueueShape, ScenarioShape } from '../shape/scenario.ts';
import type { Path } from '../text/tree.ts';
import type {
  CallBack,
  Demand,
  Horizon,
  Queue,
  Redial,
  ServiceTarget,
  Transfer,
  Variation,
  WeeklyHours,
} from '../types.ts';
import { Inherited } from './effective.ts';
import { type Profiles, profilesOf } from './profiles.ts';
import type { Reading } from './reading.ts';
import { intervalDemand, recordedDemand } from './volume-files.ts';

const NOTHING: Law = { kind: 'constant', value: 0 };
const NEVER: Law = { kind: 'never' };
/** Correlation of the level within a day over an hour where only its spread is said. */
const USUAL_NEXT_HOUR = 0.75;

/** What every queue needs to know of the scenario around it. */
export interface Around {
  readonly reading: Reading;
  readonly shape: ScenarioShape;
  readonly horizon: Horizon;
  readonly timezone: string;
  readonly intervalSeconds: number;
  /** Ids of all queues, in order. */
  readonly ids: readonly string[];
  /** Zone and opening over the horizon; null when the horizon itself is wrong. */
  localOf(queue: Pick<Queue, 'timezone' | 'open' | 'closed'>): Local | null;
}

/** Builds one queue from what is said of it, its client and the defaults. */
export function buildQueue(
  around: Around,
  client: string,
  clientIndex: number,
  key: string,
  index: number,
): Queue {
  const said = new Inherited(around.reading, around.shape, client, key);
  const channel = said.value('channel') ?? 'voice';
  const deferrable = channel === 'email' || channel === 'back-office';
  const timezone = around.horizon.kind === 'stationary' ? 'UTC' : (said.value('timezone') ?? around.timezone);
  const open = openOf(around, said);
  const closed = said.value('closed') ?? [];
  const handleTime = handleTimeOf(around, said);
  const patience = said.value('patience');
  if (patience === undefined) around.reading.assume([...said.path, 'patience'], 'never');
  else if (!patience.shapeSaid) around.reading.assume([...said.said('patience')!.path, 'law'], 'exponential');
  const references = { around, client, said };
  return {
    id: `${client}/${key}`,
    name: said.own.name ?? key,
    index,
    client: clientIndex,
    channel,
    language: said.value('language') ?? 'und',
    purpose: said.value('purpose') ?? '',
    timezone,
    open,
    closed,
    atClosing: said.value('at-closing') ?? (deferrable ? 'carry-over' : 'answer'),
    demand: demandOf(around, said, around.localOf({ timezone, open, closed })),
    variation: variationOf(around.reading, said),
    talk: handleTime.talk,
    afterWork: handleTime.afterWork,
    patience: patience?.law ?? NEVER,
    ringSeconds: said.value('ring-time') ?? 0,
    balk: said.value('balk') ?? 0,
    capacity: said.value('capacity') ?? Infinity,
    redial: redialOf(references, index),
    callBack: callBackOf(said),
    transfers: transfersOf(references, index),
    target: targetOf(said),
    interruptible: said.value('interruptible') ?? false,
  };
}

function openOf({ reading, horizon, intervalSeconds }: Around, said: Inherited): WeeklyHours {
  const open = said.said('open');
  if (horizon.kind === 'stationary') {
    if (open !== undefined && open.value !== ALWAYS)
      reading.error(
        open.path,
        'opening hours',
        'a desk that never closes, as the horizon is stationary',
        'leave out open:',
      );
    return ALWAYS;
  }
  if (open === undefined) {
    if (!said.isBroken('open'))
      reading.errorAtKey(
        said.path,
        'no opening hours',
        'open: in the queue, its client or defaults',
        'write open: always for a desk that never closes',
      );
    return ALWAYS;
  }
  const step = intervalSeconds / 60;
  const edges = WEEKDAYS.flatMap((day) => open.value[day].flatMap(({ from, to }) => [from, to]));
  const off = edges.find((minute) => minute % step !== 0);
  if (off !== undefined) {
    const fits = [30, 20, 15, 10, 5, 1].find(
      (minutes) => minutes < step && edges.every((edge) => edge % minutes === 0),
    );
    reading.error(
      open.path,
      `hours that begin or end at ${clockText(off)}`,
      `hours on the interval of ${step} minutes`,
      `write interval: ${fits}m`,
    );
  }
  return open.value;
}

function handleTimeOf({ reading }: Around, said: Inherited): { talk: Law; afterWork: Law } {
  const written = said.said('handle-time');
  if (written === undefined) {
    if (!said.isBroken('handle-time'))
      reading.errorAtKey(
        said.path,
        'no handle time',
        'handle-time: in the queue, its client or defaults',
        'such as handle-time: 4m 30s',
      );
    return { talk: { kind: 'exponential', mean: 1 }, afterWork: NOTHING };
  }
  if (!written.value.shapeSaid) reading.assume([...written.path, 'law'], 'exponential');
  return written.value;
}

function demandOf(around: Around, said: Inherited, local: Local | null): Demand {
  const { reading, shape, horizon } = around;
  const path: Path = [...said.path, 'volume'];
  const nothing: Demand = { kind: 'rate', perHour: 0 };
  const { volume } = said.own;
  if (volume === undefined) {
    if (!said.isBroken('volume'))
      reading.errorAtKey(
        said.path,
        'no volume',
        'volume: in the queue',
        'such as volume: 42 000 / year, or 20/minute',
      );
    return nothing;
  }
  const profiles = profilesOf(reading, shape, {
    season: said.said('season'),
    week: said.said('week'),
    day: said.said('day'),
  });
  if (horizon.kind === 'stationary' && !('kind' in volume && volume.kind === 'rate')) {
    reading.error(
      path,
      'a volume over the year',
      'a constant rate, as the horizon is stationary',
      'such as volume: 20/minute',
    );
    return nothing;
  }
  if ('intervals' in volume) return intervalDemand(reading, volume, path, local);
  if ('recorded' in volume) return recordedDemand(reading, volume, path, local);
  switch (volume.kind) {
    case 'rate': {
      const own = (['season', 'week', 'day'] as const).find(
        (key) => said.own[key] !== undefined && said.own[key] !== 'flat',
      );
      if (own !== undefined)
        reading.error(
          [...said.path, own],
          `a ${own} profile with a constant rate`,
          'one or the other',
          'give the volume by the year',
        );
      return { kind: 'rate', perHour: volume.perHour };
    }
    case 'yearly':
      return { kind: 'forecast', contactsPerYear: volume.contacts, ...profiles };
    case 'each-month':
      return { kind: 'monthly', contacts: new Array<number>(12).fill(volume.contacts), ...profiles };
    case 'months':
      return monthlyDemand(around, volume.contacts, profiles, path);
  }
}

function monthlyDemand(
  { reading, horizon }: Around,
  contacts: readonly number[],
  profiles: Profiles,
  path: Path,
): Demand {
  if (horizon.kind === 'calendar') {
    const missing = monthsOf(horizon.from, horizon.to).filter((month) => Number.isNaN(contacts[month - 1]));
    if (missing.length > 0) {
      const names = missing.map(
        (month) =>
          ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'][month - 1],
      );
      reading.error(
        path,
        `no volume for ${names.join(', ')}`,
        'a volume for each month of the horizon',
        'write 0 for a month without contacts',
      );
    }
  }
  return {
    kind: 'monthly',
    contacts: contacts.map((count) => (Number.isNaN(count) ? 0 : count)),
    ...profiles,
  };
}

function monthsOf(from: string, to: string): number[] {
  const months = new Set<number>();
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7));
  for (
    let month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
    month <= last && months.size < 12;
    month++
  )
    months.add(((month - 1) % 12) + 1);
  return [...months];
}

function variationOf(reading: Reading, said: Inherited): Variation {
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

function targetOf(said: Inherited): ServiceTarget | null {
  const target = said.value('target') ?? null;
  if (target === null) return null;
  return { ...target, formula: said.value('target-formula') ?? 'abandoned-in-time-excluded' };
}

function callBackOf(said: Inherited): CallBack | null {
  const written = said.value('call-back') ?? null;
  return written === null ? null : { whenWaitOver: written['when-wait-over'], accept: written.accept };
}

interface References {
  readonly around: Around;
  readonly client: string;
  readonly said: Inherited;
}

function redialOf({ around, client, said }: References, self: number): Redial | null {
  const written = said.said('redial');
  const redial = written?.value ?? null;
  if (redial === null) return null;
  if (!redial.after.shapeSaid) around.reading.assume([...written!.path, 'after', 'law'], 'exponential');
  const into =
    redial.into === undefined
      ? self
      : (queueNamed(around, [...written!.path, 'into'], client, redial.into) ?? self);
  return { share: redial.share, delay: redial.after.law, tries: redial.tries ?? 1, into };
}

function transfersOf({ around, client, said }: References, self: number): Transfer[] {
  const written: QueueShape['transfers'] = said.own.transfers ?? {};
  const path: Path = [...said.path, 'transfers'];
  const transfers: Transfer[] = [];
  for (const [name, share] of Object.entries(written)) {
    const into = queueNamed(around, [...path, name], client, name);
    if (into === self)
      around.reading.error([...path, name], 'a transfer to the queue itself', 'another queue');
    else if (into !== null) transfers.push({ share, into });
  }
  const sum = transfers.reduce((total, { share }) => total + share, 0);
  if (sum > 1.000001)
    around.reading.error(
      path,
      `transfers of ${Math.round(sum * 100)}% of the contacts`,
      'at most 100% together',
    );
  return transfers;
}

/** Index of a queue named from inside a client: `chat-nl` or `bank/chat-nl`. */
export function queueNamed(
  { reading, ids }: Pick<Around, 'reading' | 'ids'>,
  path: Path,
  client: string | null,
  name: string,
): number | null {
  const whole = ids.indexOf(name);
  if (whole >= 0) return whole;
  const own = client === null ? -1 : ids.indexOf(`${client}/${name}`);
  if (own >= 0) return own;
  const matches = client === null ? ids.flatMap((id, i) => (id.endsWith(`/${name}`) ? [i] : [])) : [];
  if (matches.length === 1) return matches[0]!;
  if (matches.length > 1) {
    reading.error(
      path,
      `"${name.slice(0, 60)}", which several clients have`,
      'client/queue',
      `such as ${ids[matches[0]!]}`,
    );
    return null;
  }
  const known =
    client === null
      ? ids
      : [...ids.filter((id) => id.startsWith(`${client}/`)).map((id) => id.slice(client.length + 1)), ...ids];
  return reading.refer(path, name, known, 'a queue');
}
