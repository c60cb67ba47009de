import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidatesOf,
  collisionsOf,
  correlation,
  type Found,
  Groups,
  pairsOf,
  ringOf,
  widest,
  withBlend,
} from '../../../src/staffing/design/index.ts';
import { flowsOf } from '../../../src/staffing/flows.ts';
import { formPools } from '../../../src/staffing/index.ts';
import { heldPeriods } from '../../../src/staffing/periods.ts';
import { ComponentSearch } from '../../../src/staffing/search.ts';
import { busyMorning, forecast, hoursOf, type Scene, scene, target } from '../scenes.ts';

const steadyDesk = {
  kind: 'stationary',
  seconds: 500 * 3600,
  warmUpSeconds: 50 * 3600,
  batches: 10,
} as const;
const voice = (erlang: number, promise = target(0.8, 20)) => ({
  queues: {
    voice: { perHour: erlang * 12, patience: { kind: 'never' } as const, target: promise },
  },
});

function found({ scenario, grid }: ReturnType<typeof scene>, most = 5): Found {
  const search = candidatesOf(scenario, grid, most);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

const everyoneBlended = {
  id: 'b',
  name: 'b',
  form: 'blended',
  everyone: true,
  rateCard: null,
  hybrid: null,
} as const;

describe('what a team needs by the formula', () => {
  it('is that of Erlang C, rounded up: 10 and 32 apart, 46 together, for the quick and the patient', () => {
    // 5 Erlang at 95 % in 10 s, 30 Erlang at 50 % in 120 s, 300 s a contact, first come first served.
    const desk = scene({
      horizon: steadyDesk,
      clients: { quick: voice(5, target(0.95, 10)), patient: voice(30, target(0.5, 120)) },
    });
    const groups = new Groups(desk.scenario, desk.grid);
    const agents = (clients: number[]) => Math.ceil(Math.max(...groups.needOf('nl', clients).agents) - 1e-6);
    expect([agents([0]), agents([1]), agents([0, 1])]).toEqual([10, 32, 46]);
    const [pair] = pairsOf(desk.scenario, desk.grid, groups);
    expect(pair).toMatchObject({ clients: [0, 1], costs: 'promises' });
    expect(pair!.togetherHours / pair!.apartHours).toBeCloseTo(46 / 42, 1);
  });

  it('lies within 5 % of what the search begins with, for small teams and large ones', () => {
    const desk = scene({
      clients: Object.fromEntries(
        [4000, 20_000, 90_000].map((volume, c) => [
          `c${c}`,
          { queues: { voice: { demand: forecast(volume), target: target(0.8, 20) } } },
        ]),
      ),
    });
    const groups = new Groups(desk.scenario, desk.grid);
    const held = heldPeriods(desk.scenario, desk.grid);
    for (const clients of [[0], [1], [2], [0, 1], [0, 1, 2]]) {
      const blend = [{ language: 'nl', clients }];
      const { pools } = formPools(withBlend(desk.scenario, blend), desk.grid, everyoneBlended);
      const pool = pools.find((each) => each.clients.join() === clients.join())!;
      const flows = flowsOf(desk.scenario, desk.grid, [pool]);
      const [planned] = new ComponentSearch(desk.scenario, desk.grid, [pool], flows, held).pools;
      const { staffedHours } = groups.needOf('nl', clients);
      expect(Math.abs(staffedHours / hoursOf(planned!.agents) - 1), clients.join()).toBeLessThan(0.05);
    }
  });

  it('never grows by a partner of equal law and promise where changing is free, and does by a penalty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 25, noNaN: true }), { minLength: 2, maxLength: 4 }),
        (loads) => {
          const clients = Object.fromEntries(loads.map((erlang, c) => [`c${c}`, voice(erlang)]));
          const all = loads.map((_, c) => c);
          const hours = (penaltyPerClient: number) => {
            const desk = scene({ horizon: steadyDesk, clients, staffing: { penaltyPerClient } });
            const groups = new Groups(desk.scenario, desk.grid);
            const alone = all.reduce((sum, c) => sum + groups.paidHours('nl', [c]), 0);
            return { alone, together: groups.paidHours('nl', all) };
          };
          const free = hours(0);
          expect(free.together).toBeLessThanOrEqual(free.alone * 1.0001);
          const dear = hours(0.5);
          expect(dear.alone).toBeCloseTo(free.alone, 6);
          expect(dear.together).toBeGreaterThan(free.together * 1.2);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('counts the hours in which agents learn, and tells them from promises that do not go together', () => {
    const desk = scene({
      clients: {
        a: { queues: { voice: { perHour: 20, target: target(0.8, 20) } } },
        b: { queues: { voice: { perHour: 30, target: target(0.8, 20) } } },
      },
      staffing: { trainingHoursPerClient: 200 },
    });
    const groups = new Groups(desk.scenario, desk.grid);
    const { paidHours, staffedHours, agents } = groups.needOf('nl', [0, 1]);
    expect(paidHours).toBeCloseTo(staffedHours / 0.7 + (Math.max(...agents) / 0.7) * 200, 6);
    expect(pairsOf(desk.scenario, desk.grid, groups)[0]).toMatchObject({ costs: 'learning' });
  });
});

describe('candidates', () => {
  const text: Scene = {
    clients: {
      summer: { queues: { nl: { demand: forecast(30_000, seasons([10, 14])) } } },
      winter: {
        queues: { nl: { demand: forecast(30_000, seasons([15, 20])) }, de: { perHour: 10, language: 'de' } },
      },
      quick: { queues: { nl: { perHour: 15, target: target(0.95, 10) } } },
      level: { queues: { nl: { perHour: 40 }, de: { perHour: 12, language: 'de' } } },
    },
    from: '2026-03-02',
    to: '2026-05-17',
    staffing: { penaltyPerClient: 0.02 },
  };

  function seasons([from, to]: [number, number]) {
    return Array.from({ length: 53 }, (_, week) => (week + 1 >= from && week + 1 <= to ? 4 : 1));
  }

  it('keep to their width and their languages, serve every client, and form the pools that they name', () => {
    const desk = scene(text);
    const { candidates, exhaustive } = found(desk);
    expect(exhaustive).toBe(true);
    expect(candidates.map(({ kind, most }) => `${kind} ${most}`)).toEqual(
      expect.arrayContaining(['teams 1', 'teams 2', 'teams 3', 'teams 4', 'teams 5']),
    );
    for (const { blend, most } of candidates) {
      expect(widest(blend)).toBeLessThanOrEqual(most);
      for (const { language, index, client } of desk.scenario.queues) {
        const teams = blend.filter((team) => team.language === language && team.clients.includes(client));
        expect(teams.length, `queue ${index}`).toBeGreaterThan(0);
      }
      const { pools } = formPools(withBlend(desk.scenario, blend), desk.grid, everyoneBlended);
      expect(pools.map(({ languages, clients }) => `${languages} ${clients}`).sort()).toEqual(
        blend.map(({ language, clients }) => `${language} ${clients}`).sort(),
      );
    }
  });

  it('never get dearer by the formula when an agent may serve one client more', () => {
    const teams = found(scene(text)).candidates.filter(({ kind }) => kind === 'teams');
    for (let w = 1; w < teams.length; w++) {
      expect(teams[w]!.paidHours).toBeLessThanOrEqual(teams[w - 1]!.paidHours + 1e-6);
    }
  });

  it('leave dedicated agents alone where learning costs more than sharing gives', () => {
    const desk = scene({ ...text, staffing: { penaltyPerClient: 0.5 } });
    for (const { blend } of found(desk).candidates) expect(widest(blend)).toBe(1);
  });
});

describe('a ring', () => {
  const weights = {
    ringHours: (clients: readonly number[]) => 10 * clients.length,
    aloneHours: (client: number) => (client === 3 ? 5 : 20),
    collision: (a: number, b: number) => Math.cos(a - b),
  };

  it('has as many teams as clients, each client in as many of them as an agent serves, and lets go of who costs', () => {
    for (const served of [2, 3]) {
      const ring = ringOf('nl', [0, 1, 2, 3, 4, 5], served, weights)!;
      const round = ring.teams.filter(({ clients }) => clients.length === served);
      expect(round).toHaveLength(5);
      for (const client of [0, 1, 2, 4, 5]) {
        expect(round.filter(({ clients }) => clients.includes(client))).toHaveLength(served);
      }
      expect(ring.teams.filter(({ clients }) => clients.length === 1)).toEqual([
        { language: 'nl', clients: [3] },
      ]);
      expect(ring.paidHours).toBe(55);
    }
  });

  it('is none where there are no more clients than an agent serves', () => {
    expect(ringOf('nl', [0, 1], 2, weights)).toBeNull();
  });
});

describe('peaks that collide', () => {
  it('are whole for the same day, half for opposite halves of it, and nothing can be said of a level client', () => {
    const day = (from: number, to: number) => {
      const { demand } = { demand: forecast(10_000) };
      const quarters = busyMorning.map((_, quarter) => (quarter >= from * 4 && quarter < to * 4 ? 1 : 0));
      return demand.kind === 'forecast'
        ? { ...demand, day: Array.from({ length: 7 }, () => quarters) }
        : demand;
    };
    const desk = scene({
      clients: {
        morning: { queues: { v: { demand: day(8, 13) } } },
        alike: { queues: { v: { demand: day(8, 13) } } },
        evening: { queues: { v: { demand: day(13, 18) } } },
        level: { queues: { v: { perHour: 10 } } },
      },
    });
    const of = (a: number, b: number) =>
      collisionsOf(desk.scenario, desk.grid).find(({ clients }) => clients.join() === `${a},${b}`)!;
    expect(of(0, 1).jointPeak).toBeCloseTo(1, 9);
    expect(of(0, 1).intervals).toBeCloseTo(1, 9);
    expect(of(0, 2).jointPeak).toBeCloseTo(0.5, 9);
    expect(of(0, 2).intervals!).toBeLessThan(-0.9);
    expect(of(0, 3).intervals).toBeNull();
  });

  it('correlate as by hand', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 12);
    expect(correlation([1, 2], [2, 1])).toBeNull();
    expect(correlation([1, 1, 1], [2, 1, 3])).toBeNull();
  });
});
