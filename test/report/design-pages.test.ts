import { describe, expect, it } from 'vitest';
import { languages, renderHybrid, renderReserve } from '../../src/report/index.ts';
import type { HybridResult } from '../../src/study/index.ts';
import { hostile, hybrid, reserve } from './design-results.ts';

const bare = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<\/?bdi>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll(/[\u2068\u2069\u2060]/g, '');

/** What a link of the page gives to who clicks it. */
function fileOf(page: string, name: string): string {
  const found = new RegExp(`download="${name}" href="data:text/csv;base64,([^"]*)"`).exec(page);
  return Buffer.from(found?.[1] ?? '', 'base64').toString();
}

describe('the page of a hybrid', () => {
  it('says the rule, what it saves against what, and how sure that is', () => {
    const page = bare(renderHybrid(hybrid));
    expect(page).toContain(
      'Dedicated agents week 45 to week 1, Mon-Fri 10:00-18:00, shared ones otherwise: €21,500 less than shared agents all the time.',
    );
    expect(page).toMatch(/pays less by switching: 95% interval €2\d,\d+ to €2\d,\d+\. The rule was chosen/);
    expect(page).toContain('The best rule has dedicated agents in 20% of the open time');
    expect(page).toContain("dedicated-when: 'week 45 to week 1, mon-fri 10:00-18:00'");
    expect(page).toContain('load from 6 erlang: toys/voice in December 2026, 71.3% of 80%.');
    expect(page).toContain('seed 2026, scenario 0123456789ab');
  });

  const both = { rule: 'rule-3', pure: 'blended' };
  it.each<[string, Partial<HybridResult>, string]>([
    ['a pure form wins', { verdict: 'pure' }, 'Do not switch: shared agents all the time cost'],
    ['nobody wins', { verdict: 'too-close' }, 'Too close to call between the best rule, week 45'],
    [
      'no rule meets the target',
      { rule: null, saving: null, verdict: null, calendar: null },
      'Switching saves nothing: shared agents',
    ],
    [
      'only rules meet it',
      { pure: null, saving: null, verdict: null },
      'Of the forms that meet the target only rules are left: week 45',
    ],
    [
      'nothing meets it',
      { rule: null, pure: null, chosen: null, saving: null, verdict: null, calendar: null },
      'No form that was looked at meets the target.',
    ],
  ])('says so when %s', (_what, change, said) => {
    expect(bare(renderHybrid({ ...hybrid, ...both, ...change }))).toContain(said);
  });

  it('tells a load to the digit that the rule has', () => {
    const forms = hybrid.forms.map((form) =>
      form.id === 'rule-4' ? { ...form, rule: 'load from 1.25 erlang' } : form,
    );
    expect(bare(renderHybrid({ ...hybrid, forms }, 'nl'))).toContain('vanaf een werklast van 1,25 erlang');
  });

  it('offers no rule to paste where a pure form is better', () => {
    expect(renderHybrid({ ...hybrid, verdict: 'pure' })).not.toContain('dedicated-when:');
  });

  it('gives the numbers of each chart as a table and as a file of bare figures', () => {
    const page = renderHybrid(hybrid);
    const forms = fileOf(page, 'forms.csv').split('\r\n');
    expect(forms[0]).toMatch(/^\ufeffform,client-pays-euro,more-euro/);
    expect(forms[1]).toMatch(/^load from 6 erlang,398700,-1300,/);
    const weeks = fileOf(page, 'weeks.csv').trimEnd().split('\r\n');
    expect(weeks).toHaveLength(54);
    expect(weeks[0]).toBe(
      '\ufeffweek,08:00,09:00,10:00,11:00,12:00,13:00,14:00,15:00,16:00,17:00,18:00,19:00,20:00',
    );
    expect(weeks[36]).toMatch(/^2026-W45,0,0,0\.714285714285714/);
  });
});

describe('the page of a reservation', () => {
  const pools = 'pools:\n  shared-nl: { clients: [ toys ] }\n';

  it('says how many to keep free, what that saves, who gains and what to paste', () => {
    const page = bare(renderReserve(reserve, pools));
    expect(page).toMatch(/Keep 2 of Shared [^<]*free: 92 paid hours less at the same targets\./);
    expect(page).toContain('95% interval of the hours saved: 87 to 97.');
    expect(page).toContain('With the same agents start-up/voice goes from 66.0% to 80.0%');
    expect(page).toContain('  shared-nl: { clients: [ toys ] }');
  });

  it('says so when nobody should be kept free, or nothing helps', () => {
    expect(bare(renderReserve({ ...reserve, chosen: 0 }, null))).toContain(
      'free: every number needs as many',
    );
    const none = bare(renderReserve({ ...reserve, chosen: null, savedHours: null }, null));
    expect(none).toContain('No number kept free lets every target be met.');
    expect(none).not.toContain('To paste');
  });

  it('gives the numbers of each chart as a file of bare figures, formulas in names made harmless', () => {
    const page = renderReserve({ ...reserve, protects: ['=cmd'] }, pools);
    expect(fileOf(page, 'hours.csv')).toContain('\r\n2,912,');
    expect(fileOf(page, 'service.csv')).toMatch(/^\ufeffkept-free,'=cmd,bank\/voice <script>/);
  });
});

describe.each(languages)('the pages of a design in %s', (language) => {
  const pages = [renderHybrid(hybrid, language), renderReserve(reserve, 'a: <b>', language)];

  it('keep hostile names text, ask no network and leave nothing out', () => {
    for (const page of pages) {
      expect(page).not.toContain('<script');
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toMatch(/src="|href="http|undefined|NaN|\[object/);
      expect(page).not.toContain(hostile);
      expect(page.match(/download="/g)).toHaveLength(2);
    }
  });

  it('speak their own language only, rules included', () => {
    if (language === 'en') return;
    expect(bare(pages[0]!)).toContain(
      language === 'nl' ? 'week 45 t/m week 1, ma-vr' : 'de la semana 45 a la 1, lun-vie',
    );
    for (const page of pages) {
      const text = bare(page).replaceAll(/<[^>]*>/g, ' ');
      expect(text).not.toMatch(/\b(the|agents|hours|paid|target|weeks|clients?|kept)\b/i);
    }
  });
});
