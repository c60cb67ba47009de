import { summariseMoney } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { StaffingResult } from '../staffing/index.ts';
import type { OptionResult } from './comparison.ts';
import type { PlayedOption } from './play-option.ts';
import { type DrawnWeeks, poolResults } from './pool-result.ts';
import { allFound, meetsTarget } from './promises.ts';
import { replicationFigures } from './replication-figures.ts';
import { focalService, serviceResults } from './service-result.ts';
import { whyAtPeak } from './why-result.ts';

/** An option as it is told: what `scenario.options` says of it, and what staffing and simulation found. */
export function optionResult(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  staffed: StaffingResult,
  played: PlayedOption,
  weeks: DrawnWeeks,
  why: OptionResult['why'] = whyAtPeak(scenario, grid, staffed, weeks.peakWeek),
  isSketch = false,
): OptionResult {
  const { plan, collector, priced } = played;
  const focus = focalService(scenario, collector, weeks.peakWeek);
  const found = allFound(scenario, staffed, played.promises);
  return {
    ...identityOf(scenario, option),
    meetsTarget: meetsTarget(scenario, plan, found),
    ...found,
    withoutPartner: staffed.withoutPartner,
    pools: poolResults(scenario, grid, plan, isSketch ? null : staffed.pools, collector, weeks),
    ...serviceResults(scenario, collector, weeks.peakWeek, focus),
    leakage: collector.leakage(),
    money: summariseMoney(priced, collector.weights()),
    why,
    staffingSimulations: staffed.simulations,
    byReplication: replicationFigures(focus, collector, plan.pools.length, priced),
  };
}

/** The plan of a scenario without options is told like an option: everyone as today. */
function identityOf(scenario: Scenario, option: Option | null) {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  if (option === null) {
    const form = (focal ?? scenario.clients[0]).form;
    const rule = form === 'hybrid' ? ((focal ?? scenario.clients[0]).hybrid?.text ?? '') : '';
    return { id: 'as-given', name: 'As given', form, everyone: false, rule };
  }
  const { id, name, form, everyone } = option;
  const rule = form === 'hybrid' ? ((option.hybrid ?? focal?.hybrid)?.text ?? '') : '';
  return { id, name, form, everyone, rule };
}
