import { tolerance } from '../../staffing/index.ts';
import type { OptionResult, ServiceResult } from '../../study/comparison.ts';

/** Whether an option's months hold the target, and which is the worst. */
export interface MonthsFinding {
  readonly held: number;
  readonly measured: number;
  /** Index into `scenario.months`. */
  readonly worst: number;
  readonly worstLevel: number;
}

export function monthsFinding(service: ServiceResult): MonthsFinding | null {
  const target = service.target ?? 0;
  let held = 0;
  let measured = 0;
  let worst = -1;
  let worstLevel = Number.POSITIVE_INFINITY;
  service.byMonth.forEach((level, month) => {
    if (level === null) return;
    measured++;
    if (holdsTarget(level.mean, target)) held++;
    if (level.mean < worstLevel) {
      worst = month;
      worstLevel = level.mean;
    }
  });
  return measured === 0 ? null : { held, measured, worst, worstLevel };
}

/** As an option's promises are judged: a mean so little below the target still holds it. */
export const holdsTarget = (mean: number, target: number): boolean => mean >= target - tolerance;

/** The weekday and half-hour with the lowest service, and how many open cells lie below the target. */
export interface HeatFinding {
  readonly weekday: number;
  readonly interval: number;
  readonly level: number;
  readonly below: number;
  readonly open: number;
}

export function heatFinding(service: ServiceResult): HeatFinding | null {
  const target = service.target ?? 0;
  let found: HeatFinding | null = null;
  let below = 0;
  let open = 0;
  service.heat.forEach((day, weekday) => {
    day.forEach((level, interval) => {
      if (level === null) return;
      open++;
      if (level < target) below++;
      if (found === null || level < found.level) found = { weekday, interval, level, below: 0, open: 0 };
    });
  });
  return found === null ? null : { ...(found as HeatFinding), below, open };
}

/** Share of the answered who waited at most `seconds`, read from the distribution; null without contacts. */
export function answeredWithin(service: ServiceResult, seconds: number): number | null {
  const points = service.waits;
  if (points.length === 0) return null;
  let before = points[0];
  for (const point of points) {
    if (point.seconds > seconds) {
      const span = point.seconds - before.seconds;
      const part = span > 0 ? (seconds - before.seconds) / span : 0;
      return before.share + Math.max(0, part) * (point.share - before.share);
    }
    before = point;
  }
  return before.share;
}

/** Shortfalls by how far they miss, the worst first. */
export function worstShortfalls({ shortfalls }: OptionResult): OptionResult['shortfalls'] {
  return worstFirst(shortfalls);
}

/** Promises, the farthest below its target first. */
export function worstFirst(promises: OptionResult['shortfalls']): OptionResult['shortfalls'] {
  return [...promises].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
}
