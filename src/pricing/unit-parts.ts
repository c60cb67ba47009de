import type { UnitKind, UnitStep } from '../scenario/contract-terms.ts';
import type { MicroEuro, RateCard, UnitPrice } from '../scenario/types.ts';
import { line } from './bill.ts';
import { shareOf, stated } from './money.ts';
import { stackedShare } from './surcharges.ts';
import type { MoneyLine, UnitSlice, Units } from './types.ts';
import { setsUnitsApart } from './unit-slices.ts';

/** Answered units of one channel that have the same price. */
export interface PricedClass {
  /** What the key and the label add to those of the channel; empty at the usual price. */
  readonly key: string;
  readonly label: string;
  readonly quantity: number;
  readonly price: MicroEuro;
}

export interface UnitParts {
  /** Units that are billed at the usual price, or that of their language or class. */
  readonly classes: readonly PricedClass[];
  /** Units of kinds with a price of their own, and what dearer hours add to all. */
  readonly apart: readonly MoneyLine[];
}

/** Price of a slice: what it is called, the usual price that it starts from, and the share that is added to that. */
interface Tariff {
  readonly key: string;
  readonly label: string;
  readonly base: MicroEuro;
  readonly share: number;
  readonly ofKind: boolean;
}

const KINDS: Readonly<Record<UnitKind, string>> = {
  short: 'short',
  transferred: 'transferred',
  redialled: 'redialled',
  calledBack: 'called back',
};

/** Parts the answered units of a channel by what they cost. `list` is the usual price of the channel. */
export function unitParts(
  card: RateCard,
  unit: UnitPrice,
  list: MicroEuro,
  units: Units,
  name: { readonly key: string; readonly label: string },
): UnitParts {
  const { slices } = units;
  if (slices === undefined || !setsUnitsApart(card.terms))
    return { classes: [{ key: '', label: '', quantity: amountIn(unit, units), price: list }], apart: [] };
  const tariffs = new Map<string, { tariff: Tariff; slices: UnitSlice[] }>();
  for (const slice of slices) {
    const tariff = tariffOf(card, list, slice);
    const group = tariffs.get(tariff.key);
    if (group === undefined) tariffs.set(tariff.key, { tariff, slices: [slice] });
    else group.slices.push(slice);
  }
  const classes: PricedClass[] = [];
  const apart: MoneyLine[] = [];
  for (const { tariff, slices: priced } of tariffs.values()) {
    const { key, label, base, share, ofKind } = tariff;
    const price = base + shareOf(base, share);
    const quantity = totalOf(unit, priced);
    if (ofKind) apart.push(line(name.key + key, name.label + label, quantity, unit.per, price));
    else classes.push({ key, label, quantity, price });
    apart.push(...surchargeLines(card, unit, tariff, priced, name));
  }
  if (!classes.some(({ key }) => key === '')) classes.push({ key: '', label: '', quantity: 0, price: list });
  return { classes, apart };
}

function tariffOf(card: RateCard, list: MicroEuro, { kind, language, handleSeconds }: UnitSlice): Tariff {
  const own = kind === 'ordinary' ? undefined : card.terms?.billedContacts?.kinds?.[kind];
  if (kind !== 'ordinary' && own !== undefined) {
    const name = KINDS[kind];
    return { key: `.${name.replace(' ', '-')}`, label: `, ${name}`, base: own, share: 0, ofKind: true };
  }
  const { unitByLanguage, unitByHandleTime } = card.terms ?? {};
  const tag = [language, language.split('-')[0]].find((each) => Object.hasOwn(unitByLanguage ?? {}, each));
  if (unitByLanguage !== undefined && tag !== undefined)
    return { key: `.${tag}`, label: ` ${tag}`, ...stepped(unitByLanguage[tag], list), ofKind: false };
  const handled = unitByHandleTime?.find(({ upToSeconds }) => handleSeconds <= upToSeconds);
  if (unitByHandleTime !== undefined && handled !== undefined) {
    const last = unitByHandleTime[unitByHandleTime.indexOf(handled) - 1]?.upToSeconds ?? 0;
    const [word, seconds] =
      handled.upToSeconds === Infinity ? ['above', last] : ['up to', handled.upToSeconds];
    return {
      key: `.${word.replace(' ', '-')}-${seconds}s`,
      label: `, handled ${word} ${seconds} s`,
      ...stepped(handled.step, list),
      ofKind: false,
    };
  }
  return { key: '', label: '', base: list, share: 0, ofKind: false };
}

function stepped(step: UnitStep, list: MicroEuro): { base: MicroEuro; share: number } {
  return 'price' in step ? { base: step.price, share: 0 } : { base: list, share: step.share };
}

/** A line for each combination of dearer hours, as hours have it. */
function surchargeLines(
  card: RateCard,
  unit: UnitPrice,
  { key, label, base, share }: Tariff,
  slices: readonly UnitSlice[],
  name: { readonly key: string; readonly label: string },
): MoneyLine[] {
  const surcharges = card.terms?.unitSurcharges;
  if (surcharges === undefined) return [];
  const dearer = new Map<string, UnitSlice[]>();
  for (const slice of slices) {
    if (slice.bands.length === 0) continue;
    const held = slice.bands.join(' ');
    dearer.set(held, [...(dearer.get(held) ?? []), slice]);
  }
  return [...dearer.values()].map((held) => {
    const bands = held[0].bands.map((band) => surcharges.bands[band]);
    const names = bands.map((band) => band.name).join(' + ');
    const added = stackedShare(
      surcharges.stacking,
      bands.map((band) => band.share),
    );
    return line(
      `${name.key}${key}.surcharge.${names}`,
      `${name.label}${label}, surcharge ${names}`,
      totalOf(unit, held),
      unit.per,
      // as one share of the usual price, so that the amount is exact
      shareOf(base, stackedShare('add', [added * (1 + share)])),
    );
  });
}

function totalOf(unit: UnitPrice, slices: readonly UnitSlice[]): number {
  const total = { contacts: 0, billedSeconds: 0 };
  for (const slice of slices) {
    total.contacts += slice.contacts;
    total.billedSeconds += slice.billedSeconds;
  }
  return amountIn(unit, total);
}

function amountIn(unit: UnitPrice, { contacts, billedSeconds }: Units): number {
  return unit.per === 'contact' ? contacts : stated(billedSeconds / 60);
}
