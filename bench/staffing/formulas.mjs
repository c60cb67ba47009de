/** Plans by formula alone: what planners use, and what the literature has for a load that changes. */
import { lawMean } from '../../dist/random/index.js';
import { firstGuess, flowsOf, formPools } from '../../dist/staffing/index.js';
import { squareRootAgents } from './square-root.mjs';

export const FORMULAS = {
  'Erlang C': { patient: false, felt: false },
  'Erlang A': { patient: true, felt: false },
  'square root on m(t)': { patient: true, felt: true, squareRoot: true },
  'Erlang A on m(t)': { patient: true, felt: true },
};

/** The pools of an option, with the agents of a formula; `shift` moves every target by so much in log odds. */
export function byFormula(scenario, grid, option, formula, shift = 0) {
  const { patient, felt, squareRoot } = FORMULAS[formula];
  const queues = scenario.queues.map((queue) => ({
    ...queue,
    ...(patient ? {} : { patience: { kind: 'never' } }),
    target: queue.target === null ? null : moved(queue.target, shift),
  }));
  const asked = { ...scenario, queues };
  const { pools } = formPools(scenario, grid, option);
  const flows = flowsOf(scenario, grid, pools);
  const required = (p) =>
    squareRoot
      ? bySquareRoot(asked, grid, flows[p])
      : firstGuess(asked, grid, flows[p], false, felt).required;
  return { pools: pools.map((pool, p) => ({ ...pool, agents: required(p) })) };
}

const moved = ({ share, ...target }, shift) => ({
  ...target,
  share: 1 / (1 + ((1 - share) / share) * Math.exp(-shift)),
});

function bySquareRoot(scenario, grid, poolFlows) {
  const { feltLoad, deferrableLoad } = firstGuess(scenario, grid, poolFlows, false, true);
  const live = poolFlows.flows.filter(({ deferrable }) => !deferrable);
  const contacts = live.map((flow) => flow.contacts.reduce((sum, x) => sum + x, 0));
  const all = contacts.reduce((sum, x) => sum + x, 0);
  const streams = live.flatMap((flow, l) => {
    const { target, patience, ringSeconds } = scenario.queues[flow.queue];
    // A stream without a target counts among those who hang up, and asks for nothing.
    const asks = target ?? { share: 0, seconds: 0, formula: 'all-offered' };
    const mean = patience.kind === 'never' ? Number.POSITIVE_INFINITY : lawMean(patience);
    return contacts[l] > 0 ? [{ share: contacts[l] / all, patience: mean, ringSeconds, target: asks }] : [];
  });
  const work = live.reduce((sum, flow, l) => sum + contacts[l] * flow.seconds, 0);
  const peak = feltLoad.reduce((most, x) => Math.max(most, x), 0);
  const needed =
    all > 0 ? squareRootAgents({ meanSeconds: work / all, streams, peak }) : (erlang) => Math.ceil(erlang);
  return Int32Array.from(feltLoad, (erlang, i) =>
    poolFlows.open[i] === 0
      ? 0
      : Math.max(
          scenario.staffing.minimumAgents,
          erlang > 0 ? needed(erlang) : 0,
          Math.ceil(erlang + deferrableLoad[i] - 1e-9),
        ),
  );
}
