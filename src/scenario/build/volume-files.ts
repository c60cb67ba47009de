import type { Local } from '../calendar/expected.ts';
import { openIntervals } from '../calendar/resolve.ts';
import type { Path } from '../text/tree.ts';
import type { Demand } from '../types.ts';
import { type Csv, cellNumber, readCsv } from './csv.ts';
import { type Moment, momentIn, secondComing } from './moments.ts';
import type { Reading } from './reading.ts';

/** What is wrong with single rows is reported for so many of them; a file in a wrong format has them all. */
const MOST_ROWS = 20;

interface Intervals {
  readonly intervals: string;
  readonly counts?: 'expected' | 'exact' | undefined;
  readonly missing?: 'error' | 'zero' | undefined;
  readonly 'start-column'?: string | undefined;
  readonly 'contacts-column'?: string | undefined;
}

/** Volumes by interval: every open interval of the horizon once. */
export function intervalDemand(
  reading: Reading,
  written: Intervals,
  path: Path,
  local: Local | null,
): Demand {
  const exact = written.counts === 'exact';
  const nothing: Demand = { kind: 'intervals', rows: [], exact };
  const csv = readCsv(reading, written.intervals, [...path, 'intervals']);
  if (csv === null) return nothing;
  const starts = csv.column(written['start-column'] ?? 'start');
  const contacts = csv.column(written['contacts-column'] ?? 'contacts');
  if (starts === null || contacts === null || local === null) return nothing;
  const moments = momentsIn(reading, csv, starts, local, true);
  const rows: Row[] = [];
  let wrong = 0;
  for (const [i, moment] of moments.entries()) {
    if (moment === null) continue;
    const count = cellNumber(contacts[i]!, csv.delimiter);
    if (count === null || count < 0 || count > 1e9 || (exact && !Number.isInteger(count))) {
      if (++wrong <= MOST_ROWS)
        reading.problems.push(
          csv.problem(
            csv.lines[i]!,
            `"${contacts[i]!.slice(0, 40)}"`,
            exact ? 'a whole number of contacts, as counts are exact' : 'a number of contacts, not negative',
          ),
        );
      continue;
    }
    rows.push({ moment, count, line: csv.lines[i]! });
  }
  checkRows(
    reading,
    csv,
    rows,
    moments.includes(null) || wrong > 0 || written.missing === 'zero',
    local,
    path,
  );
  return {
    kind: 'intervals',
    rows: rows.map((row) => ({ start: row.moment.text, contacts: row.count })),
    exact,
  };
}

interface Row {
  readonly moment: Moment;
  readonly count: number;
  readonly line: number;
}

/** Once each, on the grid, in order, and none missing. */
function checkRows(
  reading: Reading,
  csv: Csv,
  rows: Row[],
  gapsAllowed: boolean,
  local: Local,
  path: Path,
): void {
  const { frame } = local;
  const seen = new Map<number, number>();
  let off = 0;
  let twice = 0;
  let unordered: Row | null = null;
  let latest = -Infinity;
  for (const row of rows) {
    const minutes = row.moment.second / 60 - frame.startMinute;
    const interval = minutes / frame.stepMinutes;
    if (!Number.isInteger(interval)) {
      if (++off <= MOST_ROWS)
        reading.problems.push(
          csv.problem(
            row.line,
            row.moment.text,
            `the start of an interval of ${frame.stepMinutes} minutes`,
            finer(minutes),
          ),
        );
      continue;
    }
    const before = seen.get(interval);
    if (before !== undefined) {
      if (++twice <= MOST_ROWS)
        reading.problems.push(
          csv.problem(
            row.line,
            `${row.moment.text} a second time`,
            'each interval once',
            `line ${before} has it already`,
          ),
        );
      continue;
    }
    seen.set(interval, row.line);
    if (interval < latest) unordered ??= row;
    latest = Math.max(latest, interval);
  }
  if (unordered !== null)
    reading.problems.push({
      ...csv.problem(
        unordered.line,
        `${unordered.moment.text} after a later row`,
        'rows in the order of time',
        'they were sorted; is it the right file?',
      ),
      severity: 'warning',
    });
  if (!gapsAllowed && off === 0 && twice === 0) checkMissing(reading, csv, seen, local);
  warnOutside(reading, rows, local, path);
}

function finer(minutes: number): string | null {
  const fits = [30, 20, 15, 10, 5, 1].find((step) => Number.isInteger(minutes / step));
  return fits === undefined ? null : `a scenario with interval: ${fits}m would fit`;
}

