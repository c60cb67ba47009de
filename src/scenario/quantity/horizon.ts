import type { Horizon } from '../types.ts';
import { readDate } from './date.ts';
import { readDuration } from './duration.ts';
import { readNumber } from './number.ts';
import { bad, good, inside, type Read, textOf } from './read.ts';
import { didYouMean } from './suggest.ts';

const EXPECTED =
  'a horizon such as 2026-03-01 to 2027-02-28, or { stationary: 2000h, warm-up: 50h, batches: 20 }';
const KEYS = ['stationary', 'warm-up', 'batches'];

/** Days, both included; one day; or a stationary run. */
export function readHorizon(value: unknown): Read<Horizon> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return readStationary(value);
  const text = textOf(value);
  if (text === null) return bad(EXPECTED);
  const parts = text.split(/ (?:to|-|–|until) /);
  if (parts.length > 2) return bad(EXPECTED);
  const from = readDate(parts[0]);
  if (!from.ok) return bad(parts.length === 1 ? EXPECTED : from.expected, from.suggestion);
  const to = parts[1] === undefined ? from : readDate(parts[1]);
  if (!to.ok) return to;
  if (to.value < from.value)
    return bad('a horizon that ends after it begins', `write ${to.value} to ${from.value}`);
  if (Number(to.value.slice(0, 4)) - Number(from.value.slice(0, 4)) > 10)
    return bad('a horizon of at most ten years');
  return good({ kind: 'calendar', from: from.value, to: to.value });
}

function readStationary(value: object): Read<Horizon> {
  const written = value as Readonly<Partial<Record<'stationary' | 'warm-up' | 'batches', unknown>>>;
  const stranger = Object.keys(written).find((key) => !KEYS.includes(key));
  if (stranger !== undefined)
    return bad(`keys ${KEYS.join(', ')}, not "${stranger.slice(0, 40)}"`, didYouMean(stranger, KEYS));
  const seconds = readDuration(written.stationary, 'the length of a stationary run', 1);
  if (!seconds.ok) return 'stationary' in written ? inside('stationary', seconds) : bad(EXPECTED);
  const warmUp = written['warm-up'] === undefined ? good(0) : readDuration(written['warm-up'], 'a warm-up');
  if (!warmUp.ok) return inside('warm-up', warmUp);
  const batches =
    written.batches === undefined
      ? good(20)
      : readNumber(written.batches, 'batches', { min: 2, max: 10_000, whole: true });
  if (!batches.ok) return inside('batches', batches);
  if (warmUp.value >= seconds.value)
    return inside('warm-up', bad('a warm-up shorter than the run, which it is a part of'));
  return good({
    kind: 'stationary',
    seconds: seconds.value,
    warmUpSeconds: warmUp.value,
    batches: batches.value,
  });
}
