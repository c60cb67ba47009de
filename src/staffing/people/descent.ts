/** A kind of hire: what one person costs, and what he is worth in each week from `start` on, as experienced people. */
export interface HireColumn {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly worth: readonly number[];
}

/** Weeks by which a contract is tried to begin or to end sooner or later. */
const SHIFTS = [-8, -4, -2, -1, 1, 2, 4, 8];

/**
 * Whole people near a solution in fractions: rounded so that sums stay, then bettered by one person at a time (taken out,
 * added, or begun and ended at other weeks) until no such change makes the plan cheaper. What it finds need not be the
 * best; it is where a solver begins. `priceOf` is what a week costs beside the hires, given the effective people in it.
 */
export function descend(
  columns: readonly HireColumn[],
  fractions: ArrayLike<number>,
  there: readonly number[],
  priceOf: (week: number, effective: number) => number,
): number[] {
  const people = rounded(fractions, columns.length);
  const effective = [...there];
  columns.forEach(({ start, worth }, c) => {
    worth.forEach((value, age) => {
      effective[start + age]! += people[c]! * value;
    });
  });
  const numberOf = new Map(columns.map(({ start, end }, c) => [`${start}/${end}`, c]));

  /** What the plan costs more with one person more of one kind and one fewer of another; -1 is nobody. */
  const change = (more: number, fewer: number): number => {
    const [come, go] = [columns[more], columns[fewer]];
    const from = Math.min(come?.start ?? Infinity, go?.start ?? Infinity);
    const to = Math.max(come?.end ?? 0, go?.end ?? 0);
    let sum = (come?.cost ?? 0) - (go?.cost ?? 0);
    for (let week = from; week < to; week++) {
      const by = worthIn(come, week) - worthIn(go, week);
      if (by !== 0) sum += priceOf(week, effective[week]! + by) - priceOf(week, effective[week]!);
    }
    return sum;
  };
  const apply = (column: number, by: number) => {
    if (column < 0) return;
    people[column]! += by;
    const { start, worth } = columns[column]!;
    worth.forEach((value, age) => {
      effective[start + age]! += by * value;
    });
  };

  for (;;) {
    let best = { more: -1, fewer: -1, by: -1e-6 };
    const consider = (more: number, fewer: number) => {
      const by = change(more, fewer);
      if (by < best.by) best = { more, fewer, by };
    };
    for (let c = 0; c < columns.length; c++) {
      consider(c, -1);
      if (people[c]! === 0) continue;
      consider(-1, c);
      for (const other of neighbours(columns[c]!, numberOf)) consider(other, c);
    }
    if (best.more < 0 && best.fewer < 0) return people;
    apply(best.more, 1);
    apply(best.fewer, -1);
  }
}

function worthIn(column: HireColumn | undefined, week: number): number {
  return column === undefined ? 0 : (column.worth[week - column.start] ?? 0);
}

function neighbours({ start, end }: HireColumn, numberOf: ReadonlyMap<string, number>): number[] {
  const places = SHIFTS.flatMap((by) => [
    [start + by, end],
    [start, end + by],
    [start + by, end + by],
  ]);
  return places.flatMap(([from, to]) => numberOf.get(`${from}/${to}`) ?? []);
}

/** Whole numbers whose running sums stay within a half of the fractions'. */
function rounded(fractions: ArrayLike<number>, count: number): number[] {
  let exact = 0;
  let given = 0;
  return Array.from({ length: count }, (_, c) => {
    exact += fractions[c]!;
    const whole = Math.max(0, Math.round(exact) - given);
    given += whole;
    return whole;
  });
}
