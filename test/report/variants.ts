import type { Comparison } from '../../src/study/comparison.ts';
import { inDepth } from './depth.ts';
import { fixture } from './fixture.ts';

/** Text that tries to leave its place, or to turn the page around. */
export const hostileNames = [
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<!-- --!> ]]> {{7*7}}',
  'line\u2028separator \u2029 \u0000\u0007\u202Eoverride\u2066 \uD800 end',
];

const longName =
  'The Royal United Incorporated Company for Wooden Railways, Dolls’ Houses, Puzzles and Donaudampfschifffahrtsgesellschaftskapitänsmützen of Europe';

/** Every shape in which a comparison reaches the report, by a name for test titles. */
export const variants: Readonly<Record<string, () => Comparison>> = {
  'the showcase': () => fixture(),
  'a verdict too close to call': () => fixture({ verdict: 'too-close' }),
  'no option that meets the target': () => fixture({ verdict: 'none-meets-target' }),
  'a single measured plan without focus or money': () =>
    fixture({ focus: false, money: false, options: ['blended'] }),
  'one option': () => fixture({ options: ['dedicated'] }),
  'no option at all': () => fixture({ options: [] }),
  'no money': () => fixture({ money: false }),
  'no contacts': () => fixture({ empty: true }),
  'twelve clients': () =>
    fixture({ clients: Array.from({ length: 12 }, (_, i) => `Client number ${i + 1}`) }),
  'very long names': () =>
    renamed(fixture({ clients: [longName, longName.toUpperCase(), longName.replaceAll(' ', '')] }), longName),
  'names full of markup': () => renamed(fixture({ clients: hostileNames }), hostileNames[2]),
  'right-to-left text and emoji': () =>
    renamed(
      fixture({ clients: ['شركة ألعاب الأطفال', 'צעצועים בע״מ', '👨‍👩‍👧‍👦 玩具公司', 'Zażółć gęślą jaźń'] }),
      'خيار مشترك 🎁 50%',
    ),
  'a desk that never closes': () =>
    fixture({ stationary: true, focus: false, money: false, options: ['blended'], clients: ['A desk'] }),
  'promises that few replications leave open': () => leftOpen(fixture()),
  'a run that was stopped early': () => fixture({ partial: true }),
  'a decision asked in depth': () => inDepth(fixture()),
  'a decision in depth that was stopped early, between options full of markup': () =>
    renamed(inDepth(fixture({ clients: hostileNames }), true), hostileNames[0]),
};

/** Nobody can tell yet whether the recommended option keeps one of its promises. */
function leftOpen(comparison: Comparison): Comparison {
  const { recommendation, options } = comparison;
  const open = { queue: 'vtech/voice-de', period: '2026-12', target: 0.8, achieved: 0.764 };
  return {
    ...comparison,
    options: options.map((option) =>
      option.id === recommendation?.option ? { ...option, meetsTarget: null, undecided: [open] } : option,
    ),
  };
}

/** The same text in every place that a person can fill. */
function renamed(comparison: Comparison, text: string): Comparison {
  const { scenario } = comparison;
  return {
    ...comparison,
    scenario: {
      ...scenario,
      title: text,
      about: text,
      file: text,
      seed: text,
      queues: scenario.queues.map((queue) => ({ ...queue, name: text })),
    },
    demand: {
      ...comparison.demand,
      events: comparison.demand.events.map((event) => ({ ...event, name: text })),
    },
    options: comparison.options.map((option) => ({
      ...option,
      name: text,
      rule: text,
      pools: option.pools.map((pool) => ({ ...pool, name: text })),
      money:
        option.money === null
          ? null
          : {
              ...option.money,
              buyer: {
                ...option.money.buyer,
                lines: option.money.buyer.lines.map((line) => ({ ...line, label: text, unit: text })),
              },
            },
    })),
    assumptions: [{ path: text, value: text, source: text }],
    warnings: [text],
  };
}
