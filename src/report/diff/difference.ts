import { estimate } from '../../measures/index.ts';
import type { Estimate } from '../../measures/types.ts';
import type { Written } from '../../scenario/written.ts';
import type { Comparison, OptionResult } from '../../study/comparison.ts';

/** What `run --json` prints: the comparison, and what the scenario file said. */
export interface RunRecord extends Comparison {
  /** Absent in files of a version that did not write it. */
  readonly written?: readonly Written[];
}

/** What changed between two runs: what went in, and what came out. Money is micro-euro, shares run 0…1. */
export interface RunDifference {
  readonly format: 'blendsim-diff/1';
  readonly before: RunSide;
  readonly after: RunSide;
  /** Values of the scenario that were added (no `before`), left out (no `after`) or changed; then the run's own. */
  readonly inputs: readonly InputChange[];
  /** The text is the same and a file that it names is not; null where that can't be told. */
  readonly otherFiles: boolean | null;
  /** Both runs drew the same random numbers: then a difference that is not paired is surer than `low` and `high` say. */
  readonly sameDraws: boolean;
  readonly options: readonly OptionDifference[];
  readonly recommendation: {
    readonly before: string | null;
    readonly after: string | null;
  };
}

export interface RunSide {
  readonly file: string;
  readonly title: string;
  readonly hash: string;
  readonly seed: string;
  readonly replications: number;
  readonly blendsim: string;
  readonly partial: boolean;
}

