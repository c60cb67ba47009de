import type { Law } from '../../random/law.ts';
import { readDuration, secondsIn } from './duration.ts';
import { readNumber, readRatio, readShare } from './number.ts';
import { bad, good, inside, type Read, textOf } from './read.ts';
import { didYouMean } from './suggest.ts';
import { readChoice } from './word.ts';

/** A law, and whether its shape was said or taken as exponential. */
export interface WrittenLaw {
  readonly law: Law;
  readonly shapeSaid: boolean;
}

export const LAW_NAMES = ['exponential', 'erlang', 'gamma', 'lognormal', 'constant'] as const;
type Written = Readonly<Partial<Record<'law' | 'mean' | 'cv' | 'phases' | 'quantiles' | 'sample', unknown>>>;
const LAW_KEYS = ['law', 'mean', 'cv', 'phases', 'quantiles', 'sample'];
const EXPECTED = 'a time such as 4m, constant 4m, or { mean: 4m, cv: 1.1 }';

/**
 * A random time: a plain duration is exponential with that mean, a mean with a cv is lognormal, others are named.
 * `mayNever` allows `never`, for patience.
 */
export function readLaw(value: unknown, what: string, mayNever = false): Read<WrittenLaw> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return fromMapping(value as Written, what);
  const text = textOf(value);
  const expected = `${what}: ${EXPECTED}${mayNever ? ', or never' : ''}`;
  if (text === null) return bad(expected);
  if (mayNever && /^(?:never|infinite)$/.test(text)) return said({ kind: 'never' });
  const named = /^([a-z]+) +(\S.*)$/.exec(text);
  if (named !== null && secondsIn(text) === null) {
    if (named[1] !== 'exponential' && named[1] !== 'constant')
      return bad(expected, didYouMean(named[1]!, LAW_NAMES));
    const mean = readDuration(named[2], what);
    if (!mean.ok) return mean;
    if (named[1] === 'constant') return said({ kind: 'constant', value: mean.value });
    return mean.value > 0
      ? said({ kind: 'exponential', mean: mean.value })
      : bad(`${what} longer than nothing`);
  }
  const mean = readDuration(text, what);
  if (!mean.ok) return secondsIn(text) === null ? bad(expected, mean.suggestion) : mean;
  if (mean.value === 0) return said({ kind: 'constant', value: 0 });
  return good({ law: { kind: 'exponential', mean: mean.value }, shapeSaid: false });
}

function fromMapping(mapping: Written, what: string): Read<WrittenLaw> {
  const stranger = Object.keys(mapping).find((key) => !LAW_KEYS.includes(key));
  if (stranger !== undefined)
    return bad(`keys ${LAW_KEYS.join(', ')}, not "${stranger.slice(0, 40)}"`, didYouMean(stranger, LAW_KEYS));
  if ('quantiles' in mapping)
    return 'sample' in mapping ? bad('either quantiles or sample') : quantiles(mapping.quantiles, what);
  if ('sample' in mapping) return sample(mapping.sample, what);
  if (!('mean' in mapping)) return bad(`${what} with a mean, such as { mean: 4m, cv: 1.1 }`);
  const mean = readDuration(mapping.mean, 'a mean');
  if (!mean.ok) return inside('mean', mean);
  const name = mapping.law === undefined ? null : readChoice(mapping.law, LAW_NAMES);
  if (name !== null && !name.ok) return inside('law', name);
  if (mean.value === 0) return said({ kind: 'constant', value: 0 });
  return parametric(mapping, mean.value, name?.value ?? null);
}

function parametric(
  mapping: Written,
  mean: number,
  name: (typeof LAW_NAMES)[number] | null,
): Read<WrittenLaw> {
  const law = name ?? (mapping.cv === undefined ? 'exponential' : 'lognormal');
  if (mapping.phases !== undefined && law !== 'erlang') return bad('phases only with law: erlang');
  if (law === 'lognormal' || law === 'gamma') {
    const cv = readRatio(mapping.cv, 'a cv (standard deviation over mean)');
    if (!cv.ok)
      return mapping.cv === undefined
        ? bad(`a cv beside the mean, as ${law} has two parameters`, 'such as cv: 1.1')
        : inside('cv', cv);
    return said(cv.value === 0 ? { kind: 'constant', value: mean } : { kind: law, mean, cv: cv.value });
  }
  if (mapping.cv !== undefined)
    return bad(`no cv with law: ${law}, whose spread is fixed`, 'leave out law: for a lognormal');
  if (law === 'constant') return said({ kind: 'constant', value: mean });
  if (law === 'exponential') return good({ law: { kind: 'exponential', mean }, shapeSaid: name !== null });
  const phases = readNumber(mapping.phases, 'phases of the Erlang law', { min: 1, max: 100, whole: true });
  return phases.ok ? said({ kind: 'erlang', mean, phases: phases.value }) : inside('phases', phases);
}

function quantiles(value: unknown, what: string): Read<WrittenLaw> {
  const expected = `${what} by quantiles from 0% to 100%, rising, such as { 0%: 5s, 50%: 3m, 100%: 40m }`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(expected);
  const points: { probability: number; seconds: number }[] = [];
  for (const [key, written] of Object.entries(value)) {
    const probability = readShare(key, 'a probability');
    if (!probability.ok) return inside('quantiles', inside(key, probability));
    const seconds = readDuration(written, `the ${key} quantile`);
    if (!seconds.ok) return inside('quantiles', inside(key, seconds));
    points.push({ probability: probability.value, seconds: seconds.value });
  }
  points.sort((a, b) => a.probability - b.probability);
  if (points.length < 2 || points[0]!.probability !== 0 || points.at(-1)!.probability !== 1)
    return bad(expected);
  for (let i = 1; i < points.length; i++) {
    if (points[i]!.seconds < points[i - 1]!.seconds || points[i]!.probability === points[i - 1]!.probability)
      return bad(expected);
  }
  return said({
    kind: 'quantiles',
    probabilities: points.map((point) => point.probability),
    values: points.map((point) => point.seconds),
  });
}

function sample(value: unknown, what: string): Read<WrittenLaw> {
  if (!Array.isArray(value) || value.length === 0)
    return bad(`${what} by a sample such as [50s, 3m, 4m 10s]`);
  const values: number[] = [];
  for (const [i, one] of value.entries()) {
    const seconds = readDuration(one, 'a time of the sample');
    if (!seconds.ok) return inside('sample', inside(i, seconds));
    values.push(seconds.value);
  }
  return said({ kind: 'sample', values });
}

const said = (law: Law): Read<WrittenLaw> => good({ law, shapeSaid: true });
