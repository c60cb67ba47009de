import type { Grid } from '../../../scenario/grid.ts';
import type { Comparison } from '../../../study/comparison.ts';
import { swatch } from '../../charts/swatch.ts';
import { csvLink, tableRows } from '../../csv-link.ts';
import type { Edition } from '../../edition.ts';
import { table } from '../../figure.ts';
import { leadOption } from '../../findings/reading.ts';
import { clockText } from '../../format.ts';
import { html, type Markup, type Piece } from '../../markup/markup.ts';
import { isolate } from '../../markup/text.ts';
import type { Live } from '../payload.ts';
import { clockAt, stretch } from './clock.ts';
import { worstDesk } from './desks.ts';
import { intervalsOf, momentOf } from './moments.ts';
import type { SeenDay } from './seen.ts';

const SATURDAY = 5;

/** The section in which a reader watches a day; hidden until the page's script runs. Null for a desk without days. */
export function daySection(
  { scenario, grid, options }: Live,
  comparison: Comparison,
  edition: Edition,
): Markup | null {
  if (scenario.horizon.kind === 'stationary') return null;
  const { words } = edition;
  const { peakWeek } = comparison.demand;
  const optionNames = comparison.options.map((one) => edition.optionName(one));
  const chosen = comparison.options.findIndex(({ id }) => id === leadOption(comparison)?.id);
  const { day } = words;
  const shown = grid.days[dayToSee(grid, peakWeek)]!.date;
  const select = (id: string, label: string, choices: readonly Piece[]) =>
    html`<div><label for="${id}">${label}</label><select id="${id}">${choices}</select></div>`;
  const option = (value: number, name: string, isChosen: boolean) =>
    html`<option value="${String(value)}"${isChosen ? html` selected` : null}>${name}</option>`;
  const replications = Math.max(1, options[0]?.play.replications ?? 1);
  const clients = scenario.clients.map(
    ({ name, id }) => html`<li>${swatch(`c${edition.colourOf(id)}`)}${isolate(name)}</li>`,
  );
  const queues = scenario.queues.map(({ id }) => edition.queueName(id));
  return html`<section id="day" aria-labelledby="day-heading" hidden data-now="${day.now('{time}', '{waiting}', '{wait}', '{busy}', '{agents}')}" data-taken="${day.taken('{queue}', '{offered}', '{wait}', '{agent}', '{lasted}', '{inTime}')}" data-gone="${day.gone('{queue}', '{offered}', '{wait}', '{outcome}')}" data-abandoned="${day.outcomes.abandoned}" data-turned-away="${day.outcomes.turnedAway}" data-still-waiting="${day.outcomes.stillWaiting}" data-in-time="${day.outcomes.inTime}" data-late="${day.outcomes.late}" data-waiting="${day.waiting}" data-failed="${words.live.failed}"><h2 id="day-heading">${day.title}</h2><p class="lead">${day.lead}</p>
<div class="day-choose">${select(
    'day-option',
    day.option,
    optionNames.map((name, o) => option(o, name, o === chosen)),
  )}<div><label for="day-date">${day.date}</label><input type="date" id="day-date" min="${grid.days[0].date}" max="${grid.days[grid.days.length - 1]!.date}" value="${shown}"></div>${select(
    'day-replication',
    day.replication,
    Array.from({ length: replications }, (_, r) => option(r, edition.format.count(r + 1), r === 0)),
  )}</div>
<p id="day-which" class="sub"></p><p id="day-finding" class="finding" role="status" data-working="${day.working}">${day.working}</p>
<div id="day-seen" hidden><ul class="key">${clients}</ul>
<p class="sub">${day.overview}</p><canvas id="day-overview" role="img" aria-label="${day.overview}"></canvas>
<div class="day-time"><button type="button" id="day-play" class="press" data-play="${day.play}" data-pause="${day.pause}">${day.play}</button><input type="range" id="day-time" aria-label="${day.time}" step="1"></div>
<p id="day-now"></p><p class="sub">${day.detail}</p><div id="day-drawing"><canvas id="day-detail" role="img" aria-label="${day.detail}"></canvas><button type="button" id="day-focus" aria-label="${day.detail}"></button></div><p id="day-contact" class="note" role="status">${day.point}</p>
<details><summary>${day.atMoment}</summary><ul id="day-list"></ul></details><details class="day-table"><summary>${day.table}</summary><div id="day-table"></div></details></div>
<ul id="day-queues" hidden>${queues.map((name) => html`<li>${name}</li>`)}</ul></section>`;
}

