import type { PeopleRules } from '../../scenario/types.ts';
import {
  type IntegerProgram,
  ProgramBuilder,
  type SolveProgram,
  type SolverLimits,
  type Term,
} from '../shifts/index.ts';
import { descend, type HireColumn } from './descent.ts';
import { efficiencyAfter, stayShare } from './productivity.ts';

/** A group of people who do the same work, week by week. Money in euro. */
export interface HiringTask {
  readonly rules: PeopleRules;
  /** Experienced full-time people that each week needs. */
  readonly needed: readonly number[];
  /** Experienced people there at the beginning. */
  readonly atStart: number;
  /** Share of people who leave in a year. */
  readonly attrition: number;
  /** What a person is paid a week, and what a hire costs besides. */
  readonly weekCost: number;
  readonly hireCost: number;
}

/** So many people begin training in a week and stay until another (whoever leaves earlier aside). */
export interface Hire {
  readonly start: number;
  readonly end: number;
  readonly people: number;
}

/** What a plan of hires gives in each week. People are expected numbers, since some leave. */
export interface Headcount {
  readonly training: readonly number[];
  /** On the floor in their first year. */
  readonly learning: readonly number[];
  readonly experienced: readonly number[];
  /** All on the floor, as so many experienced people. */
  readonly effective: readonly number[];
  readonly overtime: readonly number[];
  readonly short: readonly number[];
  readonly cost: number;
}

export type HiringPlan =
  | { readonly kind: 'planned'; readonly hires: readonly Hire[]; readonly gap: number }
  | { readonly kind: 'nothing-found' };

/** Ordinary weeks that a week short weighs when hires are planned: only what nobody can help is left short. */
const UNAVOIDABLE = 50;

/**
 * When to hire how many, and for how long, at least cost: wages from the first day of training, a sum for each hire, and
 * overtime, so that every week is covered which the lead time and the training leave time for. Whole people, by integer
 * programming that begins near the best solution in fractions; people may begin in any week after the lead time, and
 * stay at least the shortest contract or until the end of the horizon.
 */
export async function planHires(
  task: HiringTask,
  solve: SolveProgram,
  limits: SolverLimits,
): Promise<HiringPlan> {
  const columns = columnsOf(task);
  const solvedInFractions = await solve(programOf(task, columns, false), limits);
  if (!('values' in solvedInFractions)) return { kind: 'nothing-found' };
  const there = task.needed.map((_, week) => task.atStart * stayShare(week, task.attrition));
  const near = descend(columns, solvedInFractions.values, there, (week, effective) =>
    weekPrice(task, task.needed[week], effective),
  );
  const solved = await solve(programOf(task, columns, true), limits, near);
  const nearCost = planCost(task, columns, near);
  const whole = 'values' in solved ? columns.map((_, c) => Math.round(solved.values[c])) : near;
  const wholeCost = planCost(task, columns, whole);
  // Nothing in whole people is cheaper than in fractions, and the solver knows a sharper bound when it ended.
  const bound = Math.max(
    solvedInFractions.cost,
    'values' in solved ? solved.cost * (1 - Math.min(1, solved.gap)) : 0,
  );
  const [people, cost] = wholeCost <= nearCost ? [whole, wholeCost] : [near, nearCost];
  return {
    kind: 'planned',
    hires: columns.flatMap(({ start, end }, c) => (people[c] > 0 ? [{ start, end, people: people[c] }] : [])),
    gap: cost > 0 ? Math.max(0, 1 - bound / cost) : 0,
  };
}

function columnsOf(task: HiringTask): HireColumn[] {
  const { rules, needed, attrition } = task;
  const weeks = needed.length;
  const columns: HireColumn[] = [];
  for (let start = rules.leadWeeks; start < weeks; start++) {
    for (let end = Math.min(weeks, start + rules.leastWeeks); end <= weeks; end++) {
      const ages = Array.from({ length: end - start }, (_, age) => age);
      const paid = ages.reduce((sum, age) => sum + stayShare(age, attrition), 0);
      columns.push({
        start,
        end,
        cost: task.hireCost + paid * task.weekCost,
        worth: ages.map((age) => contribution(age, task)),
      });
    }
  }
  return columns;
}

