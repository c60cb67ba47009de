import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BreakEvenStudy, Stopped, studyBreakEven, Unanswerable } from '../../../src/study/index.ts';
import { deskText, oneWeek, request } from './scene.ts';

type Asked = Parameters<typeof studyBreakEven>[0];

function ask(text: string, more: Partial<Asked> & Pick<Asked, 'over'>): Promise<BreakEvenStudy> {
  const study = request(text);
  const [first, second] = ['dedicated', 'blended'].map(
    (id) => study.scenario.options.find((each) => each.id === id)!,
  );
  return studyBreakEven({ ...study, between: [first!, second!], ...more });
}

/** Every break-even lies between two points of which one is won by the first and the other by the second. */
function expectBracketed({ points, crossings }: BreakEvenStudy): void {
  for (const { between, at, cheaperBelow } of crossings) {
    const [below, above] = between.map((place) => points.find((point) => point.at === place)!);
    expect(between[0] < at && at < between[1]).toBe(true);
    expect(below!.first.mean < below!.second.mean ? 'first' : 'second').toBe(cheaperBelow);
    expect(above!.first.mean < above!.second.mean ? 'second' : 'first').toBe(cheaperBelow);
  }
}

describe('break-even by simulation', () => {
  it('lies, in random small scenarios, between a point that one wins and a point that the other wins', async () => {
    const scene = fc.record({
      rate: fc.integer({ min: 25, max: 60 }).map((euro) => `${euro} EUR/hour`),
      price: fc.integer({ min: 2, max: 10 }).map((euro) => `${euro} EUR/contact`),
      volume: fc.integer({ min: 6, max: 40 }).map((contacts) => `${contacts}/hour`),
      aht: fc.integer({ min: 2, max: 8 }).map((minutes) => `${minutes}m`),
    });
    const over = fc.constantFrom('unit-price' as const, 'hourly-rate' as const, 'volume' as const);
    let met = 0;
    await fc.assert(
      fc.asyncProperty(scene, over, async (made, axis) => {
        const study = await ask(oneWeek(deskText(made)), { over: axis, points: 3 });
        expectBracketed(study);
        met += study.crossings.length;
      }),
      { numRuns: 6, seed: 11 },
    );
    expect(met).toBeGreaterThan(0);
  });

  it('over a price is where both cost the same on the same contacts, and both sides know who wins', async () => {
    const study = await ask(deskText(), { over: 'unit-price' });
    expectBracketed(study);
    expect(study.crossings).toHaveLength(1);
    const [turn] = study.crossings;
    // Without terms a bill is a straight line in the price: price of the turn = hours x rate / contacts.
    const here = study.points.find(({ at }) => at === study.position)!;
    expect(turn!.at / study.position).toBeCloseTo(here.first.mean / here.second.mean, 3);
    expect(turn!.low!).toBeLessThan(turn!.at);
    expect(turn!.high!).toBeGreaterThan(turn!.at);
    expect(turn!.cheaperBelow).toBe('second');
  });

  it('agrees over a price with rate / contacts in a billed hour, the formula by hand', async () => {
    const study = await ask(deskText(), { over: 'unit-price' });
    const hand = study.byHand!;
    expect(hand.contactsPerHour).toBeCloseTo(40 / 6, 10);
    expect(hand.occupancyNeeded).toBeCloseTo((40 * 300) / (3600 * 6), 10);
    // They differ by the contacts that only one of the two plans answers.
    expect(Math.abs(hand.crossings[0]! / study.crossings[0]!.at - 1)).toBeLessThan(0.05);
  });

  it('needs 8.75 contacts an hour and 73 % at EUR 35, EUR 4 and 300 s, and finds no volume at EUR 75 and EUR 2', async () => {
    const fair = await ask(deskText({ rate: '35 EUR/hour', price: '4 EUR/contact' }), { over: 'unit-price' });
    expect(fair.byHand!.contactsPerHour).toBeCloseTo(8.75, 10);
    expect(fair.byHand!.occupancyNeeded).toBeCloseTo(0.729, 3);
    const dear = await ask(deskText({ rate: '75 EUR/hour', price: '2 EUR/contact' }), {
      over: 'volume',
      points: 3,
    });
    expect(dear.byHand!.occupancyNeeded).toBeCloseTo(3.125, 10);
    expect(dear.crossings).toEqual([]);
    expect(dear.points.every(({ difference }) => difference.mean > 0)).toBe(true);
  });

  it('keeps what it has when it is stopped, and says so', async () => {
    const signal = { aborted: false };
    const study = await ask(deskText(), {
      over: 'volume',
      points: 5,
      signal,
      onProgress: ({ done }) => {
        if (done > 0.3) signal.aborted = true;
      },
    });
    expect(study.partial).toBe(true);
    expect(study.points.length).toBeGreaterThanOrEqual(2);
    expectBracketed(study);
    await expect(ask(deskText(), { over: 'volume', signal: { aborted: true } })).rejects.toThrow(Stopped);
  });

  it('says what the scenario gives no ground for', async () => {
    const noUnit = deskText().replace('blended: { price: 6 EUR/contact }', 'blended: { rate: 42 EUR/hour }');
    await expect(ask(noUnit, { over: 'unit-price' })).rejects.toThrow(Unanswerable);
    await expect(
      ask(
        deskText()
          .replace('focus: toys\n', '')
          .replace(/^options.*\n/m, ''),
        { over: 'volume' },
      ),
    ).rejects.toThrow('focus');
  });
});
