import { Temporal } from 'temporal-polyfill';
import { bad, good, type Read, textOf } from './read.ts';
import { didYouMean } from './suggest.ts';

/** Zones offered when a name is misspelt; every IANA zone is legal. */
const COMMON = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Athens',
  'Europe/Istanbul',
  'Atlantic/Canary',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Paramaribo',
  'Asia/Kolkata',
  'Asia/Manila',
  'Africa/Johannesburg',
  'Australia/Sydney',
  'UTC',
];

/** An IANA time zone; a fixed offset such as `+01:00` is refused, as it knows no daylight saving. */
export function readZone(value: unknown): Read<string> {
  const text = textOf(value);
  const expected = 'a time zone such as Europe/Amsterdam';
  if (text === null) return bad(expected);
  if (/^[+-]|^\d|^(?:CET|CEST|GMT|BST|EST|PST)$/i.test(text))
    return bad(expected, 'name a place, so that daylight saving is known; UTC has none');
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return good(text);
  } catch {
    return bad(expected, didYouMean(text, COMMON));
  }
}
