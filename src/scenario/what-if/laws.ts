import type { Law } from '../../random/law.ts';

/** A law of the same shape whose values are `factor` times as long. */
export function stretched(law: Law, factor: number): Law {
  if (factor === 1) return law;
  switch (law.kind) {
    case 'never':
      return law;
    case 'constant':
      return { ...law, value: law.value * factor };
    case 'quantiles':
    case 'sample':
      return { ...law, values: law.values.map((value) => value * factor) };
    default:
      return { ...law, mean: law.mean * factor };
  }
}
