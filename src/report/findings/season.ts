import type { SeasonGroup } from '../../study/index.ts';

/** People hired over the season. */
export const hiredOf = ({ hires }: SeasonGroup): number =>
  hires.reduce((sum, { people: count }) => sum + count, 0);

/** The week in which the first decision to hire is due; undefined when nobody is hired. */
export const firstDecision = (groups: readonly SeasonGroup[]): string | undefined =>
  groups.flatMap(({ hires }) => hires.map(({ decide }) => decide)).sort()[0];

/** Weeks, by index, in which training begins, and how many people begin: hires of one week as one. */
export function beginsOf(
  groups: readonly SeasonGroup[],
  weeks: readonly string[],
): { readonly week: number; readonly people: number }[] {
  const sums = new Map<number, number>();
  for (const { start, people: count } of groups.flatMap(({ hires }) => hires)) {
    const week = Math.max(0, weeks.indexOf(start));
    sums.set(week, (sums.get(week) ?? 0) + count);
  }
  return [...sums].map(([week, count]) => ({ week, people: count })).sort((a, b) => a.week - b.week);
}
