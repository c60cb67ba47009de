import type { Comparison, OptionResult } from '../../study/comparison.ts';
import { heatBounds, heatMap } from '../charts/heat-map.ts';
import { alone } from '../charts/marks.ts';
import { swatch } from '../charts/swatch.ts';
import { waitsChart } from '../charts/waits.ts';
import type { DataTable } from '../data-table.ts';
import type { Edition } from '../edition.ts';
import { figure, key, panels, type Section, titleId } from '../figure.ts';
import { mixesChannels, openSpan, optionsInReadingOrder } from '../findings/reading.ts';
import { answeredWithin, heatFinding } from '../findings/service.ts';
import { rowTexts } from '../row-text.ts';

/** Service through the week: where in the day it breaks. */
export function heat(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const list = optionsInReadingOrder(comparison);
  const span = openSpan(list.map((option) => option.focus.heat));
  if (list.length === 0 || span === null) return null;
  const lead = list[0];
  const found = heatFinding(lead.focus);
  const target = lead.focus.target ?? 0.8;
  const minute = (interval: number) => (interval * comparison.scenario.intervalSeconds) / 60;
  const say = (option: OptionResult) => {
    const worst = heatFinding(option.focus);
    return worst === null
      ? words.heat.nothing
      : words.heat.panel(
          format.weekday(worst.weekday),
          format.clock(minute(worst.interval)),
          format.percent(worst.level),
          format.percent(worst.below / worst.open),
        );
  };
  const bounds = heatBounds.map((bound) => format.percent(Math.max(0, Math.min(1, target + bound))));
  const steps = heatBounds
    .map((_, i) => (i === 0 ? words.heat.under(bounds[0]) : words.range(bounds[i - 1], bounds[i])))
    .concat(words.heat.over(bounds[bounds.length - 1]));
  const reachable = heatBounds.filter((bound) => target + bound < 1).length;
  return {
    id: 'heat',
    title: words.heat.title,
    body: figure(
      {
        id: 'fig-heat',
        finding:
          found === null
            ? words.heat.nothing
            : words.heat.finding(
                format.weekday(found.weekday),
                format.clock(minute(found.interval)),
                format.percent(found.level),
                format.percent(found.below / found.open),
                found.below === 0,
              ),
        measured: words.heat.measured(format.percent(target)),
        key: key(steps.slice(0, reachable + 1).map((text, i) => [swatch(`d${i}`), text])),
        chart: panels(
          list.map((option) => ({
            title: edition.optionName(option),
            chosen: option.id === comparison.recommendation?.option,
            say: say(option),
            chart: alone(
              heatMap(
                {
                  heat: option.focus.heat,
                  target,
                  first: span.first,
                  last: span.last,
                  intervalSeconds: comparison.scenario.intervalSeconds,
                  says: rowTexts(heatTable(option, span, minute, edition)),
                },
                {
                  titleId: titleId('fig-heat'),
                  description: `${edition.optionName(option)}: ${say(option)}`,
                },
                edition,
              ),
            ),
          })),
        ),
        data: list.map((option) => ({
          caption: edition.optionName(option),
          table: heatTable(option, span, minute, edition),
        })),
      },
      edition,
    ),
  };
}

function heatTable(
  option: OptionResult,
  span: { readonly first: number; readonly last: number },
  minute: (interval: number) => number,
  { words, format }: Edition,
): DataTable {
  const days = option.focus.heat;
  return {
    head: [words.time, ...days.map((_, d) => format.shortWeekday(d))],
    rows: Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i).map((interval) => [
      format.clock(minute(interval)),
      ...days.map((day) => {
        const level = day[interval] ?? null;
        return level === null ? '' : format.percent(level);
      }),
    ]),
  };
}

/** How long customers wait. */
export function waits(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const list = optionsInReadingOrder(comparison);
  const measured = list.filter((option) => option.focus.waits.length > 1);
  if (measured.length === 0) return null;
  const threshold = thresholdOf(comparison);
  const lead = measured[0];
  const longest = Math.max(
    threshold === null ? 0 : threshold * 4,
    Math.min(
      Math.max(...measured.flatMap((option) => option.focus.waits.map((point) => point.seconds))),
      Math.max(...measured.map((option) => option.focus.waitPercentiles?.p95 ?? 0)) * 1.4,
    ),
  );
  const least = Math.min(...measured.map((option) => option.focus.waits[0].share));
  const from = least >= 0.75 ? 0.75 : least >= 0.5 ? 0.5 : 0;
  const within = (option: OptionResult) =>
    threshold === null ? null : answeredWithin(option.focus, threshold);
  const say = (option: OptionResult) => {
    const percentiles = option.focus.waitPercentiles;
    return percentiles === null
      ? ''
      : words.waits.panel(
          format.seconds(percentiles.p50),
          format.seconds(percentiles.p90),
          format.seconds(percentiles.p99),
        );
  };
  const share = within(lead);
  return {
    id: 'waits',
    title: words.waits.title,
    body: figure(
      {
        id: 'fig-waits',
        finding: words.waits.finding(
          share === null || threshold === null
            ? null
            : { share: format.percent(share, 1), seconds: format.seconds(threshold) },
          lead.focus.waitPercentiles === null ? null : format.seconds(lead.focus.waitPercentiles.p95),
        ),
        measured: [
          words.waits.measured,
          ...(mixesChannels(comparison) ? [words.waits.live] : []),
          ...(from === 0 ? [] : [words.waits.axisFrom(format.percent(from))]),
        ].join(' '),
        chart: panels(
          measured.map((option) => ({
            title: edition.optionName(option),
            chosen: option.id === comparison.recommendation?.option,
            say: say(option),
            chart: alone(
              waitsChart(
                {
                  shown: { points: option.focus.waits },
                  others: measured
                    .filter((one) => one !== option)
                    .map((one) => ({ points: one.focus.waits })),
                  threshold,
                  answered: (seconds) => answeredWithin(option.focus, seconds),
                  longest,
                  from,
                },
                {
                  titleId: titleId('fig-waits'),
                  description: `${edition.optionName(option)}: ${say(option)}`,
                },
                edition,
              ),
            ),
          })),
        ),
        data: {
          head: [
            words.option,
            words.waits.median,
            words.waits.p80,
            words.waits.p90,
            words.waits.p95,
            words.waits.p99,
            words.options.asa,
            words.options.abandoned,
          ],
          rows: measured.map((option) => [
            edition.optionName(option),
            ...(['p50', 'p80', 'p90', 'p95', 'p99'] as const).map((at) =>
              option.focus.waitPercentiles === null ? '–' : format.seconds(option.focus.waitPercentiles[at]),
            ),
            option.focus.asa === null ? '–' : format.seconds(option.focus.asa.mean),
            option.focus.abandonment === null ? '–' : format.percent(option.focus.abandonment.mean, 1),
          ]),
        },
      },
      edition,
    ),
  };
}

/** The threshold of the focal client's queue with most contacts; null without any target. */
function thresholdOf(comparison: Comparison): number | null {
  const { queues, focus } = comparison.scenario;
  const own = queues.filter((queue) => queue.target !== null && (focus === null || queue.client === focus));
  const busiest = [...own].sort((a, b) => b.expected - a.expected)[0];
  return busiest?.target?.seconds ?? null;
}
