import type { RunRecord } from '../report/diff/difference.ts';

type Check = (value: unknown) => boolean;

/** Whether a value has every part of a run that is compared: a file that was cut or edited by hand may lack some. */
export const isWhole = (value: unknown): value is RunRecord => run(value);

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const flag: Check = (value) => typeof value === 'boolean';
const orNull = (check: Check): Check => either((value) => value === null, check);
const orAbsent = (check: Check): Check => either((value) => value === undefined, check);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

function either(one: Check, other: Check): Check {
  return (value) => one(value) || other(value);
}

function parts(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));
}

const estimate = parts({ mean: number, low: number, high: number, n: number });

const values = list(orNull(number));

const option = parts({
  id: text,
  name: text,
  meetsTarget: orNull(flag),
  pools: list(parts({ paidHours: estimate, peakAgents: number })),
  focus: parts({
    target: orNull(number),
    contract: orNull(estimate),
    peakWeek: orNull(estimate),
    abandonment: orNull(estimate),
    asa: orNull(estimate),
  }),
  byReplication: orAbsent(
    parts({
      pays: values,
      perContact: values,
      serviceLevel: values,
      peakWeek: values,
      abandonment: values,
      asa: values,
      paidHours: values,
      margin: values,
    }),
  ),
  money: orNull(
    parts({
      buyer: parts({ total: estimate }),
      perContact: orNull(estimate),
      outsourcer: orNull(parts({ margin: orNull(estimate) })),
    }),
  ),
});

const run = parts({
  blendsim: text,
  partial: flag,
  scenario: parts({ file: text, title: text, hash: text, seed: text, replications: number }),
  written: orAbsent(list(parts({ path: text, value: text }))),
  options: list(option),
  recommendation: orNull(parts({ option: orNull(text) })),
});
