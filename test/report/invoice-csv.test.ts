import { describe, expect, it } from 'vitest';
import { invoiceCsv } from '../../src/report/invoice-csv.ts';
import { parseScenario, resolveGrid } from '../../src/scenario/index.ts';
import { compareOptions, InProcessRunner } from '../../src/study/index.ts';

const TWO_MONTHS = `
title: Two months
horizon: 2026-01-26 to 2026-02-08
replications: 2
focus: shop
clients:
  shop:
    open: { mon-fri: 09:00-12:00 }
    rates:
      blended: { price: 4 EUR/contact, fees: { account: 100 EUR/month } }
    queues: { calls: { language: nl, volume: 20 000 / year, handle-time: 4m, patience: 3m } }
  other:
    form: blended
    open: { mon-fri: 09:00-12:00 }
    rates: { blended: { price: 1 EUR/minute } }
    queues: { calls: { language: nl, volume: 20 000 / year, handle-time: 4m, patience: 3m } }
pools: { shared: { clients: [shop, other] } }
options: { blended: {} }
costs: { outsourcer: { wage: 15 EUR/hour }, idle-time: offered-load }
`;

describe('the CSV of invoices', () => {
  it('has every line of every client and month, adding up to its total and to the horizon', async () => {
    const parsed = parseScenario(TWO_MONTHS, { file: 'two-months.yaml', readText: () => '' });
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed));
    const { scenario } = parsed;
    const grid = resolveGrid(scenario);
    const runner = new InProcessRunner();
    const origin = { file: 'two-months.yaml', hash: '' };
    const comparison = await compareOptions({ scenario, grid, runner, origin, warnings: [] });
    const [head, ...rows] = invoiceCsv(comparison)
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((row) => row.split(','));
    const column = (name: string) => (row: readonly string[]) => row[(head ?? []).indexOf(name)] ?? '';
    const [client, month, line] = ['client', 'month', 'line'].map(column);
    const amount = (row: readonly string[]) => Math.round(Number(column('amount')(row)) * 1e6);
    expect(new Set(rows.map(month))).toEqual(new Set(['2026-01', '2026-02', 'all']));
    for (const id of ['shop', 'other']) {
      const totals = new Map<string, number>();
      for (const at of ['2026-01', '2026-02', 'all']) {
        const mine = rows.filter((row) => client(row) === id && month(row) === at);
        const figure = (name: string) => mine.find((row) => line(row) === name) ?? [];
        const lines = mine.filter((row) => /^(hours|units|fee)/.test(line(row)));
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.reduce((all, row) => all + amount(row), 0)).toBe(amount(figure('total')));
        totals.set(at, amount(figure('total')));
        const margin = amount(figure('total')) - amount(figure('allotted-cost'));
        expect(Math.abs(amount(figure('margin')) - margin)).toBeLessThanOrEqual(1);
      }
      const months = (totals.get('2026-01') ?? 0) + (totals.get('2026-02') ?? 0);
      expect(Math.abs(months - (totals.get('all') ?? 0))).toBeLessThanOrEqual(2);
    }
  });
});
