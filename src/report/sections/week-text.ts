import type { Comparison } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import type { WeekView } from '../findings/reading.ts';

/** A week is read in stretches of so many hours. */
const STRETCH_SECONDS = 4 * 3600;

/**
 * Stretches of the week in words: agents on duty and required, said again only where one of them changes; null where
 * nobody is on duty or required.
 */
export function weekTexts(
  { scenario: { intervalSeconds } }: Comparison,
  { staffed, required }: WeekView,
  firstWeekday: number,
  { words, format }: Edition,
): (string | null)[] {
  const perDay = Math.max(1, Math.round(86_400 / intervalSeconds));
  const step = Math.max(1, Math.round(STRETCH_SECONDS / intervalSeconds));
  const pairOf = (i: number) =>
    (staffed[i] ?? 0) === 0 && (required[i] ?? 0) === 0
      ? ''
      : `${format.count(staffed[i] ?? 0)} / ${format.count(required[i] ?? 0)}`;
  return Array.from({ length: Math.ceil(staffed.length / step) }, (_, stretch) => {
    const slots = Array.from(
      { length: Math.min(step, staffed.length - stretch * step) },
      (_, n) => stretch * step + n,
    );
    if (slots.every((i) => pairOf(i) === '')) return null;
    const day = Math.floor(slots[0]! / perDay);
    const said = slots
      .filter((i, n) => n === 0 || pairOf(i) !== pairOf(i - 1))
      .map((i) => `${format.clock(((i % perDay) * intervalSeconds) / 60)} ${pairOf(i) || '–'}`);
    return `${format.shortWeekday((firstWeekday + day) % 7)}, ${words.staffing.cell}: ${said.join('; ')}`;
  });
}
