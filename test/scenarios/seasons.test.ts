import { describe, expect, it } from 'vitest';
import { type Loaded, load } from './examples.ts';

const showcase = load('vtech-holiday-peak');

/** Share of a queue's forecast contacts that falls on these days, both included. */
function share({ scenario, grid }: Loaded, queue: string, from: string, to: string): number {
  const index = scenario.queues.findIndex(({ id }) => id === queue);
  const { expected } = grid.queues[index];
  let inside = 0;
  let all = 0;
  for (let interval = 0; interval < grid.intervals; interval++) {
    const { date } = grid.days[grid.dayOf[interval]];
    all += expected[interval];
    if (date >= from && date <= to) inside += expected[interval];
  }
  return inside / all;
}

const busiestDay = ({ grid, scenario }: Loaded, queue: string) => {
  const index = scenario.queues.findIndex(({ id }) => id === queue);
  const days = grid.days.map(({ firstInterval, intervals }) =>
    grid.queues[index].expected.slice(firstInterval, firstInterval + intervals).reduce((a, b) => a + b, 0),
  );
  return grid.days[days.indexOf(Math.max(...days))].date;
};

/** Contacts follow sales by 4 days, so a published span of sales is looked up 4 days later. */
describe('the toy season of the showcase', () => {
  it('has the published shares of Spain: December 44 % of the year, 18 December to 6 January 28.5 %', () => {
    expect(Math.abs(share(showcase, 'vtech/voice-es', '2026-12-05', '2027-01-04') - 0.44)).toBeLessThan(0.01);
    expect(Math.abs(share(showcase, 'vtech/voice-es', '2026-12-22', '2027-01-10') - 0.285)).toBeLessThan(
      0.01,
    );
  });

  it('has two to three times an average month in the Dutch November', () => {
    const november = share(showcase, 'vtech/voice-nl', '2026-11-05', '2026-12-04');
    expect(november * 12).toBeGreaterThan(2);
    expect(november * 12).toBeLessThan(3);
  });

  it('has half of the French year in November and December', () => {
    const both = share(showcase, 'vtech/voice-fr', '2026-11-05', '2027-01-04');
    expect(Math.abs(both - 0.51)).toBeLessThan(0.01);
  });

  it('peaks around Sinterklaas in the Netherlands and after Christmas in Spain', () => {
    expect(busiestDay(showcase, 'vtech/voice-nl').slice(0, 7)).toBe('2026-12');
    expect(busiestDay(showcase, 'vtech/voice-nl') < '2026-12-10').toBe(true);
    expect(busiestDay(showcase, 'vtech/voice-es') >= '2026-12-21').toBe(true);
  });
});

describe('the clients of the showcase', () => {
  const { scenario, grid } = showcase;
  const volume = (client: number) =>
    scenario.clients[client].queues.reduce(
      (sum, queue) => sum + grid.queues[queue].expected.reduce((a, b) => a + b, 0),
      0,
    );

  it('make at least half a million contacts a year, the toy maker sixty to ninety thousand of them', () => {
    const all = scenario.clients.reduce((sum, { index }) => sum + volume(index), 0);
    expect(all).toBeGreaterThan(500_000);
    const focal = volume(scenario.clients.findIndex(({ id }) => id === scenario.focus));
    expect(focal).toBeGreaterThan(60_000);
    expect(focal).toBeLessThan(90_000);
  });

  it('leave every language of the toy maker at least two other clients in one team within the cap', () => {
    const focal = scenario.clients.find(({ id }) => id === scenario.focus)!;
    const languages = new Set(focal.queues.map((queue) => scenario.queues[queue].language));
    expect([...languages].sort()).toEqual(['de', 'en', 'es', 'fr', 'nl']);
    for (const language of languages) {
      const team = scenario.pools.find(
        ({ clients, languages: spoken }) => clients.includes(focal.index) && spoken.includes(language),
      )!;
      expect(team.clients.length).toBeLessThanOrEqual(scenario.staffing.cap);
      const partners = team.clients.filter(
        (client) =>
          client !== focal.index &&
          scenario.clients[client].form === 'blended' &&
          scenario.clients[client].queues.some((queue) => scenario.queues[queue].language === language),
      );
      expect(partners.length, language).toBeGreaterThanOrEqual(2);
    }
  });

  it('give the bank the intraday profile and weekdays that were measured', () => {
    const bank = scenario.queues.find(({ id }) => id === 'bank/voice-nl')!;
    const { expected } = grid.queues[bank.index];
    let morning = 0;
    let all = 0;
    const byWeekday = new Array(7).fill(0);
    const open = new Array(7).fill(0);
    grid.days.forEach(({ weekday, firstInterval, intervals }) => {
      let day = 0;
      for (let i = firstInterval; i < firstInterval + intervals; i++) {
        day += expected[i];
        if (grid.minuteOf[i] >= 600 && grid.minuteOf[i] < 660) morning += expected[i];
      }
      all += day;
      byWeekday[weekday] += day;
      if (day > 0) open[weekday]++;
    });
    expect(morning / all).toBeCloseTo(0.105, 2);
    const monday = byWeekday[0] / open[0];
    const wednesday = byWeekday[2] / open[2];
    expect(monday / wednesday).toBeCloseTo(1.12 / 0.95, 1);
    expect(byWeekday[5] + byWeekday[6]).toBe(0);
  });
});
