import type { Queue, Scenario } from '../../scenario/types.ts';
import type { Edition } from '../edition.ts';
import { html, type Markup, type Piece } from '../markup/markup.ts';
import { isolate } from '../markup/text.ts';
import type { Live } from './payload.ts';

/** What can be moved, by its key under `what-if:` of a scenario. */
export type Lever =
  | 'volume'
  | 'handle-time'
  | 'patience'
  | 'season-strength'
  | 'hourly-rate'
  | 'unit-price'
  | 'penalty-per-client'
  | 'target';

interface Slider {
  readonly lever: Lever;
  readonly label: string;
  /** In percent: a change with its sign, or the share itself. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where it stands when the scenario is as written. */
  readonly rest: number;
  readonly isChange: boolean;
}

/** The panel of controls, hidden until the script of the page runs; without it the report is complete. */
export function livePanel({ scenario, options }: Live, edition: Edition): Markup {
  const { words } = edition;
  const { live } = words;
  const isAsked = scenario.whatIf !== undefined;
  const pools = new Map(options.flatMap(({ staffed }) => staffed.plan.pools.map((pool) => [pool.id, pool])));
  const group = (name: string, levers: readonly Lever[]) => {
    const list = slidersOf(scenario, edition).filter(({ lever }) => levers.includes(lever));
    return list.length === 0 ? null : fieldset(name, list.map(slider));
  };
  const steppers = [...pools.values()]
    .filter(({ agents }) => agents !== null)
    .map(({ id, name }, p) => stepper(id, `live-pool-${p}`, isolate(name), edition));
  return html`<button type="button" id="live-open" aria-expanded="false" aria-controls="live" hidden>${live.open}</button>
<aside id="live" aria-labelledby="live-title" hidden><div class="live-head"><h2 id="live-title" tabindex="-1">${live.title}</h2><button type="button" id="live-close">${live.close}</button></div>
<p class="note">${live.lead}</p>${isAsked ? html`<p class="note">${live.onTop}</p>` : null}
<div class="live-now"><p id="live-status" role="status" data-rest="${live.asReport}" data-failed="${live.failed}" data-starting="${live.starting}">${live.asReport}</p><progress id="live-progress" max="1" value="0" aria-label="${live.starting}" hidden></progress></div>
<form id="live-form" data-locale="${words.locale}"${isAsked ? html` data-asked` : null}>${group(live.demand, ['volume', 'handle-time', 'patience', 'season-strength'])}${group(live.prices, ['hourly-rate', 'unit-price'])}${group(live.promises, ['penalty-per-client', 'target'])}${fieldset(
    live.staff,
    html`<p class="note" data-plan="hold">${live.held}</p><p class="note" data-plan="restaff" hidden>${live.restaffed}</p><button type="button" id="live-restaff" data-start="${live.restaff}" data-stop="${live.stopRestaff}">${live.restaff}</button>${folded(live.pools(steppers.length), steppers)}`,
  )}</form>
<div id="live-answers"></div>
<div class="live-actions"><button type="reset" form="live-form">${live.reset}</button><button type="button" id="live-download">${live.download}</button><button type="button" id="live-figures">${live.figures}</button></div></aside>`;
}

/** What is asked, for paper. */
export const askedLine = ({ words }: Edition): Markup =>
  html`<p id="live-asked" class="notice" data-asked="${words.live.asked('{settings}', '{plan}', '{state}')}"></p>`;

/** Pools are many with many clients, and would push the answers off the screen. */
function folded(name: string, steppers: readonly Markup[]): Markup | null {
  return steppers.length === 0
    ? null
    : html`<details id="live-pools"><summary>${name}</summary>${steppers}</details>`;
}

function fieldset(name: string, content: Piece): Markup {
  return html`<fieldset><legend>${name}</legend>${content}</fieldset>`;
}

