import { describe, expect, it } from 'vitest';
import { readableArguments } from '../../src/cli/arguments.ts';
import type { Typed } from '../../src/cli/commands/command.ts';
import { choiceOption } from '../../src/cli/options.ts';
import { languages } from '../../src/report/words/index.ts';

const asked = (option: string, value: string, choices: readonly string[]) =>
  choiceOption({ [option]: value } as unknown as Typed, option, choices);

describe('an option that takes one of some words', () => {
  it.each([
    ['NL', 'nl'],
    ['nl-BE', 'nl'],
    ['dutch', 'nl'],
    ['Español', 'es'],
    ['en_GB', 'en'],
  ])('suggests the language that was meant by %s: %s', (said, meant) => {
    expect(() => asked('lang', said, languages)).toThrow(
      `--lang takes en, nl, es, not ${said}; did you mean ${meant}?`,
    );
  });

  it('suggests a word that is near, and none where nothing is', () => {
    const periods = ['interval', 'day', 'week', 'month'];
    expect(() => asked('by', 'moth', periods)).toThrow(/not moth; did you mean month\?$/);
    expect(() => asked('by', 'fortnight', periods)).toThrow(/not fortnight\.$/);
    expect(() => asked('lang', 'fr', languages)).toThrow('--lang takes en, nl, es, not fr.');
    expect(asked('by', 'week', periods)).toBe('week');
  });
});

describe('a lone -', () => {
  it('is standard input, but not where an option waits for its value', () => {
    for (const option of ['--out', '-o', '--log', '--xlsx', '--invoice', '--svg', '--wfm', '--lang']) {
      expect(readableArguments(['run', option, '-'])).toEqual(['run', option, '-']);
    }
    for (const flag of ['--json', '--quiet', '--deep', '--every-week', '--seed=1', '-q']) {
      expect(readableArguments(['run', flag, '-'])).toEqual(['run', flag, '/dev/stdin']);
    }
  });
});
