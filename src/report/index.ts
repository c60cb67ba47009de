import type { Comparison } from '../study/comparison.ts';
import { editionOf } from './edition.ts';
import { dayEntry, daySection } from './live/day/section.ts';
import { askedLine, livePanel } from './live/panel.ts';
import { type Live, packLive } from './live/payload.ts';
import { page } from './page.ts';
import { type Picture, picturesOf } from './pictures.ts';
import type { Language } from './words/index.ts';
import { type WorkSheet, workbookOf } from './workbook/index.ts';

export { renderBlend } from './blend-page.ts';
export { renderBreakEven } from './break-even-page.ts';
export { contactCsv, type LoggedOption } from './contact-csv.ts';
export * from './diff/difference.ts';
export { renderDiff } from './diff/page.ts';
export { renderHybrid } from './hybrid-page.ts';
export { invoiceCsv } from './invoice-csv.ts';
export type { Live } from './live/payload.ts';
export { type PeriodRows, periodCsv } from './period-csv.ts';
export { type PeriodFigure, type PeriodSeries, periodSeries } from './period-series.ts';
export type { Picture } from './pictures.ts';
export { renderReserve } from './reserve-page.ts';
export { rosterCsv, rosterIntervalsCsv } from './roster-csv.ts';
export { rosterYaml } from './roster-yaml.ts';
export { renderSeason } from './season-page.ts';
export { staffingCsv } from './staffing-csv.ts';
export { forecastCsv, type RequiredPool, requirementCsv } from './wfm-csv.ts';
export { type Language, languages, type Words } from './words/index.ts';
export type { SheetCell, SheetRow, WorkSheet } from './workbook/index.ts';

/** The two programs of a live page, as the build leaves them in `dist/report/live/scripts.json`. */
export interface LiveScripts {
  readonly page: string;
  /** By the language of the page, whose words alone it has; deflated, as base64. */
  readonly workers: Readonly<Record<Language, string>>;
}

export interface ReportOptions {
  /** Language of the page. Default `en`. */
  readonly language?: Language;
  /** What the page needs to simulate again by itself; without it the page needs no script and has none. */
  readonly live?: { readonly study: Live; readonly scripts: LiveScripts };
}

/**
 * The report of a comparison: one HTML file that opens from disk, asks no network, is whole without a script, and
 * prints. A pure function: the same comparison gives the same text, with no clock in it.
 */
export function renderReport(comparison: Comparison, { language = 'en', live }: ReportOptions = {}): string {
  const edition = editionOf(comparison, language);
  if (live === undefined) return page(comparison, edition);
  const { study, scripts } = live;
  const day = daySection(study, comparison, edition);
  return page(comparison, edition, {
    panel: livePanel(study, edition),
    asked: askedLine(edition),
    day,
    dayEntry: day === null ? null : dayEntry(edition),
    script: scripts.page,
    worker: scripts.workers[language],
    payload: packLive(study, language),
  });
}

/** The same as sheets of a workbook, for whatever writes the file. */
export function reportWorkbook(comparison: Comparison, options: ReportOptions = {}): readonly WorkSheet[] {
  return workbookOf(comparison, editionOf(comparison, options.language ?? 'en'));
}

/** Every chart of a page that this library made, as an SVG document of its own, in light colours. */
export const pagePictures = (page: string): readonly Picture[] => picturesOf(page);

/** Every chart of the report as an SVG document of its own, in light colours. */
export function reportPictures(comparison: Comparison, options: ReportOptions = {}): readonly Picture[] {
  return picturesOf(renderReport(comparison, options));
}