function slider({ lever, label, min, max, step, rest, isChange }: Slider): Markup {
  const id = `live-${lever}`;
  const at = (value: number) => String(value);
  return html`<div class="lever"><label for="${id}">${label}</label><output for="${id}"></output><input type="range" id="${id}" data-lever="${lever}" data-change="${isChange ? 'yes' : 'no'}" min="${at(min)}" max="${at(max)}" step="${at(step)}" value="${at(rest)}" data-rest="${at(rest)}"></div>`;
}

function stepper(pool: string, id: string, name: string, { words }: Edition): Markup {
  const { fewer, more } = words.live;
  return html`<div class="stepper" role="group" aria-labelledby="${id}" data-pool="${pool}"><span id="${id}">${name}</span><button type="button" data-by="-1" aria-label="${fewer(name)}">−</button><output>0</output><button type="button" data-by="1" aria-label="${more(name)}">+</button></div>`;
}

/** The controls that do something in this scenario. */
function slidersOf(scenario: Scenario, { words }: Edition): Slider[] {
  const { levers } = words.decisions;
  const { focus, clients, options, staffing } = scenario;
  const asked = clients.filter(({ id }) => focus === null || id === focus);
  const queues = asked.flatMap((client) => client.queues.map((queue) => scenario.queues[queue]));
  const cards = [
    ...asked.flatMap(({ rateCards }) => Object.values(rateCards)),
    ...options.flatMap(({ rateCard }) => rateCard ?? []),
  ];
  const targets = queues.flatMap(({ target }) => target ?? []).map(({ share }) => share);
  const change = (lever: Exclude<Lever, 'target'>, exists: boolean, min: number, max: number) =>
    exists ? [{ lever, label: levers[lever], min, max, step: 1, rest: 0, isChange: true }] : [];
  return [
    ...change('volume', queues.some(isForecast), -60, 100),
    ...change('handle-time', true, -50, 100),
    ...change(
      'patience',
      queues.some(({ patience }) => patience.kind !== 'never'),
      -80,
      200,
    ),
    ...(queues.some(hasSeason)
      ? [
          {
            lever: 'season-strength' as const,
            label: levers['season-strength'],
            min: 0,
            max: 200,
            step: 5,
            rest: 100,
            isChange: false,
          },
        ]
      : []),
    ...change(
      'hourly-rate',
      cards.some(({ hour }) => hour !== null),
      -50,
      50,
    ),
    ...change(
      'unit-price',
      cards.some(({ unit }) => unit !== null),
      -50,
      50,
    ),
    ...(clients.length > 1
      ? [
          {
            lever: 'penalty-per-client' as const,
            label: levers['penalty-per-client'],
            ...around(staffing.penaltyPerClient, 0, 20, 0.5),
            isChange: false,
          },
        ]
      : []),
    ...(targets.length > 0
      ? [
          {
            lever: 'target' as const,
            label: words.live.target,
            ...around(targets[0], 50, 99, 1),
            isChange: false,
          },
        ]
      : []),
  ];
}

/** Limits such that the share as written, in percent, lies on a step. */
function around(share: number, min: number, max: number, step: number) {
  const rest = Number((100 * share).toFixed(4));
  const low = Math.min(min, rest);
  return {
    rest,
    min: Number((rest - Math.floor((rest - low) / step) * step).toFixed(4)),
    max: Math.max(max, rest),
    step,
  };
}

function isForecast({ demand }: Queue): boolean {
  return demand.kind !== 'recorded' && !(demand.kind === 'intervals' && demand.exact);
}

function hasSeason({ demand }: Queue): boolean {
  if (demand.kind !== 'forecast' && demand.kind !== 'monthly') return false;
  const { weeks, months, events } = demand.season;
  const differ = (weights: readonly number[]) => weights.some((weight) => weight !== weights[0]);
  return demand.kind === 'monthly' || differ(weeks) || differ(months ?? []) || events.length > 0;
}
