import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/cli/summary.ts';
import { coloursFor } from '../../src/cli/terminal.ts';
import { languages, wordsIn } from '../../src/report/words/index.ts';
import { fixture } from '../report/fixture.ts';
import { variants } from '../report/variants.ts';

const colours = coloursFor({ isTTY: false } as NodeJS.WriteStream);
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

describe('the summary on the terminal', () => {
  it.each(languages.filter((language) => language !== 'en'))(
    'speaks %s, with nothing left in English',
    (language) => {
      const own = new Set(textsOf(wordsIn(language).terminal));
      const foreign = textsOf(wordsIn('en').terminal).filter((text) => text.length > 5 && !own.has(text));
      for (const make of Object.values(variants)) {
        const text = summaryOf(make(), language, colours, 100);
        expect(foreign.filter((english) => text.includes(english))).toEqual([]);
        expect(text).not.toMatch(/\bundefined\b|\bNaN\b|replication|The buyer|interval of/);
      }
    },
  );

  it('says of a promise that few replications leave open neither that it is kept nor that it is missed', () => {
    const said = (language: (typeof languages)[number]) =>
      summaryOf(variants['promises that few replications leave open']!(), language, colours, 200);
    expect(said('en')).toMatch(/Target met .*not decided/);
    expect(said('en')).toContain(
      'whether the target is met is not decided with 20 replications: vtech/voice-de in 2026-12: 76.4% of 80%.',
    );
    expect(said('nl')).toContain('of de norm wordt gehaald, is niet beslist met 20 herhalingen: ');
    expect(said('es')).toContain('con 20 réplicas no se puede decidir si se cumple el objetivo: ');
  });

  it('lines its figures up in every language', () => {
    for (const language of languages) {
      const rows = summaryOf(fixture(), language, colours, 200).split('\n');
      const row = rows.findIndex((line) => line.startsWith(wordsIn(language).terminal.serviceLevel));
      expect(row).toBeGreaterThan(0);
      expect(rows[row]!.length).toBe(rows[row + 1]!.length);
    }
  });
});
