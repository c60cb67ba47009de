import { bad, good, NUMBER, numberIn, type Read, textOf, twoWays, withoutComma } from './read.ts';

export type WrittenVolume =
  | { readonly kind: 'yearly'; readonly contacts: number }
  | { readonly kind: 'each-month'; readonly contacts: number }
  | { readonly kind: 'rate'; readonly perHour: number };

const EXPECTED = 'a volume such as 42 000 / year, 3 500 / month, 800 / week, or a rate such as 20/minute';
const VOLUME = new RegExp(
  `^(${NUMBER})\\s*(?:contacts?|calls?|chats?|e-?mails?|items?)?\\s*(?:/|per|an?)\\s*([a-z]+)$`,
  'i',
);

/** More contacts a year than this is a slip of the keyboard. */
const MOST_A_YEAR = 1e9;
const PER_HOUR: Readonly<Record<string, number>> = {
  second: 3600,
  s: 3600,
  minute: 60,
  min: 60,
  hour: 1,
  h: 1,
};

/** How many contacts, in what time. By the year, month or week it is a forecast; by the hour or less a constant rate. */
export function readVolume(value: unknown): Read<WrittenVolume> {
  const text = textOf(value);
  if (text === null) return bad(EXPECTED);
  if (numberIn(text) !== null) return bad(EXPECTED, `write ${text} / year, ${text} / month or ${text}/hour`);
  const match = VOLUME.exec(text);
  if (match === null) return bad(EXPECTED, withoutComma(text));
  const doubtful = twoWays(match[1]!);
  if (doubtful !== undefined) return bad(EXPECTED, doubtful);
  const contacts = numberIn(match[1]!);
  if (contacts === null) return bad('at most 1 000 million contacts a year');
  const unit = match[2]!.toLowerCase();
  if (contacts < 0) return bad(`${EXPECTED}, not negative`);
  const hours = PER_HOUR[unit];
  const yearly = hours !== undefined ? contacts * hours * 8760 : contacts * perYear(unit);
  if (unit === 'day') return bad(EXPECTED, 'a day may be open or closed: say how much a week, month or year');
  if (Number.isNaN(yearly))
    return bad(EXPECTED, `"${unit}" is no unit here: year, month, week, hour, minute or second`);
  if (yearly > MOST_A_YEAR) return bad('at most 1 000 million contacts a year');
  if (hours !== undefined) return good({ kind: 'rate', perHour: contacts * hours });
  return unit === 'month'
    ? good({ kind: 'each-month', contacts })
    : good({ kind: 'yearly', contacts: yearly });
}

function perYear(unit: string): number {
  if (unit === 'year' || unit === 'yr') return 1;
  if (unit === 'month') return 12;
  return unit === 'week' ? 365 / 7 : Number.NaN;
}
