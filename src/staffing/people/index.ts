/** The season as people: when to hire how many, what they are worth while they learn, and what it costs. */
export {
  type Headcount,
  type Hire,
  type HiringPlan,
  type HiringTask,
  headcountOf,
  later,
  planHires,
} from './hiring.ts';
export { efficiencyAfter, stayShare } from './productivity.ts';
