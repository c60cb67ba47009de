/** Whole micro-euro: 1 euro is 1,000,000. A safe integer, so that sums are exact. */
export type MicroEuro = number;
