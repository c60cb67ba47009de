import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/index.ts';
import { complaints, parse, scenarioOf, small } from './helpers.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is no scenario', () => {
  it.each([
    ['', 'found an empty file'],
    ['# only a comment\n', 'found an empty file'],
    ['\n\n   \n', 'found an empty file'],
    ['hello', 'found "hello", expected a scenario: a mapping with title, horizon and clients'],
    ['- a\n- b\n', 'found a list of 2, expected a scenario'],
  ])('%j is told from a scenario', (text, said) => {
    expect(complaints(text)).toContain(said);
  });

  it('is refused when it is binary, with the place of the first byte that is no text', () => {
    const elf = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]);
    expect(complaints(elf)).toBe(
      'test.yaml:1:5: error\n  found a binary file, expected a scenario: YAML text in UTF-8',
    );
  });

  it('is refused when it is not UTF-8, with the line and a way out', () => {
    const latin = new Uint8Array([...bytes('title: x\nabout: caf'), 0xe9, 0x0a]);
    expect(complaints(latin)).toContain('test.yaml:2:11: error\n  found bytes that are not UTF-8');
    expect(complaints(latin)).toContain('save the file as UTF-8');
    expect(complaints(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toContain('found UTF-16 text');
  });

  it('is refused when it is far too large, before it is parsed', () => {
    expect(complaints('a'.repeat(2 * 1024 * 1024))).toContain('found 2 MB');
  });

  it('is read with a byte order mark and with Windows line ends', () => {
    const text = small().replaceAll('\n', '\r\n');
    expect(scenarioOf(bytes(`\ufeff${text}`)).title).toBe('Small');
  });

  it('keeps every character of the names in it', () => {
    const text = small().replace('Small', 'Ångström 東京 🚀 ñ');
    expect(scenarioOf(bytes(text)).title).toBe('Ångström 東京 🚀 ñ');
  });
});

