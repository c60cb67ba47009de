import type { Collector, ServiceReport } from '../measures/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { ServiceResult } from './comparison.ts';

/** Service of the focal client (of all queues together when there is none), of each client and of each queue. */
export function serviceResults(
  scenario: Scenario,
  collector: Collector,
  peakWeek: number,
  focus: ServiceReport,
) {
  const of = (queues: readonly number[]) =>
    shown(collector.service(queues, { peakWeek, byDayAndWeek: false }));
  return {
    focus: shown(focus),
    clients: Object.fromEntries(scenario.clients.map(({ id, queues }) => [id, of(queues)])),
    queues: Object.fromEntries(scenario.queues.map(({ id, index }) => [id, of([index])])),
  };
}

/** The focal client's service, with what is not told of it; that of all queues together when there is none. */
export function focalService(scenario: Scenario, collector: Collector, peakWeek: number): ServiceReport {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  const queues = focal?.queues ?? scenario.queues.map(({ index }) => index);
  return collector.service(queues, { peakWeek, byDayAndWeek: false });
}

/** Every day and week of a year by itself would be most of the comparison, and nobody draws them. */
function shown({ byDay: _days, byWeek: _weeks, samples: _samples, ...report }: ServiceReport): ServiceResult {
  return report;
}
