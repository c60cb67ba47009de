import type { CostCard, MicroEuro } from '../scenario/types.ts';
import { allotCost, type PoolParts } from './allocate.ts';
import { totalled } from './bill.ts';
import type { Desk, PricingCase } from './case.ts';
import { type Costed, costOf } from './cost.ts';
import { sum } from './money.ts';
import { trainingHours } from './training.ts';
import type { PeriodBills } from './types.ts';
import type { PoolWork } from './workload.ts';

export interface OutsourcerCost {
  readonly bills: PeriodBills;
  /** By client id: over the horizon, and in each month. */
  readonly allotted: Readonly<Record<string, MicroEuro>>;
  readonly byMonth: Readonly<Record<string, readonly MicroEuro[]>>;
}

/** What the outsourcer's staff costs, and to which clients it belongs; null without a cost card. */
export function outsourcerCost(
  pricing: PricingCase,
  work: PoolWork,
  parts: readonly (readonly PoolParts[])[],
  time: readonly (readonly (readonly number[])[])[],
): OutsourcerCost | null {
  const { scenario, outsourcer } = pricing;
  if (scenario.costCard === null) return null;
  const { pools } = outsourcer;
  const months = deskCost(pricing, scenario.costCard, work, outsourcer, false);
  const served = pricing.clients.map(({ serving }) => serving.length > 0);
  const parted = months.map((costed, m) =>
    allotCost(
      costed,
      pools.map((p) => parts[p][m]),
      pools.map((p) => time[p][m]),
      // An outsourcer whom nobody hires still has its rent; all clients carry it alike.
      served.some(Boolean) ? served : served.map(() => true),
    ),
  );
  const allotted: Record<string, MicroEuro> = Object.create(null);
  const byMonth: Record<string, readonly MicroEuro[]> = Object.create(null);
  for (const { id, index } of scenario.clients) {
    byMonth[id] = parted.map((month) => month[index]);
    allotted[id] = sum(byMonth[id]);
  }
  return { bills: totalled(months.map((costed) => costed.bill)), allotted, byMonth };
}

/** The focal client's own desk; null unless its form is in-house and the scenario says what such a desk costs. */
export function inHouseCost(pricing: PricingCase, work: PoolWork): PeriodBills | null {
  const { scenario, ownDesk } = pricing;
  const client = scenario.clients.find((each) => each.id === scenario.focus);
  const card = scenario.inHouseCostCard;
  if (client === undefined || card === null || pricing.clients[client.index].form !== 'in-house') return null;
  const startsEmpty = client.form !== 'in-house';
  return totalled(deskCost(pricing, card, work, ownDesk, startsEmpty).map((costed) => costed.bill));
}

/** A desk that starts empty hires everybody; one that runs already hires for growth and to replace leavers. */
function deskCost(
  pricing: PricingCase,
  card: CostCard,
  work: PoolWork,
  { pools, workplaces }: Desk,
  startsEmpty: boolean,
): Costed[] {
  const { plan } = pricing;
  return pricing.spans.map(({ before, months }, m) =>
    costOf(card, {
      pools: pools.map((p) => ({
        languages: plan.pools[p].languages,
        staffedSeconds: work[p][m].staffed,
        unsocial: work[p][m].unsocial,
        contacts: work[p][m].contacts,
        newcomers: m === 0 && !startsEmpty ? 0 : pricing.pools[p].newcomers[m],
        trainingHours: trainingHours(pricing.scenario, card, {
          clients: plan.pools[p].clients.length,
          newcomers: pricing.pools[p].newcomers[m],
          staffedSeconds: work[p][m].staffed,
        }),
      })),
      workplaces,
      months,
      monthsBefore: before,
    }),
  );
}
