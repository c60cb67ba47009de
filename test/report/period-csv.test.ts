import { describe, expect, it } from 'vitest';
import { poolColumns, serviceColumns } from '../../src/measures/index.ts';
import { periodCsv } from '../../src/report/index.ts';

const cells = (count: number) => Array.from({ length: count }, (_, i) => ({ mean: i + 0.5, half: 0.25 }));
const lines = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

describe('the CSV by period', () => {
  it('begins with the mark by which Excel knows accents, and has a heading for each figure', () => {
    const text = periodCsv([]);
    expect(text.startsWith('\uFEFFoption,kind,id,period,offered,offered±')).toBe(true);
    expect(lines(text)[0]!.split(',')).toHaveLength(4 + 2 * (serviceColumns.length + poolColumns.length));
  });

  it('gives every line as many fields as the heading, queues and pools alike', () => {
    const text = periodCsv([
      {
        option: 'own',
        rows: [
          { kind: 'queue', id: 'a/b', period: '2026-12', cells: cells(serviceColumns.length) },
          { kind: 'pool', id: 'p', period: '2026-12', cells: cells(poolColumns.length) },
        ],
      },
    ]);
    const fields = lines(text).map((line) => line.split(','));
    expect(fields.every(({ length }) => length === fields[0]!.length)).toBe(true);
    const staffed = fields[0]!.indexOf('staffedHours');
    expect(fields[1]![staffed]).toBe('');
    expect(fields[2]![staffed]).toBe('0.5');
  });

  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+1', "'+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['a "quoted", name', '"a ""quoted"", name"'],
  ])('keeps the name %s text in a spreadsheet', (id, written) => {
    const text = periodCsv([{ option: 'own', rows: [{ kind: 'client', id, period: '2026-12', cells: [] }] }]);
    expect(lines(text)[1]).toContain(`own,client,${written},2026-12`);
  });
});
