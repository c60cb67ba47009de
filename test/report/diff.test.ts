import { describe, expect, it } from 'vitest';
import { differenceOf, languages, type RunRecord, renderDiff } from '../../src/report/index.ts';
import { writtenIn } from '../../src/scenario/index.ts';
import { fixture } from './fixture.ts';

const hostile = '<script>alert(1)</script>';

const run = (change: (record: RunRecord) => Partial<RunRecord> = () => ({})): RunRecord => {
  const record: RunRecord = {
    ...fixture(),
    written: writtenIn('clients: { toys: { form: own } }'),
  };
  return { ...record, ...change(record) };
};

/** The same run, the buyer's bill of the first option moved by a share of the half-width of its interval. */
const dearer = (share: number) =>
  run(({ options: [first, ...rest] }) => {
    const { total } = first!.money!.buyer;
    const moved = { ...total };
    const by = share * (total.high - total.low) * 0.5;
    for (const key of ['mean', 'low', 'high'] as const) moved[key] += by;
    const money = { ...first!.money!, buyer: { ...first!.money!.buyer, total: moved } };
    return { options: [{ ...first!, money }, ...rest] };
  });

const paysOf = (after: RunRecord) =>
  differenceOf(run(), after).options[0]!.measures.find(({ measure }) => measure === 'pays')!;

describe('the difference of two runs', () => {
  it('finds nothing between a run and itself, and says so', () => {
    const difference = differenceOf(run(), run());
    expect(difference.inputs).toEqual([]);
    expect(
      difference.options.flatMap(({ measures }) => measures.map(({ verdict }) => verdict)),
    ).not.toContain('changed');
    expect(renderDiff(difference)).toContain('Nothing differs: the same inputs and the same results.');
  });

  it('takes a change for real beyond the interval of two runs with nothing in common, √2 of their own', () => {
    expect(paysOf(dearer(1.5)).verdict).toBe('changed');
    expect(paysOf(dearer(1.3)).verdict).toBe('noise');
    expect(paysOf(dearer(-1.5)).verdict).toBe('changed');
  });

  /** Bills that go up and down with the contacts that came, and rise by a little in the same way. */
  const billed = (rise: number, seed = 's', years = 3) =>
    run(({ scenario, options: [first, ...rest] }) => {
      const pays = [400e6, 440e6, 420e6].slice(0, years).map((bill, r) => bill + rise * (1 + 0.1 * r));
      const { total } = first!.money!.buyer;
      const by = 420e6 + 1.1 * rise - total.mean;
      const moved = { ...total, mean: total.mean + by, low: total.low + by, high: total.high + by, n: 3 };
      const money = { ...first!.money!, buyer: { ...first!.money!.buyer, total: moved } };
      const none = [null, null, null];
      const byReplication = {
        pays,
        perContact: none,
        serviceLevel: none,
        peakWeek: none,
        abandonment: none,
        asa: none,
        paidHours: none,
        margin: none,
      };
      return { scenario: { ...scenario, seed }, options: [{ ...first!, money, byReplication }, ...rest] };
    });

  it('compares runs of one seed replication by replication, where both tell all of them', () => {
    const paysIn = (after: RunRecord) => differenceOf(billed(0), after).options[0]!.measures[0]!;
    const { change, verdict } = paysIn(billed(1e6));
    expect(change!.mean).toBeCloseTo(1.1e6, 3);
    // Rises of 1, 1.1 and 1.2 million: a deviation of 0.1, and Student's t of 4.303 with two degrees of freedom.
    expect(change!.high! - change!.mean).toBeCloseTo((4.3027 * 0.1e6) / Math.sqrt(3), -2);
    expect([change!.paired, verdict]).toEqual([true, 'changed']);
    for (const apart of [billed(1e6, 'another'), billed(1e6, 's', 2)]) {
      expect(paysIn(apart).change!.paired).toBe(false);
      expect(paysIn(apart).change!.high! - paysIn(apart).change!.mean).toBeGreaterThan(1e6);
    }
    expect(renderDiff(differenceOf(billed(0), billed(1e6)))).toContain('replication by replication');
    expect(renderDiff(differenceOf(billed(0), billed(1e6, 'another')))).not.toContain(
      'replication by replication',
    );
  });

  it('shows no change that rounding hides, and says what is the same', () => {
    const after = run(({ options: [first, ...rest] }) => {
      const [pool, ...pools] = first!.pools;
      const { paidHours } = pool!;
      const more = {
        ...paidHours,
        mean: paidHours.mean + 0.2,
        low: paidHours.mean + 0.1,
        high: paidHours.mean + 0.3,
      };
      return { options: [{ ...first!, pools: [{ ...pool!, paidHours: more }, ...pools] }, ...rest] };
    });
    const difference = differenceOf(run(), after);
    expect(
      difference.options[0]!.measures.find(({ measure }) => measure === 'paidHours')!.change!.mean,
    ).toBeCloseTo(0.2);
    const page = renderDiff(difference);
    expect(page).not.toMatch(/<th scope="row">Paid hours, all pools/);
    expect(page).toMatch(/The same in both, as rounded: [^<]*Paid hours, all pools/);
    expect(page).toContain('Nothing differs: the same inputs and the same results.');
  });

  it('is the other way round when the runs are', () => {
    const there = differenceOf(run(), dearer(1.5)).options[0]!.measures[0]!.change!;
    const back = differenceOf(dearer(1.5), run()).options[0]!.measures[0]!.change!;
    expect([back.mean, back.low, back.high]).toEqual([-there.mean, -there.high!, -there.low!]);
  });

  it('names inputs that came, went and changed, and the seed as it was in force', () => {
    const after = run(({ scenario }) => ({
      written: writtenIn('seed: 3\nclients: { toys: { form: shared, open: always } }'),
      scenario: { ...scenario, seed: '3' },
    }));
    const { inputs, sameDraws } = differenceOf(run(), after);
    expect(inputs).toEqual([
      { path: 'clients.toys.form', before: 'own', after: 'shared' },
      { path: 'clients.toys.open', before: null, after: 'always' },
      { path: 'run.seed', before: run().scenario.seed, after: '3' },
    ]);
    expect(sameDraws).toBe(false);
  });

  it('notices that a file of volumes is another though the text is the same', () => {
    const after = run(({ scenario }) => ({ scenario: { ...scenario, hash: 'f00' } }));
    expect(differenceOf(run(), after).otherFiles).toBe(true);
    expect(differenceOf(run(), run()).otherFiles).toBe(false);
    const { written: _, ...older } = after;
    expect(differenceOf(run(), older).otherFiles).toBe(null);
  });

  it('tells options of one run only, and a recommendation that changes', () => {
    const [first, second] = run().options;
    const without = run(({ options, recommendation }) => ({
      options: options.slice(1),
      recommendation: { ...recommendation!, option: second!.id },
    }));
    const before = run(({ recommendation }) => ({
      recommendation: { ...recommendation!, option: first!.id },
    }));
    const difference = differenceOf(before, without);
    expect(difference.options[0]).toMatchObject({ id: first!.id, in: 'before' });
    const page = renderDiff(difference);
    expect(page).toContain('is only in the run before.');
    expect(page).toContain('The recommendation changes from');
  });

  it('says nothing about how sure one replication is', () => {
    const once = (record: RunRecord) => JSON.parse(JSON.stringify(record).replace(/"n":\d+/g, '"n":1'));
    const { options } = differenceOf(once(run()), once(dearer(9)));
    expect(options[0]!.measures[0]).toMatchObject({ verdict: 'unsure', change: { low: null, high: null } });
  });
});

