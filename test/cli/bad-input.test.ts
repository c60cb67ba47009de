import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blendsim as aloneInProcess, Folder, hasOnLinux, SMALL } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
afterAll(() => one.end());
const { blendsim } = one;

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** Runs a scenario that must be refused, and checks what every refusal has in common. */
async function refused(content: string | Uint8Array, extra: readonly string[] = []) {
  folder.file('scenario.yaml', content);
  const before = readdirSync(folder.path);
  const outcome = await blendsim(['run', 'scenario.yaml', ...extra], folder.path);
  expect(outcome.code, outcome.stderr).toBe(2);
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toMatch(/scenario\.yaml:\d+:\d+: error|volumes\.csv:\d+:\d+: error/);
  expect(outcome.stderr).not.toMatch(/^\s+at /m);
  expect(outcome.stderr).not.toContain('inside blendsim');
  expect(readdirSync(folder.path)).toEqual(before);
  return outcome.stderr;
}

const changed = (from: string, to: string) => {
  if (!SMALL.includes(from)) throw new Error(`nothing to change: ${from}`);
  return SMALL.replace(from, to);
};

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a scenario file that can not be used is refused with its place, exit code 2 and nothing written:', () => {
  it('an empty file', async () => {
    const said = await refused('');
    // The others are refused in one process; that a process of its own says and ends the same is shown here.
    const alone = await aloneInProcess(['run', 'scenario.yaml'], folder.path);
    expect(alone).toEqual({ code: 2, stdout: '', stderr: said });
  });

  it('a binary file', async () => {
    await refused(Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256));
  });

  it('tabs for indentation', async () => {
    const text = changed('  open:', '\topen:');
    const said = await refused(text);
    expect(said).toContain(`scenario.yaml:${lineOf(text, '\topen:')}:`);
    expect(said).toMatch(/tab/i);
  });

  it('a key that comes twice', async () => {
    const said = await refused(`${SMALL}title: Again\n`);
    expect(said).toMatch(/title/);
  });

  it('an alias bomb, refused before it grows', async () => {
    const levels = Array.from({ length: 30 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x]'
        : `a${i}: &a${i} [${Array(10)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    await refused(`${levels.join('\n')}\n${SMALL}`);
  });

  it('an unknown key, with the one that was meant', async () => {
    const said = await refused(changed('patience: 4m', 'patiance: 4m'));
    expect(said).toMatch(/patiance/);
    expect(said).toMatch(/patience/);
  });

  it.each([2, 6])('a cap of %i', async (cap) => {
    const text = changed('cap: 3', `cap: ${cap}`);
    const said = await refused(text);
    expect(said).toContain(`scenario.yaml:${lineOf(text, `cap: ${cap}`)}:`);
    expect(said).toMatch(/3, 4 or 5/);
  });

  it('a blended pool of six clients', async () => {
    const client = (i: number) =>
      `  c${i}: { form: blended, queues: { voice: { language: nl, volume: 5/hour, handle-time: 4m } } }\n`;
    const clients = [1, 2, 3, 4, 5, 6].map(client).join('');
    const text = changed(
      'staffing:',
      `${clients}pools:\n  all: { clients: [c1, c2, c3, c4, c5, c6] }\nstaffing:`,
    );
    expect(await refused(text)).toMatch(/pools\.all/);
  });

  it('a negative price', async () => {
    expect(await refused(changed('38.50 EUR/hour', '-38.50 EUR/hour'))).toMatch(/38\.50/);
  });

  it('a handle time of zero', async () => {
    expect(await refused(changed('mean: 5m', 'mean: 0s'))).toMatch(/handle-time/);
  });

  it('opening hours that end before they begin', async () => {
    expect(await refused(changed('09:00-17:00', '17:00-09:00'))).toMatch(/17:00-09:00/);
  });

  it('29 February of a year that has none', async () => {
    expect(await refused(changed('2026-03-02 to 2026-03-15', '2026-02-29 to 2026-03-15'))).toMatch(/02-29/);
  });

  it('a bare number where a unit is needed, with the units that fit', async () => {
    const said = await refused(changed('patience: 4m', 'patience: 4'));
    expect(said).toMatch(/4m/);
  });

  it('all errors of a file are told at once', async () => {
    const text = changed('cap: 3', 'cap: 2')
      .replace('patience: 4m', 'patience: 4')
      .replace('38.50 EUR', '-38.50 EUR');
    expect((await refused(text)).match(/: error/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it('an interval CSV with a missing, a double and a wrong row', async () => {
    const rows: string[] = [];
    for (let day = 2; day <= 13; day++) {
      if (day === 7 || day === 8) continue;
      for (let half = 18; half < 34; half++) {
        const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
        rows.push(`2026-03-${String(day).padStart(2, '0')} ${clock};10,5`);
      }
    }
    const good = `\ufeffstart;contacts\r\n${[...rows].reverse().join('\r\n')}\r\n`;
    const text = changed('20/hour', '{ intervals: volumes.csv }');
    folder.file('scenario.yaml', text);
    folder.file('volumes.csv', good);
    const fine = await blendsim(['validate', 'scenario.yaml'], folder.path);
    expect(fine.stderr + fine.stdout).toMatch(/valid/);
    expect(fine.code).toBe(0);

    const spoilt = async (bad: string) => {
      folder.file('volumes.csv', bad);
      return refused(text);
    };
    expect(await spoilt(good.replace(`${rows[3]}\r\n`, ''))).toMatch(place(rows[3]!));
    expect(await spoilt(good.replace(`${rows[9]}\r\n`, `${rows[9]}\r\n${rows[9]}\r\n`))).toMatch(
      place(rows[9]!),
    );
    expect(await spoilt(good.replace(rows[20]!, rows[20]!.replace('10,5', 'ten')))).toContain('"ten"');
  });
});

/** The start of a row, however a message joins its day and its time. */
const place = (row: string) => new RegExp(row.slice(0, 16).replace(' ', '[ T]'));

describe('a file that can not be read is said in plain words, exit code 2:', () => {
  it.each([
    ['run', 'nowhere.yaml', 'there is no such file'],
    ['validate', 'nowhere.yaml', 'there is no such file'],
    ['run', '.', 'this is a folder, not a file'],
  ])('%s %s', async (command, file, words) => {
    const outcome = await blendsim([command, file], folder.path);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`Can't read ${file}: ${words}`);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
  });

  it('a CSV that a scenario names and that is not there', async () => {
    await refused(changed('20/hour', '{ intervals: volumes.csv }')).then((said) =>
      expect(said).toMatch(/volumes\.csv/),
    );
  });
});

