import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BlendResult,
  HybridResult,
  ReserveResult,
  RosterResult,
  SeasonResult,
} from '../../src/study/index.ts';
import { Folder, TEXTBOOK } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

/** Two clients who share one language, four hours a day for a week. */
const TINY = `title: Two shops in a week
horizon: 2026-03-02 to 2026-03-08
seed: 7
replications: 1
focus: toys
defaults: { open: 'mon-fri 09:00-13:00', patience: 4m, target: 80% in 20s, handle-time: 4m }
clients:
  toys:
    rates: { dedicated: 38.50 EUR/hour, blended: 4.20 EUR/contact }
    queues: { voice: { language: nl, volume: 20/hour } }
  bank:
    form: blended
    rates: { blended: 3.90 EUR/contact }
    queues: { voice: { language: nl, volume: 40/hour } }
staffing:
  target-holds-every: week
  shifts: { part-time: 100% }
  people: { lead-weeks: 0, training-weeks: 0 }
options:
  blended: {}
  dedicated: {}
  hybrid: { dedicated-when: mon-fri 09:00-11:00, rate: 50 EUR/hour, price: 4.20 EUR/contact }
costs:
  outsourcer:
    wage: 16.50 EUR/hour
    employer-charges: 30%
    lines: { recruitment: 1 500 EUR/hire }
`;

const one = new OneProcess();
const folder = new Folder();
const ask = (...args: readonly string[]) => one.blendsim([...args, '--quiet'], folder.path);

beforeAll(() => {
  folder.file('tiny.yaml', TINY);
  folder.file('textbook.yaml', TEXTBOOK);
  folder.file('wrong.yaml', TINY.replace('seed: 7', 'seed: 7\nfocsu: toys'));
});
afterAll(async () => {
  await one.end();
  folder.remove();
});

/** Each verb with what it needs beside the scenario, and what its text and its JSON must have. */
const verbs = [
  {
    verb: 'blend',
    more: ['--cap', '2'],
    says: [
      'Who should share agents: Two shops in a week',
      'at most 2 clients an agent',
      'Best within a cap of 2: teams of at most 2',
      '  toys + bank',
      'pools:\n  toys-bank-nl:',
    ],
    format: 'blendsim-blend/1',
    keys: ['cap', 'clients', 'designs', 'chosen', 'widths', 'collisions', 'pairs', 'search', 'partial'],
    dutch: 'Beste ontwerp met hoogstens 2 opdrachtgevers per agent: teams van hoogstens 2',
  },
  {
    verb: 'hybrid',
    more: [],
    says: [
      'When should toys have agents of its own? Two shops in a week',
      'Blended always *',
      'Dedicated always',
      'Mon-Fri 09:00-11:00 (the scenario’s)',
    ],
    format: 'blendsim-hybrid/1',
    keys: ['client', 'forms', 'chosen', 'rule', 'pure', 'saving', 'verdict', 'calendar', 'partial'],
    dutch: 'Altijd blended *',
  },
  {
    verb: 'reserve',
    more: ['--pool', 'shared-nl', '--up-to', '1'],
    says: [
      'How many agents of Shared nl to keep free? Two shops in a week',
      'for toys/voice, against bank/voice',
      'Keep nobody free: every number needs as many paid hours or more.',
    ],
    format: 'blendsim-reserve/1',
    keys: ['pool', 'option', 'protects', 'against', 'thresholds', 'chosen', 'savedHours', 'partial'],
    dutch: 'Houd niemand vrij: elk ander aantal kost evenveel betaalde uren of meer.',
  },
  {
    verb: 'shifts',
    more: ['--time-limit', '1'],
    says: [
      'Shifts for blended',
      'Week 2026-W10, from 2 March 2026',
      'Shared nl: rostered against required',
      "To simulate this week's roster, put this into the scenario:",
    ],
    format: 'blendsim-roster/1',
    keys: ['option', 'replications', 'stepMinutes', 'shrinkage', 'weeks', 'uncovered', 'partial'],
    dutch: 'Shared nl: ingeroosterd tegenover nodig',
  },
  {
    verb: 'season',
    more: ['--time-limit', '1'],
    says: [
      'People for blended · enough with a probability of 80%',
      'People who speak Dutch (shared-nl)',
      'A hire costs €1,500 beside wages (recruitment).',
      'Nobody needs to be hired.',
    ],
    format: 'blendsim-season/1',
    keys: ['option', 'weeks', 'forecastError', 'probability', 'groups'],
    dutch: 'Er hoeft niemand te worden aangenomen.',
  },
] as const;

