import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../src/scenario/calendar/resolve.ts';
import { rampByDay } from '../../src/staffing/ramp.ts';
import { scenarioOf } from '../scenario/helpers.ts';

const grid = resolveGrid(
  scenarioOf(`title: x
horizon: 2026-01-01 to 2026-04-30
clients: { shop: { queues: { calls: { volume: 100 / year, handle-time: 5m, open: always } } } }
`),
);
const on = (date: string) => grid.days.findIndex((day) => day.date === date);

describe('the ramp of newcomers', () => {
  const ramp = rampByDay(grid, { started: '2026-01-15', months: [1.9, 1.4] })!;

  it('goes by whole months since they started, and ends after the last', () => {
    const dates = ['2026-01-15', '2026-02-14', '2026-02-15', '2026-03-14', '2026-03-15', '2026-04-30'];
    expect(dates.map((date) => ramp[on(date)])).toEqual([1.9, 1.9, 1.4, 1.4, 1, 1]);
  });

  it('counts days before they started as their first month', () => {
    expect(ramp[on('2026-01-01')]).toBe(1.9);
  });

  it('is none where nobody is new', () => {
    expect(rampByDay(grid, null)).toBe(null);
  });
});
