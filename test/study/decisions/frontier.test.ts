import { beforeAll, describe, expect, it } from 'vitest';
import { type Frontier, frontier } from '../../../src/study/decisions/frontier.ts';
import { deskFor, StepMeter } from '../../../src/study/decisions/study.ts';
import { deskText, oneWeek, request } from './scene.ts';

const text = oneWeek(deskText({ price: '5 EUR/contact' })).replace('2026-03-08', '2026-03-03');

function along(source: string): Promise<Frontier | null> {
  const asked = request(source);
  const client = asked.scenario.clients.find(({ id }) => id === asked.scenario.focus)!;
  const desk = deskFor(asked, client, new StepMeter(() => {}));
  return frontier({ scenario: asked.scenario, client, desk });
}

let found: Frontier;

beforeAll(async () => {
  found = (await along(text))!;
});

const option = (id: string) => found.options.find((each) => each.option === id)!;
const at = (id: string, shift: number) =>
  option(id).points.find((point) => Math.abs(point.shift - shift) < 1e-9)!;

describe('cost against service', () => {
  it('asks every option that the client may choose for the same promises', () => {
    expect(found.partial).toBe(false);
    expect(found.shifts).toEqual([-0.1, -0.05, 0, 0.05, 0.1]);
    expect(found.options.map((each) => each.option)).toEqual(['dedicated', 'blended', 'in-house']);
    for (const { points } of found.options) expect(points.map(({ shift }) => shift)).toEqual(found.shifts);
  });

  it('takes more agents for a better promise, who answer more in time', () => {
    for (const { points } of found.options) {
      const [first, last] = [points[0]!, points.at(-1)!];
      expect(last.staffedHours).toBeGreaterThan(first.staffedHours);
      expect(last.service!.mean).toBeGreaterThan(first.service!.mean + 0.02);
      for (const point of points.filter(({ meetsTarget }) => meetsTarget))
        expect(point.service!.mean).toBeGreaterThan(0.8 + point.shift - 0.05);
    }
  });

  it('bills the hours of agents of its own, and by the contact only the few more that are answered', () => {
    const dedicated = at('dedicated', 0.1);
    const hours = dedicated.staffedHours - at('dedicated', 0).staffedHours;
    // Besides the hours planned, contacts that outlast the day are billed.
    expect(dedicated.more!.mean / 1e6 / (40 * hours)).toBeCloseTo(1, 2);
    const { more, cost } = at('blended', 0.1);
    expect(Math.abs(more!.mean)).toBeLessThan(0.05 * cost.mean);
    expect(at('blended', 0.1).staffedHours).toBeGreaterThan(at('blended', 0).staffedHours);
  });

  it('compares a promise with the one written on the same contacts', () => {
    expect(at('dedicated', 0).more).toBeNull();
    const { more, cost } = at('dedicated', -0.1);
    expect(more!.mean).toBeCloseTo(cost.mean - at('dedicated', 0).cost.mean, -1);
  });

  it('leaves out promises that hardly any desk could keep', async () => {
    const high = await along(
      text.replace('80% in 20s', '92% in 60s').replace(', blended: {}, in-house: {}', ''),
    );
    expect(high!.shifts).toEqual([-0.1, -0.05, 0, 0.05]);
  });

  it('has nothing to say without a target', async () => {
    expect(await along(text.replace('target: 80% in 20s', 'target: none'))).toBeNull();
  });
});
