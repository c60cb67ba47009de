import type { BilledContacts, ContractTerms, UnitKind, UnitStep } from '../contract-terms.ts';
import type { WrittenUnitStep } from '../shape/terms.ts';
import type { Path } from '../text/tree.ts';
import type { Queue } from '../types.ts';
import type { CardKeys } from './money.ts';
import type { Reading } from './reading.ts';
import { buildSurcharges } from './terms.ts';

/** The unit of a card's price; null without one. */
export function unitOf(price: CardKeys['price']): string | null {
  if (price === undefined) return null;
  if (typeof price.amount === 'number') return price.per as string;
  return Object.values(price as Record<string, { per: string }>)[0]?.per ?? null;
}

/** What sets the price of some units apart: language, handle time, time of day. */
export function unitTerms(
  reading: Reading,
  written: CardKeys,
  path: Path,
  queues: readonly Queue[],
): Pick<ContractTerms, 'unitByLanguage' | 'unitByHandleTime' | 'unitSurcharges'> {
  const {
    'price-by-language': byLanguage,
    'price-by-handle-time': byHandleTime,
    'unit-surcharges': surcharges,
  } = written;
  for (const key of ['price-by-language', 'price-by-handle-time', 'unit-surcharges'] as const) {
    if (written[key] !== undefined && written.price === undefined && !reading.isBroken([...path, 'price']))
      reading.error([...path, key], `${key}: without price:`, 'price: beside it');
  }
  onlyOne(reading, written, path);
  const spoken = [...new Set(queues.flatMap(({ language }) => [language, language.split('-')[0]!]))];
  const step = (value: WrittenUnitStep, at: Path): UnitStep => {
    if (typeof value === 'number') return { share: value };
    sameUnit(reading, written, value.per, at);
    return { price: value.amount };
  };
  return {
    ...(byLanguage !== undefined && {
      unitByLanguage: Object.fromEntries(
        Object.entries(byLanguage).map(([language, value]) => {
          const at = [...path, 'price-by-language', language];
          reading.refer(at, language.toLowerCase(), spoken, 'a language', ' of one of the queues');
          return [language.toLowerCase(), step(value, at)];
        }),
      ),
    }),
    ...(byHandleTime !== undefined && {
      unitByHandleTime: byHandleTime.map(({ upToSeconds, key, step: value }) => ({
        upToSeconds,
        step: step(value, [...path, 'price-by-handle-time', key]),
      })),
    }),
    ...(surcharges !== undefined && {
      unitSurcharges: buildSurcharges(reading, surcharges, [...path, 'unit-surcharges']),
    }),
  };
}

/** A unit has one price: two rules for it would need a third to choose. */
function onlyOne(reading: Reading, written: CardKeys, path: Path): void {
  const rules = ['price-by-language', 'price-by-handle-time', 'volume-bands'] as const;
  const stated = rules.filter((key) => written[key] !== undefined);
  if (stated.length > 1)
    reading.error(
      [...path, stated[1]!],
      `${stated[1]}: beside ${stated[0]}:`,
      'one of price-by-language:, price-by-handle-time: and volume-bands:',
    );
}

function sameUnit(reading: Reading, { price }: CardKeys, per: string, at: Path): void {
  const unit = unitOf(price);
  if (unit !== null && unit !== per)
    reading.error(at, `a price by the ${per}`, `a price by the ${unit}, as price: says`);
}

const KINDS: readonly (readonly ['short' | 'transferred' | 'redialled' | 'called-back', UnitKind])[] = [
  ['short', 'short'],
  ['transferred', 'transferred'],
  ['redialled', 'redialled'],
  ['called-back', 'calledBack'],
];

/** Which contacts are billed, and at what price those that are priced apart. */
export function buildBilledContacts(
  reading: Reading,
  card: CardKeys,
  path: Path,
): Pick<ContractTerms, 'billedContacts'> {
  const written = card['billed-contacts'];
  if (written === undefined) return {};
  const at: Path = [...path, 'billed-contacts'];
  const { abandoned = 'none', 'turned-away': turnedAway = false, repeats = 'billed' } = written;
  const kinds: Partial<Record<UnitKind, number>> = {};
  for (const [key, kind] of KINDS) {
    const value = written[key];
    if (value === undefined || value === 'billed') continue;
    if (value !== 'free') sameUnit(reading, card, value.per, [...at, key]);
    kinds[kind] = value === 'free' ? 0 : value.amount;
    if (repeats === 'free' && (key === 'transferred' || key === 'redialled'))
      reading.error([...at, key], `${key}: beside repeats: free`, 'one of the two');
  }
  const { 'short-below': below } = written;
  if ((kinds.short === undefined) !== (below === undefined) && !reading.isBroken([...at, 'short']))
    reading.error(
      [...at, below === undefined ? 'short' : 'short-below'],
      below === undefined ? 'short: without short-below:' : 'short-below: without a price of short contacts',
      'short: free, or a price, and short-below: such as 20s',
    );
  for (const [key, billed] of [
    ['abandoned-price', abandoned !== 'none'],
    ['turned-away-price', turnedAway],
  ] as const) {
    if (written[key] !== undefined && !billed)
      reading.error(
        [...at, key],
        `${key}: of contacts that are not billed`,
        key === 'abandoned-price' ? 'abandoned: all, or after-threshold' : 'turned-away: yes',
      );
  }
  const rule: BilledContacts = {
    abandoned,
    turnedAway,
    repeats,
    ...(written['abandoned-price'] !== undefined && { abandonedPrice: written['abandoned-price'].amount }),
    ...(written['turned-away-price'] !== undefined && {
      turnedAwayPrice: written['turned-away-price'].amount,
    }),
    ...(Object.keys(kinds).length > 0 && { kinds }),
    ...(below !== undefined && { shortBelowSeconds: below }),
  };
  return { billedContacts: rule };
}
