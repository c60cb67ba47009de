import { type PeopleRules, usualPeople } from '../people.ts';
import type { StaffingShape } from '../shape/scenario.ts';
import type { Reading } from './reading.ts';

/** The rules of people, with the usual ones where the file is silent. */
export function buildPeople(reading: Reading, written: NonNullable<StaffingShape['people']>): PeopleRules {
  const usual = usualPeople;
  const rules: PeopleRules = {
    leadWeeks: written['lead-weeks'] ?? usual.leadWeeks,
    trainingWeeks: written['training-weeks'] ?? usual.trainingWeeks,
    firstMonth: written['first-month'] ?? usual.firstMonth,
    firstYear: written['first-year'] ?? Math.max(usual.firstYear, written['first-month'] ?? 0),
    leastWeeks: written['least-weeks'] ?? usual.leastWeeks,
    rosterEfficiency: written['roster-efficiency'] ?? usual.rosterEfficiency,
    overtime: written.overtime ?? usual.overtime,
    overtimePremium: written['overtime-premium'] ?? usual.overtimePremium,
    shortHour: written['short-hour'] ?? usual.shortHour,
    probability: written.probability ?? usual.probability,
  };
  if (rules.firstYear < rules.firstMonth)
    reading.error(
      ['staffing', 'people', 'first-year'],
      `${Math.round(rules.firstYear * 100)}%, below the first month`,
      `at least first-month:, ${Math.round(rules.firstMonth * 100)}%`,
    );
  if (rules.leastWeeks < rules.trainingWeeks)
    reading.error(
      ['staffing', 'people', written['least-weeks'] === undefined ? 'training-weeks' : 'least-weeks'],
      `a contract of at least ${rules.leastWeeks} weeks with ${rules.trainingWeeks} weeks of training`,
      'a contract that outlasts its training',
      `write least-weeks: ${rules.trainingWeeks + 1}, or more`,
    );
  return rules;
}
