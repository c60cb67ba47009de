import { shrinkageOf } from '../../measures/index.ts';
import { wageOf } from '../../pricing/index.ts';
import type { PlannedPool } from '../../scenario/plan.ts';
import type { Scenario, ShiftRules } from '../../scenario/types.ts';
import type { Team } from '../../staffing/index.ts';

const EURO = 1_000_000;

/** What a team's hours are made of. */
export interface TeamPay {
  /** Paid hours for one hour of a shift: those who are away are paid too. */
  readonly paidPerHour: number;
  /** Wage and employer charges of a paid hour, euro; null without a cost card. */
  readonly euroPerPaidHour: number | null;
  /** What the program weighs an hour of a shift by: euro, or paid hours where there is no money. */
  readonly weight: number;
}

export function payOf(
  scenario: Scenario,
  rules: ShiftRules,
  pools: readonly PlannedPool[],
  team: Team,
): TeamPay {
  const mine = team.pools.map((p) => pools[p]);
  const card = mine[0].kind === 'in-house' ? scenario.inHouseCostCard : scenario.costCard;
  const paidPerHour = 1 / (1 - shrinkageOf(scenario, mine[0]));
  const premium = team.mixed ? 1 + rules.mixedPremium : 1;
  const languages = [...new Set(mine.flatMap((pool) => pool.languages))];
  const euro = card === null ? null : (wageOf(card, languages) / EURO) * (1 + card.employerCharges) * premium;
  return { paidPerHour, euroPerPaidHour: euro, weight: paidPerHour * (euro ?? premium) };
}
