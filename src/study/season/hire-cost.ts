import type { CostCard } from '../../scenario/types.ts';
import type { HireCost } from './result.ts';

/**
 * What a hire costs beside wages. A cost card says for a whole year what a hire costs, and some of its lines may be
 * paid time: training, or the months in which newcomers are slow. A season pays wages from the first day of training and
 * needs more people while some are slow, so it leaves those lines out.
 */
export function hireOf({ lines }: CostCard): HireCost {
  const byHire = lines.filter(({ per }) => per === 'hire' || per === 'training-hour');
  const beside = byHire.filter(({ paidTime }) => !paidTime);
  return {
    cost: beside.reduce(
      (sum, { per, amount, hours = 1, span = 1 }) => sum + (amount * (per === 'hire' ? 1 : hours)) / span,
      0,
    ),
    lines: beside.map(({ name }) => name),
    asWages: byHire.filter(({ paidTime }) => paidTime).map(({ name }) => name),
  };
}
