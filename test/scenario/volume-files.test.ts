import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../src/scenario/index.ts';
import { complaints, scenarioOf, small, warningsOf } from './helpers.ts';

const HORIZON = 'horizon: 2026-03-02 to 2026-03-03\ninterval: 1h';
const text = (volume = '{ intervals: v.csv }', top = HORIZON): string =>
  small(`open: mon-fri 09:00-12:00\nvolume: ${volume}`, top);

const ROWS = [
  '2026-03-02 09:00,5',
  '2026-03-02 10:00,6.5',
  '2026-03-02 11:00,7',
  '2026-03-03 09:00,1',
  '2026-03-03 10:00,0',
  '2026-03-03 11:00,3',
];
const csv = (rows: readonly string[] = ROWS, header = 'start,contacts'): string =>
  `${[header, ...rows].join('\n')}\n`;

const expected = (files: Record<string, string | Uint8Array>, volume?: string): number[] => {
  const grid = resolveGrid(scenarioOf(text(volume), files));
  return Array.from(grid.queues[0]!.expected).filter(
    (contacts, i) => contacts > 0 || grid.queues[0]!.open[i] === 1,
  );
};

describe('volumes by interval from a CSV', () => {
  it('go to the interval whose local start they name', () => {
    expect(expected({ 'v.csv': csv() })).toEqual([5, 6.5, 7, 1, 0, 3]);
  });

  it('are read with a byte order mark, semicolons, decimal commas, quotes, tabs and Windows line ends alike', () => {
    const semicolons = `\ufeff${csv(
      ROWS.map((row) => row.replace(',', ';').replace('.', ',')),
      'start;contacts',
    ).replaceAll('\n', '\r\n')}`;
    const quoted = csv(
      ROWS.map((row) =>
        row
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      ),
      '"Start","Contacts"',
    );
    const comma = csv(
      ROWS.map((row) => row.replace(/,(.*)$/, (_, count: string) => `,"${count.replace('.', ',')}"`)),
    );
    const tabs = csv(
      ROWS.map((row) => row.replace(',', '\t')),
      'start\tcontacts',
    );
    for (const file of [semicolons, quoted, comma, tabs, new TextEncoder().encode(semicolons)])
      expect(expected({ 'v.csv': file })).toEqual([5, 6.5, 7, 1, 0, 3]);
  });

  it('are refused where decimal commas break cells in two, which once lost the decimals without a word', () => {
    const broken = csv(ROWS.map((row) => row.replace('6.5', '6,5')));
    const said = complaints(text(), { 'v.csv': broken });
    expect(said).toContain('v.csv:3:1');
    expect(said).toContain('3 cells under 2 columns');
    expect(said).toContain('decimal commas need semicolons');
    // Empty cells at the end are how spreadsheets save.
    const padded = csv(ROWS.map((row) => `${row},,`));
    expect(expected({ 'v.csv': padded })).toEqual([5, 6.5, 7, 1, 0, 3]);
  });

  it('come from the columns that are named, so that one file serves many queues', () => {
    const wide = csv(
      ROWS.map((row) => `x,${row}`),
      'note,when,calls',
    );
    expect(
      expected({ 'v.csv': wide }, '{ intervals: v.csv, start-column: when, contacts-column: calls }'),
    ).toEqual([5, 6.5, 7, 1, 0, 3]);
    expect(
      complaints(text('{ intervals: v.csv, contacts-column: cals }'), { 'v.csv': csv(ROWS, 'start,calls') }),
    ).toContain('did you mean "calls"?');
  });

  it('must name every open interval, unless gaps are said to be nothing', () => {
    const gap = csv(ROWS.filter((_, i) => i !== 1));
    const said = complaints(text(), { 'v.csv': gap });
    expect(said).toContain('v.csv:6:1: error');
    expect(said).toContain(
      'no row for 1 open intervals (2026-03-02 10:00), expected a row for each open interval of 60 minutes',
    );
    expect(said).toContain('say missing: zero');
    expect(expected({ 'v.csv': gap }, '{ intervals: v.csv, missing: zero }')).toEqual([5, 0, 7, 1, 0, 3]);
  });

  it('name each interval once; the message gives both lines', () => {
    const said = complaints(text(), { 'v.csv': csv([...ROWS, ROWS[1]!]) });
    expect(said).toContain(
      'v.csv:8:1: error\n  found 2026-03-02T10:00 a second time, expected each interval once\n  line 3 has it already',
    );
  });

  it('may come unordered, with a warning', () => {
    const unordered = [ROWS[1]!, ROWS[0]!, ...ROWS.slice(2)];
    expect(expected({ 'v.csv': csv(unordered) })).toEqual([5, 6.5, 7, 1, 0, 3]);
    expect(warningsOf(text(), { 'v.csv': csv(unordered) })).toContain(
      'v.csv:3:1: warning\n  2026-03-02T09:00 after a later row',
    );
  });

  it.each([
    ['2026-03-02 09:00,many', '"many", expected a number of contacts'],
    ['2026-03-02 09:00,-1', '"-1", expected a number of contacts'],
    ['2026-03-02 09:00,', '"", expected a number of contacts'],
    ['02-03-2026 09:00,5', 'expected a moment such as 2026-03-02 09:00'],
    ['2026-02-29 09:00,5', 'expected a day that exists'],
    ['2026-03-02 25:00,5', 'expected a time from 00:00 to 23:59'],
    ['2026-03-02 09:15,5', 'expected the start of an interval of 60 minutes'],
    [',5', 'found an empty cell'],
  ])('row %j is told with the line of the CSV', (row, said) => {
    const all = complaints(text(), { 'v.csv': csv([row, ...ROWS.slice(1)]) });
    expect(all).toContain('v.csv:2:1: error');
    expect(all).toContain(said);
  });

  it('suggest the interval of the file when it is finer', () => {
    const rows = ROWS.flatMap((row) => [row, row.replace(':00,', ':15,')]);
    expect(complaints(text(), { 'v.csv': csv(rows) })).toContain('a scenario with interval: 15m would fit');
  });

  it('must be whole numbers when they are to be met exactly', () => {
    const said = complaints(text('{ intervals: v.csv, counts: exact }'), { 'v.csv': csv() });
    expect(said).toContain('v.csv:3:1: error\n  found "6.5", expected a whole number of contacts');
    const scenario = scenarioOf(text('{ intervals: v.csv, counts: exact }'), {
      'v.csv': csv().replace('6.5', '6'),
    });
    expect(scenario.queues[0]!.demand).toMatchObject({ kind: 'intervals', exact: true });
  });

  it('warn of contacts that come while the queue is closed, and leave them out', () => {
    const files = { 'v.csv': csv([...ROWS, '2026-03-03 20:00,4']) };
    expect(warningsOf(text(), files)).toContain('4 contacts in intervals in which the queue is closed');
    expect(expected(files)).toEqual([5, 6.5, 7, 1, 0, 3]);
  });

  it.each([
    ['', 'an empty file'],
    ['start,contacts\n', 'a header and no rows'],
    ['start,contacts\n"2026', 'a quote that does not end'],
    ['when,contacts\n2026-03-02 09:00,5\n', 'expected a column "start"'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a binary file'],
    [csv(ROWS.map((row) => row.replace('2026', '2025'))), 'only rows outside the horizon'],
  ])('are refused as a file %#', (file, said) => {
    expect(complaints(text(), { 'v.csv': file })).toContain(said);
  });

  it('tell the two hours apart when the clocks go back, by order or by offset', () => {
    const night = small(
      'open: always\nvolume: { intervals: v.csv, missing: zero }',
      'horizon: 2026-10-25\ninterval: 1h',
    );
    const byOrder = csv([
      '2026-10-25 01:00,1',
      '2026-10-25 02:00,2',
      '2026-10-25 02:00,3',
      '2026-10-25 03:00,4',
    ]);
    const byOffset = csv(
      ['2026-10-25 03:00,4', '2026-10-25 02:00+01:00,3', '2026-10-25 02:00+02:00,2', '2026-10-25T00:00Z,1']
        .slice(0, 3)
        .concat('2026-10-25 01:00,1'),
    );
    for (const file of [byOrder, byOffset]) {
      const grid = resolveGrid(scenarioOf(night, { 'v.csv': file }));
      expect(grid.intervals).toBe(25);
      expect(Array.from(grid.queues[0]!.expected.slice(1, 5))).toEqual([1, 2, 3, 4]);
    }
    expect(
      complaints(night, { 'v.csv': csv(['2026-10-25 02:00,2', '2026-10-25 02:00,3', '2026-10-25 02:00,4']) }),
    ).toContain('a second time');
  });

  it('refuse an hour that the clocks skip', () => {
    const night = small(
      'open: always\nvolume: { intervals: v.csv, missing: zero }',
      'horizon: 2026-03-29\ninterval: 1h',
    );
    expect(complaints(night, { 'v.csv': csv(['2026-03-29 02:00,2']) })).toContain(
      'a time that exists (clocks are put forward in this hour)',
    );
  });
});

describe('recorded contacts from a CSV', () => {
  const recorded = text('{ recorded: calls.csv }');

  it('are replayed at their moment, in order, to the fraction of a second', () => {
    const grid = resolveGrid(
      scenarioOf(recorded, {
        'calls.csv': 'at\n2026-03-02 09:30:01.5\n2026-03-02 09:00\n2026-03-03T11:59:59\n',
      }),
    );
    expect(Array.from(grid.queues[0]!.recordedAt!)).toEqual([9 * 3600, 9.5 * 3600 + 1.5, 36 * 3600 - 1]);
    expect(grid.queues[0]!.expected[9]).toBe(2);
    expect(grid.queues[0]!.expected[35]).toBe(1);
  });

  it('may come at the same moment, and those outside are counted in a warning', () => {
    const files = {
      'calls.csv': 'at\n2026-03-02 09:00:05\n2026-03-02 09:00:05\n2026-03-02 20:00\n2026-04-01 09:00\n',
    };
    expect(resolveGrid(scenarioOf(recorded, files)).queues[0]!.recordedAt).toHaveLength(2);
    expect(warningsOf(recorded, files)).toContain(
      '2 of 4 recorded contacts outside the horizon or the opening hours',
    );
  });
});
