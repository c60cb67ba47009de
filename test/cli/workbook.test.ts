import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { workbookBytes } from '../../src/cli/outputs/workbook-file.ts';
import { languages, reportWorkbook } from '../../src/report/index.ts';
import { fixture } from '../report/fixture.ts';

const comparison = fixture();
const bytes = await workbookBytes(reportWorkbook(comparison));
const parts = unzipSync(bytes);
const xmlOf = (sheet: number) => strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!);

/** Cells of a sheet as they stand in the file: number, formula and its result, by address. */
function cellsOf(sheet: number) {
  const cells = new Map<string, { value: number; formula: string | null }>();
  for (const [, at, formula, value] of xmlOf(sheet).matchAll(
    /<c r="([A-Z]+\d+)"(?: s="\d+")?>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g,
  )) {
    cells.set(at!, { value: Number(value), formula: formula ?? null });
  }
  return cells;
}

const columnNumber = (letters: string) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

/** Reckons the three kinds of formula that the workbook has, from the numbers of the file alone. */
function reckon(formula: string, cells: ReturnType<typeof cellsOf>): number {
  const at = (address: string) => cells.get(address)?.value ?? 0;
  const sum = /^SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/.exec(formula);
  if (sum !== null) {
    const [, left, top, right, bottom] = sum;
    let total = 0;
    for (const address of cells.keys()) {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
      const column = columnNumber(letters!);
      if (column < columnNumber(left!) || column > columnNumber(right!)) continue;
      if (Number(row) >= Number(top) && Number(row) <= Number(bottom)) total += at(address);
    }
    return total;
  }
  const [, a, sign, b] = /^([A-Z]+\d+)([-/])([A-Z]+\d+)$/.exec(formula)!;
  return sign === '-' ? at(a!) - at(b!) : at(a!) / at(b!);
}

describe('the workbook', () => {
  const sheets = reportWorkbook(comparison);

  it('has formulas whose kept results are what a spreadsheet reckons', () => {
    let formulas = 0;
    for (const s of sheets.keys()) {
      const cells = cellsOf(s + 1);
      for (const [at, { value, formula }] of cells) {
        if (formula === null) continue;
        formulas++;
        expect(value, `${sheets[s]!.name} ${at} ${formula}`).toBeCloseTo(reckon(formula, cells), 6);
      }
    }
    expect(formulas).toBeGreaterThan(400);
  });

  it('keeps dates as dates and figures as numbers, and its headings in sight', async () => {
    const read = await readExcel(Buffer.from(bytes));
    const rowsOf = (name: string) => read.find(({ sheet }) => sheet === name)!.data;
    expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
    const [, first] = rowsOf('Intervals');
    expect(first![3]).toBeInstanceOf(Date);
    const [head, option] = rowsOf('Options');
    const cost = comparison.options[0]!.money!.buyer.total.mean / 1e6;
    expect(option![head!.indexOf('Expected cost')]).toBeCloseTo(cost, 2);
    const contacts = comparison.options[0]!.focus.answered.mean;
    expect(option![head!.indexOf('Cost a contact')]).toBeCloseTo(cost / contacts, 6);
    for (const s of sheets.keys()) expect(xmlOf(s + 1)).toContain('state="frozen"');
    const numeric = /^-?[\d.,]+%?$/;
    for (const { sheet, data } of read) {
      const texts = data
        .slice(1)
        .flat()
        .filter((cell) => typeof cell === 'string' && numeric.test(cell));
      if (!['Assumptions', 'Summary'].includes(sheet)) expect(texts, sheet).toEqual([]);
    }
  });

  it('never runs a text, whatever it begins with', async () => {
    const attack = '=HYPERLINK("http://example.com","open")';
    const named = {
      ...comparison,
      options: comparison.options.map((option) => ({ ...option, name: attack })),
      assumptions: ['+1', '-1', '@SUM(A1)'].map((value) => ({ path: attack, value, source: attack })),
    };
    const made = reportWorkbook(named).filter(({ name }) => name !== 'Intervals');
    const cells = made.flatMap(({ rows }) => rows.flat());
    const texts = cells.filter((cell) => typeof cell?.value === 'string' && /^[=+@-]/.test(cell.value));
    expect(texts.length).toBeGreaterThan(9);
    expect(texts.filter((cell) => cell!.formula !== undefined)).toEqual([]);
    const formulas = Object.entries(unzipSync(await workbookBytes(made)))
      .filter(([path]) => path.startsWith('xl/worksheets/'))
      .flatMap(([, part]) => strFromU8(part).match(/<f>[^<]*/g) ?? []);
    expect(formulas.filter((formula) => formula.includes('HYPERLINK'))).toEqual([]);
  });

  it.each(languages)('has names that Excel takes in %s', (language) => {
    const names = reportWorkbook(comparison, { language }).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });

  it('is the same file at any hour', async () => {
    const few = sheets.slice(0, 3);
    const written = await workbookBytes(few);
    const later = Date.now() + 7_200_000;
    vi.useFakeTimers({ now: later, toFake: ['Date'] });
    try {
      expect(await workbookBytes(few)).toEqual(written);
    } finally {
      vi.useRealTimers();
    }
  });
});
