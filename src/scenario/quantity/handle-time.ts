import type { Law } from '../../random/law.ts';
import { durationText, readDuration } from './duration.ts';
import { readLaw } from './law.ts';
import { meanOf } from './moments.ts';
import { bad, good, inside, type Read } from './read.ts';

export interface WrittenHandleTime {
  readonly talk: Law;
  readonly afterWork: Law;
  readonly shapeSaid: boolean;
}

const NOTHING: Law = { kind: 'constant', value: 0 };

/**
 * Handle time: a time; a time with `after-work:`, which is then a part of its mean; or `talk:` and `after-work:`
 * apart. A handle time of nothing is refused: it would make agents infinitely fast.
 */
export function readHandleTime(value: unknown): Read<WrittenHandleTime> {
  const what = 'a handle time';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const read = readLaw(value, what);
    return read.ok
      ? checked({ talk: read.value.law, afterWork: NOTHING, shapeSaid: read.value.shapeSaid })
      : read;
  }
  const { 'after-work': written, talk: talkWritten, ...whole } = value as Record<string, unknown>;
  if (talkWritten !== undefined) return apart(talkWritten, written, Object.keys(whole));
  const read = readLaw(whole, what);
  if (!read.ok) return read;
  if (written === undefined)
    return checked({ talk: read.value.law, afterWork: NOTHING, shapeSaid: read.value.shapeSaid });
  return parted(read.value.law, read.value.shapeSaid, written);
}

function apart(talkWritten: unknown, written: unknown, others: readonly string[]): Read<WrittenHandleTime> {
  if (others.length > 0)
    return bad(
      `either talk: and after-work:, or the whole handle time by its mean (not ${others.join(', ')} as well)`,
    );
  const talk = readLaw(talkWritten, 'a talk time');
  if (!talk.ok) return inside('talk', talk);
  const after = written === undefined ? null : readLaw(written, 'after-contact work');
  if (after !== null && !after.ok) return inside('after-work', after);
  return checked({
    talk: talk.value.law,
    afterWork: after?.value.law ?? NOTHING,
    shapeSaid: talk.value.shapeSaid && (after?.value.shapeSaid ?? true),
  });
}

/** The whole is known, and how much of its mean is after-contact work: talk gets the rest of mean and variance. */
function parted(whole: Law, shapeSaid: boolean, written: unknown): Read<WrittenHandleTime> {
  if (whole.kind === 'quantiles' || whole.kind === 'sample')
    return bad('talk: and after-work: apart, as a part can not be taken out of quantiles or a sample');
  const mean = meanOf(whole);
  const plain = readDuration(written, 'after-contact work');
  const own = plain.ok ? null : readLaw(written, 'after-contact work');
  if (own !== null && !own.ok)
    return inside('after-work', typeof written === 'object' || plain.ok ? own : plain);
  const afterWork = plain.ok ? scaled(whole, plain.value) : (own?.value.law ?? NOTHING);
  const after = meanOf(afterWork);
  if (after >= mean)
    return bad(`after-contact work shorter than the whole handle time of ${durationText(mean)}`);
  if (whole.kind !== 'lognormal' && whole.kind !== 'gamma')
    return good({ talk: scaled(whole, mean - after), afterWork, shapeSaid });
  const variance = square(whole.cv * mean) - square(cvOf(afterWork) * after);
  if (variance < 0) return bad('after-contact work that varies less than the whole handle time');
  const cv = Math.sqrt(variance) / (mean - after);
  return good({ talk: { ...whole, mean: mean - after, cv }, afterWork, shapeSaid });
}

/** The same shape with another mean. */
function scaled(law: Law, mean: number): Law {
  if (mean === 0 || law.kind === 'constant') return { kind: 'constant', value: mean };
  if (law.kind === 'quantiles' || law.kind === 'sample' || law.kind === 'never')
    return { kind: 'exponential', mean };
  return { ...law, mean };
}

function cvOf(law: Law): number {
  if (law.kind === 'lognormal' || law.kind === 'gamma') return law.cv;
  if (law.kind === 'erlang') return 1 / Math.sqrt(law.phases);
  return law.kind === 'exponential' ? 1 : 0;
}

function checked(time: WrittenHandleTime): Read<WrittenHandleTime> {
  const mean = meanOf(time.talk) + meanOf(time.afterWork);
  if (mean <= 0)
    return bad('a handle time longer than nothing', 'say what a contact takes on average, such as 4m 30s');
  return good(time);
}

const square = (x: number): number => x * x;
