import type { Collector, ServiceReport } from '../measures/index.ts';
import type { PricedReplication } from '../pricing/index.ts';
import type { ReplicationFigures } from './comparison.ts';

/** The figures of single replications by which another run of the same seed is compared with this one. */
export function replicationFigures(
  focus: ServiceReport,
  collector: Collector,
  pools: number,
  priced: readonly PricedReplication[],
): ReplicationFigures {
  const teams = Array.from({ length: pools }, (_, pool) => collector.poolSamples(pool));
  const { contract, peakWeek, abandonment, asa } = focus.samples;
  return {
    pays: priced.map(({ buyer }) => buyer?.total.total ?? null),
    perContact: priced.map(({ buyer, buyerUse: { contacts } }) =>
      buyer === null || contacts === 0 ? null : buyer.total.total / contacts,
    ),
    serviceLevel: contract,
    peakWeek,
    abandonment,
    asa,
    paidHours: (teams[0] ?? []).map((_, r) => teams.reduce((sum, team) => sum + team[r]!.paid / 3600, 0)),
    margin: priced.map(({ revenue, cost }) =>
      revenue === null || cost === null ? null : revenue - cost.total.total,
    ),
  };
}
