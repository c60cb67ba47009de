import * as z from 'zod';
import { readDuration } from '../quantity/duration.ts';
import { type NumberLimits, readNumber, readRatio, readShare } from '../quantity/number.ts';
import type { Read } from '../quantity/read.ts';
import { readChoice, readFlag, readText } from '../quantity/word.ts';

/** What an editor shows about a value, and offers to complete. */
export interface LeafNotes {
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** JSON Schema of the written form; a string when left out. */
  readonly schema?: Readonly<Record<string, unknown>>;
}

/**
 * A value that one reader understands, as a zod schema. The reader's 'expected' and suggestion travel in the
 * issue; the notes go to the JSON Schema.
 */
export function leaf<T>(read: (value: unknown) => Read<T>, notes: LeafNotes) {
  return z
    .unknown()
    .transform((value, context): T => {
      const result = read(value);
      if (result.ok) return result.value;
      context.issues.push({
        code: 'custom',
        input: value,
        message: result.expected,

        params: { suggestion: result.suggestion ?? null, at: result.at ?? [], ofKey: result.ofKey === true },
      });
      return z.NEVER;
    })
    .meta({
      ...(notes.schema ?? { type: 'string' }),
      description: notes.description,
      ...(notes.examples === undefined ? {} : { 'x-examples': [...notes.examples] }),
      'x-leaf': true,
    });
}

/**
 * A mapping with these keys and no others. `what` names it in messages.
 * For an unknown key zod's message carries the keys that are known.
 */
export function mapping<S extends z.core.$ZodLooseShape>(what: string, shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : what),
  });
}

/** A mapping by names of a person's choosing. */
export function named<S extends z.core.SomeType>(what: string, schema: S) {
  return z.record(z.string(), schema, { error: what });
}

export function list<S extends z.core.SomeType>(what: string, schema: S) {
  return z.array(schema, { error: what });
}

/** Either of several forms; `what` is said when the value has the kind of none of them. */
export function either<S extends readonly z.core.SomeType[]>(what: string, forms: S) {
  return z.union(forms, { error: what });
}

const NUMERIC = { type: ['number', 'string'] };

export const text = (description: string, examples?: readonly unknown[]) =>
  leaf((value) => readText(value, 'text'), {
    description,
    schema: { type: ['string', 'number'] },
    ...(examples === undefined ? {} : { examples }),
  });

export const choice = <T extends string>(description: string, choices: readonly T[]) =>
  leaf((value) => readChoice(value, choices), { description, schema: { enum: [...choices] } });

export const flag = (description: string) => leaf(readFlag, { description, schema: { type: 'boolean' } });

export const number = (description: string, what: string, limits: NumberLimits = {}) =>
  leaf((value) => readNumber(value, what, limits), {
    description,
    schema: limits.whole ? { type: ['integer', 'string'] } : NUMERIC,
  });

export const share = (description: string, what = 'a share', min = 0, max = 1) =>
  leaf((value) => readShare(value, what, min, max), { description, examples: ['12%'] });

export const ratio = (description: string, what = 'a coefficient of variation', max = 5) =>
  leaf((value) => readRatio(value, what, max), {
    description,
    schema: { type: ['string', 'number'] },
    examples: ['12%'],
  });

export const duration = (description: string, examples: readonly string[] = ['4m 30s'], min = 0) =>
  leaf((value) => readDuration(value, 'a duration', min), { description, examples });
