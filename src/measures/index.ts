/** From facts to figures: sums by period, service levels, estimates with intervals, risks. */
export { type Batch, batchesOf } from './batches.ts';
export {
  type Collector,
  type CollectorInput,
  collect,
  type ServiceOptions,
} from './collector.ts';
export { ContactControls } from './contact-controls.ts';
export { type ContractTally, contractLevel, contractTally, missed } from './contract.ts';
export { type Control, Weights } from './controls.ts';
export { addCounts, countQueues, emptyCounts } from './counts.ts';
export { estimate, estimateOf, estimateShare, pairedDifference, spreadOf } from './estimate.ts';
export { type Cell, type PeriodRow, PeriodTable, poolColumns, serviceColumns } from './period-table.ts';
export { type Period, periods, type Span, spansOf, sumPools, sumQueues } from './periods.ts';
export type { PoolSample } from './pool-sample.ts';
export { occupancyOf, poolTime, utilisationOf } from './pool-time.ts';
export { type Proportion, proportion } from './proportion.ts';
export { ascending, quantileSorted } from './quantile.ts';
export { type QuantileEstimate, quantileEstimate } from './quantile-interval.ts';
export { abandonmentOf, asaOf, meanWaitOf, queueLengthOf, waitProbabilityOf } from './rates.ts';
export { type ReplicationCounts, replicationCounter } from './replication-counts.ts';
export { mergeSamples, type QueueSample } from './sample.ts';
export {
  countedContacts,
  formulas,
  goodContacts,
  type ServiceCounts,
  serviceLevel,
} from './service-level.ts';
export type { ServiceReport } from './service-report.ts';
export { shrinkageOf } from './shrinkage.ts';
export { enough, type StoppingRule, type StopReason, stopsAt } from './stopping.ts';
export { studentQuantile } from './student.ts';
export type {
  Counts,
  Estimate,
  PoolMeasures,
  PoolTime,
  ServiceMeasures,
} from './types.ts';
export { type BinStarts, waitCurve, waitPercentile } from './waits.ts';
