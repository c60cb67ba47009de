import { type Grid, parseScenario, resolveGrid, type Scenario } from '../../../src/scenario/index.ts';
import { InProcessRunner } from '../../../src/study/index.ts';

/** A toy maker by the hour or by the contact, and a bank with whom it would share: two weeks, rounds of seconds. */
export const deskText = ({
  rate = '40 EUR/hour',
  price = '6 EUR/contact',
  volume = '24/hour',
  aht = '5m',
} = {}) => `
title: Toys beside a bank
timezone: Europe/Amsterdam
horizon: 2026-03-02 to 2026-03-15
seed: 3
replications: 8
focus: toys
defaults:
  open: { mon-fri: 09:00-17:00 }
  patience: 4m
  target: 80% in 20s
  daily-variation: 8%
clients:
  toys:
    form: dedicated
    rates:
      dedicated: { rate: ${rate} }
      blended: { price: ${price} }
    queues:
      voice: { volume: ${volume}, handle-time: ${aht} }
  bank:
    form: blended
    rates:
      blended: { price: 5 EUR/contact }
    queues:
      voice: { volume: 60/hour, handle-time: 4m }
staffing: { target-holds-every: week, penalty-per-client: 3%, shrinkage: 30% }
options: { dedicated: {}, blended: {}, in-house: {} }
costs:
  outsourcer: { wage: 16 EUR/hour, employer-charges: 30%, attrition: 20%, lines: { workplace: 6 000 EUR/workplace-year } }
  in-house: { wage: 16 EUR/hour, employer-charges: 30%, attrition: 20%, lines: { workplace: 9 000 EUR/workplace-year } }
`;

/** The same over one week and in fewer replications, where many are made. */
export const oneWeek = (text: string) =>
  text.replace('2026-03-15', '2026-03-08').replace('replications: 8', 'replications: 4');

export function read(text: string): { scenario: Scenario; grid: Grid } {
  const parsed = parseScenario(text, {
    file: 'scenario.yaml',
    readText: (path) => {
      throw new Error(`no ${path}`);
    },
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return { scenario: parsed.scenario, grid: resolveGrid(parsed.scenario) };
}

/** All that a study of this text needs. */
export const request = (text: string) => ({
  ...read(text),
  runner: new InProcessRunner(),
  origin: { file: 'scenario.yaml', hash: '' },
});
