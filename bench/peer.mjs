#!/usr/bin/env node
/**
 * Plays model A or B and prints one JSON line for each timed run, with the keys of bench/peer.c:
 *
 *   node bench/peer.mjs A --arrivals 1000000 --runs 6 --seed 1
 *
 * A run is the whole of `simulate` for one replication, compiler and collector included; the first run is the one
 * in which the compiler learns, and is dropped by whoever compares.
 */
import { simulate } from '../dist/index.js';
import { fixedModel, modelOf } from './models.mjs';
import { timed } from './timed.mjs';

const [name = 'A', ...rest] = process.argv.slice(2);
const value = (flag, otherwise) => {
  const at = rest.indexOf(flag);
  const number = at < 0 ? otherwise : Number(rest[at + 1]);
  if (!Number.isInteger(number) || number < 1) {
    console.error(`${flag} takes a whole number from 1`);
    process.exit(2);
  }
  return number;
};
if (name !== 'A' && name !== 'B') {
  console.error(`the model is A or B, not ${name}`);
  process.exit(2);
}
const arrivals = value('--arrivals', 1_000_000);
const runs = value('--runs', 6);
const model = modelOf(fixedModel(name, arrivals, value('--seed', 1)));

const sum = (column) => column.reduce((total, x) => total + x, 0);
const perQueue = (column, queue, intervals) =>
  sum(column.subarray(queue * intervals, (queue + 1) * intervals));

for (let run = 0; run < runs; run++) {
  const { cpu, wall, result: facts } = timed(() => simulate(model, run));
  const { queues, pools, intervals } = facts;
  const offered = sum(queues.offered);
  const handling = sum(pools.handling);
  console.log(
    JSON.stringify({
      program: 'blendsim',
      model: name,
      run,
      arrivals: offered,
      cpu_s: cpu,
      wall_s: wall,
      per_s: Math.round(offered / cpu),
      wait_s: sum(queues.waitAll) / offered,
      abandon: sum(queues.abandoned) / offered,
      sl20: sum(queues.answeredInTime) / offered,
      occupancy: handling / (handling + sum(pools.idle)),
      rss_mb: Math.round(process.memoryUsage.rss() / 1e5) / 10,
      types: model.queues.map((_, queue) => [
        perQueue(queues.abandoned, queue, intervals),
        perQueue(queues.answeredInTime, queue, intervals),
      ]),
    }),
  );
}