export interface InputChange {
  /** As in the scenario, such as `clients.shop.form`; `run.seed`, `run.replications` and `run.version` beside it. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export const MEASURES = [
  'pays',
  'perContact',
  'serviceLevel',
  'peakWeek',
  'abandonment',
  'asa',
  'paidHours',
  'agents',
  'margin',
] as const;

export type Measure = (typeof MEASURES)[number];

/** Whether a run's plan keeps its targets, where its replications can tell. */
export type Met = boolean | 'undecided';

export interface OptionDifference {
  readonly id: string;
  readonly name: string;
  /** In which runs it is. */
  readonly in: 'both' | 'before' | 'after';
  /** Null where there is no target, or no such option in that run. */
  readonly meetsTarget: { readonly before: Met | null; readonly after: Met | null };
  readonly measures: readonly MeasureDifference[];
}

export interface MeasureDifference {
  readonly measure: Measure;
  readonly before: number | null;
  readonly after: number | null;
  /**
   * After minus before, with its 95 % interval: of the differences of single replications where both runs drew the same
   * numbers and tell them (`paired`), else as if the two had nothing in common; null without both.
   */
  readonly change: {
    readonly mean: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly paired: boolean;
  } | null;
  /**
   * `same` to the last bit; `noise` when the interval of the change includes zero; `changed` when it doesn't, or when
   * the figure is no estimate but part of the plan; `unsure` where one replication tells no interval.
   */
  readonly verdict: 'same' | 'noise' | 'changed' | 'unsure' | 'missing';
}

/** Compares two runs option by option, options by their id. */
export function differenceOf(before: RunRecord, after: RunRecord): RunDifference {
  const ids = [...new Set([...before.options, ...after.options].map(({ id }) => id))];
  const inputs = inputChanges(before, after);
  const told = before.written !== undefined && after.written !== undefined;
  const ofScenario = inputs.filter(({ path }) => !path.startsWith('run.'));
  return {
    format: 'blendsim-diff/1',
    before: sideOf(before),
    after: sideOf(after),
    inputs,
    otherFiles: told ? ofScenario.length === 0 && before.scenario.hash !== after.scenario.hash : null,
    sameDraws: before.scenario.seed === after.scenario.seed,
    options: ids.map((id) => optionDifference(id, before, after)),
    recommendation: { before: recommended(before), after: recommended(after) },
  };
}

function sideOf({ scenario, blendsim, partial }: RunRecord): RunSide {
  const { file, title, hash, seed, replications } = scenario;
  return { file, title, hash, seed, replications, blendsim, partial };
}

const recommended = ({ recommendation }: RunRecord): string | null => recommendation?.option ?? null;

function inputChanges(before: RunRecord, after: RunRecord): InputChange[] {
  return [...changesIn(writtenOf(before), writtenOf(after)), ...changesIn(runOf(before), runOf(after))];
}

function changesIn(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): InputChange[] {
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.flatMap((path) => {
    const change = { path, before: was.get(path) ?? null, after: is.get(path) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** Seed and replications may be written or asked for on the command line: they are told as they were in force. */
function writtenOf({ written }: RunRecord): Map<string, string> {
  const others = (written ?? []).filter(({ path }) => path !== 'seed' && path !== 'replications');
  return new Map(others.map(({ path, value }) => [path, value]));
}

const runOf = ({ scenario, blendsim }: RunRecord): Map<string, string> =>
  new Map([
    ['run.seed', scenario.seed],
    ['run.replications', String(scenario.replications)],
    ['run.version', blendsim],
  ]);

function optionDifference(id: string, before: RunRecord, after: RunRecord): OptionDifference {
  const [was, is] = [before, after].map(({ options }) => options.find((option) => option.id === id) ?? null);
  return {
    id,
    name: (is ?? was)!.name,
    in: was === null ? 'after' : is === null ? 'before' : 'both',
    meetsTarget: { before: metBy(was), after: metBy(is) },
    measures: MEASURES.map((measure) =>
      measureDifference(
        measure,
        figureOf(measure, was),
        figureOf(measure, is),
        before.scenario.seed === after.scenario.seed ? pairsOf(measure, was, is) : null,
      ),
    ),
  };
}

const metBy = (option: OptionResult | null): Met | null =>
  option === null || option.focus.target === null ? null : (option.meetsTarget ?? 'undecided');

type Interval = Pick<Estimate, 'mean' | 'low' | 'high' | 'n'>;

/** Of pools together: as wide as if all were off to the same side. */
function added(parts: readonly Estimate[]): Interval | null {
  if (parts.length === 0) return null;
  const sum = (of: (part: Estimate) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    mean: sum(({ mean }) => mean),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    n: Math.min(...parts.map(({ n }) => n)),
  };
}

/** An estimate, or a plain number where the figure is the plan's own. */
function figureOf(measure: Measure, option: OptionResult | null): Interval | number | null {
  if (option === null) return null;
  const { money, focus, pools } = option;
  switch (measure) {
    case 'pays':
      return money?.buyer.total ?? null;
    case 'perContact':
      return money?.perContact ?? null;
    case 'margin':
      return money?.outsourcer?.margin ?? null;
    case 'serviceLevel':
      return focus.contract;
    case 'peakWeek':
      return focus.peakWeek;
    case 'abandonment':
      return focus.abandonment;
    case 'asa':
      return focus.asa;
    case 'paidHours':
      return added(pools.map(({ paidHours }) => paidHours));
    case 'agents':
      return pools.length === 0 ? null : pools.reduce((sum, pool) => sum + pool.peakAgents, 0);
  }
}

/** After minus before by replication, of the same draws; null where a run does not tell all of them, or more of them. */
function pairsOf(measure: Measure, was: OptionResult | null, is: OptionResult | null): number[] | null {
  if (measure === 'agents') return null;
  const [before, after] = [was, is].map((option) => option?.byReplication?.[measure]);
  if (before === undefined || after === undefined || before.length !== after.length) return null;
  const pairs = before.flatMap((value, r) => {
    const now = after[r] ?? null;
    return value === null || now === null ? [] : [now - value];
  });
  return pairs.length === before.length ? pairs : null;
}

function measureDifference(
  measure: Measure,
  was: Interval | number | null,
  is: Interval | number | null,
  pairs: readonly number[] | null,
): MeasureDifference {
  const [before, after] = [meanOf(was), meanOf(is)];
  if (before === null || after === null) return { measure, before, after, change: null, verdict: 'missing' };
  const mean = after - before;
  const alone = { mean, low: null, high: null, paired: false };
  if (typeof was === 'number' || typeof is === 'number' || was === null || is === null)
    return { measure, before, after, change: alone, verdict: mean === 0 ? 'same' : 'changed' };
  if (was.n < 2 || is.n < 2)
    return { measure, before, after, change: alone, verdict: mean === 0 ? 'same' : 'unsure' };
  const paired = pairs !== null && pairs.length === was.n && was.n === is.n;
  if (mean === 0)
    return { measure, before, after, change: { mean, low: 0, high: 0, paired }, verdict: 'same' };
  // Means may have the luck of the draw taken out; the plain spread of the pairs is then on the wide side.
  const half = paired ? halfOf(estimate(pairs)) : Math.sqrt(halfOf(was) ** 2 + halfOf(is) ** 2);
  const change = { mean, low: mean - half, high: mean + half, paired };
  return { measure, before, after, change, verdict: Math.abs(mean) > half ? 'changed' : 'noise' };
}

const meanOf = (value: Interval | number | null): number | null =>
  typeof value === 'number' ? value : (value?.mean ?? null);

/** The side that was not cut off where shares and counts end. */
const halfOf = ({ mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>): number =>
  Math.max(high - mean, mean - low);
