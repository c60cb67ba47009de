/**
 * Mean wait before service in M/G/1, seconds: load x handle time x (1 + cv²) / (2 (1 - load)).
 *
 * `load` is arrivals a second x mean handle time; Infinity when it is 1 or more. `cv` is the coefficient of
 * variation of the handle time: 0 for constant, 1 for exponential.
 *
 * Source: F. Pollaczek (1930), A. Khinchine (1932); Kleinrock, Queueing Systems I (1975), eq. 5.62.
 *
 * @example pollaczekKhinchineWait(0.5, 60, 0) // 30
 */
export function pollaczekKhinchineWait(load: number, handleSeconds: number, cv: number): number {
  if (load >= 1) return Number.POSITIVE_INFINITY;
  return (load * handleSeconds * (1 + cv * cv)) / (2 * (1 - load));
}
