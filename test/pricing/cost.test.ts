import { describe, expect, it } from 'vitest';
import { costOf, type DeskDrivers, wageOf } from '../../src/pricing/cost.ts';
import { euro } from '../../src/pricing/money.ts';
import type { CostLine } from '../../src/scenario/types.ts';
import { costCard, costLine } from './example.ts';

const desk: DeskDrivers = {
  pools: [
    { languages: ['nl'], staffedSeconds: 1440 * 3600, contacts: 5000, newcomers: 10, trainingHours: 0 },
    { languages: ['de', 'nl'], staffedSeconds: 720 * 3600, contacts: 1000, newcomers: 0, trainingHours: 0 },
  ],
  workplaces: 12,
  months: 12,
  monthsBefore: 0,
};

const NEVER = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const amountOfLine = (per: CostLine['per'], amount: number) => {
  const { bill } = costOf(costCard(16, [costLine('extra', per, amount)]), desk);
  return bill.lines.find((line) => line.key === 'cost.extra');
};

describe('the cost of a desk', () => {
  it('pays the hours that people are paid for, so that absence is counted once', () => {
    // 2,160 staffed hours at 20 % shrinkage are 2,700 paid hours.
    const { bill } = costOf(costCard(16), desk);
    expect(bill.lines.map((line) => [line.key, line.quantity, line.amount])).toEqual([
      ['cost.wage', 2700, euro(43_200)],
      ['cost.charges', 43_200, euro(12_960)],
    ]);
    expect(bill.total).toBe(euro(56_160));
  });

  it('pays a pool of several languages the wage of the dearest', () => {
    const card = costCard(15, [], { wage: { '*': euro(15), nl: euro(16), de: euro(18) } });
    const { bill } = costOf(card, desk);
    expect(bill.lines.map((line) => [line.label, line.quantity, line.amount])).toEqual([
      ['Wages de', 900, euro(16_200)],
      ['Wages nl', 1800, euro(28_800)],
      ['Employer charges', 45_000, euro(13_500)],
    ]);
  });

  it('falls back from a regional language to the language, then to the default wage', () => {
    const card = costCard(15, [], { wage: { '*': euro(15), fr: euro(17) } });
    expect(wageOf(card, ['fr-be'])).toBe(euro(17));
    expect(wageOf(card, ['es'])).toBe(euro(15));
    expect(wageOf(card, [])).toBe(euro(15));
    expect(wageOf(card, ['es', 'fr'])).toBe(euro(17));
  });

  it.each([
    // 2,700 paid hours are 1.5 full-time years of 1,800 hours.
    ['paid-hour', 2, 2700, 5400],
    ['staffed-hour', 2, 2160, 4320],
    ['wage', 0.1, 43_200, 4320],
    ['workplace-year', 9700, 12, 116_400],
    ['fte-year', 1000, 1.5, 1500],
    ['fte-month', 85, 18, 1530],
    // Ten who start, and 36 % a year of 1.5 people who leave.
    ['hire', 4000, 10.54, 42_160],
    ['month', 100, 12, 1200],
    ['year', 100, 1, 100],
    ['once', 100, 1, 100],
    ['contact', 0.05, 6000, 300],
  ] as const)('drives a line per %s', (per, amount, quantity, euros) => {
    expect(amountOfLine(per, amount)).toMatchObject({ quantity, amount: euro(euros), hidden: true });
  });

  it('pays the hours in which agents learn further clients, with their charges', () => {
    const learning = { ...desk, pools: [{ ...desk.pools[0], trainingHours: 72 }, desk.pools[1]] };
    const { bill } = costOf(costCard(16), learning);
    // 72 hours at EUR 16, and 30 % on them.
    expect(bill.lines.find(({ key }) => key === 'cost.training-per-client')).toMatchObject({
      quantity: 1152,
      amount: euro(1497.6),
    });
  });

  it('makes one year of twelve months, to the last digit', () => {
    const card = costCard(0, [costLine('rent', 'year', 10_000)]);
    const months = Array.from(
      { length: 12 },
      (_, m) => costOf(card, { ...desk, months: 1, monthsBefore: m }).bill,
    );
    const rent = months.flatMap((bill) => bill.lines.filter((line) => line.key === 'cost.rent'));
    expect(rent.reduce((total, line) => total + line.amount, 0)).toBe(euro(10_000));
  });

  it('charges what is paid once only when the desk starts', () => {
    const card = costCard(0, [costLine('set-up', 'once', 40_000)]);
    expect(
      costOf(card, { ...desk, monthsBefore: 1 }).bill.lines.some((line) => line.key === 'cost.set-up'),
    ).toBe(false);
  });

  it('takes one of a kind for a span, hours for a hire, and writes off what is bought over its life', () => {
    const of = (per: CostLine['per'], amount: number, more: Partial<CostLine>, at = desk) =>
      costOf(costCard(16, [{ ...costLine('extra', per, amount), ...more }]), at).bill.lines.find(
        ({ key }) => key === 'cost.extra',
      );
    // 1.5 FTE, a lead for every 12: an eighth of one.
    expect(of('fte-year', 48_000, { span: 12 })).toMatchObject({ quantity: 0.125, amount: euro(6000) });
    expect(of('training-hour', 20, { hours: 80 })).toMatchObject({ quantity: 843.2, amount: euro(16_864) });
    expect(of('workplace', 2400, { overMonths: 48 })).toMatchObject({ quantity: 3, amount: euro(7200) });
    expect(of('once', 40_000, { overMonths: 24 })).toMatchObject({ quantity: 0.5, amount: euro(20_000) });
    expect(of('once', 40_000, { overMonths: 24 }, { ...desk, monthsBefore: 24 })).toBeUndefined();
  });

  it('shows paid absence apart without paying it twice', () => {
    const plain = costOf(costCard(16), desk).bill;
    const parts = costOf(costCard(16, [], { paidAbsence: { leave: 0.12, sickness: 0.08 } }), desk).bill;
    expect(parts.lines.map(({ key, amount, hidden }) => [key, amount, hidden])).toEqual([
      ['cost.wage', euro(34_560), false],
      ['cost.absence.leave', euro(5184), true],
      ['cost.absence.sickness', euro(3456), true],
      ['cost.charges', euro(12_960), false],
    ]);
    expect(parts.total).toBe(plain.total);
  });

  it('raises the wage of unsocial hours, and the charges with it', () => {
    const band = (name: string, share: number) => ({ name, share, hours: NEVER, dates: [] });
    const allowances = { stacking: 'add' as const, bands: [band('evening', 0.25), band('Sunday', 0.5)] };
    const [first, second] = desk.pools;
    const unsocial = new Map([
      ['0', 100 * 3600],
      ['0 1', 10 * 3600],
    ]);
    const { bill } = costOf(costCard(16, [], { allowances }), {
      ...desk,
      pools: [{ ...first, unsocial }, second],
    });
    const amounts = bill.lines.map(({ key, amount }) => [key, amount]);
    expect(amounts).toEqual([
      ['cost.wage', euro(43_200)],
      ['cost.allowance.evening', euro(400)],
      ['cost.allowance.evening + Sunday', euro(120)],
      ['cost.charges', euro(0.3 * (43_200 + 520))],
    ]);
  });
});
