import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CurvePoint,
  contactsPerBilledHour,
  costOverVolume,
  crossings,
  occupancyNeeded,
  type VolumeCurve,
} from '../../src/pricing/breakeven.ts';
import { breakEvenByHand } from '../../src/pricing/breakeven-client.ts';
import { euro } from '../../src/pricing/money.ts';
import { agentsFor } from '../../src/queueing/index.ts';
import type { BreakEvenByHand } from '../../src/study/comparison.ts';
import { refutes } from './arbitrary.ts';
import { client, grid, hourly, perUnit, queue, scenario } from './example.ts';

const prices = (hour: number, unit: number, per: 'contact' | 'minute' = 'contact') => ({
  hourPrice: euro(hour),
  unitPrice: euro(unit),
  per,
  handleSeconds: 300,
});

describe('break-even by hand', () => {
  it('needs 8.75 contacts in an hour of EUR 35 at EUR 4 a contact, 73 % of it at 300 s', () => {
    expect(contactsPerBilledHour(prices(35, 4))).toBe(8.75);
    expect(occupancyNeeded(prices(35, 4))).toBeCloseTo(0.729, 3);
  });

  it('says that EUR 75 an hour cannot win from EUR 2 a contact: 313 % of an hour', () => {
    expect(occupancyNeeded(prices(75, 2))).toBeCloseTo(3.125, 10);
  });

  it('counts EUR 2 a minute as EUR 120 a handled hour, however long a contact', () => {
    expect(occupancyNeeded(prices(60, 2, 'minute'))).toBeCloseTo(0.5, 10);
    expect(occupancyNeeded({ ...prices(60, 2, 'minute'), handleSeconds: 77 })).toBeCloseTo(0.5, 10);
  });
});

/** One group that is open all year at one rate and takes ten contacts an hour for each agent. */
const flat = (more: Partial<VolumeCurve> = {}): VolumeCurve => ({
  position: 8760 * 10,
  years: 1,
  intervalHours: 1,
  groups: [
    {
      contactsPerHour: new Array(8760).fill(10),
      serves: (rate, agents) => rate <= agents * 10,
      minimumAgents: 1,
    },
  ],
  hourPrice: euro(40),
  billedPerStaffed: 1,
  contactPrice: euro(5),
  below: 4,
  above: 4,
  ...more,
});

describe('cost over volume', () => {
  it('staffs whole agents, so that the hourly cost is a saw-tooth', () => {
    const points = costOverVolume(flat());
    const today = points.find((point) => Math.abs(point.contacts - 87_600) < 1);
    expect(today?.hourly).toBe(euro(40 * 8760));
    expect(today?.unit).toBeCloseTo(euro(5 * 87_600), -4);
    const doubled = points.filter((point) => point.contacts > 87_700 && point.contacts < 174_000);
    expect(new Set(doubled.map((point) => point.hourly))).toEqual(new Set([euro(80 * 8760)]));
  });

  it('finds every crossing of the saw-tooth', () => {
    // An agent costs as much as eight contacts: the hour wins from 8 to 10, 16 to 20, 24 to 30, and from 32 on.
    const found = crossings(costOverVolume(flat())).map((contacts) => contacts / 8760);
    expect(found).toHaveLength(7);
    [8, 10, 16, 20, 24, 30, 32].forEach((volume, i) => {
      expect(Math.abs(found[i] / volume - 1)).toBeLessThan(0.01);
    });
  });

  it('finds none where one always wins', () => {
    expect(crossings(costOverVolume(flat({ contactPrice: euro(3.9) })))).toEqual([]);
    expect(crossings(costOverVolume(flat({ hourPrice: 0 })))).toEqual([]);
  });

  it('keeps the least number of agents on when hardly anybody calls', () => {
    const [first] = costOverVolume(
      flat({ groups: [{ contactsPerHour: [0, 1], serves: () => true, minimumAgents: 3 }] }),
    );
    expect(first.hourly).toBe(euro(2 * 3 * 40));
  });

  it('puts each break-even between a volume that one wins and a volume that the other wins', () => {
    const between = (find: (points: readonly CurvePoint[]) => number[]) =>
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 9 })), { minLength: 2 }),
        (steps) => {
          let contacts = 0;
          const points = steps.map(([lead, step]) => {
            contacts += step;
            return { contacts, hourly: euro(100 + lead), unit: euro(100) };
          });
          for (const crossing of find(points)) {
            const sides = [
              points.filter((point) => point.contacts <= crossing && point.hourly !== point.unit).at(-1),
              points.find((point) => point.contacts >= crossing && point.hourly !== point.unit),
            ];
            const [below, above] = sides.map((point) => (point?.hourly ?? 0) - (point?.unit ?? 0));
            expect(below * above).toBeLessThan(0);
          }
        },
      );
    fc.assert(between(crossings));
    refutes(between((points) => [...crossings(points), points[0].contacts]));
  });
});

