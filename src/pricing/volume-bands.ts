import type { VolumeBands } from '../scenario/contract-terms.ts';
import type { Channel, MicroEuro } from '../scenario/types.ts';

/** Units at one price; `band` is its place in the card, 0 without bands. */
export interface PricedUnits {
  readonly band: number;
  readonly quantity: number;
  readonly price: MicroEuro;
}

/**
 * Prices `quantity` units that come after `before` earlier ones of the same period of account. Under `own-band`
 * each unit has the price of the band in which it falls, so the cost of a volume is continuous. Under `all-units`
 * all have the price of the band that the whole volume reaches: at its edge the cost jumps.
 */
export function priceUnits(
  bands: VolumeBands | undefined,
  channel: Channel,
  price: MicroEuro,
  before: number,
  quantity: number,
): PricedUnits[] {
  if (bands === undefined || bands.bands.length === 0) return [{ band: 0, quantity, price }];
  const after = before + quantity;
  if (bands.kind === 'all-units') {
    const band = bandAt(bands, after);
    return [{ band, quantity, price: bands.bands[band].price[channel] }];
  }
  return bands.bands.flatMap(({ from, price: own }, band) => {
    const to = bands.bands[band + 1]?.from ?? Number.POSITIVE_INFINITY;
    const inBand = Math.min(after, to) - Math.max(before, from);
    return inBand > 0 ? [{ band, quantity: inBand, price: own[channel] }] : [];
  });
}

/**
 * What earlier units of the year get back (or owe) when the volume reaches another band under `all-units`: their
 * number and the difference in price. Null when there is nothing to settle.
 */
export function settlement(
  bands: VolumeBands | undefined,
  channel: Channel,
  before: number,
  quantity: number,
): { readonly quantity: number; readonly price: MicroEuro } | null {
  if (bands === undefined || bands.kind !== 'all-units' || bands.bands.length === 0 || before === 0)
    return null;
  const old = bands.bands[bandAt(bands, before)].price[channel];
  const now = bands.bands[bandAt(bands, before + quantity)].price[channel];
  return old === now ? null : { quantity: before, price: now - old };
}

/** The band that a volume reaches: the last that begins at or below it. */
function bandAt(bands: VolumeBands, volume: number): number {
  let band = 0;
  bands.bands.forEach(({ from }, i) => {
    if (volume >= from) band = i;
  });
  return band;
}
