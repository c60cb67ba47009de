import type { Comparison, OptionResult } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { agentsAtPeak, occupancyInView } from '../findings/reading.ts';
import {
  address,
  amount,
  count,
  decimal,
  difference,
  quotient,
  type SheetCell,
  type SheetRow,
  share,
  text,
  type WorkSheet,
} from './cells.ts';
import { tableSheet } from './table-sheet.ts';

/** Places of the columns that formulas read. */
const COST = 2;
const CONTACTS = 8;
const REVENUE = 19;
const OUTSOURCER_COST = 20;

/** Options below each other: cost with its uncertainty, service, risk, agents and the outsourcer's margin. */
export function optionSheet(comparison: Comparison, edition: Edition): WorkSheet | null {
  const { sheets, columns } = edition.words.workbook;
  const reference = comparison.options.findIndex(
    ({ id }) => id === (comparison.recommendation?.option ?? comparison.options[0]?.id),
  );
  const costs = comparison.options.map(({ money }) => amount(money?.buyer.total.mean));
  return tableSheet(
    sheets.options,
    [
      [columns.option, 28],
      [columns.meetsTarget, 12],
      [columns.cost, 14],
      [columns.low, 14],
      [columns.high, 14],
      [columns.p10, 14],
      [columns.p90, 14],
      [columns.againstReference, 16],
      [columns.contacts, 12],
      [columns.perContact, 12],
      [columns.serviceLevel, 12],
      [columns.target, 10],
      [columns.peakWeek, 12],
      [columns.riskMonth, 14],
      [columns.riskDay, 14],
      [columns.asaSeconds, 14],
      [columns.abandoned, 12],
      [columns.agentsAtPeak, 12],
      [columns.occupancy, 12],
      [columns.revenue, 14],
      [columns.outsourcerCost, 14],
      [columns.margin, 14],
    ],
    comparison.options.map((option, i) =>
      optionRow(comparison, option, edition, { row: i + 1, cost: costs[i]!, reference, costs }),
    ),
  );
}

interface Place {
  readonly row: number;
  readonly cost: SheetCell | null;
  /** Index of the option that the others are held against. */
  readonly reference: number;
  readonly costs: readonly (SheetCell | null)[];
}

function optionRow(
  comparison: Comparison,
  option: OptionResult,
  edition: Edition,
  { row, cost, reference, costs }: Place,
): SheetRow {
  const { money, focus } = option;
  const { words } = edition;
  const total = money?.buyer.total;
  const contacts = count(focus.answered.mean);
  const revenue = amount(money?.outsourcer?.revenue.mean);
  const outsourcerCost = amount(money?.outsourcer?.cost.total.mean);
  return [
    text(edition.optionName(option)),
    text(option.meetsTarget === null ? words.undecided.cell : option.meetsTarget ? words.yes : words.no),
    cost,
    amount(total?.low),
    amount(total?.high),
    amount(total?.p10),
    amount(total?.p90),
    against(row, cost, reference, costs[reference] ?? null),
    contacts,
    quotient(row, [cost, COST], [contacts, CONTACTS], '"€" #,##0.00'),
    share(focus.contract?.mean),
    share(focus.target),
    share(focus.peakWeek?.mean),
    share(focus.missed.month),
    share(focus.missed.day),
    decimal(focus.asa?.mean),
    share(focus.abandonment?.mean),
    count(agentsAtPeak(comparison, option)),
    share(occupancyInView(comparison, option)),
    revenue,
    outsourcerCost,
    difference(row, [revenue, REVENUE], [outsourcerCost, OUTSOURCER_COST]),
  ];
}

function against(
  row: number,
  cost: SheetCell | null,
  reference: number,
  theirs: SheetCell | null,
): SheetCell | null {
  if (cost === null || theirs === null) return null;
  const formula = `${address(COST, row)}-${address(COST, reference + 1)}`;
  return { ...cost, value: Number(cost.value) - Number(theirs.value), formula };
}
