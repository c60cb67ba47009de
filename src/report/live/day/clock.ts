import type { SeenDay } from './seen.ts';

const two = (value: number) => String(value).padStart(2, '0');

type Clocked = Pick<SeenDay, 'from' | 'minutes' | 'intervalSeconds'>;

/** Second of the local day, 0…86 399; before or after the day as its clock would go on. */
export function secondOfDay({ from, minutes, intervalSeconds }: Clocked, time: number): number {
  const i = Math.min(minutes.length - 1, Math.max(0, Math.floor((time - from) / intervalSeconds)));
  const since = Math.floor(minutes[i]! * 60 + time - from - i * intervalSeconds);
  return ((since % 86_400) + 86_400) % 86_400;
}

/** Local time of day `10:34:20`; without seconds when `brief`. */
export function clockAt(seen: Clocked, time: number, brief = false): string {
  const seconds = secondOfDay(seen, time);
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return brief ? text : `${text}:${two(seconds % 60)}`;
}

/** A stretch of time as minutes and seconds, `3:10`; from an hour on with hours, `1:03:10`. */
export function stretch(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = two(whole % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}
