import { describe, expect, test } from 'vitest';
import { shorten, textWidth } from '../../src/report/charts/fit.ts';
import { formatsOf } from '../../src/report/format.ts';
import { isolate } from '../../src/report/markup/text.ts';
import { wordsIn } from '../../src/report/words/index.ts';

const euro = 1_000_000;
const format = formatsOf('en-GB');

describe('figures in the report', () => {
  test('an amount to read has four significant figures, a price its cents, a bill its euro', () => {
    expect(format.amount(1_168_432.5 * euro)).toBe('€1,168,000');
    expect(format.amount(86.27 * euro)).toBe('€86');
    expect(format.price(4.2 * euro)).toBe('€4.20');
    expect(format.money(79_012.4 * euro)).toBe('€79,012');
    expect(format.shortMoney(1_200_000 * euro)).toBe('€1.2m');
  });

  test('a negative number has a minus that no line break can tear off, and zero has none', () => {
    expect(format.amount(-59_000 * euro)).toBe('\u2212\u2060€59,000');
    expect(format.percent(-0.0001)).toBe('0%');
  });

  test('durations use the units that a planner says', () => {
    expect(format.seconds(4.26)).toBe('4.3s');
    expect(format.seconds(20)).toBe('20s');
    expect(format.seconds(188)).toBe('3m\u00a08s');
    expect(format.seconds(86_400)).toBe('24h');
    expect(format.seconds(5_400)).toBe('90m');
    // As each language spaces and shortens them: an m is a metre in Dutch.
    expect(formatsOf('es-ES').seconds(188)).toBe('3\u00a0min\u00a08\u00a0s');
    expect(formatsOf('nl-NL').seconds(188)).toBe('3\u00a0min\u00a08\u00a0s');
  });

  test('shares, dates and times of day', () => {
    expect(format.percent(0.8125, 1)).toBe('81.3%');
    expect(format.date('2026-12-05')).toBe('5 December 2026');
    expect(format.month('2026-12')).toBe('December 2026');
    expect([format.weekday(0), format.weekday(6)]).toEqual(['Monday', 'Sunday']);
    expect([format.clock(0), format.clock(570), format.clock(1440)]).toEqual(['00:00', '09:30', '24:00']);
  });

  test('a label that is no date, and a language that is none, stand as they are', () => {
    expect(format.month('day 3')).toBe('day 3');
    expect(format.language('nl')).toBe('Dutch');
    expect(format.language('x')).toBe('x');
  });

  test('a language that the scenario does not name is said to be unnamed, in every catalogue', () => {
    const said = ['en', 'nl', 'es'].map((language) =>
      formatsOf(wordsIn(language as 'en').locale).language('und'),
    );
    expect(new Set(said).size).toBe(3);
    for (const each of said) expect(each).not.toMatch(/und|root|raíz/);
  });

  test('another locale writes the same figures its own way', () => {
    const dutch = formatsOf('nl-NL');
    expect(dutch.amount(1_168_432 * euro).replace(/\s/, ' ')).toBe('€ 1.168.000');
    expect(dutch.month('2026-12')).toBe('december 2026');
  });
});

describe('a name in a chart', () => {
  test('that fits stays whole', () => {
    expect(shorten('Blended', 100)).toBe('Blended');
  });

  test('that does not fit ends in an ellipsis, inside its room', () => {
    const short = shorten(isolate('A very long name of a pool in Friesland'), 90);
    expect(short).toMatch(/^\u2068.+\u2069…$/);
    expect(textWidth(short)).toBeLessThanOrEqual(90);
  });

  test('is never cut inside an emoji or a combined letter', () => {
    const family = '👨‍👩‍👧‍👦';
    for (let width = 12; width < 80; width += 3)
      expect([...shorten(family.repeat(5), width).matchAll(/👨/gu)].length * family.length).toBe(
        shorten(family.repeat(5), width).replaceAll(/[\u2068\u2069…]/g, '').length,
      );
  });
});
