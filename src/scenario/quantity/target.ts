import { readDuration } from './duration.ts';
import { readShare } from './number.ts';
import { bad, good, type Read, textOf } from './read.ts';

export interface WrittenTarget {
  readonly share: number;
  readonly seconds: number;
  readonly openTimeOnly: boolean;
}

const EXPECTED = 'a service target such as 80% in 20s, 90% in 4h of opening time, or none';

/** `80% in 20s`; null for `none`. */
export function readTarget(value: unknown): Read<WrittenTarget | null> {
  const text = textOf(value);
  if (text === null) return bad(EXPECTED);
  if (text === 'none') return good(null);
  const short = /^(\d+)\s*\/\s*(\d+)$/.exec(text);
  if (short !== null) return bad(EXPECTED, `write ${short[1]}% in ${short[2]}s`);
  const match = /^(.+?)\s+(?:in|within)\s+(.+?)(\s+of (?:opening time|open time|opening hours))?$/.exec(text);
  if (match === null) return bad(EXPECTED);
  const share = readShare(match[1]!, 'the share of a service target');
  if (!share.ok) return share;
  if (share.value === 0) return bad('a service target above 0%');
  const seconds = readDuration(match[2]!, 'the threshold of a service target');
  return seconds.ok
    ? good({ share: share.value, seconds: seconds.value, openTimeOnly: match[3] !== undefined })
    : seconds;
}
