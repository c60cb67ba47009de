/** Of whom or where a range is known: catalogues say it in every language. */
export type MarketPlace =
  | 'dedicated agents'
  | 'blended agents, by the contact or the minute'
  | 'the Netherlands and Belgium'
  | 'Portugal and Eastern Europe';

/**
 * What the market charges, as data: a price outside is not wrong, but worth a second look. Amounts in euro.
 * Levels differ by country and year, so each range says which.
 */
export interface MarketRange {
  readonly per: 'hour' | 'unit';
  readonly from: number;
  readonly to: number;
  readonly where: MarketPlace;
  /** Countries for which it holds, by their codes. */
  readonly markets: readonly Market[];
  readonly year: number;
  readonly source: string;
}

/** Countries of which something is known, by code, with their English names. */
export const MARKETS = {
  AT: 'Austria',
  BE: 'Belgium',
  BG: 'Bulgaria',
  CH: 'Switzerland',
  CZ: 'Czechia',
  DE: 'Germany',
  FR: 'France',
  GB: 'United Kingdom',
  HU: 'Hungary',
  IE: 'Ireland',
  LU: 'Luxembourg',
  NL: 'Netherlands',
  PL: 'Poland',
  PT: 'Portugal',
  RO: 'Romania',
  SK: 'Slovakia',
} as const;
export type Market = keyof typeof MARKETS;
export const MARKET_CODES = Object.keys(MARKETS) as readonly Market[];

const WEST: readonly Market[] = ['AT', 'BE', 'CH', 'DE', 'FR', 'GB', 'IE', 'LU', 'NL'];

/** Ranges of every kind and market; where no market is named, a price is doubtful outside all of its kind. */
export const MARKET: readonly MarketRange[] = [
  {
    per: 'hour',
    from: 30,
    to: 75,
    where: 'dedicated agents',
    markets: WEST,
    year: 2025,
    source: 'quotes of outsourcers to buyers in Western Europe',
  },
  {
    per: 'unit',
    from: 2,
    to: 10,
    where: 'blended agents, by the contact or the minute',
    markets: WEST,
    year: 2025,
    source: 'quotes of outsourcers to buyers in Western Europe',
  },
  {
    per: 'hour',
    from: 25,
    to: 45,
    where: 'the Netherlands and Belgium',
    markets: ['BE', 'NL'],
    year: 2025,
    source: 'survey of outsourced hourly rates',
  },
  {
    per: 'hour',
    from: 12,
    to: 25,
    where: 'Portugal and Eastern Europe',
    markets: ['BG', 'CZ', 'HU', 'PL', 'PT', 'RO', 'SK'],
    year: 2025,
    source: 'survey of outsourced hourly rates',
  },
];

export interface RangesAround {
  /** The market by which the ranges were chosen; null where none was named, or nothing of this kind is known of it. */
  readonly market: Market | null;
  readonly asked: readonly MarketRange[];
  /** Those that contain the amount. */
  readonly inside: readonly MarketRange[];
}

/** The ranges of a kind in a market, or everywhere, and which of them contain an amount. */
export function rangesAround(
  per: MarketRange['per'],
  euro: number,
  market: Market | null = null,
): RangesAround {
  const kind = MARKET.filter((range) => range.per === per);
  const there = market === null ? [] : kind.filter(({ markets }) => markets.includes(market));
  const asked = there.length > 0 ? there : kind;
  const inside = asked.filter(({ from, to }) => euro >= from && euro <= to);
  return { market: there.length > 0 ? market : null, asked, inside };
}

/** The market that a person means by a code or an English name, such as `nl` or `Netherlands`; null for any other. */
export function marketOf(written: string): Market | null {
  const said = written.trim().replace(/^the /i, '').toLowerCase();
  return (
    MARKET_CODES.find((code) => code.toLowerCase() === said || MARKETS[code].toLowerCase() === said) ?? null
  );
}
