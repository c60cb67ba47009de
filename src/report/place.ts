import type { AxisUnit } from '../study/index.ts';
import type { Format } from './format.ts';

/** A place on an axis, as people read it. */
export function placeText(at: number, unit: AxisUnit, format: Format): string {
  switch (unit) {
    case 'contacts a year':
      return format.count(at);
    case 'seconds':
      return format.seconds(at);
    case 'micro-euro a contact':
    case 'micro-euro a minute':
    case 'micro-euro an hour':
      return format.price(at);
    case 'share of handle time for each client beyond the first':
      return format.percent(at, 1);
  }
}
