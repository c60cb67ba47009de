import type { Comparison, OptionResult } from '../../study/comparison.ts';
import { alone } from '../charts/marks.ts';
import { twice } from '../charts/plot.ts';
import { lineSwatch, swatch } from '../charts/swatch.ts';
import { weekStaffing } from '../charts/week-staffing.ts';
import type { DataTable } from '../data-table.ts';
import type { Edition } from '../edition.ts';
import { figure, key, panels, type Section, titleId } from '../figure.ts';
import {
  isoWeekOf,
  leadOption,
  optionsInReadingOrder,
  poolsInView,
  type WeekView,
  weekdayOf,
  weekView,
} from '../findings/reading.ts';
import { html, type Markup } from '../markup/markup.ts';
import { weekTexts } from './week-text.ts';
import { whyFigure } from './why.ts';

/** Required against staffed agents, in a normal and in the peak week. */
export function staffing(comparison: Comparison, edition: Edition): Section | null {
  const lead = leadOption(comparison);
  if (lead === null || weekView(comparison, lead, 'peakWeek').staffed.length === 0) return null;
  const rest = optionsInReadingOrder(comparison).slice(1);
  return {
    id: 'staffing',
    title: edition.words.staffing.title,
    body: [
      leading(comparison, lead, edition),
      whyFigure(lead, edition),
      rest.length === 0 ? null : others(comparison, rest, edition),
    ],
  };
}

interface Weeks {
  readonly peak: WeekView;
  readonly normal: WeekView;
  readonly most: number;
  readonly perDay: number;
}

function weeksOf(comparison: Comparison, option: OptionResult): Weeks {
  const peak = weekView(comparison, option, 'peakWeek');
  const normal = weekView(comparison, option, 'normalWeek');
  const most = Math.max(1, ...peak.staffed, ...peak.required, ...normal.staffed, ...normal.required);
  return {
    peak,
    normal,
    most,
    perDay: Math.max(1, Math.round(86_400 / comparison.scenario.intervalSeconds)),
  };
}

/** Weekday on which a week of the scenario begins: Monday, except in a week cut by the horizon's start. */
function firstWeekday(comparison: Comparison, week: number): number {
  const label = comparison.scenario.weeks[week];
  const first = comparison.demand.dates.find((date) => isoWeekOf(date) === label);
  return first === undefined ? 0 : weekdayOf(first);
}

function leading(comparison: Comparison, option: OptionResult, edition: Edition): Markup {
  const { words, format } = edition;
  const { scenario, demand } = comparison;
  const weeks = weeksOf(comparison, option);
  const top = (view: WeekView) => Math.max(0, ...view.staffed);
  const idle = weeks.peak.staffed.reduce(
    (sum, agents, i) => sum + Math.max(0, agents - (weeks.peak.required[i] ?? 0)),
    0,
  );
  const all = weeks.peak.staffed.reduce((sum, agents) => sum + agents, 0);
  const short = weeks.peak.staffed.filter((agents, i) => agents < (weeks.peak.required[i] ?? 0)).length;
  const peakName = edition.week(scenario.weeks[demand.peakWeek] ?? '');
  const normalName = edition.week(scenario.weeks[demand.normalWeek] ?? '');
  const shared = poolsInView(comparison, option).some((pool) => pool.clients.length > 1);
  const told = {
    titleId: titleId('fig-staffing'),
    description: words.staffing.told(
      edition.optionName(option),
      format.count(top(weeks.peak)),
      format.count(top(weeks.normal)),
    ),
  };
  const one = (view: WeekView, label: string, week: number, height: number) =>
    twice((width, screen) =>
      weekStaffing(
        {
          view,
          says: weekTexts(comparison, view, firstWeekday(comparison, week), edition),
          label,
          firstWeekday: firstWeekday(comparison, week),
          intervalsPerDay: weeks.perDay,
          most: weeks.most,
          height,
        },
        told,
        edition,
        width,
        screen,
      ),
    );
  return figure(
    {
      id: 'fig-staffing',
      finding: words.staffing.finding(
        format.count(top(weeks.peak)),
        format.count(top(weeks.normal)),
        peakName,
      ),
      measured: words.staffing.measured(edition.optionName(option), shared),
      key: key([
        [lineSwatch('l-accent'), words.staffing.staffed],
        [lineSwatch('l-ink'), words.staffing.required],
        ...(short > 0 ? [[swatch('f-alarm-wash'), words.staffing.short] as const] : []),
      ]),
      chart: [
        one(weeks.peak, words.staffing.peakWeek(peakName), demand.peakWeek, 200),
        one(weeks.normal, words.staffing.normalWeek(normalName), demand.normalWeek, 200),
      ],
      note: words.staffing.note(
        format.percent(all > 0 ? idle / all : 0),
        short,
        option.meetsTarget === true,
        words.holds[scenario.holds],
      ),
      data: [
        {
          caption: words.staffing.peakWeek(peakName),
          table: weekTable(comparison, weeks.peak, demand.peakWeek, weeks.perDay, edition),
        },
        {
          caption: words.staffing.normalWeek(normalName),
          table: weekTable(comparison, weeks.normal, demand.normalWeek, weeks.perDay, edition),
        },
      ],
    },
    edition,
  );
}

