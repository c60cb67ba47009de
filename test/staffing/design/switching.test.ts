import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamOf } from '../../../src/random/index.ts';
import { hybridMask, readHybrid } from '../../../src/scenario/index.ts';
import { bestThreshold, bestWindow } from '../../../src/staffing/design/index.ts';
import { scene } from '../scenes.ts';

const { grid } = scene({
  from: '2026-12-14',
  to: '2027-01-24',
  clients: { a: { queues: { v: { perHour: 10 } } } },
});
const weeks = grid.weeks.map(({ label }) => Number(label.slice(-2)));

/** Chance by week, weekday and hour of the day, so that windows matter; nothing outside 8 to 18. */
function savings(seed: number): Float64Array {
  const draw = streamOf(`${seed}`, 'savings');
  const level = new Map<string, number>();
  return Float64Array.from({ length: grid.intervals }, (_, i) => {
    const day = grid.days[grid.dayOf[i]!]!;
    const hour = Math.floor(grid.minuteOf[i]! / 60);
    if (hour < 8 || hour >= 18 || day.weekday > 4) return 0;
    const of = (key: string) => {
      const found = level.get(key) ?? draw() - 0.5;
      level.set(key, found);
      return found;
    };
    return of(`week ${day.week}`) + of(`hour ${hour}`) + of(`day ${day.weekday}`) - 0.1;
  });
}

function maskOf(text: string, load?: Float64Array): Uint8Array {
  const read = readHybrid(text);
  if (!read.ok) throw new Error(text);
  return hybridMask(read.value, grid, load);
}

const savedBy = (text: string, saves: Float64Array, load?: Float64Array): number => {
  const inside = maskOf(text, load);
  return saves.reduce((sum, saved, i) => sum + saved * inside[i]!, 0);
};

const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
const seeds = fc.integer({ min: 0, max: 1e6 });

describe('the rule by which a client switches', () => {
  it('saves what it says, and no rule on full hours over the same weeks saves more', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const saves = savings(seed);
        const best = bestWindow(grid, saves, 'weeks-and-hours');
        if (best !== null) expect(savedBy(best.text, saves)).toBeCloseTo(best.saves, 6);
        const draw = streamOf(`${seed}`, 'others');
        const pick = (count: number) => Math.floor(draw() * count);
        for (let other = 0; other < 150; other++) {
          const [from, to] = [weeks[pick(weeks.length)]!, weeks[pick(weeks.length)]!];
          const first = pick(5);
          const last = first + pick(5 - first);
          const begin = 8 + pick(10);
          const end = begin + 1 + pick(18 - begin);
          const hours = `${String(begin).padStart(2, '0')}:00-${String(end).padStart(2, '0')}:00`;
          const text = `week ${from} to week ${to}, ${days[first]}-${days[last]} ${hours}`;
          expect(savedBy(text, saves), text).toBeLessThanOrEqual((best?.saves ?? 0) + 1e-9);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('of hours alone or of weeks alone saves no more than one of both, and is written without the other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const saves = savings(seed);
        const both = bestWindow(grid, saves, 'weeks-and-hours')?.saves ?? 0;
        const hours = bestWindow(grid, saves, 'hours');
        const only = bestWindow(grid, saves, 'weeks');
        for (const rule of [hours, only]) {
          if (rule === null) continue;
          expect(rule.saves).toBeLessThanOrEqual(both + 1e-9);
          expect(savedBy(rule.text, saves)).toBeCloseTo(rule.saves, 6);
        }
        if (hours !== null) expect(hours.text).not.toContain('week');
        if (only !== null) expect(only.text).not.toContain(':');
      }),
      { numRuns: 6 },
    );
  });

  it('runs over the new year, and is the shortest of those that save the same', () => {
    const inside = maskOf('week 52 to week 1, mon-fri 09:00-12:00');
    const saves = Float64Array.from(inside, (is) => (is === 1 ? 1 : -1));
    expect(bestWindow(grid, saves, 'weeks-and-hours')!.text).toBe('week 52 to week 1, mon-fri 09:00-12:00');
    const never = Float64Array.from(inside, () => -1);
    expect(bestWindow(grid, never, 'weeks-and-hours')).toBeNull();
  });

  it('of load saves what it says, and no other threshold in tenths of an Erlang saves more', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = streamOf(`${seed}`, 'load');
        const load = Float64Array.from({ length: grid.intervals }, () => Math.max(0, 12 * draw() - 2));
        const saves = load.map((erlangs) => (erlangs > 0 ? erlangs - 6 + 8 * (draw() - 0.5) : 0));
        const best = bestThreshold(load, saves)!;
        expect(savedBy(best.text, saves, load)).toBeCloseTo(best.saves, 6);
        for (let tenths = 0; tenths <= 100; tenths++) {
          const text = `load from ${tenths / 10} erlang`;
          expect(savedBy(text, saves, load)).toBeLessThanOrEqual(best.saves + 1e-9);
        }
      }),
      { numRuns: 20 },
    );
  });
});
