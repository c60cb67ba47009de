import { describe, expect, it } from 'vitest';
import { euro, sum } from '../../src/pricing/money.ts';
import { priceReplication } from '../../src/pricing/price.ts';
import {
  both,
  client,
  costCard,
  costLine,
  facts,
  grid,
  hourly,
  option,
  perUnit,
  pool,
  scenario,
} from './example.ts';

/** Client 0 has its own two agents, clients 1 and 2 share three. Every agent works one hour in each month. */
const plan = { pools: [pool('dedicated', [0], [2, 2, 2, 2]), pool('blended', [1, 2], [3, 3, 3, 3])] };
const worked = facts(plan, 3, [
  { contacts: [10, 20], handling: [1800, 3600] },
  { contacts: [12, 6], handling: [1800, 900], changeover: [300, 0] },
  { contacts: [4, 8], handling: [900, 1800] },
]);
const desk = scenario(
  [
    client(0, { dedicated: hourly(38.5), blended: perUnit(4.2), hybrid: both(40, 4) }),
    client(1, { blended: perUnit(0.85, 'minute') }, { form: 'blended' }),
    client(2, { blended: perUnit(4) }, { form: 'blended' }),
  ],
  { costCard: costCard(16) },
);

const [first, second, third] = ['client0', 'client1', 'client2'] as const;

