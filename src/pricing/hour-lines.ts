import type { MicroEuro, RateCard } from '../scenario/types.ts';
import { line } from './bill.ts';
import { shareOf } from './money.ts';
import { stackedShare } from './surcharges.ts';
import type { ClientQuantities, HourSlice, MoneyLine } from './types.ts';

const LABELS = { staffed: 'Logged-in hours', paid: 'Paid hours', productive: 'Productive hours' } as const;

/**
 * Hours of the client's own agents: at the price of their dearest language, a line for what each combination of
 * dearer times adds, and what is missing to the committed hours. Hours that shared agents worked for the client
 * are billed too when the card has no price of a unit.
 */
export function hourLines(card: RateCard, quantities: ClientQuantities): MoneyLine[] {
  const { hour, terms } = card;
  if (hour === null) return [];
  const own = quantities.dedicated.slices.map((slice) => ({
    slice,
    hours: slice[hour.billed] / 3600,
    ...priceOf(card, slice),
  }));
  const lines: MoneyLine[] = [];
  for (const group of groupBy(own, ({ language }) => language)) {
    const [{ language, price }] = group;
    const key = language === '' ? 'hours' : `hours.${language}`;
    const label = language === '' ? LABELS[hour.billed] : `${LABELS[hour.billed]} ${language}`;
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
      const added = shareOf(price, share);
      lines.push(
        line(`${key}.surcharge.${names}`, `${label}, surcharge ${names}`, total(dearer), 'hour', added),
      );
    }
  }
  const committed = (terms?.commitment?.hours ?? 0) * quantities.months;
  const short = committed - own.reduce((sum, { hours }) => sum + hours, 0);
  if (short > 0) lines.push(line('hours.commitment', 'Hours committed, not used', short, 'hour', hour.price));
  if (card.unit === null) {
    const worked = quantities.sharedWork / 3600;
    lines.push(line('hours.shared', 'Hours worked by shared agents', worked, 'hour', hour.price));
  }
  return lines;
}

interface PricedSlice {
  readonly slice: HourSlice;
  readonly hours: number;
  /** Empty when one price counts for all. */
  readonly language: string;
  readonly price: MicroEuro;
}

function priceOf(card: RateCard, slice: HourSlice): { language: string; price: MicroEuro } {
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