describe('slips of YAML', () => {
  it('explains tabs', () => {
    const said = complaints('title: x\nclients:\n\tshop:\n\t\tqueues: {}\n');
    expect(said).toContain('test.yaml:3:1: error\n  found a tab, expected spaces');
    expect(said).toContain('let your editor indent with two spaces');
  });

  it('names a key that stands twice, and goes on to find what else is wrong', () => {
    const said = complaints(small('patience: 3m\npatience: 4m\ntarget: 80'));
    expect(said).toContain(
      'test.yaml:11:9: error at clients.shop.queues.calls.patience\n  found the key "patience" a second time',
    );
    expect(said).toContain('at clients.shop.queues.calls.target');
  });

  it('stops an alias bomb, and an alias of itself', () => {
    const x = (name: string): string => new Array(10).fill(`*${name}`).join(', ');
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [${x('a')}]\nc: &c [${x('b')}]\nd: &d [${x('c')}]\ne: &e [${x('d')}]\nf: &f [${x('e')}]\ng: [${x('f')}]\n`;
    expect(complaints(bomb)).toContain('do aliases multiply each other?');
    expect(complaints('title: &a [*a]\n')).toContain('found the alias *a');
    expect(complaints('title: *nobody\n')).toContain('found the alias *nobody');
  });

  it.each([
    ['brackets', `title: ${'['.repeat(20_000)}`],
    ['closed brackets', `title: ${'[ '.repeat(60)}${']'.repeat(60)}`],
    ['lists', `${'- '.repeat(20_000)}x`],
    ['mappings', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('survives %s nested deeply', (_, text) => {
    expect(complaints(text)).toMatch(/nested more than/);
  });

  it.each([
    ['title: "abc\n', 'is a quote or bracket above not closed?'],
    ['title: a: b\n', 'text that contains ": " stands in quotes'],
    [`${small()}---\n${small()}`, 'found a second YAML document'],
    ['title: x\n  horizon: y\n', 'error'],
    ['? [a, b]\n: c\n', 'found a key that is no plain text'],
    ['__proto__: { title: x }\n', 'found __proto__, expected a plain key'],
  ])('%j gets a sentence of its own', (text, said) => {
    expect(complaints(text)).toContain(said);
  });
});

describe('values that cannot be meant', () => {
  it.each([
    ['pateince: 3m', 'found the unknown key "pateince"', 'did you mean "patience"?'],
    ['aht: 3m', 'found the unknown key "aht"', 'did you mean "handle-time"?'],
    ['handle-time: 0s', 'expected a handle time longer than nothing', ''],
    ['handle-time: { mean: 0s, cv: 1 }', 'expected a handle time longer than nothing', ''],
    [
      'open: { mon-fri: 17:30-09:00 }',
      'expected hours that end after they begin',
      'over midnight write 17:30-24:00, and 00:00-09:00 on the next day',
    ],
    ['open: mon-fri 09:00-12:00, 11:00-17:00', 'hours that do not overlap', ''],
    ['open: { mon-fri: 9-17 }', 'a span of hours such as 09:00-17:30', ''],
    ['open: { mon-fri: 09:00-25:00 }', 'a span of hours', 'times run from 00:00 to 24:00'],
    ['closed: [02-29]', 'expected a day of every year', '29 February is in leap years only'],
    ['closed: [02-30]', 'month-day, such as 12-05 for 5 December', ''],
    ['closed: [25-12]', 'month-day', 'did you mean 12-25?'],
    ['closed: [5/12/2026]', 'a date such as', 'write the year first'],
    ['closed: [2027-02-29]', 'a day that exists', 'month 2 of 2027 has 28 days'],
    ['volume: -5 / year', 'not negative', ''],
    ['volume: 1e999 / year', 'at most 1 000 million contacts a year', ''],
    ['volume: .nan', 'found ".nan"', ''],
    ['volume: .inf', 'found ".inf"', ''],
    ['patience: 1e30h', 'at most 100 years', ''],
    ['volume: 42,000 / year', 'expected a volume', 'write 42 000 / year for thousands'],
    ['volume: 100 / day', 'expected a volume', 'say how much a week, month or year'],
    ['balk: 120%', 'a share in percent, 0% to 100%', ''],
    ['channel: fax', 'expected voice, chat, email or back-office', ''],
    ['channel: voise', 'found "voise"', 'did you mean "voice"?'],
    ['timezone: Europe/Amstrdam', 'a time zone such as Europe/Amsterdam', 'did you mean "Europe/Amsterdam"?'],
    ['timezone: CET', 'a time zone', 'name a place, so that daylight saving is known'],
    ['season: nowhere', 'the name of a season, of which there is none', ''],
    ['redial: 40%', 'expected a redial such as { share: 40%, after: 20m, tries: 2 }, or none', ''],
    ['redial: { share: 40% }', 'found no "after"', ''],
    [
      'redial: { share: 40%, after: 5m, into: calss }',
      'expected the name of a queue',
      'did you mean "calls"?',
    ],
    ['transfers: { calls: 5% }', 'a transfer to the queue itself', ''],
    ['interruptible: true', 'a call or chat', 'e-mail or back office, which can wait'],
    ['causes: { holiday: 80%, strike: 40% }', 'causes that explain 120% of the variance', ''],
    ['causes: { holiday: 50% }', 'causes of a daily variation of 0%', 'such as daily-variation: 8%'],
    ['patience:', 'found nothing after the colon', ''],
    ['open: mon-fri 09:15-17:00', 'hours on the interval of 30 minutes', 'write interval: 15m'],
    ['handle-time: { law: erlang, mean: 4m, phases: 0 }', 'phases of the Erlang law', ''],
    ['handle-time: { law: gamma, mean: 4m }', 'a cv beside the mean', ''],
    [
      'handle-time: { mean: 4m, cv: 1, after-work: 5m }',
      'after-contact work shorter than the whole handle time of 4m',
      '',
    ],
    ['handle-time: { quantiles: { 10%: 5s, 100%: 4m } }', 'from 0% to 100%', ''],
  ])('%s is answered with what would be right', (line, expected, suggestion) => {
    const said = complaints(small(line));
    expect(said).toContain('test.yaml:');
    expect(said).toContain(expected);
    expect(said).toContain(suggestion);
  });

  it.each([2, 6, 0, 3.5, '"four"'])('a cap of %s is refused with the reason', (cap) => {
    const said = complaints(small('', `staffing: { cap: ${cap} }`));
    expect(said).toContain('at staffing.cap');
    expect(said).toContain('expected a cap of 3, 4 or 5 clients for an agent');
    expect(said).toContain('below 3 blending hardly pools');
  });

  it('a pool that stands apart has one client, and is no desk of its own', () => {
    const pool = (keys: string) => small('', `pools: { team: { clients: [shop], ${keys} } }`);
    expect(complaints(pool('apart: true'))).toBe('');
    expect(complaints(pool('apart: true, in-house: true'))).toContain('found an in-house pool');
    const two = small('', 'pools: { team: { clients: [shop, bank], apart: true } }').concat(
      "  bank: { queues: { calls: { volume: 100 / year, handle-time: 5m, open: 'mon-fri 09:00-17:00' } } }\n",
    );
    expect(complaints(two)).toContain(
      'found a pool of 2 clients, expected apart: true in a pool of one client',
    );
  });

  it('a ramp belongs to people who are planned by hand, on dates', () => {
    const pool = (keys: string) => small('', `pools: { team: { clients: [shop], ${keys} } }`);
    const ramp = 'ramp: { started: 2026-01-12, months: [1.9, 1.4] }';
    expect(complaints(pool(`agents: 4, ${ramp}`))).toBe('');
    expect(complaints(pool(ramp))).toContain(
      'found a ramp in a pool that the tool staffs, expected agents: or',
    );
    expect(complaints(pool('agents: 4, ramp: { started: 2026-01-12, months: [] }'))).toContain(
      'expected a factor for each month',
    );
    expect(complaints(pool('agents: 4, ramp: { started: soon, months: [1.4] }'))).toContain(
      'expected a date such as',
    );
    expect(complaints(pool('agents: 4, ramp: { started: 2026-01-12, months: [0] }'))).toContain('test.yaml:');
  });

  it('a pool with six clients is over every cap, one with five over a cap of four', () => {
    const clients = ['a', 'b', 'c', 'd', 'e', 'f'];
    const text = (names: string[]): string =>
      `title: x\nhorizon: 2026-01-01 to 2026-01-31\ndefaults: { open: always, handle-time: 4m }\nclients:\n${clients.map((name) => `  ${name}: { queues: { v: { volume: 1000 / year } } }`).join('\n')}\npools:\n  all: { clients: [${names.join(', ')}] }\n`;
    expect(complaints(text(clients))).toContain('found 6 clients in one pool, expected at most 4');
    expect(complaints(text(clients))).toContain('split the pool: no cap goes above 5');
    expect(complaints(text(clients.slice(0, 5)))).toContain('raise staffing: cap: to 5');
    expect(complaints(text(clients.slice(0, 4)))).toBe('');
  });

  it('a negative price is refused, a missing one too', () => {
    expect(complaints(small('', 'options: { dedicated: { rate: -38 EUR/hour } }'))).toContain('not negative');
    expect(complaints(small('', 'options: { dedicated: { billed: paid } }'))).toContain(
      'billed: without rate:',
    );
  });

  it('a bare number is answered with the units that fit', () => {
    expect(complaints(small('patience: 4'))).toContain('write 4s, 4m or 4h');
    expect(complaints(small('volume: 4000'))).toContain('write 4000 / year, 4000 / month or 4000/hour');
    expect(complaints(small('balk: 0.05'))).toContain('write 5%');
    expect(complaints(small('target: 80/20'))).toContain('write 80% in 20s');
    expect(complaints(small('handle-time: 4:30'))).toContain('write 4m 30s or 4h 30m');
    expect(complaints(small('', 'options: { dedicated: { rate: 38 } }'))).toContain('write 38 EUR/hour');
    expect(complaints(small('', 'options: { blended: { price: 4.20 EUR } }'))).toContain(
      'say of what: 4.20 EUR/contact, 4.20 EUR/minute',
    );
  });

  it('a decimal comma is answered with the point', () => {
    expect(complaints(small('', "options: { dedicated: { rate: '38,50 EUR/hour' } }"))).toContain(
      'decimals take a point: 38.50 EUR/hour',
    );
    expect(complaints(small('', 'options: { dedicated: { rate: 38,50 EUR/hour } }'))).toContain(
      'a comma ends a value inside { }',
    );
    expect(complaints(small('handle-time: 4,5m'))).toContain('decimals take a point: 4.5m');
  });

  it('a point before three digits is asked back, as it may part thousands', () => {
    expect(complaints(small('volume: 42.000 / year'))).toContain(
      'write 42 000 for thousands, or 42.0000 for a decimal point',
    );
    expect(complaints(small('', 'options: { dedicated: { rate: 1.250 EUR/hour } }'))).toContain(
      'write 1 250 for thousands',
    );
    expect(
      complaints(small('volume: 42.5 / week', 'options: { blended: { price: 0.085 EUR/minute } }')),
    ).toBe('');
  });

  it('a horizon must be days that exist, in order, on a known interval', () => {
    const said = (horizon: string): string => complaints(small('', `horizon: ${horizon}`));
    expect(said('2027-02-29 to 2027-03-01')).toContain('month 2 of 2027 has 28 days');
    expect(said('2027-03-01 to 2026-03-01')).toContain('write 2026-03-01 to 2027-03-01');
    expect(said('2026')).toContain('a horizon such as 2026-03-01 to 2027-02-28');
    expect(said('0001-01-01 to 9999-01-01')).toContain('a year from 1970 to 2199');
    expect(said('{ stationary: 100h, warm-up: 200h }')).toContain('a warm-up shorter than the run');
    expect(said('{ stationary: 100 }')).toContain('write 100s, 100m or 100h');
    expect(complaints(small('', 'interval: 25m'))).toContain('whole minutes that divides an hour');
    expect(complaints(small('', 'horizon: { stationary: 100h }'))).toContain(
      'a constant rate, as the horizon is stationary',
    );
  });

  it('wrong types everywhere are all told at once, each at its line', () => {
    const said = complaints(
      'title: [a]\nhorizon: 5\nclients: 7\nseasons: x\npools: [1]\nstaffing: 3\noptions: 4\ncosts: 5\n',
    );
    for (let line = 1; line <= 8; line++) expect(said).toContain(`test.yaml:${line}:`);
  });

  it('a wrong key hides no wrong reference, and a wrong season no reference to it', () => {
    const said = complaints(
      small(
        'season: toys\nredial: { share: 10%, after: 5m, into: nowhere }',
        'focus: shp\nseasons: { toys: { weeks: x } }',
      ),
    );
    expect(said).toContain('at seasons.toys.weeks');
    expect(said).toContain('at focus');
    expect(said).toContain('redial.into');
    expect(said).not.toContain('queues.calls.season');
  });

  it('contacts that are transferred for ever are refused', () => {
    const text = small('transfers: { other: 100% }').concat(
      '      other: { volume: 10 / year, handle-time: 1m, open: always, transfers: { calls: 100% } }\n',
    );
    expect(complaints(text)).toContain('transfers in a circle that no contact leaves');
    expect(complaints(text.replace('{ calls: 100% }', '{ calls: 90% }'))).toBe('');
  });
});

describe('text is data', () => {
  const nasty = ['<script>alert(1)</script>', "=cmd|' /C calc'!A0", 'constructor', '', 'a/b', 'toString'];

  it.each(nasty)('a client named %j is legal and keeps its name', (name) => {
    const text = small().replace('  shop:', `  ${JSON.stringify(name)}:`);
    const scenario = scenarioOf(text);
    expect(scenario.clients[0]!.name).toBe(name);
    expect(scenario.queues[0]!.id).toBe(`${name}/calls`);
  });

  it('control characters and direction marks of a name are shown in messages, not obeyed', () => {
    const said = complaints(small('"pat\\u001b[31m\\u202eience": 3m'));
    expect(said).toContain('\\u{1b}[31m\\u{202e}');
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('\u202e');
  });
});

describe('the result', () => {
  it('is frozen all the way down', () => {
    const scenario = scenarioOf(small('causes: { a: 10% }\ndaily-variation: 5%', 'staffing: { cap: 3 }'));
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      for (const inner of Object.values(value)) check(inner);
    };
    check(scenario);
    expect(() => {
      (scenario as { title: string }).title = 'other';
    }).toThrow(TypeError);
  });

  it('carries text to be hashed that holds the file and all files it names', () => {
    const text = small('volume: { recorded: calls.csv }');
    const canonical = (csv: string): string => {
      const parsed = parse(text, { 'calls.csv': csv });
      return 'problems' in parsed ? '' : parsed.canonical;
    };
    expect(canonical('at\n2026-01-05 09:00\n')).toContain('calls.csv');
    expect(canonical('at\n2026-01-05 09:00\n')).not.toBe(canonical('at\n2026-01-05 09:01\n'));
  });

  it('comes back as problems, not as an exception, when reading a side file fails', () => {
    const parsed = parseScenario(small('volume: { intervals: v.csv }'), {
      file: 'test.yaml',
      readText: () => {
        throw new Error('ENOENT: no such file, open v.csv\n    at Object.openSync (node:fs)');
      },
    });
    expect(parsed).toMatchObject({ problems: [{ found: '"v.csv", which cannot be read', line: 9 }] });
    expect(JSON.stringify(parsed)).not.toContain('node:fs');
  });
});

describe('a precision in place of a number of replications', () => {
  const under = (replications: string) => complaints(small('', `replications: ${replications}`));

  it('says what must be known, and how many replications it may take', () => {
    expect(under('{ cost: 1%, at-most: 50 }')).toBe('');
    expect(under('{ at-most: 50 }')).toMatch(/no precision[\s\S]*service-level:, cost: or both/);
    expect(under('{ cost: 1%, at-least: 60, at-most: 50 }')).toMatch(/at-least[\s\S]*at most 50/);
    expect(under('{ cost: 1 }')).toMatch(/replications\.cost[\s\S]*percent/);
    expect(under('many')).toMatch(/a number of replications|a number such as 20/);
  });
});