function others(comparison: Comparison, list: readonly OptionResult[], edition: Edition): Markup {
  const { words, format } = edition;
  const { scenario, demand } = comparison;
  const all = list.map((option) => ({ option, weeks: weeksOf(comparison, option) }));
  const most = Math.max(...all.map((one) => one.weeks.most));
  const peaks = all.map((one) => Math.max(0, ...one.weeks.peak.staffed));
  const peakName = edition.week(scenario.weeks[demand.peakWeek] ?? '');
  const finding =
    all.length === 1
      ? words.staffing.otherOne(edition.optionName(list[0]), format.count(peaks[0]))
      : words.staffing.others(format.count(Math.min(...peaks)), format.count(Math.max(...peaks)));
  return figure(
    {
      id: 'fig-staffing-others',
      finding,
      measured: words.staffing.othersMeasured(peakName),
      chart: panels(
        all.map(({ option, weeks }, i) => ({
          title: edition.optionName(option),
          chosen: false,
          say: words.staffing.atPeak(format.count(peaks[i])),
          chart: alone(
            weekStaffing(
              {
                view: weeks.peak,
                says: weekTexts(comparison, weeks.peak, firstWeekday(comparison, demand.peakWeek), edition),
                label: '',
                firstWeekday: firstWeekday(comparison, demand.peakWeek),
                intervalsPerDay: weeks.perDay,
                most,
                height: 170,
              },
              {
                titleId: titleId('fig-staffing-others'),
                description: `${edition.optionName(option)}: ${words.staffing.atPeak(format.count(peaks[i]))}`,
              },
              edition,
              400,
              'both',
            ),
          ),
        })),
      ),
      data: all.map(({ option, weeks }) => ({
        caption: edition.optionName(option),
        table: weekTable(comparison, weeks.peak, demand.peakWeek, weeks.perDay, edition),
      })),
    },
    edition,
  );
}

/** Times as rows, days as columns, `staffed / required` in each cell; closed times left out. */
function weekTable(
  comparison: Comparison,
  view: WeekView,
  week: number,
  perDay: number,
  edition: Edition,
): DataTable {
  const { words, format } = edition;
  const start = firstWeekday(comparison, week);
  const days = Math.ceil(view.staffed.length / perDay);
  const head = [words.time, ...Array.from({ length: days }, (_, d) => format.shortWeekday((start + d) % 7))];
  const rows = Array.from({ length: perDay }, (_, slot) => slot).flatMap((slot) => {
    const cells = Array.from({ length: days }, (_, d) => {
      const i = d * perDay + slot;
      const staffed = view.staffed[i] ?? 0;
      const required = view.required[i] ?? 0;
      return staffed === 0 && required === 0 ? '' : `${format.count(staffed)} / ${format.count(required)}`;
    });
    if (cells.every((cell) => cell === '')) return [];
    return [[format.clock((slot * comparison.scenario.intervalSeconds) / 60), ...cells]];
  });
  return {
    head: head.map((text, i) => (i === 0 ? html`${text} <small>${words.staffing.cell}</small>` : text)),
    rows,
  };
}
