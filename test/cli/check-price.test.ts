import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SMALL } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
const { blendsim } = one;
const folder = new Folder();
const check = (...args: readonly string[]) => blendsim(['check-price', ...args, '--quiet'], folder.path);

beforeAll(() => {
  folder.file('small.yaml', SMALL.replace('replications: 6', 'replications: 2'));
  folder.file(
    'quotes.yaml',
    `quotes:
  North: { price: 2 EUR/minute, country: NL, handle-time: 5m, volume: 12 000 / year, includes: [reporting] }
  South: 14 EUR/hour
  West: { price: 4.20 EUR/contact, handle-time: 300s }
  Dear: { rate: 90 EUR/hour, handle-time: 5m }
`,
  );
  folder.file('wrong.yaml', 'quotes:\n  North: 2 EUR\n  South: { prise: 3 EUR/contact }\n');
});
afterAll(async () => {
  await one.end();
  folder.remove();
});

describe('check-price', () => {
  it('says each quote in the units of the others and holds it against the market, named by place and year', async () => {
    const { code, stdout } = await check('quotes.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('North: €2.00 a minute (NL) is €120.00 a handled hour and €10.00 a contact.');
    expect(stdout).toContain('12,000 contacts a year come to €120,000. Includes reporting.');
    expect(stdout).toContain('In the market range €12 to €25 (Portugal and Eastern Europe, 2025).');
    expect(stdout).toContain('West: €4.20 a contact is €50.40 a handled hour.');
    expect(stdout).toMatch(
      /Dear: €90.00 an hour is €8.82 a contact when 85% busy. Outside every market range/,
    );
  });

  it('holds a quote against the market of its country, and of the file or the scenario where it names none', async () => {
    const quotes =
      'quotes:\n  Home: 20 EUR/hour\n  Near: { rate: 20 EUR/hour, country: Portugal }\n  Far: { rate: 20 EUR/hour, country: India }\n';
    folder.file('dutch.yaml', `market: NL\n${quotes}`);
    folder.file('any.yaml', quotes);
    const { stdout } = await check('dutch.yaml');
    expect(stdout).toContain('an hour (NL). Outside the market range of NL: €30 to €75');
    expect(stdout).toContain('(Portugal). In the market range €12 to €25');
    expect(stdout).toContain('(India). In the market range €12 to €25');
    folder.file('belgian.yaml', SMALL.replace('replications: 6', 'replications: 1\nmarket: BE'));
    const marketsOf = async (...args: string[]) =>
      JSON.parse((await check(...args, '--json')).stdout).quotes.map(
        ({ reading }: { reading: { market: string | null } }) => reading.market,
      );
    expect(await marketsOf('any.yaml')).toEqual([null, 'PT', null]);
    expect(await marketsOf('any.yaml', '--scenario', 'belgian.yaml')).toEqual(['BE', 'PT', null]);
  });

  it('says what the simulation makes of each for the buyer of a scenario', async () => {
    const { code, stdout } = await check('quotes.yaml', '--scenario', 'small.yaml', '--json');
    expect(code).toBe(0);
    const { ground, quotes } = JSON.parse(stdout);
    expect(ground.client.id).toBe('toys');
    const [north, south, west, dear] = quotes;
    // The scenario's own contact is 300 s and EUR 4.20: North asks EUR 10 for it.
    expect(north.simulated.cost.mean / west.simulated.cost.mean).toBeCloseTo(10 / 4.2, 2);
    expect(dear.simulated.cost.mean / south.simulated.cost.mean).toBeCloseTo(90 / 14, 3);
    expect([north.simulated.option, south.simulated.option]).toEqual(['blended', 'dedicated']);
  });

  it('names the place of what is wrong in a file of quotes, and what would mend it', async () => {
    const { code, stdout, stderr } = await check('wrong.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('wrong.yaml:2:10: error at quotes.North');
    expect(stderr).toContain('say of what: 2 EUR/hour, 2 EUR/contact, 2 EUR/minute');
    expect(stderr).toContain('did you mean "price"?');
  });
});
