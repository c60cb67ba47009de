import type { Begun, Comparison, Observe } from '../../study/index.ts';
import { type FileContent, prepareTarget, type Target, targetIsInput } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import { EXIT, PlainError } from '../problems.ts';

/** A file that a run writes beside what it prints; made ready before the work begins. */
export interface Output {
  readonly target: Target;
  /** Sees the plans, and the facts while they pass; absent when the comparison says all that is needed. */
  readonly observe?: Observe;
  /** Told at the end how every option was staffed and played. */
  readonly onStudied?: (options: readonly Begun[]) => void;
  /** All that goes into the file, once the comparison is there. */
  text(comparison: Comparison): FileContent | Promise<FileContent>;
}

/** Finds a place for an output that was asked for: neither the scenario itself nor the place of another. */
export async function placeFor(
  path: string,
  { file }: LoadedScenario,
  others: readonly Pick<Output, 'target'>[],
  makeFolder = false,
): Promise<Target> {
  const target = await prepareTarget(path, makeFolder);
  if (target.inPlace) return target;
  if (await targetIsInput(target, file)) {
    throw new PlainError(`Can't write ${path}: this is the scenario itself.`, EXIT.wrongInput);
  }
  if (others.some((other) => other.target.file === target.file)) {
    throw new PlainError(`Can't write ${path}: another file of this run goes there.`, EXIT.wrongInput);
  }
  return target;
}

/** All that watch, as one. */
export function observeAll(outputs: readonly Pick<Output, 'observe'>[]): Observe {
  return (option, plan) => {
    const observers = outputs.flatMap(({ observe }) => observe?.(option, plan) ?? []);
    return (facts) => {
      for (const observer of observers) observer(facts);
    };
  };
}
