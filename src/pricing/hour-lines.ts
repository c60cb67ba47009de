import type { Commitment } from '../scenario/contract-terms.ts';
import type { MicroEuro, RateCard } from '../scenario/types.ts';
import { line } from './bill.ts';
import { shareOf } from './money.ts';
import { stackedShare } from './surcharges.ts';
import type { ClientQuantities, HourSlice, MoneyLine } from './types.ts';

const LABELS = { staffed: 'Logged-in hours', paid: 'Paid hours', productive: 'Productive hours' } as const;

/**
 * Hours of the client's own agents: at the price of their dearest language, a line for what each combination of
 * dearer times adds, and what is missing to the committed hours. Hours that shared agents worked for the client
 * are billed too when the card has no price of a unit. `earlier` are the hours of the months before, see `hoursAMonth`:
 * those within the notice go on being billed.
 */
export function hourLines(
  card: RateCard,
  quantities: ClientQuantities,
  earlier: readonly number[] = [],
): MoneyLine[] {
  const { hour, terms } = card;
  if (hour === null) return [];
  const own = quantities.dedicated.slices.map((slice) => ({
    slice,
    hours: slice[hour.billed] / 3600,
    ...priceOf(card, slice),
  }));
  const lines: MoneyLine[] = [];
  for (const group of groupBy(own, ({ language, level }) => `${language} ${level}`)) {
    const [{ language, level, usual, levelShare, price }] = group;
    const named = [language, level].filter((part) => part !== '');
    const key = ['hours', ...named].join('.');
    const label = [LABELS[hour.billed], ...named].join(' ');
    lines.push(line(key, label, total(group), 'hour', price));
    for (const dearer of groupBy(group, ({ slice }) => slice.bands.join(' '))) {
      if (terms?.surcharges === undefined || dearer[0].slice.bands.length === 0) continue;
      const { stacking, bands } = terms.surcharges;
      const holding = dearer[0].slice.bands.map((band) => bands[band]);
      const names = holding.map((band) => band.name).join(' + ');
      const share = stackedShare(
        stacking,
        holding.map((band) => band.share),
      );
      // of the level's price, as one share of the usual one, so that the amount is exact
      const added = shareOf(usual, stackedShare('add', [share * (1 + levelShare)]));
      lines.push(
        line(`${key}.surcharge.${names}`, `${label}, surcharge ${names}`, total(dearer), 'hour', added),
      );
    }
  }
  lines.push(...minimumLines(hour.price, terms?.commitment, quantities, total(own), earlier));
  if (card.unit === null) {
    const worked = quantities.sharedWork / 3600;
    lines.push(line('hours.shared', 'Hours worked by shared agents', worked, 'hour', hour.price));
  }
  return lines;
}

/** What is missing to a call-out, a day, the month's commitment and the hours at notice: each to what the ones before it made up. */
function minimumLines(
  price: MicroEuro,
  commitment: Commitment | undefined,
  { months, dedicated: { short } }: ClientQuantities,
  used: number,
  earlier: readonly number[],
): MoneyLine[] {
  if (commitment === undefined) return [];
  const lines: MoneyLine[] = [];
  let billed = used;
  const missing = (key: string, label: string, hours: number) => {
    if (hours <= 0) return;
    lines.push(line(`hours.${key}`, label, hours, 'hour', price));
    billed += hours;
  };
  missing('call-out', 'Hours to the least of a call-out', short.callOut / 3600);
  missing('day', 'Hours to the least of a day', short.day / 3600);
  missing('commitment', 'Hours committed, not used', (commitment.hours ?? 0) * months - billed);
  const { noticeMonths = 0 } = commitment;
  const atNotice = Math.max(0, ...(noticeMonths === 0 ? [] : earlier.slice(-noticeMonths)));
  missing('notice', 'Hours at notice, not used', atNotice * months - billed);
  return lines;
}

/** Hours of own agents in a whole month at the pace of this one: what a notice goes on with. */
export function hoursAMonth(card: RateCard, { dedicated: { slices }, months }: ClientQuantities): number {
  if (card.hour === null || months === 0) return 0;
  const { billed } = card.hour;
  return slices.reduce((sum, slice) => sum + slice[billed], 0) / 3600 / months;
}

interface PricedSlice {
  readonly slice: HourSlice;
  readonly hours: number;
  /** Empty when one price counts for all. */
  readonly language: string;
  /** Empty when it costs nothing more. */
  readonly level: string;
  readonly levelShare: number;
  /** Before and after what the level adds. */
  readonly usual: MicroEuro;
  readonly price: MicroEuro;
}

/** The dearest language of the agents, and what their highest level adds. */
function priceOf(
  card: RateCard,
  slice: HourSlice,
): Pick<PricedSlice, 'language' | 'level' | 'levelShare' | 'usual' | 'price'> {
  const { language, price } = languageOf(card, slice);
  let level = '';
  let share = 0;
  for (const each of slice.levels) {
    const added = card.terms?.levels?.[each] ?? 0;
    if (added > share) [level, share] = [each, added];
  }
  return { language, level, levelShare: share, usual: price, price: price + shareOf(price, share) };
}

function languageOf(card: RateCard, slice: HourSlice): { language: string; price: MicroEuro } {
  const usual = { language: '', price: card.hour?.price ?? 0 };
  const prices = card.terms?.hourByLanguage;
  if (prices === undefined) return usual;
  let dearest: { language: string; price: MicroEuro } | null = null;
  for (const language of slice.languages) {
    const price = prices[language] ?? prices[language.split('-')[0]] ?? usual.price;
    if (dearest === null || price > dearest.price) dearest = { language, price };
  }
  return dearest ?? usual;
}

function groupBy(slices: readonly PricedSlice[], key: (slice: PricedSlice) => string): PricedSlice[][] {
  const groups = new Map<string, PricedSlice[]>();
  for (const slice of slices) groups.set(key(slice), [...(groups.get(key(slice)) ?? []), slice]);
  return [...groups.values()];
}

function total(slices: readonly PricedSlice[]): number {
  return slices.reduce((sum, { hours }) => sum + hours, 0);
}
