import type { Collector, ServiceReport } from '../measures/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { ServiceResult } from './comparison.ts';

/** Service of the focal client (of all queues together when there is none), of each client and of each queue. */
export function serviceResults(scenario: Scenario, collector: Collector, peakWeek: number) {
  const of = (queues: readonly number[]) => shown(collector.service(queues, { peakWeek }));
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  return {
    focus: of(focal === undefined ? scenario.queues.map(({ index }) => index) : focal.queues),
    clients: Object.fromEntries(scenario.clients.map(({ id, queues }) => [id, of(queues)])),
    queues: Object.fromEntries(scenario.queues.map(({ id, index }) => [id, of([index])])),
  };
}

/** Every day and week of a year by itself would be most of the comparison, and nobody draws them. */
function shown({ byDay: _days, byWeek: _weeks, ...report }: ServiceReport): ServiceResult {
  return report;
}
