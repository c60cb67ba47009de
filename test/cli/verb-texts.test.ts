import { describe, expect, it } from 'vitest';
import { blendSummary } from '../../src/cli/blend-summary.ts';
import { hybridSummary } from '../../src/cli/hybrid-summary.ts';
import { planTables } from '../../src/cli/plan-tables.ts';
import { reserveSummary } from '../../src/cli/reserve-summary.ts';
import { seasonText } from '../../src/cli/season-text.ts';
import { shiftsText } from '../../src/cli/shifts-text.ts';
import { staffingText } from '../../src/cli/staffing-text.ts';
import { coloursFor } from '../../src/cli/terminal.ts';
import { tellingOf, type VerbTelling } from '../../src/cli/verb-telling.ts';
import { whyText } from '../../src/cli/why-text.ts';
import { type Verb, verbWords } from '../../src/cli/words/index.ts';
import { formatsOf } from '../../src/report/format.ts';
import { renderBlend } from '../../src/report/index.ts';
import { type Language, languages, wordsIn } from '../../src/report/words/index.ts';
import { bracketed, withoutBrackets } from '../report/bracketed.ts';
import { fixture } from '../report/fixture.ts';
import {
  blended,
  hired,
  reasoned,
  reserved,
  rostered,
  staffed,
  staffedPartly,
  switched,
} from './verb-results.ts';

const colours = coloursFor({ isTTY: false } as NodeJS.WriteStream);

type Tell = <V extends Verb>(verb: V) => VerbTelling<V>;

/** Every text of the verbs that plan, in every shape that it can have. */
function textsOf(tell: Tell): string[] {
  const blend = tell('blend');
  const hybrid = tell('hybrid');
  const reserve = tell('reserve');
  const both = { rule: '1', pure: '3' };
  return [
    ...[staffed, staffedPartly].map((study) => staffingText(study, tell('staff'))),
    whyText(reasoned, tell('why')),
    whyText({ ...reasoned, apart: 12, together: 14, option: null }, tell('why')),
    ...['dedicated', 'at-most-2', 'ring-of-2', 'as-written', 'best-by-language', null].flatMap((chosen) =>
      [false, true].map((partial) => blendSummary(blended(chosen, partial), '- 1', blend)),
    ),
    ...(['hybrid', 'pure', 'too-close'] as const).flatMap((verdict) =>
      [false, true].map((partial) => hybridSummary(switched(verdict, both, partial), hybrid)),
    ),
    hybridSummary(switched(null, { rule: null, pure: '4' }), hybrid),
    hybridSummary(switched(null, { rule: '2', pure: null }), hybrid),
    hybridSummary(switched(null, { rule: null, pure: null }), hybrid),
    ...[null, 0, 1, 2].map((chosen) => reserveSummary(reserved(chosen, chosen === 1), '- 1', reserve)),
    reserveSummary({ ...reserved(2), savedHours: null }, null, reserve),
    ...[1, 2].map((weeks) => shiftsText(rostered(weeks), tell('shifts'))),
    ...[true, false].map((some) => seasonText(hired(some), tell('season'))),
  ];
}

const inLanguage =
  (language: Language): Tell =>
  (verb) =>
    tellingOf(verb, language, colours);

/** Without what is there to be pasted into a scenario. */
const withoutYaml = (text: string) => text.replace(/\npools:[\s\S]*/, '').replace(/\ndedicated-when:.*/, '');

describe('the texts of the verbs that plan', () => {
  it('take every word from a catalogue', () => {
    // Greek figures and dates, and every line of the catalogues in brackets: Latin letters left outside were written
    // into the code. What is scenario text, ISO weeks and quantiles speak no language.
    const common = bracketed({ ...wordsIn('en'), locale: 'el-GR' }) as ReturnType<typeof wordsIn>;
    const marked: Tell = (verb) => ({
      words: bracketed(verbWords(verb, 'en')) as never,
      common,
      format: formatsOf('el-GR'),
      colours,
    });
    const strangers = textsOf(marked).flatMap((text) =>
      withoutYaml(text)
        .replaceAll(/\b(\d{4}-W\d{2}|P\d{2})\b/g, '')
        .split('\n')
        .map(withoutBrackets)
        .filter((line) => /[A-Za-z]/.test(line)),
    );
    expect(strangers).toEqual([]);
  });

  it('take every word of a plan without prices from a catalogue', () => {
    const comparison = fixture();
    const marked = planTables(comparison, {
      words: (bracketed(wordsIn('en')) as ReturnType<typeof wordsIn>).terminal,
      format: formatsOf('el-GR'),
      colours,
      width: 200,
    });
    const named = [...comparison.scenario.queues, ...(comparison.options[0]?.pools ?? [])].map(
      ({ id }) => id,
    );
    const rest = named
      .sort((a, b) => b.length - a.length)
      .reduce((text, id) => text.replaceAll(id, ''), marked);
    expect(withoutBrackets(rest)).not.toMatch(/[A-Za-z]/);
  });

  it.each(languages)('leave nothing out in %s', (language) => {
    for (const text of textsOf(inLanguage(language))) expect(text).not.toMatch(/undefined|NaN|\[object|⟦/);
  });

  it.each(languages.filter((language) => language !== 'en'))(
    'have nothing of English left in %s',
    (language) => {
      const own = inLanguage(language);
      for (const text of textsOf(own)) {
        expect(withoutYaml(text)).not.toMatch(
          /\b(the|hours|agents|target|weeks|paid|interval of|replications|clients)\b/i,
        );
      }
    },
  );

  it('speak of the hours of a desk that never closes, whose dates mean nothing', () => {
    const stationary = { seconds: 6010 * 3600, warmUpSeconds: 10 * 3600, batches: 20 };
    const found = blended('dedicated');
    const never = { ...found, scenario: { ...found.scenario, stationary } };
    const said = (language: Language) => blendSummary(never, null, tellingOf('blend', language, colours));
    expect(said('en')).toContain('never closed, 10.0 h to warm up, then 20 batches of 300.0 h');
    expect(said('nl')).toMatch(/nooit gesloten, 10,0 \S+ aanloop/);
    for (const text of [...languages.map(said), renderBlend(never, null)])
      expect(text).not.toMatch(/March|maart|marzo/);
  });

  it('show no weeks of a desk that never closes in its staffing', () => {
    const stationary = { seconds: 6010 * 3600, warmUpSeconds: 10 * 3600, batches: 20 };
    const [option] = staffed.options;
    const one = { ...staffed, options: [option!], scenario: { ...staffed.scenario, stationary } };
    const said = staffingText(one, tellingOf('staff', 'en', colours));
    expect(said).toContain('the whole run, with a probability of 90%');
    expect(said).not.toMatch(/every month|peak week|^Time/m);
    expect(staffingText({ ...one, scenario: staffed.scenario }, tellingOf('staff', 'en', colours))).toMatch(
      /^Time/m,
    );
  });

  it('write figures, dates and languages as each language does', () => {
    const dutch = seasonText(hired(true), tellingOf('season', 'nl', colours));
    expect(dutch).toContain('Mensen die Duits en Nederlands spreken, eigen klantenservice');
    expect(dutch).toMatch(/13,5/);
    expect(dutch).toMatch(/€\u00a040\.000/);
    const spanish = staffingText(staffed, tellingOf('staff', 'es', colours));
    expect(spanish).toContain('diciembre de 2026, lun-vie 09:30');
    expect(spanish).toContain('70,0\u00a0% frente al 80\u00a0% comprometido');
  });
});
