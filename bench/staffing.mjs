#!/usr/bin/env node
/**
 * What the search saves against what planners use: Erlang C and Erlang A, each interval by itself and rounded up.
 * Hours at the formula's own service, and hours once the formula's target is lowered until the simulated service is
 * that of the search. Figures of one run stand in docs/staffing.md.
 *
 *   node bench/staffing.mjs [SCENARIO...] [--replications 8]
 */
import { readFileSync } from 'node:fs';
import { compileModel, parseScenario, resolveGrid, simulate } from '../dist/index.js';
import { firstGuess, flowsOf, formPools, onlyQueues, Staffing } from '../dist/staffing/index.js';

const args = process.argv.slice(2);
const asked = args.indexOf('--replications');
const REPLICATIONS = asked < 0 ? 8 : Number(args[asked + 1]);
const files = args.filter((_, i) => asked < 0 || (i !== asked && i !== asked + 1));
const SCENARIOS = [
  'low-volume-start-up',
  'day-night-hybrid',
  'two-clients-peak-together',
  'steady-high-volume',
];
const HALVINGS = 7;

const percent = (share) => `${share > 0 ? '+' : ''}${(100 * share).toFixed(1)} %`;
const cell = (name, hours, slack) =>
  `${name} ${Math.round(hours)} (${slack > 0 ? '+' : ''}${(100 * slack).toFixed(1)})`;

console.log('scenario, option: staffed hours (service above its target, percentage points)');
for (const file of files.length > 0 ? files : SCENARIOS.map((name) => `scenarios/${name}.yaml`)) {
  const parsed = parseScenario(readFileSync(file, 'utf8'), { file });
  if (!('scenario' in parsed)) throw new Error(`${file} is not valid`);
  await compare(file, parsed.scenario);
}

async function compare(file, scenario) {
  const grid = resolveGrid(scenario);
  const play = async (plan, { from, count }, each, queues) => {
    const whole = compileModel(scenario, grid, plan);
    const model = queues === undefined ? whole : onlyQueues(whole, queues);
    for (let n = 0; n < count; n++) each(simulate(model, from + n));
  };
  const staffing = new Staffing(scenario, grid, play);
  for (const option of scenario.options.filter(({ form }) => form === 'dedicated' || form === 'blended')) {
    const searched = (await staffing.staff(option)).plan;
    const service = await slackOf(scenario, grid, searched, play);
    const cells = [cell('search', hoursOf(grid, searched), service)];
    for (const [name, patient] of [
      ['Erlang A', true],
      ['Erlang C', false],
    ]) {
      const plain = byFormula(scenario, grid, option, patient, 0);
      cells.push(cell(name, hoursOf(grid, plain), await slackOf(scenario, grid, plain, play)));
      let [low, high] = [-4, 2];
      for (let step = 0; step < HALVINGS; step++) {
        const middle = (low + high) / 2;
        const plan = byFormula(scenario, grid, option, patient, middle);
        if ((await slackOf(scenario, grid, plan, play)) < service) low = middle;
        else high = middle;
      }
      const equal = byFormula(scenario, grid, option, patient, high);
      const hours = hoursOf(grid, equal);
      cells.push(
        `at equal service ${Math.round(hours)} (search ${percent(hoursOf(grid, searched) / hours - 1)})`,
      );
    }
    console.log(`${file}, ${option.id}: ${cells.join('; ')}`);
  }
}

/** A plan by the formula alone, with every target moved by so much in log odds; without patience it is Erlang C. */
function byFormula(scenario, grid, option, patient, shift) {
  const moved = ({ share, ...target }) => ({
    ...target,
    share: 1 / (1 + ((1 - share) / share) * Math.exp(-shift)),
  });
  const queues = scenario.queues.map((queue) => ({
    ...queue,
    ...(patient ? {} : { patience: { kind: 'never' } }),
    target: queue.target === null ? null : moved(queue.target),
  }));
  const { pools } = formPools(scenario, grid, option);
  const flows = flowsOf(scenario, grid, pools);
  return {
    pools: pools.map((pool, p) => ({
      ...pool,
      agents: firstGuess({ ...scenario, queues }, grid, flows[p], false).required,
    })),
  };
}

/** Service level less target by the contract's formula: mean over queues, weighted by contacts. */
async function slackOf(scenario, grid, plan, play) {
  let [slack, contacts] = [0, 0];
  await play(plan, { from: 0, count: REPLICATIONS }, ({ queues }) => {
    for (const { index, target } of scenario.queues) {
      if (target === null) continue;
      let [good, all] = [0, 0];
      for (let i = index * grid.intervals; i < (index + 1) * grid.intervals; i++) {
        const gone = target.formula === 'abandoned-in-time-excluded' ? queues.abandonedInTime[i] : 0;
        good += queues.answeredInTime[i];
        all += queues.answered[i] + queues.abandoned[i] - gone;
      }
      slack += good - target.share * all;
      contacts += all;
    }
  });
  return slack / contacts;
}

function hoursOf(grid, { pools }) {
  const all = pools.reduce((sum, { agents }) => sum + agents.reduce((own, x) => own + x, 0), 0);
  return (all * grid.intervalSeconds) / 3600;
}
