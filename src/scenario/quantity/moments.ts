import type { Law } from '../../random/law.ts';

/** Mean of a law in seconds; Infinity for `never`. */
export function meanOf(law: Law): number {
  switch (law.kind) {
    case 'constant':
      return law.value;
    case 'sample':
      return law.values.reduce((sum, value) => sum + value, 0) / law.values.length;
    case 'quantiles': {
      let mean = 0;
      for (let i = 1; i < law.values.length; i++)
        mean +=
          ((law.values[i]! + law.values[i - 1]!) / 2) * (law.probabilities[i]! - law.probabilities[i - 1]!);
      return mean;
    }
    case 'never':
      return Infinity;
    default:
      return law.mean;
  }
}

/** Most that a law can give, seconds; Infinity when unbounded. */
export function largestOf(law: Law): number {
  if (law.kind === 'constant') return law.value;
  if (law.kind === 'sample' || law.kind === 'quantiles')
    return law.values.reduce((most, value) => Math.max(most, value), 0);
  return Infinity;
}
