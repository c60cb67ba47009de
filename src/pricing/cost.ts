import type { CostCard, CostLine, MicroEuro } from '../scenario/types.ts';
import { bill, line } from './bill.ts';
import { EURO, stated } from './money.ts';
import { partOfTerm, yearsOf } from './months.ts';
import { stackedShare } from './surcharges.ts';
import type { Bill, MoneyLine } from './types.ts';

/** What drives the cost of one pool in one period. */
export interface PoolDrivers {
  readonly languages: readonly string[];
  /** Agent-seconds on duty; the card's shrinkage makes paid time of them. */
  readonly staffedSeconds: number;
  /** The part of them in hours with an allowance, by the bands that hold together; absent when there are none. */
  readonly unsocial?: ReadonlyMap<string, number>;
  readonly contacts: number;
  /** People who join because the desk starts or grows; replacement of leavers comes on top. */
  readonly newcomers: number;
  /** Paid hours in which newcomers and replacements learn the clients of the pool beyond the first. */
  readonly trainingHours: number;
}

/** What drives the cost of a desk in one period: its pools, and the floor that they share. */
export interface DeskDrivers {
  readonly pools: readonly PoolDrivers[];
  /** Most agents on duty at once over the whole horizon, all pools together: a workplace is rented by the year. */
  readonly workplaces: number;
  readonly months: number;
  readonly monthsBefore: number;
}

/** A cost line, and how much each pool gave rise to it: in proportion, for allotting. */
export interface CostedLine {
  readonly line: MoneyLine;
  readonly by: 'time' | 'contacts';
  readonly byPool: readonly number[];
}

export interface Costed {
  readonly bill: Bill;
  /** The lines of the bill, in its order. */
  readonly lines: readonly CostedLine[];
}

/**
 * What a desk costs its employer in one period, line by line.
 *
 * Absence is counted once: the wage is that of a paid hour, and paid = staffed / (1 - shrinkage). FTE are paid
 * hours over full-time hours. Hires are the newcomers and those who replace leavers (attrition a year x FTE).
 * Workplaces are shared between shifts and pools, never between two agents on duty.
 */
export function costOf(card: CostCard, drivers: DeskDrivers): Costed {
  const lines = [...wageLines(card, drivers), ...card.lines.map((each) => costLine(card, each, drivers))];
  const kept = lines.filter((each) => each.line.quantity !== 0);
  return { bill: bill(kept.map((each) => each.line)), lines: kept };
}

/**
 * Gross wage of a paid hour in a pool: the highest of its agents' languages, since a language is paid for whether
 * or not it is spoken in this call. `fr-be` falls back to `fr`, then to the card's default `*`.
 */
export function wageOf(card: CostCard, languages: readonly string[]): MicroEuro {
  const { language } = dearestLanguage(card, languages);
  return card.wage[language] ?? 0;
}

function dearestLanguage(card: CostCard, languages: readonly string[]): { readonly language: string } {
  let best = { language: '*', wage: -1 };
  for (const tag of languages.length === 0 ? ['*'] : languages) {
    const language = [tag, tag.split('-')[0], '*'].find((each) => card.wage[each] !== undefined) ?? '*';
    const wage = card.wage[language] ?? 0;
    if (wage > best.wage) best = { language, wage };
  }
  return best;
}

function wageLines(card: CostCard, drivers: DeskDrivers): CostedLine[] {
  const paid = drivers.pools.map((pool) => paidHours(card, pool));
  const absence = Object.entries(card.paidAbsence ?? {});
  const present = absence.length === 0 ? 1 : 1 - card.shrinkage;
  const languages = drivers.pools.map((pool) => dearestLanguage(card, pool.languages).language);
  const wages = [...new Set(languages)].sort().map((language) => {
    const byPool = paid.map((hours, p) => (languages[p] === language ? hours * present : 0));
    const label = language === '*' ? 'Wages' : `Wages ${language}`;
    const key = language === '*' ? 'cost.wage' : `cost.wage.${language}`;
    return {
      line: line(key, label, total(byPool), 'paid hour', card.wage[language] ?? 0),
      by: 'time' as const,
      byPool,
    };
  });
  const away = absence.map(([name, part]) =>
    ofEuros(`cost.absence.${name}`, `Paid absence, ${name}`, wagesByPool(card, drivers), part, true),
  );
  const allowances = allowanceLines(card, drivers);
  const paidWages = wagesByPool(card, drivers).map((euros, p) =>
    allowances.reduce((sum, { byPool, share }) => sum + byPool[p] * share, euros),
  );
  const charges = ofEuros('cost.charges', 'Employer charges', paidWages, card.employerCharges, false);
  return [...wages, ...away, ...allowances, charges, training(card, drivers)];
}

