/**
 * What the market charges, as data: a price outside is not wrong, but worth a second look. Amounts in euro.
 * Levels differ by country and year, so each range says which.
 */
export interface MarketRange {
  readonly per: 'hour' | 'unit';
  readonly from: number;
  readonly to: number;
  readonly where: string;
  readonly year: number;
  readonly source: string;
}

/** The widest ranges, outside which a price is doubtful anywhere. */
export const MARKET: readonly MarketRange[] = [
  {
    per: 'hour',
    from: 30,
    to: 75,
    where: 'dedicated agents',
    year: 2025,
    source: 'quotes of outsourcers to buyers in Western Europe',
  },
  {
    per: 'unit',
    from: 2,
    to: 10,
    where: 'blended agents, by the contact or the minute',
    year: 2025,
    source: 'quotes of outsourcers to buyers in Western Europe',
  },
  {
    per: 'hour',
    from: 25,
    to: 45,
    where: 'the Netherlands and Belgium',
    year: 2025,
    source: 'survey of outsourced hourly rates',
  },
  {
    per: 'hour',
    from: 12,
    to: 25,
    where: 'Portugal and Eastern Europe',
    year: 2025,
    source: 'survey of outsourced hourly rates',
  },
];

/** The ranges of a kind that contain an amount, and all that were asked. */
export function rangesAround(
  per: MarketRange['per'],
  euro: number,
): { inside: MarketRange[]; asked: MarketRange[] } {
  const asked = MARKET.filter((range) => range.per === per);
  return { asked, inside: asked.filter(({ from, to }) => euro >= from && euro <= to) };
}
