import type { Facts } from '../engine/facts.ts';
import { countedContacts, goodContacts, type ServiceCounts } from '../measures/service-level.ts';
import type { Grid, GridPeriod } from '../scenario/grid.ts';
import type { Client, Scenario, ServiceLevelFormula } from '../scenario/types.ts';
import type { ClientQuantities, ServicePeriod } from './types.ts';

/** What counts of one client's service; adds up over days. */
interface Tally {
  good: number;
  counted: number;
  abandoned: number;
  answered: number;
  firstAttempts: number;
  forecast: number;
}

const USUAL_FORMULA: ServiceLevelFormula = 'abandoned-in-time-excluded';

/**
 * A client's service in each day, week and month, `periods[month]`. A week that lies in two months counts in both,
 * each by its own days, with the level of the whole week.
 */
export function servicePeriods(
  scenario: Scenario,
  grid: Grid,
  facts: Facts,
  client: Client,
): ClientQuantities['service'][] {
  const days = tallyDays(scenario, grid, facts, client);
  const weeks = grid.weeks.map((week) => ({ period: week, tally: sumDays(days, week) }));
  return grid.months.map((month) => {
    const last = month.firstDay + month.days;
    const inMonth = days.slice(month.firstDay, last);
    return {
      day: inMonth.map((tally) => periodOf(tally, 1 / month.days)),
      week: weeks.flatMap(({ period, tally }) => {
        const from = Math.max(period.firstDay, month.firstDay);
        const to = Math.min(period.firstDay + period.days, last);
        return to > from ? [periodOf(tally, (to - from) / month.days)] : [];
      }),
      month: [periodOf(sumDays(days, month), 1)],
    };
  });
}

function tallyDays(scenario: Scenario, grid: Grid, facts: Facts, client: Client): Tally[] {
  const days = grid.days.map(nothing);
  const { queues } = facts;
  for (const index of client.queues) {
    const formula = scenario.queues[index].target?.formula ?? USUAL_FORMULA;
    const offset = index * grid.intervals;
    for (let interval = 0; interval < grid.intervals; interval++) {
      const at = offset + interval;
      const counts: ServiceCounts = {
        answered: queues.answered[at],
        answeredInTime: queues.answeredInTime[at],
        abandoned: queues.abandoned[at],
        abandonedInTime: queues.abandonedInTime[at],
      };
      const day = days[grid.dayOf[interval]];
      day.good += goodContacts(formula, counts);
      day.counted += countedContacts(formula, counts);
      day.answered += counts.answered;
      day.abandoned += counts.abandoned;
      day.firstAttempts += queues.firstAttempts[at];
      day.forecast += grid.queues[index].expected[interval];
    }
  }
  return days;
}

function periodOf(tally: Tally, part: number): ServicePeriod {
  const decided = tally.answered + tally.abandoned;
  return {
    part,
    serviceLevel: tally.counted === 0 ? null : tally.good / tally.counted,
    abandonment: decided === 0 ? null : tally.abandoned / decided,
    ofForecast: tally.forecast === 0 ? 0 : tally.firstAttempts / tally.forecast,
  };
}

function sumDays(days: readonly Tally[], { firstDay, days: length }: GridPeriod): Tally {
  const sum = nothing();
  for (const day of days.slice(firstDay, firstDay + length)) {
    sum.good += day.good;
    sum.counted += day.counted;
    sum.answered += day.answered;
    sum.abandoned += day.abandoned;
    sum.firstAttempts += day.firstAttempts;
    sum.forecast += day.forecast;
  }
  return sum;
}

function nothing(): Tally {
  return { good: 0, counted: 0, abandoned: 0, answered: 0, firstAttempts: 0, forecast: 0 };
}
