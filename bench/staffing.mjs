#!/usr/bin/env node
/**
 * What the search saves against what planners use (Erlang C or Erlang A, each interval by itself, rounded up) and
 * against offered-load staffing, on the scenarios of the repository: hours and service on the same fresh contacts, hours
 * once a formula's targets are moved until its simulated service is that of the search, and service at equal hours.
 * The tables of one run stand in docs/staffing.md.
 *
 *   node bench/staffing.mjs [SCENARIO...] [--contacts 1000000] [--json]
 *   node bench/staffing.mjs --tables FILE...
 *   node bench/staffing.mjs bench/staffing/morning-peak.yaml --by-half-hour
 *
 * With --json each option is one line as soon as it is known; --tables makes the tables of such lines; --by-half-hour
 * adds the service and the agents over the day.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compileModel, parseScenario, resolveGrid, simulate } from '../dist/index.js';
import { onlyQueues, Staffing } from '../dist/staffing/index.js';
import { byFormula, FORMULAS } from './staffing/formulas.mjs';
import { Levels } from './staffing/levels.mjs';
import { crossing } from './staffing/root.mjs';
import { dayTable, tables } from './staffing/tables.mjs';

const args = process.argv.slice(2);
const json = args.includes('--json');
const asked = args.indexOf('--contacts');
const CONTACTS = asked < 0 ? 1_000_000 : Number(args[asked + 1]);
const named = args.filter((arg, i) => !arg.startsWith('--') && (asked < 0 || i !== asked + 1));
const FILES =
  named.length > 0
    ? named
    : readdirSync('scenarios')
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `scenarios/${name}`);

async function* compare(name, scenario) {
  const grid = resolveGrid(scenario);
  const play = async (plan, { from, count }, each, queues) => {
    const whole = compileModel(scenario, grid, plan);
    const model = queues === undefined ? whole : onlyQueues(whole, queues);
    for (let n = 0; n < count; n++) each(simulate(model, from + n));
  };
  const contacts = grid.queues.reduce((sum, { expected }) => sum + expected.reduce((a, b) => a + b, 0), 0);
  // The search plays replications from a million on: those from 0 are fresh to every plan.
  const replications = Math.max(4, Math.min(48, Math.round(CONTACTS / (contacts + 2 * grid.intervals))));
  const levelsOf = async (plan) => {
    const levels = new Levels(scenario, grid);
    await play(plan, { from: 0, count: replications }, (facts) => levels.see(facts));
    return levels;
  };
  const measured = (plan, levels) => ({
    hours: hoursOf(grid, plan),
    mean: levels.mean,
    missing: levels.missing,
    worst: levels.worst,
    spread: levels.spread,
    byHalfHour: levels.byHalfHour.map((cell) => ({ ...cell, agents: agentsAt(grid, plan, cell.minute) })),
  });
  const staffing = new Staffing(scenario, grid, play);
  for (const option of scenario.options) {
    if (option.everyone || (option.form !== 'dedicated' && option.form !== 'blended')) continue;
    const { plan } = await staffing.staff(option);
    const search = measured(plan, await levelsOf(plan));
    const formulas = {};
    for (const formula of Object.keys(FORMULAS)) {
      const seen = new Map();
      const at = async (shift) => {
        if (!seen.has(shift)) {
          const moved = byFormula(scenario, grid, option, formula, shift);
          seen.set(shift, { hours: hoursOf(grid, moved), levels: await levelsOf(moved) });
        }
        return seen.get(shift);
      };
      const asPlanned = byFormula(scenario, grid, option, formula);
      const plain = measured(asPlanned, (await at(0)).levels);
      const equalMean = await crossing(async (shift) => (await at(shift)).levels.mean - search.mean);
      // Fewer missing contacts is better, so that this rises with the shift too.
      const equalPromise = await crossing(async (shift) => search.missing - (await at(shift)).levels.missing);
      const equalHours = await crossing(
        async (shift) => hoursOf(grid, byFormula(scenario, grid, option, formula, shift)) - search.hours,
        24,
      );
      const hoursAt = async (shift) => (shift === null ? null : (await at(shift)).hours);
      formulas[formula] = {
        ...plain,
        hoursAtEqualMean: await hoursAt(equalMean),
        hoursAtEqualPromise: await hoursAt(equalPromise),
        atEqualHours:
          equalHours === null
            ? null
            : { ...summary((await at(equalHours)).levels), hours: (await at(equalHours)).hours },
      };
    }
    yield { scenario: name, option: option.id, replications, search, formulas };
  }
}

/** What is told of a plan that is not the formula's own. */
function summary({ mean, missing, worst, spread, byHalfHour }) {
  return { mean, missing, worst, spread, byHalfHour };
}

/** Agents on duty from Monday to Friday at a time of the day, on average. */
function agentsAt(grid, { pools }, minute) {
  let [agents, days] = [0, 0];
  for (let i = 0; i < grid.intervals; i++) {
    if (grid.days[grid.dayOf[i]].weekday > 4 || grid.minuteOf[i] !== minute) continue;
    agents += pools.reduce((sum, pool) => sum + pool.agents[i], 0);
    days++;
  }
  return agents / days;
}

function hoursOf(grid, { pools }) {
  const all = pools.reduce((sum, { agents }) => sum + agents.reduce((own, x) => own + x, 0), 0);
  return (all * grid.intervalSeconds) / 3600;
}

if (args[0] === '--tables') {
  const lines = args
    .slice(1)
    .filter((arg) => !arg.startsWith('--'))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  tell(lines.map((line) => JSON.parse(line)));
} else {
  const results = [];
  for (const file of FILES) {
    const parsed = parseScenario(readFileSync(file, 'utf8'), { file });
    if (!('scenario' in parsed)) throw new Error(`${file} is not valid`);
    for await (const row of compare(basename(file, '.yaml'), parsed.scenario)) {
      if (json) console.log(JSON.stringify(row));
      results.push(row);
    }
  }
  if (!json) tell(results);
}

function tell(results) {
  const day = args.includes('--by-half-hour') ? results.map(dayTable) : [];
  console.log([tables(results), ...day].join('\n\n'));
}
