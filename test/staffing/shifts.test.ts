import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveWithHighs } from '../../src/cli/highs.ts';
import { usualShifts } from '../../src/scenario/index.ts';
import type { ShiftRules, ShiftType } from '../../src/scenario/types.ts';
import {
  type Cover,
  coverWeek,
  dealt,
  dutiesOf,
  paidMinutes,
  type RosterTask,
  weekClock,
} from '../../src/staffing/index.ts';

const type = (id: string, hours: number, more: Partial<ShiftType> = {}): ShiftType => ({
  id,
  minutes: hours * 60,
  partTime: false,
  pause: null,
  ...more,
});

/** A week of one pool by the hour; `days` holds what Monday and the days after it need from 08:00 on. */
function oneTeam(days: readonly (readonly number[])[], rules: Partial<ShiftRules> = {}): RosterTask {
  const clock = weekClock(3600);
  const required = new Array<number>(clock.slots).fill(0);
  days.forEach((day, d) => {
    day.forEach((agents, hour) => {
      required[d * 24 + 8 + hour] = agents;
    });
  });
  return {
    clock,
    rules: { ...usualShifts, startStepMinutes: 60, shortHour: Number.POSITIVE_INFINITY, ...rules },
    cluster: { pools: [0], teams: [{ id: 'team', pools: [0], mixed: false }] },
    required: [required],
    least: [required.map(() => 0)],
    hourCost: [1],
  };
}

const exact = { seconds: 20, gap: 0 };

/** A solver that has no time for whole numbers unless all shifts are given. */
const hurried: typeof solveWithHighs = async (program, limits, start) =>
  start !== undefined ? { kind: 'nothing-found' } : solveWithHighs(program, limits);

async function covered(task: RosterTask, limits = exact): Promise<Extract<Cover, { kind: 'covered' }>> {
  const cover = await coverWeek(task, solveWithHighs, limits);
  if (cover.kind !== 'covered') throw new Error(cover.kind);
  return cover;
}

/** Fewest paid hours that cover a single day, by trying every number of every shift. */
function byBruteForce(day: readonly number[], types: readonly ShiftType[]): number {
  const shifts = types.flatMap(({ minutes }) =>
    Array.from({ length: Math.max(0, day.length - minutes / 60 + 1) }, (_, from) => ({
      from,
      hours: minutes / 60,
    })),
  );
  let best = Number.POSITIVE_INFINITY;
  const search = (n: number, lacking: readonly number[], hours: number): void => {
    if (hours >= best) return;
    if (lacking.every((agents) => agents <= 0)) best = hours;
    if (n === shifts.length) return;
    const { from, hours: length } = shifts[n];
    const most = Math.max(...lacking.slice(from, from + length));
    for (let agents = 0; agents <= Math.max(0, most); agents++) {
      const left = lacking.map((lack, hour) => (hour >= from && hour < from + length ? lack - agents : lack));
      search(n + 1, left, hours + agents * length);
    }
  };
  search(0, day, 0);
  return best;
}

