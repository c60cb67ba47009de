import type { Local } from '../calendar/expected.ts';
import { MONTHS } from '../quantity/profile.ts';
import type { Path } from '../text/tree.ts';
import type { Demand } from '../types.ts';
import type { Around } from './around.ts';
import type { Inherited } from './effective.ts';
import { type Profiles, profilesOf } from './profiles.ts';
import { intervalDemand, recordedDemand } from './volume-files.ts';

/** How many contacts a queue expects and how they are spread, or recorded ones. */
export function demandOf(around: Around, said: Inherited, local: Local | null): Demand {
  const { reading, shape, horizon } = around;
  const path: Path = [...said.path, 'volume'];
  const nothing: Demand = { kind: 'rate', perHour: 0 };
  const { volume } = said.own;
  if (volume === undefined) {
    if (!said.isBroken('volume'))
      reading.errorAtKey(
        said.path,
        'no volume',
        'volume: in the queue',
        'such as volume: 42 000 / year, or 20/minute',
      );
    return nothing;
  }
  const profiles = profilesOf(reading, shape, {
    season: said.said('season'),
    week: said.said('week'),
    day: said.said('day'),
  });
  if (horizon.kind === 'stationary' && !('kind' in volume && volume.kind === 'rate')) {
    reading.error(
      path,
      'a volume over the year',
      'a constant rate, as the horizon is stationary',
      'such as volume: 20/minute',
    );
    return nothing;
  }
  if ('intervals' in volume) return intervalDemand(reading, volume, path, local);
  if ('recorded' in volume) return recordedDemand(reading, volume, path, local);
  switch (volume.kind) {
    case 'rate': {
      const own = (['season', 'week', 'day'] as const).find(
        (key) => said.own[key] !== undefined && said.own[key] !== 'flat',
      );
      if (own !== undefined)
        reading.error(
          [...said.path, own],
          `a ${own} profile with a constant rate`,
          'one or the other',
          'give the volume by the year',
        );
      return { kind: 'rate', perHour: volume.perHour };
    }
    case 'yearly':
      return { kind: 'forecast', contactsPerYear: volume.contacts, ...profiles };
    case 'each-month':
      return { kind: 'monthly', contacts: new Array<number>(12).fill(volume.contacts), ...profiles };
    case 'months':
      return monthlyDemand(around, volume.contacts, profiles, path);
  }
}

function monthlyDemand(
  { reading, horizon }: Around,
  contacts: readonly number[],
  profiles: Profiles,
  path: Path,
): Demand {
  if (horizon.kind === 'calendar') {
    const missing = monthsOf(horizon.from, horizon.to).filter((month) => Number.isNaN(contacts[month - 1]));
    if (missing.length > 0) {
      const names = missing.map((month) => MONTHS[month - 1]);
      reading.error(
        path,
        `no volume for ${names.join(', ')}`,
        'a volume for each month of the horizon',
        'write 0 for a month without contacts',
      );
    }
  }
  return {
    kind: 'monthly',
    contacts: contacts.map((count) => (Number.isNaN(count) ? 0 : count)),
    ...profiles,
  };
}

function monthsOf(from: string, to: string): number[] {
  const months = new Set<number>();
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7));
  for (
    let month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
    month <= last && months.size < 12;
    month++
  )
    months.add(((month - 1) % 12) + 1);
  return [...months];
}