describe("a client's break-even", () => {
  const toys = client(0, {});
  const open = { ...grid(1), days: grid(1).days };
  open.queues[0].expected.set([30, 20, 10, 40]);
  const desk = scenario([toys], {
    staffing: { ...scenario([toys]).staffing, minimumAgents: 1, shrinkage: 0.25 },
  });

  it('staffs by Erlang A at the volume of the forecast', () => {
    const result = breakEvenByHand(desk, open, toys, hourly(38.5), perUnit(4.2));
    const agents = [60, 40, 20, 80].map(
      (contactsPerHour) =>
        agentsFor(
          { contactsPerHour, handleSeconds: 300, patience: queue(0, 0).patience },
          { serviceLevel: { share: 0.8, seconds: 20, formula: 'abandoned-in-time-excluded' } },
        ).agents,
    );
    const staffedHours = agents.reduce((a, b) => a + b, 0) * 0.5;
    const years = 7200 / (365 * 86_400);
    const today = result?.curve.reduce((best, point) =>
      Math.abs(point.contacts - result.position) < Math.abs(best.contacts - result.position) ? point : best,
    );
    expect(result?.position).toBeCloseTo(100 / years, 6);
    expect(result?.contactsPerHour).toBeCloseTo(38.5 / 4.2, 10);
    expect(result?.occupancyNeeded).toBeCloseTo((38.5 * 300) / (3600 * 4.2), 10);
    // Rates are rounded up by at most 1 %, which may ask for another agent here and there.
    const expected = (staffedHours * euro(38.5)) / years;
    expect(today?.hourly).toBeGreaterThanOrEqual(expected * 0.9);
    expect(today?.hourly).toBeLessThanOrEqual(expected * 1.1);
  });

  it('lets the unit win a small desk and the hour a busy one', () => {
    const result: BreakEvenByHand | null = breakEvenByHand(desk, open, toys, hourly(30), perUnit(4));
    const curve = result?.curve ?? [];
    expect(curve[0].unit).toBeLessThan(curve[0].hourly);
    expect(curve.at(-1)?.hourly).toBeLessThan(curve.at(-1)?.unit ?? 0);
    expect(result?.crossings.length).toBeGreaterThan(0);
  });

  it('bills paid hours with shrinkage in them', () => {
    const logged = breakEvenByHand(desk, open, toys, hourly(30), perUnit(4));
    const paid = breakEvenByHand(desk, open, toys, hourly(30, 'paid'), perUnit(4));
    expect((paid?.curve[9].hourly ?? 0) / (logged?.curve[9].hourly ?? 1)).toBeCloseTo(4 / 3, 6);
  });

  it('looks far beyond today for the turn, and shows the curve up to it', () => {
    const far = breakEvenByHand(desk, open, toys, hourly(50), perUnit(4.6));
    const turn = far?.crossings.at(-1) ?? 0;
    expect(turn / (far?.position ?? 1)).toBeGreaterThan(5);
    expect(far?.curve.at(-1)?.contacts).toBeGreaterThan(turn);
    const near = breakEvenByHand(desk, open, toys, hourly(75), perUnit(2));
    expect(near?.crossings).toEqual([]);
    expect(near?.curve.at(-1)?.contacts).toBeLessThanOrEqual(5 * (near?.position ?? 0));
  });

  it('needs both prices and some contacts', () => {
    expect(breakEvenByHand(desk, open, toys, perUnit(4), perUnit(4))).toBeNull();
    expect(breakEvenByHand(desk, open, toys, hourly(30), hourly(30))).toBeNull();
    const quiet = grid(1);
    quiet.queues[0].expected.fill(0);
    expect(breakEvenByHand(desk, quiet, toys, hourly(30), perUnit(4))).toBeNull();
  });
});