function checkMissing(reading: Reading, csv: Csv, seen: ReadonlyMap<number, number>, local: Local): void {
  const open = openIntervals(local);
  const missing: number[] = [];
  for (let i = 0; i < open.length; i++) if (open[i] === 1 && !seen.has(i)) missing.push(i);
  if (missing.length === 0) return;
  const last = csv.lines.at(-1)!;
  const first = missing.slice(0, 3).map((i) => clock(i, local));
  const coarse = seen.size > 0 && missing.length >= open.reduce((sum, one) => sum + one, 0) / 2;
  reading.problems.push(
    csv.problem(
      last,
      `no row for ${missing.length} open intervals (${first.join(', ')}${missing.length > 3 ? ', …' : ''})`,
      `a row for each open interval of ${local.frame.stepMinutes} minutes`,
      coarse
        ? 'is the interval: of the scenario that of the file? Or say missing: zero'
        : 'say missing: zero if nothing came in them',
    ),
  );
}

function warnOutside(reading: Reading, rows: readonly Row[], local: Local, path: Path): void {
  const { frame, zone, opening } = local;
  let outside = 0;
  let closed = 0;
  for (const { moment, count } of rows) {
    const minute = Math.floor(moment.second / 60);
    const interval = Math.floor((minute - frame.startMinute) / frame.stepMinutes);
    if (interval < 0 || interval >= frame.intervals) outside++;
    else if (count > 0 && !opening.at(minute + zone.offsetAt(minute))) closed += count;
  }
  if (closed > 0)
    reading.warn(
      path,
      `${Math.round(closed)} contacts in intervals in which the queue is closed`,
      'contacts while it is open',
      'they are left out; widen open: to count them',
    );
  if (outside > 0 && outside === rows.length)
    reading.error(path, 'only rows outside the horizon', 'rows inside the horizon');
}

/** Recorded moments, each a contact. */
export function recordedDemand(
  reading: Reading,
  written: { readonly recorded: string; readonly 'at-column'?: string | undefined },
  path: Path,
  local: Local | null,
): Demand {
  const csv = readCsv(reading, written.recorded, [...path, 'recorded']);
  const at = csv?.column(written['at-column'] ?? 'at') ?? null;
  if (csv === null || at === null || local === null) return { kind: 'recorded', at: [] };
  const moments = momentsIn(reading, csv, at, local, false).filter((moment) => moment !== null);
  const { frame, zone, opening } = local;
  const lost = moments.filter(({ second }) => {
    const minute = Math.floor(second / 60);
    const interval = (minute - frame.startMinute) / frame.stepMinutes;
    return interval < 0 || interval >= frame.intervals || !opening.at(minute + zone.offsetAt(minute));
  }).length;
  if (lost > 0)
    reading.warn(
      path,
      `${lost} of ${moments.length} recorded contacts outside the horizon or the opening hours`,
      'contacts while the queue is open',
      'they are left out',
    );
  return { kind: 'recorded', at: moments.map((moment) => moment.text) };
}

/** The moments of a column; null for rows that have none, which are reported. */
function momentsIn(
  reading: Reading,
  csv: Csv,
  cells: readonly string[],
  { zone }: Local,
  once: boolean,
): (Moment | null)[] {
  const first = new Set<number>();
  let wrong = 0;
  return cells.map((cell, i) => {
    const moment = momentIn(cell, zone);
    if (typeof moment === 'string') {
      if (++wrong <= MOST_ROWS)
        reading.problems.push(
          csv.problem(
            csv.lines[i]!,
            cell === '' ? 'an empty cell' : `"${cell.slice(0, 40)}"`,
            moment,
            /^\d{1,2}[-/.]/.test(cell) ? 'write the year first' : null,
          ),
        );
      else if (wrong === MOST_ROWS + 1)
        reading.problems.push(csv.problem(csv.lines[i]!, 'more rows like this', moment));
      return null;
    }
    // of the hour that comes twice, the first row is the first hour
    if (!once || !moment.doubtful || !first.has(moment.second)) {
      first.add(moment.second);
      return moment;
    }
    return secondComing(moment, zone);
  });
}

function clock(interval: number, { frame, zone }: Local): string {
  const moment = frame.startMinute + interval * frame.stepMinutes;
  const local = new Date((moment + zone.offsetAt(moment)) * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
