import type { RosterResult } from '../study/index.ts';
import { csvCell, csvText } from './csv.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A roster as CSV: a line for each shift of a team in a week, with its agents by weekday. */
export function rosterCsv({ weeks }: RosterResult): string {
  const head = ['week', 'team', 'pools', 'type', 'from', 'to', 'break from', 'break to', ...DAYS];
  const lines = weeks.flatMap(({ week, teams }) =>
    teams.flatMap(({ id, pools, shifts }) =>
      shifts.map(({ type, from, to, break: pause, agents }) => [
        week,
        csvCell(id),
        csvCell(pools.join(' ')),
        csvCell(type),
        timeOf(from),
        timeOf(to),
        pause === null ? '' : timeOf(pause.from),
        pause === null ? '' : timeOf(pause.to),
        ...agents.map(String),
      ]),
    ),
  );
  return csvText([head, ...lines]);
}

/** The same by interval: agents needed and there, and how many too few or too many, where a pool has work or people. */
export function rosterIntervalsCsv({ weeks, stepMinutes }: RosterResult): string {
  const head = ['week', 'pool', 'day', 'time', 'required', 'rostered', 'short', 'over'];
  const perDay = 1440 / stepMinutes;
  const lines = weeks.flatMap(({ week, pools }) =>
    pools.flatMap(({ id, required, rostered }) =>
      required.flatMap((needed, slot) => {
        const there = rostered[slot];
        if (needed === 0 && there === 0) return [];
        const figures = [needed, there, Math.max(0, needed - there), Math.max(0, there - needed)];
        const time = timeOf((slot % perDay) * stepMinutes);
        return [[week, csvCell(id), DAYS[Math.floor(slot / perDay)], time, ...figures.map(String)]];
      }),
    ),
  );
  return csvText([head, ...lines]);
}

const two = (n: number) => String(n).padStart(2, '0');

/** Clock time of a minute that may lie on the next day. */
function timeOf(minute: number): string {
  return `${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`;
}
