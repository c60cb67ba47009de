import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatProblem, type Parsed, resolveGrid } from '../../src/scenario/index.ts';
import { parse, small } from './helpers.ts';

/** Either a scenario that can be resolved, or problems that point into the text. */
function check(text: string, parsed: Parsed): void {
  if ('scenario' in parsed) {
    expect(Object.isFrozen(parsed.scenario)).toBe(true);
    const grid = resolveGrid(parsed.scenario);
    for (const { expected } of grid.queues)
      expect(expected.every((contacts) => contacts >= 0 && contacts < Infinity)).toBe(true);
    return;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  const lines = text.split(/\n/);
  for (const problem of parsed.problems) {
    if (problem.file !== 'test.yaml') continue;
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    // the end of a line is a place too
    expect(problem.column).toBeLessThanOrEqual(lines[problem.line - 1]!.length + 1);
    expect(problem.found.length).toBeLessThan(400);
    expect(formatProblem(problem)).not.toMatch(/undefined|\[object|NaN| at .*\.ts:\d/);
  }
}

const KEYS = [
  'title',
  'horizon',
  'interval',
  'clients',
  'queues',
  'shop',
  'calls',
  'volume',
  'open',
  'closed',
  'season',
  'week',
  'day',
  'seasons',
  'events',
  'date',
  'lift',
  'lead',
  'weeks',
  'months',
  'handle-time',
  'patience',
  'mean',
  'cv',
  'law',
  'after-work',
  'redial',
  'share',
  'after',
  'into',
  'target',
  'pools',
  'agents',
  'shifts',
  'serves',
  'options',
  'rate',
  'price',
  'fees',
  'costs',
  'outsourcer',
  'wage',
  'lines',
  'source',
  'value',
  'rates',
  'dedicated',
  'hybrid',
  'dedicated-when',
  'staffing',
  'cap',
  'intervals',
  'recorded',
  'transfers',
  'causes',
  'focus',
  'timezone',
  'mon-fri',
  '09:00-17:00',
  'surcharges',
  'bands',
  'volume-bands',
  'steps',
];
const WORDS = [
  'x',
  '2026-01-01 to 2026-01-07',
  '30m',
  '4m 30s',
  '80% in 20s',
  '12%',
  '-30%',
  '42 000 / year',
  '20/minute',
  '€4.20/contact',
  '38.50 EUR/hour',
  'always',
  'mon-fri 09:00-17:00',
  'never',
  'none',
  'flat',
  'shop',
  'calls',
  'voice',
  '12-05',
  '02-29',
  'easter+1',
  'Europe/Amsterdam',
  'constant 5m',
  'load from 6 erlang',
  '1e999',
  '12 EUR once',
  '12% of wage',
  '24 months',
  'v.csv',
];

const scalar = fc.oneof(
  fc.constantFrom<unknown>(...WORDS),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ maxLength: 12 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...KEYS) },
        { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
      ),
      tie('tree'),
      { maxKeys: 6 },
    ),
  ),
}));

const valid = small(
  'patience: 3m\ntarget: 80% in 20s\nredial: { share: 40%, after: 20m, tries: 2 }',
  'pools: { team: { agents: { mon-fri 08:00-18:00: 12 } } }\nstaffing: { cap: 4 }\noptions: { dedicated: { rate: 38 EUR/hour }, blended: 4.20 EUR/contact }',
);

describe('whatever is in the file', () => {
  it('gives a scenario or problems inside it, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })),
        (text) => check(text, parse(text)),
      ),
      { numRuns: 400 },
    );
  });

  it('gives a scenario or problems inside it, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => parse(bytes)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('gives a scenario or problems inside it, for any YAML of our own words', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...KEYS), tree, { maxKeys: 8 }), (value) => {
        const text = stringify(value);
        check(text, parse(text));
      }),
      { numRuns: 400 },
    );
  });

  it('gives a scenario or problems inside it, for a valid file with any value changed', () => {
    const lines = valid.split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), tree, (at, value) => {
        const changed = lines
          .map((line, i) => (i === at ? line.replace(/: \S.*$/, `: ${JSON.stringify(value) ?? ''}`) : line))
          .join('\n');
        check(changed, parse(changed));
      }),
      { numRuns: 400 },
    );
  });

  it('gives a scenario or problems inside it, for a valid file with any piece cut out or put in', () => {
    fc.assert(
      fc.property(
        fc.nat(valid.length),
        fc.nat(30),
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom(...WORDS, '\t', '\n', '*a', '&a ', '{', '}', '- '),
        ),
        (at, cut, put) => {
          const changed = valid.slice(0, at) + put + valid.slice(at + cut);
          check(changed, parse(changed));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives a scenario or problems, for any CSV beside it', () => {
    const text = small('volume: { intervals: v.csv }', 'horizon: 2026-01-01 to 2026-01-07');
    const cell = fc.oneof(
      fc.constantFrom('2026-01-02 09:00', '2026-01-02 09:30', '5', '1,5', '', '"', 'start', 'contacts'),
      fc.string({ maxLength: 8 }),
    );
    const file = fc
      .array(fc.array(cell, { maxLength: 3 }), { maxLength: 8 })
      .map((rows) => `start,contacts\n${rows.map((row) => row.join(',')).join('\n')}`);
    fc.assert(
      fc.property(file, (csv) => check(text, parse(text, { 'v.csv': csv }))),
      { numRuns: 200 },
    );
  });
});
