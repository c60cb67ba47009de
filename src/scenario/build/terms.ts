import type { ContractTerms, Surcharges } from '../contract-terms.ts';
import { ALWAYS } from '../quantity/hours.ts';
import type { Path } from '../text/tree.ts';
import type { Channel, Queue, WeeklyHours } from '../types.ts';
import type { CardKeys } from './money.ts';
import type { Reading } from './reading.ts';
import { buildBilledContacts as billedContacts, unitOf, unitTerms } from './unit-terms.ts';

const NO_HOURS: WeeklyHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const CHANNELS: readonly Channel[] = ['voice', 'chat', 'email', 'back-office'];

/** Terms of a contract beyond its price; undefined when the card has none. */
export function buildTerms(
  reading: Reading,
  written: CardKeys,
  path: Path,
  queues: readonly Queue[],
): ContractTerms | undefined {
  const terms: ContractTerms = {
    ...hourByLanguage(written),
    ...levels(reading, written, path, queues),
    ...surcharges(reading, written, path),
    ...unitTerms(reading, written, path, queues),
    ...volumeBands(reading, written, path),
    ...billedContacts(reading, written, path),
    ...commitment(reading, written, path, queues),
    ...forecastBand(written),
    ...serviceCredits(written),
    ...(written.indexation === undefined ? {} : { indexation: { share: written.indexation } }),
    ...(written.term === undefined ? {} : { termMonths: written.term }),
  };
  return Object.keys(terms).length === 0 ? undefined : terms;
}

function hourByLanguage({ rate }: CardKeys): Pick<ContractTerms, 'hourByLanguage'> {
  if (rate === undefined || typeof rate.amount === 'number') return {};
  const byLanguage = Object.entries(rate as Record<string, { amount: number }>).filter(
    ([language]) => language !== 'other',
  );
  return {
    hourByLanguage: Object.fromEntries(
      byLanguage.map(([language, { amount }]) => [language.toLowerCase(), amount]),
    ),
  };
}

function levels(
  reading: Reading,
  { levels: written }: CardKeys,
  path: Path,
  queues: readonly Queue[],
): Pick<ContractTerms, 'levels'> {
  if (written === undefined) return {};
  const known = queues.flatMap(({ level }) => level ?? []);
  for (const level of Object.keys(written))
    reading.refer([...path, 'levels', level], level, known, 'a level', ' of one of the queues');
  return { levels: written };
}

function surcharges(
  reading: Reading,
  { surcharges: written }: CardKeys,
  path: Path,
): Pick<ContractTerms, 'surcharges'> {
  return written === undefined
    ? {}
    : { surcharges: buildSurcharges(reading, written, [...path, 'surcharges']) };
}

/** Dearer hours and dates; `path` is theirs. */
export function buildSurcharges(
  reading: Reading,
  written: NonNullable<CardKeys['surcharges']>,
  path: Path,
): Surcharges {
  return {
    stacking: written.stacking ?? 'add',
    bands: Object.entries(written.bands).map(([name, { share, hours, dates }]) => {
      if (hours === undefined && dates === undefined)
        reading.error(
          [...path, 'bands', name],
          'a surcharge without a time',
          'hours: or dates: in which it holds',
          'write hours: always for all hours',
        );
      return { name, share, hours: hours ?? (dates === undefined ? ALWAYS : NO_HOURS), dates: dates ?? [] };
    }),
  };
}

function volumeBands(
  reading: Reading,
  { price, 'volume-bands': written }: CardKeys,
  path: Path,
): Pick<ContractTerms, 'volumeBands'> {
  if (written === undefined) return {};
  const per = unitOf(price);
  if (per !== written.bands[0]!.per)
    reading.error(
      [...path, 'volume-bands', 'bands'],
      `bands by the ${written.bands[0]!.per}`,
      per === null ? 'price: of a unit beside them' : `bands by the ${per}, as price: says`,
    );
  return {
    volumeBands: {
      kind: written.kind ?? 'own-band',
      over: written.over ?? 'month',
      bands: written.bands.map(({ from, amount }) => ({
        from,
        price: { voice: amount, chat: amount, email: amount, 'back-office': amount },
      })),
    },
  };
}

function commitment(
  reading: Reading,
  { commitment: written }: CardKeys,
  path: Path,
  queues: readonly Queue[],
): Pick<ContractTerms, 'commitment'> {
  if (written === undefined) return {};
  const { hours, units, 'hours-a-day': day, 'call-out': callOut, notice } = written;
  const byChannel: Partial<Record<Channel, number>> = {};
  const used = [...new Set(queues.map((queue) => queue.channel))];
  if (typeof units === 'number') {
    byChannel[used[0] ?? 'voice'] = units;
    if (used.length > 1)
      reading.error(
        [...path, 'commitment', 'units'],
        'units of no channel',
        `units by channel, as the client has ${used.join(' and ')}`,
      );
  } else {
    for (const [channel, count] of Object.entries(units ?? {})) {
      if (CHANNELS.includes(channel as Channel)) byChannel[channel as Channel] = count;
      else
        reading.error(
          [...path, 'commitment', 'units', channel],
          `"${channel.slice(0, 40)}"`,
          `a channel: ${CHANNELS.join(', ')}`,
        );
    }
  }
  return {
    commitment: {
      ...(hours === undefined ? {} : { hours }),
      ...(day === undefined ? {} : { hoursADay: day / 3600 }),
      ...(callOut === undefined ? {} : { callOutHours: callOut / 3600 }),
      ...(notice === undefined ? {} : { noticeMonths: notice }),
      ...(units === undefined ? {} : { units: byChannel }),
    },
  };
}

function forecastBand({ 'forecast-band': written }: CardKeys): Pick<ContractTerms, 'forecastBand'> {
  if (written === undefined) return {};
  return {
    forecastBand: {
      low: written.from,
      high: written.to,
      surchargeAbove: written['surcharge-above'] ?? 0,
      payBelow: written['pay-below'] ?? false,
      relief: written.relief ?? false,
    },
  };
}

function serviceCredits({ 'service-credits': written }: CardKeys): Pick<ContractTerms, 'serviceCredits'> {
  if (written === undefined) return {};
  const { measure = 'service-level', per = 'month', steps, cap = 1 } = written;
  return { serviceCredits: { measure, per, steps, cap } };
}
