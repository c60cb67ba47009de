/**
 * A probability law for a duration, in seconds, as numbers only.
 *
 * `cv` is the coefficient of variation, standard deviation over mean. Every law is sampled by its
 * quantile function from one uniform draw, so that two plans which share the draw share the duration.
 */
export type Law =
  /** Exponential with this mean; cv is 1. */
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Sum of `phases` equal exponentials; cv is 1 / sqrt(phases). */
  | { readonly kind: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  /** Lognormal; the standard deviation of the logarithm is sqrt(ln(1 + cv²)). */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  /** Always the same value. */
  | { readonly kind: 'constant'; readonly value: number }
  /** Piecewise linear quantile function through (probabilities[i], values[i]); probabilities run 0…1. */
  | {
      readonly kind: 'quantiles';
      readonly probabilities: readonly number[];
      readonly values: readonly number[];
    }
  /** One of the values, each equally likely. */
  | { readonly kind: 'sample'; readonly values: readonly number[] }
  /** Infinite: a customer who never abandons. */
  | { readonly kind: 'never' };
