import Papa from 'papaparse';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../quantity/suggest.ts';
import { decode, LARGEST_CSV } from '../text/decode.ts';
import type { Path } from '../text/tree.ts';
import type { Reading } from './reading.ts';

/** A CSV beside the scenario: cells by column, with the line of each row. */
export interface Csv {
  readonly file: string;
  readonly delimiter: string;
  /** Text of one column, row by row. */
  column(name: string): readonly string[] | null;
  readonly lines: readonly number[];
  problem(line: number, found: string, expected: string, suggestion?: string | null): Problem;
}

const DELIMITERS = [';', '\t', '|', ','];

/** Reads and parses a CSV, or reports why not at the place of the scenario that names it, and gives null. */
export function readCsv(reading: Reading, file: string, path: Path): Csv | null {
  const text = textOfFile(reading, file, path);
  if (text === null) return null;
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const problem = (
    line: number,
    found: string,
    expected: string,
    suggestion: string | null = null,
  ): Problem => ({
    severity: 'error',
    file,
    line,
    column: 1,
    path: '',
    found,
    expected,
    suggestion,
  });
  const quote = parsed.errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) {
    reading.problems.push(
      problem((quote.row ?? 0) + 1, 'a quote that does not end', 'cells whose quotes close'),
    );
    return null;
  }
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  for (const row of parsed.data) {
    if (row.some((cell) => cell.trim() !== '')) {
      rows.push(row.map((cell) => cell.trim()));
      lines.push(line);
    }
    // a quoted cell may hold line ends
    line += 1 + row.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0);
  }
  const [header, ...body] = rows;
  if (header === undefined || body.length === 0) {
    reading.problems.push(
      problem(1, header === undefined ? 'an empty file' : 'a header and no rows', 'a header line and rows'),
    );
    return null;
  }
  const long = body.findIndex((row) => row.slice(header.length).some((cell) => cell !== ''));
  if (long >= 0) {
    reading.problems.push(
      problem(
        lines[long + 1]!,
        `${body[long]!.length} cells under ${header.length} columns`,
        'as many cells as the header has',
        parsed.meta.delimiter === ',' ? 'decimal commas need semicolons between the cells' : null,
      ),
    );
    return null;
  }
  return {
    file,
    delimiter: parsed.meta.delimiter,
    lines: lines.slice(1),
    problem,
    column(name) {
      const index = header.findIndex((cell) => cell.toLowerCase() === name.toLowerCase());
      if (index >= 0) return body.map((row) => row[index] ?? '');
      reading.problems.push(
        problem(
          1,
          `columns ${header
            .map((cell) => `"${cell.slice(0, 40)}"`)
            .join(', ')
            .slice(0, 200)}`,
          `a column "${name}"`,
          didYouMean(name, header) ?? null,
        ),
      );
      return null;
    },
  };
}

function textOfFile(reading: Reading, file: string, path: Path): string | null {
  const known = reading.sideFiles.get(file);
  if (known !== undefined) return known;
  let content: string | Uint8Array;
  try {
    content = reading.readText(file);
  } catch {
    reading.error(path, `"${file}", which cannot be read`, 'a CSV file beside the scenario', null);
    return null;
  }
  const decoded = decode(content, LARGEST_CSV);
  if (!decoded.ok) {
    const { line, column, found, suggestion } = decoded;
    reading.problems.push({
      severity: 'error',
      file,
      line,
      column,
      path: '',
      found,
      expected: 'a CSV file in UTF-8',
      suggestion,
    });
    return null;
  }
  reading.sideFiles.set(file, decoded.text);
  return decoded.text;
}

/** What parts the cells of the header, whose names rarely hold any of these; rows may hold decimal commas. */
function delimiterOf(text: string): string {
  const header = (/^.*\S.*$/m.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  return DELIMITERS.find((delimiter) => header.includes(delimiter)) ?? ',';
}

/** A number in a cell; the comma is a decimal where it does not part the cells. Null when it is none, or may be either. */
export function cellNumber(cell: string, delimiter: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '');
  // in a file parted by commas, "1,234" may be a thousand or a fraction
  if (delimiter === ',' && /^\d{1,3},\d{3}$/.test(text)) return null;
  const plain = delimiter === ',' && !text.includes(',') ? text : text.replace(',', '.');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : null;
}
