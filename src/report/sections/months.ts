import type { Comparison, OptionResult } from '../../study/comparison.ts';
import { agentsYear } from '../charts/agents-year.ts';
import { alone } from '../charts/marks.ts';
import { serviceMonths } from '../charts/service-months.ts';
import type { Edition } from '../edition.ts';
import { figure, panels, type Section, titleId } from '../figure.ts';
import { isoWeekOf, optionsInReadingOrder, poolsInView, sumSeries } from '../findings/reading.ts';
import { monthsFinding } from '../findings/service.ts';
import type { Markup } from '../markup/markup.ts';
import { columnTexts } from '../row-text.ts';

/** The year month by month: service with its interval, and agents by week. */
export function months(comparison: Comparison, edition: Edition): Section | null {
  const body = [service(comparison, edition), agents(comparison, edition)].filter((one) => one !== null);
  return body.length === 0 ? null : { id: 'months', title: edition.words.months.title(edition.span), body };
}

function service(comparison: Comparison, edition: Edition): Markup | null {
  const { words, format } = edition;
  const labels = comparison.scenario.months;
  const list = optionsInReadingOrder(comparison).filter((option) => monthsFinding(option.focus) !== null);
  const found = list.length === 0 ? null : monthsFinding(list[0].focus);
  if (found === null) return null;
  const target = list[0].focus.target;
  const lowest = Math.min(
    target ?? 1,
    ...list.flatMap((option) => option.focus.byMonth.flatMap((level) => (level === null ? [] : [level.low]))),
  );
  const from = Math.max(0, Math.floor((lowest - 0.02) * 10) / 10);
  const say = (option: OptionResult) => {
    const one = monthsFinding(option.focus);
    return one === null
      ? ''
      : words.months.panel(
          one.held,
          one.measured,
          format.month(labels[one.worst]),
          format.percent(one.worstLevel, 1),
          option.focus.target !== null,
        );
  };
  const data = {
    head: [words.month, ...list.map((option) => edition.optionName(option))],
    rows: labels.map((label, month) => [
      format.month(label),
      ...list.map((option) => {
        const level = option.focus.byMonth[month] ?? null;
        return level === null
          ? '–'
          : `${format.percent(level.mean, 1)} (${words.range(format.percent(level.low, 1), format.percent(level.high, 1))})`;
      }),
    ]),
  };
  return figure(
    {
      id: 'fig-months',
      finding: words.months.finding(
        found.held,
        found.measured,
        format.month(labels[found.worst]),
        format.percent(found.worstLevel, 1),
        target === null ? null : format.percent(target),
      ),
      measured: words.months.measured(
        format.percent(from),
        target === null ? null : format.percent(target),
        edition.span,
      ),
      chart: panels(
        list.map((option, o) => ({
          title: edition.optionName(option),
          chosen: option.id === comparison.recommendation?.option,
          say: say(option),
          chart: alone(
            serviceMonths(
              {
                months: labels,
                levels: option.focus.byMonth,
                target: option.focus.target,
                from,
                says: columnTexts(data, o + 1),
              },
              {
                titleId: titleId('fig-months'),
                description: `${edition.optionName(option)}: ${say(option)}`,
              },
              edition,
            ),
          ),
        })),
      ),
      data,
    },
    edition,
  );
}

function agents(comparison: Comparison, edition: Edition): Markup | null {
  const { words, format } = edition;
  const whole = wholeWeeks(comparison);
  const weeks = whole.map((week) => week.label);
  const starts = whole.map((week) => week.start);
  const list = optionsInReadingOrder(comparison)
    .map((option) => ({
      option,
      weekly: pick(sumSeries(poolsInView(comparison, option).map((pool) => pool.byWeek)), whole),
    }))
    .filter(({ weekly }) => weekly.length > 1 && Math.max(...weekly) > 0);
  if (list.length === 0) return null;
  const most = Math.max(...list.flatMap(({ weekly }) => weekly));
  const lead = list[0].weekly;
  const top = Math.max(...lead);
  const sorted = [...lead].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)];
  const say = (weekly: readonly number[]) =>
    words.months.agentsPanel(
      format.decimal(Math.max(...weekly), 1),
      edition.week(weeks[weekly.indexOf(Math.max(...weekly))] ?? ''),
    );
  const data = {
    head: [words.weekHead, ...list.map(({ option }) => edition.optionName(option))],
    rows: weeks.map((week, w) => [
      edition.week(week),
      ...list.map(({ weekly }) => format.decimal(weekly[w] ?? 0, 1)),
    ]),
  };
  return figure(
    {
      id: 'fig-agents',
      finding: words.months.agentsFinding(
        format.decimal(usual, 1),
        format.decimal(top, 1),
        edition.week(weeks[lead.indexOf(top)] ?? ''),
      ),
      measured: words.months.agentsMeasured,
      chart: panels(
        list.map(({ option, weekly }, o) => ({
          title: edition.optionName(option),
          chosen: option.id === comparison.recommendation?.option,
          say: say(weekly),
          chart: alone(
            agentsYear(
              {
                shown: weekly,
                others: list.filter((one) => one.option !== option).map((one) => one.weekly),
                starts,
                most,
                says: columnTexts(data, o + 1),
              },
              {
                titleId: titleId('fig-agents'),
                description: `${edition.optionName(option)}: ${say(weekly)}`,
              },
              edition,
            ),
          ),
        })),
      ),
      data,
    },
    edition,
  );
}

interface WholeWeek {
  readonly label: string;
  readonly start: string;
  /** Place in `scenario.weeks`. */
  readonly index: number;
}

/** Weeks with all their days inside the horizon; all weeks when none is whole. */
function wholeWeeks(comparison: Comparison): readonly WholeWeek[] {
  const days = new Map<string, string[]>();
  for (const date of comparison.demand.dates) {
    const label = isoWeekOf(date);
    days.set(label, [...(days.get(label) ?? []), date]);
  }
  const all = comparison.scenario.weeks.map((label, index) => ({
    label,
    index,
    start: days.get(label)?.[0] ?? '',
  }));
  const whole = all.filter((week) => days.get(week.label)?.length === 7);
  return whole.length > 0 ? whole : all;
}

function pick(weekly: readonly number[], weeks: readonly WholeWeek[]): number[] {
  return weekly.length === 0 ? [] : weeks.map((week) => weekly[week.index] ?? 0);
}
