import { describe, expect, it } from 'vitest';
import { forecastCsv, requirementCsv } from '../../src/report/index.ts';
import { parseScenario, resolveGrid } from '../../src/scenario/index.ts';

/** The last Sunday of October: 02:00 to 03:00 comes twice. */
const text = `
title: Ñandú
timezone: Europe/Madrid
horizon: 2026-10-25 to 2026-10-26
seed: 1
defaults: { open: { daily: 00:00-24:00 }, patience: 4m, target: 80% in 20s }
clients:
  '=1+1': { queues: { voz: { volume: 7/hour, handle-time: { mean: 4m 30s, after-work: 30s } } } }
pools: { p: { clients: ['=1+1'], agents: 2 } }
`;
const parsed = parseScenario(text, {
  file: 'a.yaml',
  readText: () => {
    throw new Error('none');
  },
});
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
const { scenario } = parsed;
const grid = resolveGrid(scenario);

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const rowsOf = (csv: string) =>
  csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));

describe('the files for a planning tool', () => {
  const forecast = whole(forecastCsv(scenario, grid));

  it('begin with the mark by which Excel knows accents, end lines as Windows does, and write ISO dates', () => {
    expect(
      forecast.startsWith('\uFEFFdate,start,startUtc,minutes,queue,channel,contacts,ahtSeconds\r\n'),
    ).toBe(true);
    expect(forecast.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rowsOf(forecast)[0]).toEqual([
      '2026-10-25',
      '00:00',
      '2026-10-24T22:00Z',
      '30',
      "'=1+1/voz",
      'voice',
      '3.5',
      '270',
    ]);
  });

  it('have one line an interval and queue, the hour that comes twice told apart in UTC', () => {
    const rows = rowsOf(forecast);
    expect(rows).toHaveLength(50 + 48);
    expect(
      rows.filter(([date, start]) => date === '2026-10-25' && start === '02:00').map((row) => row[2]),
    ).toEqual(['2026-10-25T00:00Z', '2026-10-25T01:00Z']);
    expect(new Set(rows.map((row) => row[2])).size).toBe(rows.length);
  });

  it('have a line for an interval without agents between two that have some, and none around them', () => {
    const agents = new Int32Array(grid.intervals);
    agents.set([3, 0, 2], 60);
    const rows = rowsOf(whole(requirementCsv([{ id: '-p', agents }], grid)));
    expect(rows.map(([date, start, , , pool, count]) => [date, start, pool, count])).toEqual([
      ['2026-10-26', '05:00', "'-p", '3'],
      ['2026-10-26', '05:30', "'-p", '0'],
      ['2026-10-26', '06:00', "'-p", '2'],
    ]);
  });
});
