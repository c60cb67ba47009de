import { beforeAll, describe, expect, it } from 'vitest';
import {
  type SensitivityStudy,
  studyBreakEven,
  studySensitivity,
  Unanswerable,
} from '../../../src/study/index.ts';
import { deskText, oneWeek, request } from './scene.ts';

// Without an in-house desk neither wages nor the buyer's hours paid but not worked are on its bill.
const text = oneWeek(deskText({ price: '5 EUR/contact' })).replace(', in-house: {} }', ' }');
let study: SensitivityStudy;

beforeAll(async () => {
  study = await studySensitivity(request(text));
});

const lever = (key: string) => study.levers.find((each) => each.key === key)!;

describe('the sensitivity of a recommendation', () => {
  it('tells first what moves the saving most', () => {
    const swings = study.levers.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(study.partial).toBe(false);
    expect(study.winner).toBe('blended');
    expect(study.saving.mean).toBeGreaterThan(0);
  });

  it('moves a bill as its price does, and not at all by what is not on it', () => {
    const { low, high } = lever('hourly-rate');
    // A tenth of what the dedicated hours cost.
    expect(high.saving.mean - low.saving.mean).toBeCloseTo(0.2 * (study.saving.mean + study.cost.mean), -4);
    expect(lever('wage').swing).toBe(0);
    expect(lever('shrinkage').swing).toBe(0);
    expect(lever('wage').flips).toEqual([]);
  });

  it('flips at the price at which the break-even lies', async () => {
    const asked = request(text);
    const [first, second] = asked.scenario.options;
    const priced = await studyBreakEven({ ...asked, between: [first!, second!], over: 'unit-price' });
    const flip = lever('unit-price').flips.find(({ at }) => at > 0)!;
    expect(5 * (1 + flip.at)).toBeCloseTo(priced.crossings[0]!.at / 1e6, 2);
  });

  it('flips only between a value at which the winner still wins and one at which it has lost', () => {
    for (const { flips, searched } of study.levers) {
      for (const { at, between } of flips) {
        expect(between[0] < at && at < between[1]).toBe(true);
        expect(searched[0] <= between[0] && between[1] <= searched[1]).toBe(true);
      }
    }
  });

  it('leaves out what the scenario does not have, and says when there is no choice to turn', async () => {
    expect(study.levers.map(({ key }) => key)).not.toContain('forecast-error');
    const single = request(text.replace('dedicated: {}, ', ''));
    await expect(studySensitivity(single)).rejects.toThrow(Unanswerable);
  });
});