describe('shifts that cover a week', () => {
  it('cost as little as trying every roster finds', async () => {
    const types = [type('two', 2), type('three', 3)];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 6 }),
        async (day) => {
          const { roster } = await covered(oneTeam([day], { types }));
          expect(roster.teams[0].hours).toBe(byBruteForce(day, types));
        },
      ),
      { numRuns: 12, seed: 1 },
    );
  });

  it('leave an hour short exactly where a shift for it would cost more', async () => {
    const types = [type('four', 4)];
    const peak = [2, 2, 3, 2, 2, 2, 2, 2];
    const short = (shortHour: number) => covered(oneTeam([peak], { types, shortHour }));
    expect((await short(3)).roster.teams[0].hours).toBe(16);
    expect((await short(5)).roster.teams[0].hours).toBe(20);
  });

  it('keep every half-hour, every contract, every break and every rest', async () => {
    const day = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 13, maxLength: 13 });
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 3, maxLength: 6 }), async (days) => {
        const pause = { minutes: 60, paid: false, earliest: 120, latest: 240 };
        const types = [type('long', 8, { pause }), type('short', 4, { partTime: true }), type('five', 5)];
        // Sixteen hours of rest, so that a late shift forbids an early one.
        const task = oneTeam(days, { types, restMinutes: 960, partTimeShare: 0.3 });
        const { roster } = await covered(task, { seconds: 5, gap: 0.02 });
        const [row] = task.required;
        row.forEach((agents, slot) => {
          expect(roster.seats[0][slot]).toBeGreaterThanOrEqual(agents);
        });
        const [{ shifts, hours }] = roster.teams;
        for (const { from, pause: away } of shifts) {
          if (away === null) continue;
          expect(away.from - from).toBeGreaterThanOrEqual(pause.earliest);
          expect(away.from - from).toBeLessThanOrEqual(pause.latest);
        }
        const partTime = shifts
          .filter((shift) => shift.type.partTime)
          .reduce((sum, shift) => sum + (shift.agents * paidMinutes(shift.type)) / 60, 0);
        expect(partTime).toBeLessThanOrEqual(0.3 * hours + 1e-6);
      }),
      { numRuns: 4, seed: 3 },
    );
  });

  it('count an agent who works for two teams in turn once at a time', async () => {
    const clock = weekClock(3600);
    const needs = (from: number, to: number) =>
      Array.from({ length: clock.slots }, (_, slot) => (slot >= from && slot < to ? 1 : 0));
    const own = needs(8, 12);
    const shared = needs(12, 16);
    const task: RosterTask = {
      ...oneTeam([], { types: [type('eight', 8)] }),
      cluster: {
        pools: [0, 1],
        teams: [
          { id: 'own', pools: [0], mixed: false },
          { id: 'shared', pools: [1], mixed: false },
          { id: 'both', pools: [0, 1], mixed: true },
        ],
      },
      required: [own, shared],
      least: [own.map(() => 0), shared.map(() => 0)],
      hourCost: [1, 1, 1.02],
    };
    const { roster } = await covered(task);
    expect(roster.teams.map(({ hours }) => hours)).toEqual([0, 0, 8]);
    expect(roster.seats).toEqual([own, shared]);
  });

  it('are the best so far, with their gap, when the time is over', async () => {
    const day = [3, 5, 8, 11, 12, 9, 10, 12, 9, 6, 5, 4, 2];
    const task = oneTeam([day, day.map((n) => n + 1), day, day.map((n) => n + 2), day], {
      types: usualShifts.types.map((one) => ({ ...one, minutes: Math.floor(one.minutes / 60) * 60 })),
      shortHour: 2,
    });
    const { roster, gap, outOfTime } = await covered(task, { seconds: 0.01, gap: 0 });
    expect(outOfTime).toBe(true);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.5);
    expect(roster.teams[0].hours).toBeGreaterThan(0);
  });

  it('are a rounded roster that keeps the rules when the solver finds none in its time, as on a slow machine', async () => {
    // Six hours with four at the busiest, so that part-timers are wanted more than they may work.
    const day = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 3, max: 12 }))
      .map(([calm, busy]) => [calm, busy, busy + 1, busy, busy, calm]);
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 2, maxLength: 6 }), async (days) => {
        const types = [type('six', 6), type('four', 4, { partTime: true })];
        const task = oneTeam(days, { types, partTimeShare: 0.4, shortHour: 2 });
        const cover = await coverWeek(task, hurried, { seconds: 5, gap: 0 });
        if (cover.kind !== 'covered') throw new Error(cover.kind);
        expect(cover.outOfTime).toBe(true);
        expect(cover.gap).toBeLessThan(0.4);
        const [{ shifts, hours }] = cover.roster.teams;
        const partTime = shifts
          .filter((shift) => shift.type.partTime)
          .reduce((sum, shift) => sum + (shift.agents * paidMinutes(shift.type)) / 60, 0);
        expect(partTime).toBeLessThanOrEqual(0.4 * hours + 1e-6);
        // Nobody is there twice: what the roster seats are its shifts, hour by hour.
        expect(cover.roster.seats[0].reduce((sum, agents) => sum + agents, 0)).toBeCloseTo(hours, 9);
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('are refused when no type fits, with the hours that stay short', async () => {
    const task = oneTeam([[1, 1, 1, 1], [], [2, 2]], { types: [type('four', 4)] });
    const cover = await coverWeek(task, solveWithHighs, exact);
    if (cover.kind !== 'uncoverable') throw new Error(cover.kind);
    const lacking = cover.lacking[0].flatMap((agents, slot) => (agents > 0 ? [[slot, agents]] : []));
    expect(lacking).toEqual([
      [56, 2],
      [57, 2],
    ]);
  });
});

describe('shifts dealt to people', () => {
  const clock = weekClock(3600);
  const open = (slot: number) => slot % 24 >= 7 && slot % 24 < 21;
  const duties = dutiesOf({ ...usualShifts, startStepMinutes: 60, types: [type('eight', 8)] }, clock, open);

  it('give nobody more days, more hours or less rest than the contract says, and every shift to somebody', () => {
    const agents = fc.array(fc.integer({ min: 0, max: 3 }), {
      minLength: duties.length,
      maxLength: duties.length,
    });
    const week = { days: 4, minutes: 1800 };
    fc.assert(
      fc.property(agents, fc.integer({ min: 0, max: 12 }), (counts, expected) => {
        const worked = duties.map((what, n) => ({ what, agents: counts[n] }));
        const people = dealt(worked, week, 11, expected);
        for (const person of people) {
          expect(person.length).toBeLessThanOrEqual(week.days);
          expect(person.length * 480).toBeLessThanOrEqual(week.minutes);
          for (let n = 1; n < person.length; n++)
            expect(person[n].fromSlot - person[n - 1].toSlot).toBeGreaterThanOrEqual(11);
        }
        const all = people.flat();
        duties.forEach((duty, n) => {
          expect(all.filter((one) => one === duty)).toHaveLength(counts[n]);
        });
      }),
      { numRuns: 50 },
    );
  });
});
