import type { MicroEuro } from '../scenario/types.ts';
import { unnamedLanguage } from './words/unnamed-language.ts';

/** Numbers, money, shares, durations and dates in the reader's language, always by the same fixed locale. */
export interface Format {
  readonly locale: string;
  /** Whole euro, four significant figures: an amount to read. */
  amount(value: MicroEuro): string;
  /** Euro and cents: a price, or a line of a bill. */
  price(value: MicroEuro): string;
  /** Whole euro: a line to add up. */
  money(value: MicroEuro): string;
  /** For an axis: `€1.2M`. */
  shortMoney(value: MicroEuro): string;
  /** Whole, grouped. */
  count(value: number): string;
  /** Whole, three significant figures: a volume read off a curve. */
  roughCount(value: number): string;
  /** For an axis: `12K`. */
  shortCount(value: number): string;
  decimal(value: number, digits: number): string;
  /** A share 0…1 as a percentage. */
  percent(share: number, digits?: number): string;
  /** With one decimal only where it says something: a setting. */
  briefPercent(share: number): string;
  seconds(value: number): string;
  date(iso: string): string;
  shortDate(iso: string): string;
  month(label: string): string;
  shortMonth(label: string): string;
  /** 0 Monday … 6 Sunday. */
  weekday(index: number): string;
  shortWeekday(index: number): string;
  /** A minute of the day, 0…1440. */
  clock(minute: number): string;
  language(tag: string): string;
  list(items: readonly string[]): string;
}

const micro = 1_000_000;
/** 1 January 2024 was a Monday. */
const aMonday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

export function formatsOf(locale: string): Format {
  const numbers = (options: Intl.NumberFormatOptions) => withMinus(new Intl.NumberFormat(locale, options));
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const euro = { style: 'currency', currency: 'EUR' } as const;
  const amount = numbers({
    ...euro,
    maximumSignificantDigits: 4,
    maximumFractionDigits: 0,
    roundingPriority: 'lessPrecision',
  } as Intl.NumberFormatOptions);
  const price = numbers(euro);
  const money = numbers({ ...euro, maximumFractionDigits: 0 });
  const shortMoney = numbers({
    ...euro,
    notation: 'compact',
    maximumSignificantDigits: 3,
    minimumFractionDigits: 0,
  });
  const count = numbers({ maximumFractionDigits: 0 });
  const roughCount = numbers({ maximumSignificantDigits: 3 });
  const shortCount = numbers({ notation: 'compact', maximumSignificantDigits: 3 });
  // Spanish has a space before every unit, and a narrow Dutch minute is an m, which is a metre.
  const displayOf = (name: string) =>
    locale.startsWith('es') || (locale.startsWith('nl') && name === 'minute') ? 'short' : 'narrow';
  const unit = (name: string) =>
    numbers({ style: 'unit', unit: name, unitDisplay: displayOf(name), maximumFractionDigits: 0 });
  const [second, minute, hour] = [unit('second'), unit('minute'), unit('hour')];
  const fineSecond = numbers({
    style: 'unit',
    unit: 'second',
    unitDisplay: displayOf('second'),
    maximumFractionDigits: 1,
  });
  const date = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = dates({ day: 'numeric', month: 'short' });
  const month = dates({ month: 'long', year: 'numeric' });
  const shortMonth = dates({ month: 'short' });
  const weekday = dates({ weekday: 'long' });
  const shortWeekday = dates({ weekday: 'short' });
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const decimals = cache((digits: number) =>
    numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const percents = cache((digits: number) =>
    numbers({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const brief = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const on = (formatter: Intl.DateTimeFormat, label: string, day = '') => {
    const time = Date.parse(`${label}${day}T00:00:00Z`);
    return Number.isNaN(time) ? label : formatter.format(time);
  };
  return {
    locale,
    amount: (value) => amount.format(value / micro),
    price: (value) => price.format(value / micro),
    money: (value) => money.format(value / micro),
    shortMoney: (value) => shortMoney.format(value / micro),
    count: (value) => count.format(value + 0),
    roughCount: (value) => roughCount.format(value),
    shortCount: (value) => shortCount.format(value),
    decimal: (value, digits) => decimals(digits).format(value),
    percent: (share, digits = 0) => percents(digits).format(share),
    briefPercent: (share) => brief.format(share),
    // No line may end between a number and its unit.
    seconds: (value) => duration(value, second, fineSecond, minute, hour).replaceAll(' ', '\u00a0'),
    date: (iso) => on(date, iso),
    shortDate: (iso) => on(shortDate, iso).replaceAll(' ', '\u00a0'),
    month: (label) => on(month, label, '-01'),
    shortMonth: (label) => on(shortMonth, label, '-01'),
    weekday: (index) => weekday.format(aMonday + index * dayMs),
    shortWeekday: (index) => shortWeekday.format(aMonday + index * dayMs),
    clock: clockText,
    language: (tag) => {
      if (tag === 'und') return unnamedLanguage[locale] ?? tag;
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    list: (items) => list.format(items),
  };
}

/** `09:30`, in every language: a minute of the day, 0…1440. */
export const clockText = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

interface Writer {
  format(value: number): string;
}

/** The typographic minus, joined to its number so that no line breaks between; a rounded zero has none. */
function withMinus(formatter: Intl.NumberFormat): Writer {
  const zero = formatter.format(0);
  // Where the sign stands differs: -€0.00, but € -0,00.
  const negativeZero = formatter.format(-0);
  return {
    format: (value) => {
      const text = formatter.format(value);
      return text === negativeZero ? zero : text.replace('-', '\u2212\u2060');
    },
  };
}

function duration(value: number, second: Writer, fine: Writer, minute: Writer, hour: Writer): string {
  if (value < 9.95) return fine.format(value);
  const whole = Math.round(value);
  if (whole < 120) return second.format(whole);
  if (whole < 7200) return both(whole, 60, minute, second);
  return both(Math.round(whole / 60), 60, hour, minute);
}

function both(value: number, of: number, big: Writer, small: Writer): string {
  const rest = value % of;
  const head = big.format(Math.floor(value / of));
  return rest === 0 ? head : `${head} ${small.format(rest)}`;
}

function cache<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    let found = made.get(key);
    if (found === undefined) {
      found = make(key);
      made.set(key, found);
    }
    return found;
  };
}