/** Unsocial hours: what the wage of the hours staffed in them is raised by, for each combination of bands. */
function allowanceLines(card: CostCard, { pools }: DeskDrivers): (CostedLine & { readonly share: number })[] {
  const { allowances } = card;
  if (allowances === undefined) return [];
  const combinations = [...new Set(pools.flatMap(({ unsocial }) => [...(unsocial?.keys() ?? [])]))].sort();
  return combinations.map((combination) => {
    const bands = combination.split(' ').map((band) => allowances.bands[Number(band)]);
    const names = bands.map(({ name }) => name).join(' + ');
    const share = stackedShare(
      allowances.stacking,
      bands.map((band) => band.share),
    );
    const byPool = pools.map(
      (pool) => (wageOf(card, pool.languages) / EURO) * ((pool.unsocial?.get(combination) ?? 0) / 3600),
    );
    return { ...ofEuros(`cost.allowance.${names}`, `Allowance ${names}`, byPool, share, false), share };
  });
}

/** Hours in which agents learn further clients are paid, with their charges, and serve nobody. */
function training(card: CostCard, drivers: DeskDrivers): CostedLine {
  const byPool = drivers.pools.map((pool) => (wageOf(card, pool.languages) / EURO) * pool.trainingHours);
  const price = Math.round((1 + card.employerCharges) * EURO);
  return {
    line: line(
      'cost.training-per-client',
      'Learning further clients',
      total(byPool),
      'euro of wage',
      price,
      true,
    ),
    by: 'time',
    byPool,
  };
}

/** Gross wages of the paid hours of each pool, in euro, without allowances. */
function wagesByPool(card: CostCard, { pools }: DeskDrivers): number[] {
  return pools.map((pool) => (wageOf(card, pool.languages) / EURO) * paidHours(card, pool));
}

/** A line that is a share of wages: so many euro of wage x the share of a euro. */
function ofEuros(
  key: string,
  label: string,
  byPool: readonly number[],
  share: number,
  hidden: boolean,
): CostedLine {
  const price = Math.round(share * EURO);
  return { line: line(key, label, total(byPool), 'euro of wage', price, hidden), by: 'time', byPool };
}

function costLine(card: CostCard, cost: CostLine, drivers: DeskDrivers): CostedLine {
  const key = `cost.${cost.name}`;
  const { pools, months, monthsBefore, workplaces } = drivers;
  const staffed = pools.map((pool) => pool.staffedSeconds / 3600);
  const paid = pools.map((pool) => paidHours(card, pool));
  const years = yearsOf(monthsBefore, months);
  const { span = 1, hours = 1 } = cost;
  const firstOrSpread = partOfTerm(drivers, cost.overMonths);
  const hires = pools.map((pool, p) => pool.newcomers + (card.attrition * paid[p]) / card.hoursPerFte);
  const by = (quantity: number, unit: string, byPool: readonly number[]): CostedLine => ({
    line: line(key, cost.name, quantity / span, unit, cost.amount, cost.hidden),
    by: 'time',
    byPool,
  });
  switch (cost.per) {
    case 'paid-hour':
      return by(total(paid), 'paid hour', paid);
    case 'staffed-hour':
      return by(total(staffed), 'staffed hour', staffed);
    case 'wage':
      return ofEuros(key, cost.name, wagesByPool(card, drivers), cost.amount, cost.hidden);
    case 'workplace':
      return by(workplaces * firstOrSpread, 'workplace', staffed);
    case 'workplace-year':
      return by(stated(workplaces * years), 'workplace-year', staffed);
    case 'fte-year':
      return by(total(paid) / card.hoursPerFte, 'FTE-year', paid);
    case 'fte-month':
      return by((total(paid) / card.hoursPerFte) * 12, 'FTE-month', paid);
    case 'hire':
      return by(total(hires), 'hire', hires);
    case 'training-hour':
      return by(total(hires) * hours, 'training hour', hires);
    case 'month':
      return by(months, 'month', staffed);
    case 'year':
      return by(years, 'year', staffed);
    case 'once':
      return by(firstOrSpread, 'once', staffed);
    case 'contact': {
      const contacts = pools.map((pool) => pool.contacts);
      return { ...by(total(contacts), 'contact', contacts), by: 'contacts' };
    }
  }
}

function paidHours(card: CostCard, pool: PoolDrivers): number {
  return pool.staffedSeconds / 3600 / (1 - card.shrinkage);
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