/** Its place in the contents, where there is a script. */
export const dayEntry = ({ words }: Edition): Markup =>
  html`<li class="scripted"><a href="#day">${words.day.title}</a></li>`;

/** The Saturday of the peak week; its busiest day where that one is closed. */
export function dayToSee(grid: Grid, peakWeek: number): number {
  const { firstDay, days } = grid.weeks[peakWeek]!;
  const expected = (day: number) => {
    const { firstInterval, intervals } = grid.days[day]!;
    return grid.queues.reduce(
      (sum, queue) =>
        sum +
        queue.expected.subarray(firstInterval, firstInterval + intervals).reduce((all, one) => all + one, 0),
      0,
    );
  };
  const week = Array.from({ length: days }, (_, d) => firstDay + d);
  const saturday = week.find((day) => grid.days[day]!.weekday === SATURDAY && expected(day) > 0);
  return saturday ?? week.reduce((best, day) => (expected(day) > expected(best) ? day : best), firstDay);
}

/** What the day comes to, in a sentence. */
export function dayFinding(seen: SeenDay, edition: Pick<Edition, 'words' | 'format'>): string {
  if (seen.contacts.length === 0) return edition.words.day.closed;
  return [worstOf(seen, edition), clockChange(seen, edition)].filter((said) => said !== null).join(' ');
}

function worstOf(seen: SeenDay, { words, format }: Pick<Edition, 'words' | 'format'>): string {
  const { day } = words;
  const desk = worstDesk(seen);
  // A closed day may begin with what the open one before it left.
  if (desk === null) return seen.contacts.some(({ offered }) => offered >= seen.from) ? day.calm : day.left;
  const { jam, pools, whole } = desk;
  const { busy, agents } = momentOf(desk.seen, jam.worst);
  const clock = (time: number) => clockAt(seen, time, true);
  return day.finding({
    pools: whole ? null : format.list(pools.map((pool) => isolate(seen.pools[pool]!.name))),
    from: clock(Math.max(seen.from, jam.from)),
    // The minute in which it is over.
    to: clock(Math.min(seen.to, Math.ceil(jam.to / 60) * 60)),
    time: clock(jam.worst),
    waiting: format.count(jam.mostWaiting),
    wait: stretch(jam.longestWait),
    busy: format.count(busy),
    agents: format.count(agents),
  });
}

/** An hour that comes twice, or not at all; null on all other days. */
function clockChange(
  { minutes, intervalSeconds }: SeenDay,
  { words: { day } }: Pick<Edition, 'words'>,
): string | null {
  for (const [i, now] of minutes.entries()) {
    const expected = now + intervalSeconds / 60;
    const next = minutes[i + 1] ?? expected;
    if (next < expected) return day.clockBack(clockText(next), clockText(expected));
    if (next > expected) return day.clockForward(clockText(expected), clockText(next));
  }
  return null;
}

/** The day as a table, interval by interval. */
export function dayTable(seen: SeenDay, { words, format }: Pick<Edition, 'words' | 'format'>): Markup {
  const { heads } = words.day;
  const intervals = intervalsOf(seen);
  const times = intervals.map(({ from }) => clockAt(seen, from, true));
  // The second of the same time, where the clock goes back, says so.
  const timeOf = (i: number) =>
    times.indexOf(times[i]!) === i ? times[i]! : `${times[i]!} (${format.count(2)})`;
  const data = {
    head: [
      heads.time,
      heads.offered,
      heads.inTime,
      heads.mostWaiting,
      heads.longestWait,
      heads.busy,
      heads.agents,
    ],
    rows: intervals.map((one, i) => [
      timeOf(i),
      format.count(one.offered),
      format.count(one.inTime),
      format.count(one.mostWaiting),
      stretch(one.longestWait),
      format.decimal(one.busy, 1),
      format.decimal(one.agents, 1),
    ]),
  };
  const rows = tableRows([{ caption: '', table: data }]);
  return html`${csvLink('day', rows, words.day.title, words.asCsv)}${table(data, { label: words.day.table })}`;
}