describe('pricing a replication', () => {
  it('bills each client by the card of its form, month by month', () => {
    const { invoices } = priceReplication(desk, grid(3), plan, option('dedicated'), worked);
    expect(invoices[first].months.map((month) => month.total)).toEqual([euro(77), euro(77)]);
    expect(invoices[first].total.lines).toEqual([
      {
        key: 'hours',
        label: 'Logged-in hours',
        quantity: 4,
        unit: 'hour',
        price: euro(38.5),
        amount: euro(154),
        hidden: false,
      },
    ]);
    // 2,700 s are 45 minutes.
    expect(invoices[second].total).toMatchObject({ total: euro(38.25), lines: [{ quantity: 45 }] });
    expect(invoices[third].total).toMatchObject({ total: euro(48), lines: [{ quantity: 12 }] });
  });

  it('bills paid hours with shrinkage added, and productive ones without idle time', () => {
    const hours = (billed: 'paid' | 'productive') => {
      const card = option('dedicated', { rateCard: hourly(10, billed) });
      return priceReplication(desk, grid(3), plan, card, worked).buyer?.total.lines[0].quantity;
    };
    expect(hours('paid')).toBe(5);
    expect(hours('productive')).toBe(1.5);
  });

  it("takes the option's card for the focal client only", () => {
    const card = option('dedicated', { rateCard: hourly(50) });
    const { invoices, buyer } = priceReplication(desk, grid(3), plan, card, worked);
    expect(buyer?.total.total).toBe(euro(200));
    expect(invoices[third].total.total).toBe(euro(48));
  });

  it('bills a blended client for all that is answered, whoever answers', () => {
    const { buyer } = priceReplication(desk, grid(3), plan, option('blended'), worked);
    expect(buyer?.total.total).toBe(euro(126));
  });

  it('bills a hybrid client hours of its own agents and units of the shared ones', () => {
    const mixed = { pools: [pool('dedicated', [0], [2, 2, 0, 0]), pool('blended', [0, 1, 2], [1, 1, 3, 3])] };
    const played = facts(mixed, 3, [
      { contacts: [10, 0], handling: [1800, 0] },
      { contacts: [0, 20], handling: [0, 3600] },
      { contacts: [12, 6], handling: [1800, 900] },
      { contacts: [4, 8], handling: [900, 1800] },
    ]);
    const { buyer } = priceReplication(desk, grid(3), mixed, option('hybrid'), played);
    expect(buyer?.total.lines.map((line) => [line.key, line.quantity, line.amount])).toEqual([
      ['hours', 2, euro(80)],
      ['units.voice', 20, euro(80)],
    ]);
  });

  it('leaves no work unbilled when a card has no price for it', () => {
    const shared = { pools: [pool('blended', [0, 1], [2, 2, 2, 2])] };
    const played = facts(shared, 2, [
      { contacts: [10, 20], handling: [1800, 3600], changeover: [900, 900] },
      { contacts: [1, 1], handling: [300, 300] },
    ]);
    const byHour = option('dedicated', { rateCard: hourly(40) });
    expect(priceReplication(desk, grid(3), shared, byHour, played).buyer?.total.lines).toMatchObject([
      { key: 'hours.shared', quantity: 2, amount: euro(80) },
    ]);
    const byUnit = option('dedicated', { rateCard: perUnit(4) });
    expect(priceReplication(desk, grid(3), plan, byUnit, worked).buyer?.total.total).toBe(euro(120));
  });

  it('adds up what the outsourcer earns and spends, and says whose the cost is', () => {
    const { revenue, cost, allotted } = priceReplication(desk, grid(3), plan, option('dedicated'), worked);
    expect(revenue).toBe(euro(154 + 38.25 + 48));
    // Ten staffed hours at 20 % shrinkage, EUR 16 and 30 % charges.
    expect(cost?.total.total).toBe(euro(12.5 * 16 * 1.3));
    expect(allotted).not.toBeNull();
    // Own agents: four of the ten hours. Shared: 2,100 s worked against 900, then 900 against 1,800.
    expect(allotted?.[first]).toBe(euro(104));
    expect(allotted?.[second]).toBe(euro(80.6));
    expect(allotted?.[third]).toBe(euro(75.4));
  });

  it.each(['handling-share', 'offered-load', 'peak-use'] as const)('allots the same total by %s', (rule) => {
    const busy = facts(
      plan,
      3,
      [
        { contacts: [10, 20], handling: [1800, 3600] },
        { contacts: [12, 6], handling: [1800, 900] },
        { contacts: [4, 8], handling: [900, 1800] },
      ],
      [
        [5, 5, 10, 10],
        [9, 9, 3, 3],
        [2, 2, 4, 8],
      ],
    );
    const priced = priceReplication(desk, grid(3), plan, option('dedicated'), busy, rule);
    const total = Object.values(priced.allotted ?? {}).reduce((a, b) => a + b, 0);
    expect(total).toBe(priced.cost?.total.total);
  });

  it('charges an in-house client the cost of its own desk, and the outsourcer nothing of it', () => {
    const own = { pools: [pool('in-house', [0], [2, 2, 2, 2]), pool('blended', [1, 2], [3, 3, 3, 3])] };
    const withDesk = {
      ...desk,
      inHouseCostCard: costCard(17, [costLine('recruitment', 'hire', 4000)], {
        shrinkage: 0.5,
        attrition: 0,
      }),
    };
    const priced = priceReplication(withDesk, grid(3), own, option('in-house'), worked);
    expect(Object.keys(priced.invoices)).toEqual(['client1', 'client2']);
    // Four staffed hours, eight paid; the desk starts from nothing, so the four people behind two chairs are hired.
    expect(
      priced.buyer?.total.lines.map((line) => [line.key, line.quantity, line.amount, line.hidden]),
    ).toEqual([
      ['cost.wage', 8, euro(136), false],
      ['cost.charges', 136, euro(40.8), false],
      ['cost.recruitment', 4, euro(16_000), true],
    ]);
    expect(priced.inHouse?.total).toBe(priced.buyer?.total.total);
    expect(priced.cost?.total.total).toBe(euro(7.5 * 16 * 1.3));
    expect(priced.allotted?.[first]).toBe(0);
    expect(priced.revenue).toBe(euro(38.25 + 48));
    expect(priced.buyerUse).toMatchObject({ contacts: 30, handledSeconds: 5400, paidSeconds: 8 * 3600 });
  });

  it('hires nobody for a desk that runs already', () => {
    const own = { pools: [pool('in-house', [0], [2, 2, 2, 2])] };
    const running = scenario([client(0, {}, { form: 'in-house' })], {
      inHouseCostCard: costCard(17, [costLine('recruitment', 'hire', 4000)], { attrition: 0 }),
    });
    const played = facts(own, 1, [{ contacts: [10, 20], handling: [1800, 3600] }]);
    const priced = priceReplication(running, grid(1), own, option('in-house'), played);
    expect(priced.buyer?.total.lines.map((line) => line.key)).toEqual(['cost.wage', 'cost.charges']);
  });

  it('gives every client the form when the option is for everyone, each by its own card', () => {
    const all = scenario(
      [
        client(0, { blended: perUnit(4.2) }),
        client(1, { blended: perUnit(3) }),
        client(2, { blended: perUnit(2) }),
      ],
      { costCard: costCard(16) },
    );
    const { invoices } = priceReplication(all, grid(3), plan, option('blended', { everyone: true }), worked);
    expect(Object.entries(invoices).map(([id, each]) => [id, each.total.total])).toEqual([
      ['client0', euro(126)],
      ['client1', euro(54)],
      ['client2', euro(24)],
    ]);
  });

  it('leaves open what cannot be priced instead of calling it free', () => {
    const cardless = scenario([
      client(0, {}),
      client(1, {}, { form: 'blended' }),
      client(2, {}, { form: 'blended' }),
    ]);
    const priced = priceReplication(cardless, grid(3), plan, option('dedicated'), worked);
    expect(priced).toMatchObject({ invoices: {}, buyer: null, cost: null, revenue: null, allotted: null });
  });

  it('prices all clients together when nobody is in focus', () => {
    const priced = priceReplication({ ...desk, focus: null }, grid(3), plan, null, worked);
    expect(priced.buyer?.total.total).toBe(priced.revenue);
  });

  it('charges an idle pool in full and a month without contacts too', () => {
    const quiet = facts(plan, 3, [
      { contacts: [0, 0], handling: [0, 0] },
      { contacts: [0, 0], handling: [0, 0] },
      { contacts: [0, 0], handling: [0, 0] },
    ]);
    const priced = priceReplication(desk, grid(3), plan, option('dedicated'), quiet);
    expect(priced.buyer?.total.total).toBe(euro(154));
    expect(priced.invoices[second].total).toEqual({ lines: [], total: 0 });
    // The shared pool stood ready for both of its clients alike.
    expect(priced.allotted).toEqual({ client0: euro(104), client1: euro(78), client2: euro(78) });
  });

  it('keeps a client whose name is a word of the language apart', () => {
    const odd = scenario([client(0, { dedicated: hourly(38.5) }, { id: '__proto__' })], {
      focus: '__proto__',
    });
    const own = { pools: [pool('dedicated', [0], [1, 1, 1, 1])] };
    const played = facts(own, 1, [{ contacts: [1, 1], handling: [60, 60] }]);
    const priced = priceReplication(odd, grid(1), own, option('dedicated'), played);
    expect(priced.buyer?.total.total).toBe(euro(77));
    expect(Object.keys(priced.invoices)).toEqual(['__proto__']);
  });

  it('allots idle time by the rule that the scenario names, and the same total by each', () => {
    const rules = ['handling-share', 'offered-load', 'peak-use'] as const;
    const by = rules.map((idleRule) =>
      priceReplication({ ...desk, idleRule }, grid(3), plan, option('blended'), worked),
    );
    for (const [i, rule] of rules.entries()) {
      const named = priceReplication(desk, grid(3), plan, option('blended'), worked, rule);
      expect(by[i].allotted).toEqual(named.allotted);
      expect(sum(Object.values(by[i].allotted ?? {}))).toBe(by[0].cost?.total.total);
    }
  });

  it('accounts for every month: invoices, allotted cost and use add up to the horizon', () => {
    const priced = priceReplication(desk, grid(3), plan, option('dedicated'), worked);
    for (const [id, { months, total }] of Object.entries(priced.paid)) {
      expect(sum(months.map((month) => month.total))).toBe(total.total);
      expect(sum(priced.allottedByMonth?.[id] ?? [])).toBe(priced.allotted?.[id]);
    }
    const used = Object.values(priced.uses).flat();
    const contacts = worked.links.contacts.reduce((all, each) => all + each, 0);
    expect(used.reduce((all, use) => all + use.contacts, 0)).toBe(contacts);
  });
});
