/** The fixed workloads, as scenario files: what is measured is what ships, from the text to the facts. */
import { compileModel, formatProblem, formPools, parseScenario, resolveGrid } from '../dist/index.js';

/** One pool, 20 contacts a minute, 92 agents: Erlang A. Exact values are in docs/validation.md. */
function scenarioA(hours, seed) {
  return `title: A
horizon: { stationary: ${hours}h, warm-up: 0s, batches: 2 }
seed: ${seed}
clients:
  desk: { queues: { calls: { volume: 20/minute, handle-time: 4m 30s, patience: 3m, target: 80% in 20s } } }
pools:
  agents: { agents: 92, serves: [desk/calls] }
`;
}

/** Five clients with pools of their own, and two shared ones that overlap in the third client. */
function scenarioB(hours, seed) {
  const minutes = [3, 4, 5, 4, 3];
  const clients = minutes.map(
    (mean, i) =>
      `  c${i + 1}: { queues: { calls: { volume: ${i + 2}/minute, handle-time: { mean: ${mean}m, cv: 0.8 }, patience: 2m, target: 80% in 20s } } }`,
  );
  const own = minutes.map(
    (_, i) => `  own-${i + 1}: { agents: 8, serves: { c${i + 1}/calls: { rank: 1 } } }`,
  );
  const shared = (name, numbers) =>
    `  ${name}: { agents: 15, clients: [${numbers.map((n) => `c${n}`).join(', ')}], serves: { ${numbers
      .map((n) => `c${n}/calls: { rank: 2 }`)
      .join(', ')} } }`;
  return `title: B
horizon: { stationary: ${hours}h, warm-up: 0s, batches: 2 }
seed: ${seed}
clients:
${clients.join('\n')}
pools:
${own.join('\n')}
${shared('shared-left', [1, 2, 3])}
${shared('shared-right', [3, 4, 5])}
`;
}

const CONTACTS_PER_HOUR = 1200;

/** The text of model A or B, of whole half-hours that bring so many contacts in the mean. */
export function fixedModel(name, arrivals, seed) {
  const hours = Math.max(1, Math.round((2 * arrivals) / CONTACTS_PER_HOUR) / 2);
  return name === 'A' ? scenarioA(hours, seed) : scenarioB(hours, seed);
}

/**
 * `desks` like desks, each a queue with a pool of its own, at 0.95 Erlang an agent whatever their number, so that
 * only size differs. `queue` and `pool` are further keys in YAML, `handle` another law of the handle time, whose mean
 * is `minutes`.
 */
export function deskText({
  desks = 1,
  agents = 40,
  contacts = 500_000,
  minutes = 4,
  handle = `${minutes}m`,
  queue = '',
  pool = '',
}) {
  const perHour = Math.round((agents * 0.95 * 60 * 1000) / minutes) / 1000;
  const hours = Math.max(2, Math.round((2 * contacts) / (desks * perHour)) / 2);
  const numbers = Array.from({ length: desks }, (_, i) => i + 1);
  const more = (keys) => (keys === '' ? '' : `, ${keys}`);
  return `title: Desks
horizon: { stationary: ${hours}h, warm-up: 0s, batches: 2 }
clients:
${numbers
  .map(
    (i) =>
      `  c${i}: { queues: { calls: { volume: ${perHour}/hour, handle-time: ${handle}, patience: 3m, target: 80% in 20s${more(queue)} } } }`,
  )
  .join('\n')}
pools:
${numbers.map((i) => `  p${i}: { agents: ${agents}, serves: [c${i}/calls]${more(pool)} }`).join('\n')}
`;
}

/** A scenario text as the model that the engine plays; contacts that wait at the end are served to the last. */
export function modelOf(text) {
  const parsed = parseScenario(text, {
    file: 'bench.yaml',
    readText: (path) => {
      throw new Error(`a workload reads no file: ${path}`);
    },
  });
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  const { scenario } = parsed;
  const grid = resolveGrid(scenario);
  const layout = formPools(scenario, grid, null);
  return { ...compileModel(scenario, grid, { pools: layout.pools }), drain: true };
}
