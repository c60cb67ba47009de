/** What would change a decision: break-even, sensitivity and fair price, found by simulation. */
export { type Axis, type AxisUnit, axes } from './axis.ts';
export type { BreakEven, BreakEvenPoint, HandRule } from './break-even.ts';
export { type BreakEvenStudy, type BreakEvenStudyRequest, studyBreakEven } from './break-even-study.ts';
export { type Crossing, type CrossingSearch, crossingsIn, findCrossings } from './crossings.ts';
export { type Decisions, decisionsOf } from './deep.ts';
export { type Answer, QuestionDesk } from './desk.ts';
export { type FairPrice, type FairPriceStudy, priceFor, studyFairPrice } from './fair-price.ts';
export type { Frontier, FrontierOption, FrontierPoint } from './frontier.ts';
export { type LeverKey, leverKeys } from './levers.ts';
export type { PriceMap, PriceMapColumn } from './price-map.ts';
export { type QuoteCost, type QuotesStudy, studyQuotes } from './quotes-study.ts';
export type { Lever, LeverEnd, Sensitivity } from './sensitivity.ts';
export { type SensitivityStudy, studySensitivity } from './sensitivity-study.ts';
export type { DecisionRequest, StudyGround } from './study.ts';
export { Unanswerable } from './unanswerable.ts';
