import type { Comparison } from '../study/comparison.ts';
import { editionOf } from './edition.ts';
import { page } from './page.ts';
import type { Language } from './words/index.ts';
import { type WorkSheet, workbookOf } from './workbook/index.ts';

export { renderBlend } from './blend-page.ts';
export { contactCsv, type LoggedOption } from './contact-csv.ts';
export { invoiceCsv } from './invoice-csv.ts';
export { periodCsv } from './period-csv.ts';
export { rosterCsv, rosterIntervalsCsv } from './roster-csv.ts';
export { rosterYaml } from './roster-yaml.ts';
export { staffingCsv } from './staffing-csv.ts';
export { type Language, languages, type Words } from './words/index.ts';
export type { SheetCell, SheetRow, WorkSheet } from './workbook/index.ts';

export interface ReportOptions {
  /** Language of the page. Default `en`. */
  readonly language?: Language;
}

/**
 * The report of a comparison: one HTML file that opens from disk, asks no network, needs no script, and prints.
 * A pure function: the same comparison gives the same text, with no clock in it.
 */
export function renderReport(comparison: Comparison, options: ReportOptions = {}): string {
  return page(comparison, editionOf(comparison, options.language ?? 'en'));
}

/** The same as sheets of a workbook, for whatever writes the file. */
export function reportWorkbook(comparison: Comparison, options: ReportOptions = {}): readonly WorkSheet[] {
  return workbookOf(comparison, editionOf(comparison, options.language ?? 'en'));
}