/** Hires come first among the program's columns, in their order. */
function programOf(task: HiringTask, columns: readonly HireColumn[], whole: boolean): IntegerProgram {
  const { rules, needed, weekCost } = task;
  const builder = new ProgramBuilder();
  const capacity = needed.map((): Term[] => []);
  for (const { start, cost, worth } of columns) {
    const column = builder.column(cost, { whole });
    worth.forEach((value, age) => {
      if (value > 0) capacity[start + age].push([column, value]);
    });
  }
  needed.forEach((need, week) => {
    const there = task.atStart * stayShare(week, task.attrition);
    const extra = builder.column(weekCost * (1 + rules.overtimePremium));
    const short = builder.column(weekCost * UNAVOIDABLE);
    builder.row(need - there, Infinity, [...capacity[week], [extra, 1], [short, 1]]);
    builder.row(-Infinity, rules.overtime * there, [
      [extra, 1],
      ...capacity[week].map(([column, value]): Term => [column, -rules.overtime * value]),
    ]);
  });
  return builder.program();
}

/** What a week costs beside the hires, as the program prices it. */
function weekPrice({ rules, weekCost }: HiringTask, need: number, effective: number): number {
  const lacking = Math.max(0, need - effective);
  const overtime = Math.min(lacking, rules.overtime * effective);
  return weekCost * ((1 + rules.overtimePremium) * overtime + UNAVOIDABLE * (lacking - overtime));
}

function planCost(task: HiringTask, columns: readonly HireColumn[], people: readonly number[]): number {
  const effective = task.needed.map((_, week) => task.atStart * stayShare(week, task.attrition));
  let cost = 0;
  columns.forEach(({ start, cost: each, worth }, c) => {
    cost += people[c] * each;
    worth.forEach((value, age) => {
      effective[start + age] += people[c] * value;
    });
  });
  return effective.reduce((sum, one, week) => sum + weekPrice(task, task.needed[week], one), cost);
}

/** What hires give and cost, week by week, when each week needs so many; gaps are filled by overtime first. */
export function headcountOf(task: HiringTask, hires: readonly Hire[], needed = task.needed): Headcount {
  const { rules, attrition, weekCost } = task;
  const training = needed.map(() => 0);
  const learning = needed.map(() => 0);
  const experienced = needed.map((_, week) => task.atStart * stayShare(week, attrition));
  const effective = [...experienced];
  // Those who are there at the beginning are paid whatever is decided.
  let cost = experienced.reduce((sum, people) => sum + people * weekCost, 0);
  for (const { start, end, people } of hires) {
    cost += people * task.hireCost;
    for (let week = start; week < Math.min(end, needed.length); week++) {
      const age = week - start;
      const there = people * stayShare(age, attrition);
      cost += there * weekCost;
      const where =
        age < rules.trainingWeeks ? training : age < rules.trainingWeeks + 52 ? learning : experienced;
      where[week] += there;
      effective[week] += people * contribution(age, task);
    }
  }
  const overtime = needed.map((need, w) =>
    Math.min(Math.max(0, need - effective[w]), rules.overtime * effective[w]),
  );
  const short = needed.map((need, w) => Math.max(0, need - effective[w] - overtime[w]));
  const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0);
  cost += weekCost * ((1 + rules.overtimePremium) * sum(overtime) + rules.shortHour * sum(short));
  return { training, learning, experienced, effective, overtime, short, cost };
}

/** The same people, hired so many weeks later; who would begin after the end never comes. */
export const later = (hires: readonly Hire[], weeks: number): Hire[] =>
  hires.map((hire) => ({ ...hire, start: hire.start + weeks })).filter(({ start, end }) => start < end);

/** Experienced people that one hire is worth, so many weeks after training began. */
function contribution(age: number, { rules, attrition }: HiringTask): number {
  if (age < rules.trainingWeeks) return 0;
  return stayShare(age, attrition) * efficiencyAfter(age - rules.trainingWeeks, rules);
}
