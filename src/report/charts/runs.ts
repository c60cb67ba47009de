/** Cells beside each other that look the same. */
export interface Run {
  readonly first: number;
  readonly count: number;
  readonly step: number | null;
}

/** A row of cells as runs: one long cell under the lines between them is drawn as many, and written as one. */
export function runsOf(steps: readonly (number | null)[]): Run[] {
  const runs: { first: number; count: number; step: number | null }[] = [];
  steps.forEach((step, i) => {
    const last = runs.at(-1);
    if (last !== undefined && last.step === step) last.count++;
    else runs.push({ first: i, count: 1, step });
  });
  return runs;
}
