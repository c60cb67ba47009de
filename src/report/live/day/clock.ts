import type { SeenDay } from './seen.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Local time of day `10:34:20`; without seconds when `brief`. On a day with a clock change, that of its first opening on. */
export function clockAt(
  { from, fromMinute }: Pick<SeenDay, 'from' | 'fromMinute'>,
  time: number,
  brief = false,
): string {
  const seconds = Math.floor(fromMinute * 60 + time - from) % 86_400;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return brief ? text : `${text}:${two(seconds % 60)}`;
}

/** A stretch of time as minutes and seconds, `3:10`. */
export function stretch(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}
