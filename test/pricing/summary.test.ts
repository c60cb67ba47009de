import { describe, expect, it } from 'vitest';
import { bill, line } from '../../src/pricing/bill.ts';
import { summariseBills } from '../../src/pricing/bill-summary.ts';
import { euro, sum } from '../../src/pricing/money.ts';
import { summariseMoney } from '../../src/pricing/summary.ts';
import type { Bill, PricedReplication } from '../../src/pricing/types.ts';
import type { OptionMoney } from '../../src/study/comparison.ts';

const toys = 'toys';
const replication = (buyer: Bill, more: Partial<PricedReplication> = {}): PricedReplication => ({
  invoices: { toys: { months: [buyer], total: buyer } },
  buyer: { months: [buyer], total: buyer },
  inHouse: null,
  cost: { months: [buyer], total: buyer },
  revenue: euro(300),
  allotted: { toys: buyer.total },
  paid: { toys: { months: [buyer], total: buyer } },
  lost: null,
  allottedByMonth: { toys: [buyer.total] },
  uses: { toys: [{ contacts: 10, handledSeconds: 7200, paidSeconds: 14_400 }] },
  buyerUse: { contacts: 10, handledSeconds: 7200, paidSeconds: 14_400 },
  ...more,
});
const hours = (quantity: number) => bill([line('hours', 'Hours', quantity, 'hour', euro(40))]);
const desk = (wage: number, rent: number) =>
  bill([line('cost.wage', 'Wages', 1, 'x', euro(wage)), line('cost.rent', 'Rent', 1, 'x', euro(rent), true)]);

describe('money over replications', () => {
  it('gives the mean, its interval and the spread of single years', () => {
    const money = summariseMoney([replication(hours(4)), replication(hours(6))]);
    expect(money?.buyer.total).toMatchObject({ mean: euro(200), n: 2 });
    // Student t with one degree of freedom: 12.706 x sd / sqrt(2), and sd / sqrt(2) is 40.
    expect(money?.buyer.total.high).toBeCloseTo(euro(200 + 12.7062 * 40), -5);
    expect(money?.buyer.lines).toMatchObject([
      { key: 'hours', quantity: 5, price: euro(40), amount: euro(200) },
    ]);
    expect(money?.byMonth).toEqual([euro(200)]);
    expect(money?.perContact?.mean).toBe(euro(20));
    expect(money?.perHandledHour?.mean).toBe(euro(100));
    expect(money?.perPaidHour?.mean).toBe(euro(50));
    expect(money?.outsourcer?.margin.mean).toBe(euro(100));
    expect(money?.allotted[toys].mean).toBe(euro(200));
  });

  it('counts a line that a replication lacks as nothing', () => {
    const overtime = bill([...hours(4).lines, line('overtime', 'Overtime', 1, 'hour', euro(60))]);
    const { lines } = summariseBills([hours(4), overtime, hours(4)]);
    expect(lines.find((each) => each.key === 'overtime')).toMatchObject({
      amount: euro(20),
      quantity: 1 / 3,
    });
  });

  it('tells between which amounts a line lies in single replications', () => {
    const bills = Array.from({ length: 11 }, (_, worked) => bill(hours(worked + 1).lines));
    const [worked] = summariseBills(bills).lines;
    const rate = worked.price;
    expect([worked.p10, worked.p90].map((amount) => amount / rate)).toEqual([2, 10]);
    expect(worked.amount / rate).toBe(6);
  });

  it('shows lines that add up to the mean total, though each is rounded', () => {
    const thirds = [desk(0.01, 0.01), desk(0, 0), desk(0, 0)];
    const { total, lines } = summariseBills(thirds);
    expect(sum(lines.map((each) => each.amount))).toBe(Math.round(total.mean));
    expect(lines.map((each) => each.amount)).toEqual([3334, 3333]);
  });

  it('tells what is seen at once in a desk from what is forgotten', () => {
    const money = summariseMoney([
      replication(desk(100, 30), { inHouse: desk(100, 30) }),
      replication(desk(120, 30), { inHouse: desk(120, 30) }),
    ]);
    expect(money?.inHouse?.direct.mean).toBe(euro(110));
    expect(money?.inHouse?.hidden.mean).toBe(euro(30));
  });

  it('gives no amount for a contact when nothing was answered', () => {
    const quiet = replication(hours(4), {
      buyerUse: { contacts: 0, handledSeconds: 0, paidSeconds: 14_400 },
    });
    expect(summariseMoney([quiet])).toMatchObject({ perContact: null, perHandledHour: null });
    expect(summariseMoney([quiet])?.perPaidHour?.mean).toBe(euro(40));
  });

  it('gives no margin when costs or prices are missing, and nothing when the buyer has no price', () => {
    expect(summariseMoney([replication(hours(1), { cost: null })])?.outsourcer).toBeNull();
    expect(summariseMoney([replication(hours(1), { revenue: null })])?.outsourcer).toBeNull();
    expect(summariseMoney([replication(hours(1), { buyer: null })])).toBeNull();
    expect(summariseMoney([])).toBeNull();
  });

  it('is what a comparison shows', () => {
    const money: OptionMoney | null = summariseMoney([replication(hours(1))]);
    expect(JSON.parse(JSON.stringify(money))).toEqual(money);
  });

  it('keeps an account of every client: what it pays, what it costs to serve, and what a contact comes to', () => {
    const { toys: account } = summariseMoney([replication(hours(4)), replication(hours(6))])?.accounts ?? {};
    expect(account.months).toHaveLength(1);
    expect(account.months[0].bill.lines[0]).toMatchObject({ quantity: 5, amount: euro(200) });
    expect(account.months[0].bill.total).toMatchObject({ p10: euro(168), p90: euro(232) });
    expect(account.cost?.mean).toBe(euro(200));
    expect(account.margin?.mean).toBe(0);
    expect(account.perContact?.mean).toBe(euro(20));
    expect(account.perHandledMinute?.mean).toBeCloseTo(euro(200 / 120), 0);
    expect(account.perPaidHour?.mean).toBe(euro(50));
  });
});