describe.each(verbs)('$verb', ({ verb, more, says, format, keys, dutch }) => {
  it('says on the terminal what it found, with the seed that it rests on', async () => {
    const { code, stdout, stderr } = await ask(verb, 'tiny.yaml', ...more);
    expect([code, stderr]).toEqual([0, '']);
    for (const part of [...says, 'seed 7']) expect(stdout).toContain(part);
  });

  it('prints one JSON value of its own format, from which anybody can run it again', async () => {
    const { code, stdout, stderr } = await ask(verb, 'tiny.yaml', ...more, '--json', '--seed', '8');
    expect([code, stderr]).toEqual([0, '']);
    const { scenario, ...result } = JSON.parse(stdout);
    expect(Object.keys(result).sort()).toEqual(['format', 'blendsim', ...keys].sort());
    expect(result.format).toBe(format);
    expect(scenario).toMatchObject({ file: 'tiny.yaml', title: 'Two shops in a week', seed: '8' });
    expect(scenario.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says it in Dutch too, and knows no other words than its languages', async () => {
    const { stdout } = await ask(verb, 'tiny.yaml', ...more, '--lang', 'nl');
    expect(stdout).toContain(dutch);
    const refused = await ask(verb, 'tiny.yaml', ...more, '--lang', 'fr');
    expect(refused).toEqual({ code: 2, stdout: '', stderr: '--lang takes en, nl, es, not fr.\n' });
  });

  it('writes what it found as a page, in the language asked, and says where', async () => {
    if (verb === 'shifts') return;
    const { code, stdout } = await ask(
      verb,
      'tiny.yaml',
      ...more,
      '--lang',
      'es',
      '--out',
      `${verb}.html`,
      '--svg',
      `${verb}-charts`,
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`\nPágina: ${verb}.html\n`);
    const page = readFileSync(join(folder.path, `${verb}.html`), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="es"/);
    expect(page).toContain('semilla');
    const charts = readdirSync(join(folder.path, `${verb}-charts`));
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts)
      expect(readFileSync(join(folder.path, `${verb}-charts`, chart), 'utf8')).toMatch(/^<svg xmlns/);
  });

  it('refuses a scenario that is wrong, with its file, line and column', async () => {
    const { code, stdout, stderr } = await ask(verb, 'wrong.yaml', ...more);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^wrong\.yaml:4:1: error at focsu\n {2}found the unknown key "focsu"/);
    expect(stderr).toContain('did you mean "focus"?');
  });

  it('explains itself, with an example to type', async () => {
    const { code, stdout } = await ask(verb, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\\n\\s+blendsim ${verb} scenario\\.yaml`));
    for (const option of ['--json', '--lang', '--seed', '--workers']) expect(stdout).toContain(option);
  });
});

describe('what the verbs that plan find', () => {
  const json = async <Result>(...args: readonly string[]): Promise<Result> =>
    JSON.parse((await ask(...args, '--json')).stdout);

  it('blend: the two need fewer paid hours together than apart, at the same target', async () => {
    const { designs, chosen } = await json<BlendResult>('blend', 'tiny.yaml', '--cap', '2');
    expect(chosen).toBe('at-most-2');
    const [apart, together] = ['dedicated', 'at-most-2'].map((id) => designs.find((one) => one.id === id)!);
    expect(apart!.meetsTarget && together!.meetsTarget).toBe(true);
    expect(together!.savedHours.mean).toBeCloseTo(apart!.paidHours.mean - together!.paidHours.mean, 6);
    expect(together!.savedHours.mean).toBeGreaterThan(0);
  });

  it('hybrid: the form that is chosen costs the client least, and the scenario’s own rule is among them', async () => {
    const { forms, chosen } = await json<HybridResult>('hybrid', 'tiny.yaml');
    const best = forms.find(({ id }) => id === chosen)!;
    for (const form of forms.filter(({ meetsTarget }) => meetsTarget)) {
      expect(form.cost.mean).toBeGreaterThanOrEqual(best.cost.mean);
      expect(form.more?.mean ?? 0).toBeCloseTo(form.cost.mean - best.cost.mean, 0);
    }
    expect(forms.find(({ rule }) => rule === 'mon-fri 09:00-11:00')?.dedicatedShare).toBeCloseTo(0.5, 6);
  });

  it('reserve: who is protected gains and who is held back loses, with the same agents', async () => {
    const asked = ['--pool', 'shared-nl', '--up-to', '1', '--protect', 'toys'];
    const { thresholds } = await json<ReserveResult>('reserve', 'tiny.yaml', ...asked);
    const [none, kept] = thresholds.map(({ sameAgents: { service } }) => service);
    expect(kept!['toys/voice']!.mean).toBeGreaterThan(none!['toys/voice']!.mean);
    expect(kept!['bank/voice']!.mean).toBeLessThan(none!['bank/voice']!.mean);
  });

  it('shifts: the CSV files hold the roster of the JSON', async () => {
    const files = ['--csv', 'roster.csv', '--intervals', 'intervals.csv'];
    const [week] = (await json<RosterResult>('shifts', 'tiny.yaml', '--time-limit', '1', ...files)).weeks;
    const lines = (name: string) =>
      readFileSync(join(folder.path, name), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines('roster.csv')).toHaveLength(week!.teams.flatMap(({ shifts }) => shifts).length);
    const rostered = lines('intervals.csv').reduce((sum, line) => sum + Number(line.split(',')[5]), 0);
    expect(rostered / 2).toBeCloseTo(week!.hours.rostered, 9);
  });

  it('shifts: every week has its line, and all of them one together', async () => {
    folder.file('fortnight.yaml', TINY.replace('to 2026-03-08', 'to 2026-03-15'));
    const files = ['--csv', 'all.csv'];
    const asked = ['shifts', 'fortnight.yaml', '--every-week', '--time-limit', '1', ...files];
    const { code, stdout } = await ask(...asked);
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((line) => /^(2026-W1[01]|All) /.test(line));
    expect(rows.map((row) => row.split(/ +/)[0])).toEqual(['2026-W10', '2026-W11', 'All']);
    // People differ by the week and have no sum; the hours that shifts pay have.
    const paid = rows.map((row) => Number(row.split(/ +/)[row.startsWith('All') ? 2 : 3]!.replace(',', '')));
    expect(Math.abs(paid[0]! + paid[1]! - paid[2]!)).toBeLessThanOrEqual(1);
    const weeks = readFileSync(join(folder.path, 'all.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(new Set(weeks.map((line) => line.slice(0, 8)))).toEqual(new Set(['2026-W10', '2026-W11']));
  });

  it('season: the people at the beginning cover what the plan needs, and nobody is hired for nothing', async () => {
    const { groups, weeks } = await json<SeasonResult>('season', 'tiny.yaml', '--time-limit', '1');
    expect(weeks).toEqual(['2026-W10']);
    expect(groups[0]!.atStart).toBe(Math.ceil(groups[0]!.needed[0]!));
    expect(groups[0]!.hires).toEqual([]);
  });
});

describe('the verbs that plan refuse', () => {
  it.each([
    ['more clients an agent than five', ['blend', 'tiny.yaml', '--cap', '6'], 'from 1 to 5, not 6'],
    ['to write where a scenario came through a pipe', ['blend', '-', '--write', 'a.yaml'], 'standard input'],
    ['to keep agents free in no pool', ['reserve', 'tiny.yaml'], '--pool says in which pool'],
    [
      'a pool that is not there',
      ['reserve', 'tiny.yaml', '--pool', 'shared-nk'],
      'did you mean "shared-nl"?',
    ],
    ['one week and every week', ['shifts', 'tiny.yaml', '--week', '2026-W10', '--every-week'], 'not both'],
    [
      'a week outside the horizon',
      ['shifts', 'tiny.yaml', '--week', '2026-W12'],
      'from 2026-W10 to 2026-W10, not 2026-W12',
    ],
    ['a roster of a desk without days', ['shifts', 'textbook.yaml'], 'has no weeks to roster'],
    ['a season of a desk without days', ['season', 'textbook.yaml'], 'has no season'],
    ['an option that is not there', ['season', 'tiny.yaml', '--option', 'blend'], 'no option blend'],
    ['to switch where nobody is focal', ['hybrid', 'textbook.yaml'], 'textbook.yaml: '],
  ])('%s', async (_what, args, said) => {
    const { code, stdout, stderr } = await ask(...args);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/inside blendsim|^\s+at /m);
    expect([code, stdout]).toEqual([2, '']);
  });
});
