import type { Comparison } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { verdict } from '../sections/decision.ts';
import { count, day, strong, text, type WorkSheet } from './cells.ts';
import { assumptionSheet, demandSheet, queueSheet } from './demand-sheets.ts';
import { costSheet, invoiceSheet } from './money-sheets.ts';
import { optionSheet } from './option-sheet.ts';
import { intervalSheet, weeklySheet } from './plan-sheets.ts';
import { serviceSheet } from './service-sheet.ts';

export type { SheetCell, SheetRow, WorkSheet } from './cells.ts';

/** A comparison as planners keep it: one sheet a question; a sheet that would be empty is left out. */
export function workbookOf(comparison: Comparison, edition: Edition): readonly WorkSheet[] {
  const dated = comparison.scenario.stationary === null;
  return [
    summarySheet(comparison, edition),
    optionSheet(comparison, edition),
    costSheet(comparison, edition),
    ...(dated
      ? [
          invoiceSheet(comparison, edition),
          serviceSheet(comparison, edition),
          weeklySheet(comparison, edition),
          intervalSheet(comparison, edition),
          demandSheet(comparison, edition),
        ]
      : []),
    queueSheet(comparison, edition),
    assumptionSheet(comparison, edition),
  ].filter((sheet) => sheet !== null);
}

function summarySheet(comparison: Comparison, edition: Edition): WorkSheet {
  const { scenario, blendsim } = comparison;
  const { again, decision, workbook } = edition.words;
  return {
    name: workbook.sheets.summary,
    widths: [30, 90],
    fixedColumns: 0,
    rows: [
      [strong(edition.words.report), strong(scenario.title)],
      [text(decision), text(verdict(comparison, edition))],
      ...(scenario.stationary === null
        ? [
            [text(edition.words.from), day(scenario.from)],
            [text(workbook.columns.until), day(scenario.to)],
          ]
        : []),
      [text(again.replications), count(scenario.replications)],
      [text(again.seed), text(scenario.seed)],
      [text(again.version), text(blendsim)],
      [text(again.hash), text(scenario.hash)],
      [text(workbook.columns.note), text(workbook.note)],
    ],
  };
}
