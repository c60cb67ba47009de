import { describe, expect, it } from 'vitest';
import {
  type Grid,
  type HybridRule,
  hybridMask,
  plannedShifts,
  resolveGrid,
  type Shift,
  weeklyAgents,
} from '../../src/scenario/index.ts';
import { complaints, scenarioOf, small } from './helpers.ts';

const gridOf = (horizon: string): Grid =>
  resolveGrid(scenarioOf(small('open: always', `horizon: ${horizon}\ninterval: 1h`)));

const rule = (text: string): HybridRule =>
  scenarioOf(small('', `options: { hybrid: { dedicated-when: '${text}' } }`)).options[0]!.hybrid!;

/** Local times at which a mask is 1, as `2026-03-02 09`. */
const hoursIn = (mask: ArrayLike<number>, grid: Grid): string[] =>
  Array.from(mask).flatMap((one, i) =>
    one === 0
      ? []
      : [`${grid.days[grid.dayOf[i]!]!.date} ${String(Math.floor(grid.minuteOf[i]! / 60)).padStart(2, '0')}`],
  );

describe('a hybrid rule', () => {
  it('by hours is dedicated in these hours of the week', () => {
    const grid = gridOf('2026-03-06 to 2026-03-09');
    expect(hoursIn(hybridMask(rule('mon-fri 09:00-11:00'), grid), grid)).toEqual([
      '2026-03-06 09',
      '2026-03-06 10',
      '2026-03-09 09',
      '2026-03-09 10',
    ]);
  });

  it('by weeks runs over the new year, through week 53', () => {
    const grid = gridOf('2026-10-20 to 2027-01-31');
    const days = new Set(
      hoursIn(hybridMask(rule('week 44 to week 2'), grid), grid).map((hour) => hour.slice(0, 10)),
    );
    expect([...days].sort().at(0)).toBe('2026-10-26');
    expect([...days].sort().at(-1)).toBe('2027-01-17');
    expect(days.size).toBe(84);
  });

  it('by weeks and hours holds where both do', () => {
    const grid = gridOf('2026-10-23 to 2026-10-27');
    expect(hoursIn(hybridMask(rule('week 44 to week 2, mon-fri 09:00-10:00'), grid), grid)).toEqual([
      '2026-10-26 09',
      '2026-10-27 09',
    ]);
  });

  it('by load is dedicated from so many Erlang on, and not in empty intervals', () => {
    const grid = gridOf('2026-03-02');
    const load = Float64Array.from({ length: 24 }, (_, i) => i);
    expect(Array.from(hybridMask(rule('load from 6 erlang'), grid, load)).indexOf(1)).toBe(6);
    expect(Array.from(hybridMask(rule('load from 0 erlang'), grid, load)).indexOf(1)).toBe(1);
    expect(() => hybridMask(rule('load from 6 erlang'), grid)).toThrow(/needs the load/);
  });

  it('that nobody can read is told with an example', () => {
    expect(complaints(small('', 'options: { hybrid: { dedicated-when: at night } }'))).toContain(
      'such as week 44 to week 2, mon-fri 09:00-17:30',
    );
    expect(complaints(small('', 'options: { hybrid: { dedicated-when: week 60 } }'))).toContain(
      'ISO weeks from 1 to 53',
    );
  });
});