describe('a report that can not be written is said in plain words:', () => {
  // What is half-written is tidied up as the process ends, hence a process for each.
  const run = (out: string) => {
    folder.file('scenario.yaml', SMALL);
    return aloneInProcess(
      ['run', 'scenario.yaml', '--quiet', '--replications', '2', '--workers', '1', '--out', out],
      folder.path,
    );
  };

  it('a folder that is not there, before any work', async () => {
    const outcome = await run('no/such/report.html');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("Can't write no/such/report.html: there is no folder no/such.");
    expect(outcome.stdout).toBe('');
  });

  it('a folder in which nothing can be written', async () => {
    if (!hasOnLinux('/proc/self')) return;
    const outcome = await run('/proc/report.html');
    expect([1, 2]).toContain(outcome.code);
    expect(outcome.stderr).toMatch(/^Can't write \/proc\/report\.html: /m);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
  });

  it('a full disk, after which nothing half-written is left', async () => {
    if (!hasOnLinux('/dev/full')) return;
    const outcome = await run('/dev/full');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("Can't write /dev/full: the disk is full.");
    expect(readdirSync(folder.path)).toEqual(['scenario.yaml']);
  });
});

describe('what was typed wrongly is said with what can be typed, exit code 2:', () => {
  it.each([
    [[], 'Say what to do'],
    [['rnu', 'x.yaml'], 'run'],
    [['run'], 'Name a scenario file'],
    [['run', 'x.yaml', '--replcations', '3'], 'did you mean --replications?'],
    [['run', 'x.yaml', '--replications', '0'], '--replications takes a whole number'],
    [['run', 'x.yaml', '--replications', '2.5'], '--replications takes a whole number'],
    [['run', 'x.yaml', '--workers', 'all'], '--workers takes a whole number'],
    [['run', 'x.yaml', '--workers', '-1'], '--workers takes a whole number'],
    [['run', 'x.yaml', '--seed', '1', '--seed', '2'], '--seed takes one value'],
  ])('%j', async (args, words) => {
    const outcome = await blendsim(args, folder.path);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(words);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
  });
});
