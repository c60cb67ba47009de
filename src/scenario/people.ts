/** How people join, learn and leave; for the season's plan. Shares run 0…1. */
export interface PeopleRules {
  /** Weeks from the decision to hire until training begins. */
  readonly leadWeeks: number;
  readonly trainingWeeks: number;
  /** Efficiency in the first month after training, and on average in the first year; 1 afterwards. */
  readonly firstMonth: number;
  readonly firstYear: number;
  /** Shortest contract, training included. */
  readonly leastWeeks: number;
  /** Paid hours that the half-hours ask for over those that shifts pay. */
  readonly rosterEfficiency: number;
  /** Most overtime, a share of the hours, and what such an hour costs more. */
  readonly overtime: number;
  readonly overtimePremium: number;
  /** What an hour that nobody covers is priced at: so many ordinary hours. */
  readonly shortHour: number;
  /** Probability with which the headcount is enough for the year's level of demand. */
  readonly probability: number;
}

/** Efficiency of newcomers: eight centres with 1,800 agents (Cinareo). The rest is assumption. */
export const usualPeople: PeopleRules = {
  leadWeeks: 6,
  trainingWeeks: 3,
  firstMonth: 0.53,
  firstYear: 0.67,
  leastWeeks: 12,
  rosterEfficiency: 0.95,
  overtime: 0.1,
  overtimePremium: 0.5,
  shortHour: 3,
  probability: 0.8,
};
