import type { Comparison } from '../../study/comparison.ts';
import { demandYear } from '../charts/demand-year.ts';
import { twice } from '../charts/plot.ts';
import { seasonBounds, seasonStrip } from '../charts/season-strip.ts';
import { swatch } from '../charts/swatch.ts';
import type { Edition } from '../edition.ts';
import { figure, key, type Section, titleId } from '../figure.ts';
import { mean, peakMeetings, steadyBelow, type WeeklyDemand, weeklyDemand } from '../findings/demand.ts';
import { html, type Markup } from '../markup/markup.ts';
import { isolate } from '../markup/text.ts';
import { rowTexts } from '../row-text.ts';

/** The year's contacts by client, and where the clients' seasons meet. */
export function demand(comparison: Comparison, edition: Edition): Section | null {
  const weekly = weeklyDemand(comparison);
  if (weekly.weeks.length < 2) return null;
  const title = edition.words.demand.title(edition.span);
  if (Math.max(...weekly.total) <= 0)
    return { id: 'demand', title, body: html`<p class="lead">${edition.words.demand.nothing}</p>` };
  const series = weekly.byClient;
  if (series.length === 1 && Math.max(...series[0]) < steadyBelow * mean(series[0])) {
    const text = edition.words.demand.steady(null, edition.format.roughCount(mean(series[0])));
    return { id: 'demand', title, body: html`<p class="lead">${text}.</p>` };
  }
  return {
    id: 'demand',
    title,
    body: [year(comparison, weekly, edition), strip(comparison, weekly, edition)],
  };
}

/** Clients as they are drawn: the focal one first, at the base. */
function drawingOrder(comparison: Comparison): number[] {
  const { clients, focus } = comparison.scenario;
  return [...clients.keys()].sort(
    (a, b) => Number(clients[b].id === focus) - Number(clients[a].id === focus) || a - b,
  );
}

function year(comparison: Comparison, weekly: WeeklyDemand, edition: Edition): Markup {
  const { words, format } = edition;
  const { clients, focus } = comparison.scenario;
  const order = drawingOrder(comparison);
  const watched = focus === null ? weekly.total : weekly.byClient[order[0]];
  const average = mean(watched);
  const most = watched[weekly.peak] ?? 0;
  const who = focus === null ? null : edition.clientName(focus);
  const steady = average > 0 && most / average < steadyBelow;
  const finding = steady
    ? words.demand.steady(who, format.roughCount(average))
    : words.demand.finding(
        who,
        edition.week(weekly.weeks[weekly.peak] ?? ''),
        format.shortDate(weekly.starts[weekly.peak] ?? ''),
        format.count(most),
        format.decimal(average > 0 ? most / average : 0, 1),
      );
  const bands = order.map((c) => ({
    name: edition.clientName(clients[c].id),
    colour: edition.colourOf(clients[c].id),
    values: weekly.byClient[c],
  }));
  const told = {
    titleId: titleId('fig-demand'),
    description: words.demand.told(format.list(bands.map((band) => band.name))),
  };
  const data = {
    head: [words.weekHead, words.from, ...bands.map((band) => band.name), words.total],
    rows: weekly.weeks.map((week, w) => [
      edition.week(week),
      format.shortDate(weekly.starts[w]),
      ...bands.map((band) => format.count(band.values[w])),
      format.count(weekly.total[w]),
    ]),
  };
  return figure(
    {
      id: 'fig-demand',
      finding,
      measured: words.demand.measured,
      key: html`<div class="only-narrow">${key(bands.map((band) => [swatch(`c${band.colour}`), band.name]))}</div>`,
      chart: twice((width, screen) =>
        demandYear(
          {
            focused: focus !== null,
            bands,
            starts: weekly.starts,
            says: rowTexts(data),
            peak: steady ? -1 : weekly.peak,
            peakLabel: words.demand.peak(edition.week(weekly.weeks[weekly.peak] ?? ''), format.count(most)),
            events: comparison.demand.events.map(({ name, date }) => ({ name: isolate(name), date })),
          },
          told,
          edition,
          width,
          screen,
        ),
      ),
      note:
        comparison.demand.events.length === 0
          ? null
          : words.demand.events(
              comparison.demand.events
                .map(({ name, date }) => words.demand.event(isolate(name), format.shortDate(date)))
                .join('; '),
            ),
      data,
    },
    edition,
  );
}

function strip(comparison: Comparison, weekly: WeeklyDemand, edition: Edition): Markup | null {
  const { words, format } = edition;
  const { clients, focus } = comparison.scenario;
  if (clients.length < 2) return null;
  const order = drawingOrder(comparison);
  const top = (series: readonly number[]) => Math.max(0, ...series) / Math.max(mean(series), 1e-9);
  if (weekly.byClient.every((series) => top(series) < steadyBelow)) return null;
  const steady = focus !== null && top(weekly.byClient[order[0]]) < steadyBelow;
  const meetings = peakMeetings(comparison, weekly).filter((one) => one.client !== focus);
  const names = (list: readonly (typeof meetings)[number][]) =>
    list.map((one) => words.demand.times(edition.clientName(one.client), format.decimal(one.ratio, 1)));
  const hot = meetings.filter((one) => one.ratio >= 1.2);
  const calm = meetings.filter((one) => one.ratio < 0.9);
  const rows = order.map((c) => {
    const average = mean(weekly.byClient[c]);
    return {
      name: edition.clientName(clients[c].id),
      colour: edition.colourOf(clients[c].id),
      ratios: average > 0 ? weekly.byClient[c].map((value) => value / average) : null,
    };
  });
  const finding =
    focus === null || steady
      ? words.demand.seasons
      : words.demand.collide(format.list(names(hot)), format.list(names(calm)), hot.length, calm.length);
  const told = { titleId: titleId('fig-season'), description: words.demand.stripTold };
  const steps = [...seasonBounds, null].map((bound, i) =>
    bound === null
      ? words.demand.stepOver(format.decimal(seasonBounds[seasonBounds.length - 1], 1))
      : i === 0
        ? words.demand.stepUnder(format.decimal(bound, 1))
        : words.range(format.decimal(seasonBounds[i - 1], 1), format.decimal(bound, 1)),
  );
  const data = {
    head: [words.weekHead, ...rows.map((row) => row.name)],
    rows: weekly.weeks.map((week, w) => [
      edition.week(week),
      ...rows.map((row) => (row.ratios === null ? '–' : format.decimal(row.ratios[w], 2))),
    ]),
  };
  return figure(
    {
      id: 'fig-season',
      finding,
      measured: words.demand.stripMeasured(focus === null || steady ? null : edition.clientName(focus)),
      key: key(steps.map((text, i) => [swatch(`s${i}`), text])),
      chart: twice((width, screen) =>
        seasonStrip(
          rows,
          weekly.starts,
          rowTexts(data),
          focus === null || steady ? -1 : weekly.peak,
          told,
          edition,
          width,
          screen,
        ),
      ),
      data,
    },
    edition,
  );
}
