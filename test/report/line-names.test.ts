import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineName, unitName } from '../../src/report/line-names.ts';
import { en } from '../../src/report/words/en.ts';
import { wordsIn } from '../../src/report/words/index.ts';

const nl = wordsIn('nl').lines;
const es = wordsIn('es').lines;

describe('the lines of a bill', () => {
  it('are called in the reader’s language, with the names of the scenario as they were written', () => {
    expect(lineName('Logged-in hours nl, surcharge evening', nl)).toBe('Ingelogde uren nl, toeslag evening');
    expect(lineName('Voice contacts, band 2', nl)).toBe('Telefoon, contacten, staffel 2');
    expect(lineName('Wages de', es)).toBe('Salarios de');
    expect(lineName('account management', nl)).toBe('account management');
    expect(lineName('Voicemail', nl)).toBe('Voicemail');
    expect(unitName('paid hour', es)).toBe('hora pagada');
    expect(unitName('constructor', es)).toBe('constructor');
  });

  it('stay what they are in English', () => {
    for (const [phrase, said] of Object.entries({ ...en.lines.phrases, ...en.lines.units }))
      expect(said).toBe(phrase);
  });

  it('have a word for every unit and fixed label that pricing writes', () => {
    // Fixed texts in calls of line(key, label, quantity, unit, price) and ofEuros(key, label, …), and of their helper by(…).
    const written = readdirSync('src/pricing')
      .map((file) => readFileSync(`src/pricing/${file}`, 'utf8'))
      .join('\n');
    const labels = [...written.matchAll(/(?:line|ofEuros|missing)\(\s*'[\w.-]+',\s*'([^']+)'/g)].map(
      (match) => match[1]!,
    );
    const units = [...written.matchAll(/, '([a-z -]+)', (?:price|fee\.amount|hour\.price|added)/g)].map(
      (m) => m[1]!,
    );
    const drivers = [...written.matchAll(/\bby\([^;]*?, '([a-z -]+)',/g)].map((match) => match[1]!);
    expect(labels.length).toBeGreaterThan(5);
    expect(units.length).toBeGreaterThan(8);
    expect(drivers.length).toBeGreaterThan(8);
    const untold = [
      ...labels.filter((label) => label.split(', ').some((part) => !Object.hasOwn(en.lines.phrases, part))),
      ...[...units, ...drivers].filter((unit) => !Object.hasOwn(en.lines.units, unit)),
    ];
    expect(untold).toEqual([]);
  });
});
