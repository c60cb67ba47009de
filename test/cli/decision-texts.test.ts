import { describe, expect, it } from 'vitest';
import { breakEvenText } from '../../src/cli/break-even-text.ts';
import { verdictOf } from '../../src/cli/commands/validate.ts';
import { fairPriceText } from '../../src/cli/fair-price-text.ts';
import { quotesText } from '../../src/cli/quotes-text.ts';
import { sensitivityText } from '../../src/cli/sensitivity-text.ts';
import { coloursFor } from '../../src/cli/terminal.ts';
import { tellingOf, type VerbTelling } from '../../src/cli/verb-telling.ts';
import { type Verb, verbWords } from '../../src/cli/words/index.ts';
import { formatsOf } from '../../src/report/format.ts';
import { type Language, languages, wordsIn } from '../../src/report/words/index.ts';
import { bracketed, withoutBrackets } from '../report/bracketed.ts';
import { allTurned, fair, ground, moved, quoted, turned } from './decision-results.ts';

const colours = coloursFor({ isTTY: false } as NodeJS.WriteStream);

type Tell = <V extends Verb>(verb: V) => VerbTelling<V>;

/** Every text of the verbs about a decision, in every shape that it can have. */
const textsOf = (tell: Tell): string[] => [
  ...allTurned.map((study) => breakEvenText(study, tell('breakeven'))),
  ...[true, false].map((turns) => sensitivityText(moved(turns), tell('sensitivity'))),
  fairPriceText(fair, tell('fair-price')),
  quotesText(quoted, ground, tell('check-price')),
  quotesText(quoted.slice(0, 1), null, tell('check-price')),
];

const inLanguage =
  (language: Language): Tell =>
  (verb) =>
    tellingOf(verb, language, colours);

describe('the texts about a decision', () => {
  it('take every word from a catalogue', () => {
    // Greek figures and dates, and every line of the catalogues in brackets: Latin letters left outside were written
    // into the code.
    const common = bracketed({ ...wordsIn('en'), locale: 'el-GR' }) as ReturnType<typeof wordsIn>;
    const marked: Tell = (verb) => ({
      words: bracketed(verbWords(verb, 'en')) as never,
      common,
      format: formatsOf('el-GR'),
      colours,
    });
    const strangers = textsOf(marked).flatMap((text) =>
      text
        .split('\n')
        .map(withoutBrackets)
        .filter((line) => /[A-Za-z]/.test(line)),
    );
    expect(strangers).toEqual([]);
  });

  it.each(languages)('leave nothing out in %s', (language) => {
    for (const text of textsOf(inLanguage(language))) expect(text).not.toMatch(/undefined|NaN|\[object|⟦/);
  });

  it.each(languages.filter((language) => language !== 'en'))(
    'have nothing of English left in %s',
    (language) => {
      for (const text of textsOf(inLanguage(language))) {
        expect(text).not.toMatch(
          /\b(the|hours?|agents|target|interval of|replications|clients|cheaper|contacts|saving|and)\b/i,
        );
      }
    },
  );

  it('write figures, money and sentences as each language does', () => {
    const dutch = breakEvenText(turned(), inLanguage('nl')('breakeven'));
    expect(dutch).toContain(
      'Omslagpunt bij 15.000 contacten per jaar: daaronder is Γάμμα goedkoper, daarboven Βήτα. 95%-interval 14.250 tot 15.750;',
    );
    expect(dutch).toMatch(/€\u00a041\.000/);
    expect(dutch).toContain('8,75 contacten opleveren');
    const spanish = quotesText(quoted, ground, inLanguage('es')('check-price'));
    expect(spanish).toMatch(
      /20,00\u00a0€ por hora \(ΡΤ\) equivale a 1,96\u00a0€ por contacto con una ocupación/,
    );
    expect(spanish).toContain('12.000 contactos al año suman');
    expect(sensitivityText(moved(true), inLanguage('es')('sensitivity'))).toContain(
      'Βήτα cuesta 41.000\u00a0€, 41.000\u00a0€ menos que Γάμμα (intervalo del 95 %: 36.030',
    );
  });

  it('give the verdict of a check in every language, singular and plural', () => {
    expect(verdictOf(0, 0, 'nl')).toBe('geldig');
    expect(verdictOf(0, 1, 'es')).toBe('válido, con 1 advertencia');
    expect(verdictOf(2, 1, 'nl')).toBe('2 fouten, 1 waarschuwing');
    expect(verdictOf(1, 0, 'en')).toBe('1 error');
  });
});
