import type { Facts } from '../engine/facts.ts';
import { countedContacts, goodContacts } from '../measures/service-level.ts';
import type { GridPeriod } from '../scenario/grid.ts';
import type { ServiceLevelFormula } from '../scenario/types.ts';
import type { PricingCase } from './case.ts';
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

export const NO_SERVICE: ClientQuantities['service'] = { day: [], week: [], month: [] };

/**
 * A client's service in each day, week and month, `periods[month]`. A week that lies in two months counts in both,
 * each by its own days, with the level of the whole week.
 */
export function servicePeriods(
  pricing: PricingCase,
  facts: Facts,
  client: number,
): ClientQuantities['service'][] {
  const { grid } = pricing;
  const days = tallyDays(pricing, facts, client);
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

function tallyDays({ scenario, grid, days }: PricingCase, facts: Facts, client: number): Tally[] {
  const tallies = days.map(nothing);
  const { queues } = facts;
  for (const index of scenario.clients[client].queues) {
    const formula = scenario.queues[index].target?.formula ?? USUAL_FORMULA;
    const { expected } = grid.queues[index];
    const offset = index * grid.intervals;
    days.forEach(({ from, to }, day) => {
      const counts = { answered: 0, answeredInTime: 0, abandoned: 0, abandonedInTime: 0, turnedAway: 0 };
      let firstAttempts = 0;
      let forecast = 0;
      for (let interval = from; interval < to; interval++) {
        counts.answered += queues.answered[offset + interval];
        counts.answeredInTime += queues.answeredInTime[offset + interval];
        counts.abandoned += queues.abandoned[offset + interval];
        counts.abandonedInTime += queues.abandonedInTime[offset + interval];
        counts.turnedAway += queues.turnedAway[offset + interval];
        firstAttempts += queues.firstAttempts[offset + interval];
        forecast += expected[interval];
      }
      const tally = tallies[day];
      tally.good += goodContacts(formula, counts);
      tally.counted += countedContacts(formula, counts);
      tally.answered += counts.answered;
      tally.abandoned += counts.abandoned;
      tally.firstAttempts += firstAttempts;
      tally.forecast += forecast;
    });
  }
  return tallies;
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