describe('the page of a difference', () => {
  it.each(languages)('keeps names and values full of markup text, in %s', (language) => {
    const after = run(({ scenario }) => ({
      written: writtenIn(`title: "${hostile}"`),
      scenario: { ...scenario, title: hostile, file: hostile },
    }));
    const page = renderDiff(differenceOf(run(), after), language);
    expect(page).not.toContain(hostile);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('what a scenario says', () => {
  it('is told value by value, as written, lists of plain values in one, aliases followed', () => {
    const text = `title: 'A desk'
defaults: &usual { handle-time: 4m, share: 80% }
clients:
  shop: { <<: 1, queues: { calls: *usual } }
pools: [ { id: a }, { id: b, clients: [x, y] } ]
volume: 90 000 / year
`;
    expect(writtenIn(text)).toEqual([
      { path: 'title', value: 'A desk' },
      { path: 'defaults.handle-time', value: '4m' },
      { path: 'defaults.share', value: '80%' },
      { path: 'clients.shop.<<', value: '1' },
      { path: 'clients.shop.queues.calls.handle-time', value: '4m' },
      { path: 'clients.shop.queues.calls.share', value: '80%' },
      { path: 'pools[1].id', value: 'a' },
      { path: 'pools[2].id', value: 'b' },
      { path: 'pools[2].clients', value: '[x, y]' },
      { path: 'volume', value: '90 000 / year' },
    ]);
  });
});