describe('staffing by hand', () => {
  const agents = (written: string, grid: Grid): Int32Array => {
    const pool = scenarioOf(small('', `pools: { team: { agents: ${written} } }`)).pools[0]!;
    return pool.staffing?.kind === 'weekly' ? weeklyAgents(pool.staffing.blocks, grid) : new Int32Array();
  };

  it('by a number is that number round the clock', () => {
    const grid = gridOf('2026-03-02 to 2026-03-08');
    expect(new Set(agents('92', grid))).toEqual(new Set([92]));
  });

  it('by time of the week follows the local clock, nobody outside', () => {
    const grid = gridOf('2026-03-06 to 2026-03-07');
    const found = agents('{ mon-fri 08:00-10:00: 12, sat 10:00-24:00: 5 }', grid);
    expect(Array.from(found)).toEqual([
      ...new Array(8).fill(0),
      12,
      12,
      ...new Array(24).fill(0),
      ...new Array(14).fill(5),
    ]);
  });

  it('by weeks with dates takes the last week that covers the day, whole', () => {
    const grid = gridOf('2026-11-08 to 2026-11-10');
    const found = agents(
      '[{ mon-sun 08:00-10:00: 4 }, { from: 2026-11-09, to: 2026-11-09, mon-sun 09:00-10:00: 30 }]',
      grid,
    );
    const day = (d: number): number[] => Array.from(found.slice(d * 24 + 8, d * 24 + 10));
    expect([day(0), day(1), day(2)]).toEqual([
      [4, 4],
      [0, 30],
      [4, 4],
    ]);
  });

  it('tells what is wrong with it', () => {
    const said = (written: string): string =>
      complaints(small('', `pools: { team: { agents: ${written} } }`));
    expect(said('-3')).toContain('a number of agents, a whole number from 0 to 100000');
    expect(said('2.5')).toContain('a whole number');
    expect(said('{ mon-fri 08:00-10:00: 3, wed 09:00-11:00: 2 }')).toContain(
      'spans that do not overlap (wed)',
    );
    expect(said('{ mon-fri 08:10-10:00: 3 }')).toContain('spans on the interval of 30 minutes');
    expect(said('[{ mon-fri 08:00-10:00: 3 }, { sat 08:00-10:00: 3 }]')).toContain(
      'from: and to: dates in every week but the first',
    );
  });
});

describe('named shifts', () => {
  const shiftsOf = (written: string): readonly Shift[] => {
    const pool = scenarioOf(small('', `pools: { team: { shifts: ${written} } }`)).pools[0]!;
    return pool.staffing?.kind === 'shifts' ? pool.staffing.shifts : [];
  };
  const HOUR = 3600;

  it('become one entry for each agent and day, with breaks, in seconds of the grid', () => {
    const grid = gridOf('2026-03-06 to 2026-03-09');
    const planned = plannedShifts(
      shiftsOf('{ early: { days: mon-fri, hours: 08:00-16:30, breaks: [12:30-13:00], agents: 2 } }'),
      grid,
    );
    const on = (day: number) => ({
      from: day * 24 * HOUR + 8 * HOUR,
      to: day * 24 * HOUR + 16.5 * HOUR,
      breaks: [{ from: day * 24 * HOUR + 12.5 * HOUR, to: day * 24 * HOUR + 13 * HOUR }],
    });
    expect(planned).toEqual([on(0), on(0), on(3), on(3)]);
  });

  it('pass midnight, begin before the grid and end with it', () => {
    const grid = gridOf('2026-03-02 to 2026-03-03');
    const planned = plannedShifts(
      shiftsOf('{ night: { days: daily, hours: 22:00-06:00, breaks: [02:00-02:30], agents: 1 } }'),
      grid,
    );
    expect(planned).toEqual([
      { from: 0, to: 6 * HOUR, breaks: [{ from: 2 * HOUR, to: 2.5 * HOUR }] },
      { from: 22 * HOUR, to: 30 * HOUR, breaks: [{ from: 26 * HOUR, to: 26.5 * HOUR }] },
      { from: 46 * HOUR, to: 48 * HOUR, breaks: [] },
    ]);
  });

  it('last an hour less in the night when the clocks go forward, and one more when they go back', () => {
    const night = shiftsOf('{ night: { days: sat, hours: 22:00-06:00, agents: 1 } }');
    const length = (horizon: string): number => {
      const [shift] = plannedShifts(night, gridOf(horizon));
      return (shift!.to - shift!.from) / HOUR;
    };
    expect(length('2026-03-28 to 2026-03-29')).toBe(7);
    expect(length('2026-10-24 to 2026-10-25')).toBe(9);
    expect(length('2026-06-06 to 2026-06-07')).toBe(8);
  });

  it('have their breaks inside', () => {
    expect(
      complaints(
        small(
          '',
          'pools: { team: { shifts: { early: { days: mon, hours: 08:00-12:00, breaks: [12:30-13:00], agents: 2 } } } }',
        ),
      ),
    ).toContain('found a break 12:30-13:00, expected breaks inside the shift');
  });
});
