import type { SeasonShape } from '../shape/profiles.ts';
import type { ScenarioShape } from '../shape/scenario.ts';
import type { Path } from '../text/tree.ts';
import type { Season } from '../types.ts';
import type { Reading } from './reading.ts';

const FLAT_SEASON: Season = { name: 'flat', source: '', weeks: new Array<number>(53).fill(1), events: [] };
const FLAT_WEEK: readonly number[] = [1, 1, 1, 1, 1, 1, 1];
const FLAT_DAY: readonly (readonly number[])[] = Array.from({ length: 7 }, () =>
  new Array<number>(96).fill(1),
);

/** How a queue's volume is spread. */
export interface Profiles {
  readonly season: Season;
  readonly week: readonly number[];
  readonly day: readonly (readonly number[])[];
}

type Written<T> = { readonly value: T; readonly path: Path } | undefined;

/** Looks up the profiles that a queue names, or takes those written in place. */
export function profilesOf(
  reading: Reading,
  shape: ScenarioShape,
  written: {
    readonly season: Written<string | SeasonShape>;
    readonly week: Written<string | number[]>;
    readonly day: Written<string | number[][]>;
  },
): Profiles {
  const named = <T>(
    said: Written<string | T>,
    kind: 'seasons' | 'weeks' | 'days',
    what: string,
  ): T | null => {
    if (said === undefined || said.value === 'flat') return null;
    if (typeof said.value !== 'string') return said.value;
    const index = reading.refer(said.path, said.value, reading.namesIn([kind]), what);
    return index === null ? null : ((shape[kind]?.[said.value] as T | undefined) ?? null);
  };
  const season = named<SeasonShape>(written.season, 'seasons', 'a season');
  return {
    season: season === null ? FLAT_SEASON : builtSeason(reading, season, written.season!),
    week: named<number[]>(written.week, 'weeks', 'a week profile') ?? FLAT_WEEK,
    day: named<number[][]>(written.day, 'days', 'a day profile') ?? FLAT_DAY,
  };
}

function builtSeason(
  reading: Reading,
  shape: SeasonShape,
  written: NonNullable<Written<string | SeasonShape>>,
): Season {
  const isNamed = typeof written.value === 'string';
  return {
    name: isNamed ? (written.value as string) : '',
    source: reading.sourceOf(isNamed ? ['seasons', written.value as string] : written.path),
    weeks: shape.weeks ?? FLAT_SEASON.weeks,
    ...(shape.months === undefined ? {} : { months: shape.months }),
    events: (shape.events ?? []).map((event) => ({
      name: event.name ?? '',
      date: event.date,
      lift: event.lift,
      leadDays: event.lead ?? 0,
      tailDays: event.tail ?? 0,
    })),
  };
}
