/** Excel reads a file as UTF-8 only with this at its head. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of finished cells as the text of a CSV: the first rows carry the headings. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${csvLines(rows)}`;
}

/** The same without the mark, for what follows. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** A cell of text. A spreadsheet would run text that begins like a formula; an apostrophe in front keeps it text. */
export function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const MICRO = 1_000_000;

/** Micro-euro as euro and cents, bare of any sign, for other programs. */
export const bareEuro = (micro: number): number => Math.round(micro / (MICRO / 100)) / 100;
