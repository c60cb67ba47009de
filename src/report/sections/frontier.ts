import type { Comparison, OptionResult } from '../../study/comparison.ts';
import type { Frontier, FrontierOption, FrontierPoint } from '../../study/index.ts';
import { type FrontierLine, frontierChart, frontierMark } from '../charts/frontier.ts';
import { twice } from '../charts/plot.ts';
import type { Edition } from '../edition.ts';
import { figure, key, titleId } from '../figure.ts';
import { optionsInReadingOrder } from '../findings/reading.ts';
import { html, type Markup } from '../markup/markup.ts';

/** The step that the heading tells: five points more, or the last five where more make no sense. */
interface Step {
  readonly option: OptionResult;
  readonly more: number;
  readonly hours: number;
  readonly isUp: boolean;
}

/** Micro-euro an hour: whoever pays less for the hours that a promise takes does not pay for them. */
const leastWage = 10e6;

/** What a better promise to the focal client costs, and a lower one saves, with each option. */
export function frontierFigure(comparison: Comparison, found: Frontier, edition: Edition): Markup | null {
  const { words, format, span } = edition;
  const text = words.decisions.frontier;
  const list = optionsInReadingOrder(comparison).flatMap((option) => {
    const line = found.options.find((each) => each.option === option.id);
    return line === undefined || line.points.length < 2 ? [] : [{ option, line }];
  });
  const lines = list.flatMap(({ option, line }) => lineOf(comparison, option, line, edition) ?? []);
  const steps = list.flatMap(({ option, line }) => stepOf(option, line) ?? []);
  if (lines.length === 0 || steps.length === 0) return null;
  const told = {
    titleId: titleId('fig-frontier'),
    description: text.told(
      lines.map(({ name, points }) => `${name}: ${points.map(({ say }) => say).join('; ')}`).join('. '),
    ),
  };
  // Who is billed by the contact pays nothing for agents who wait; whoever employs them does.
  const borne = steps.find(
    ({ option, hours, more }) => option.form === 'blended' && hours > 0 && more < hours * leastWage,
  );
  return figure(
    {
      id: 'fig-frontier',
      finding: text.finding(
        steps[0]!.isUp,
        steps
          .slice(0, 2)
          .map(({ option, more }) => ({ amount: format.amount(more), option: edition.optionName(option) })),
        span.each,
      ),
      measured: text.measured(
        comparison.scenario.focus === null ? '' : edition.clientName(comparison.scenario.focus),
      ),
      key: html`<div class="only-narrow">${key(lines.map((line) => [frontierMark(line), line.name]))}</div>`,
      chart: twice((width, screen) => frontierChart(lines, told, edition, width, screen)),
      note:
        borne === undefined
          ? text.note
          : `${text.note} ${text.borne(edition.optionName(borne.option), format.count(borne.hours), span.each)}`,
      data: {
        head: [
          text.head.option,
          text.head.promise,
          text.head.service,
          text.head.interval,
          text.head.cost,
          text.head.interval,
          text.head.more,
          text.head.interval,
          text.head.hours,
          text.head.kept,
        ],
        rows: list.flatMap(({ option, line }) => line.points.map((point) => rowOf(option, point, edition))),
      },
    },
    edition,
  );
}

/** How far the promise moves, with its sign. */
function promise(shift: number, { words, format }: Edition): string {
  const { asWritten, points } = words.decisions.frontier;
  return shift === 0 ? asWritten : points(format.count(Math.abs(shift) * 100), shift > 0);
}

function lineOf(
  { scenario, recommendation, options }: Comparison,
  option: OptionResult,
  { points }: FrontierOption,
  edition: Edition,
): FrontierLine | null {
  const { words, format } = edition;
  const drawn = points.flatMap(({ shift, cost, service, meetsTarget }) =>
    service === null
      ? []
      : [
          {
            cost,
            service,
            asWritten: shift === 0,
            meets: meetsTarget,
            say: words.decisions.frontier.point(
              promise(shift, edition),
              format.percent(service.mean, 1),
              format.amount(cost.mean),
              words.range(format.amount(cost.low), format.amount(cost.high)),
            ),
          },
        ],
  );
  if (drawn.length < 2 || scenario.stationary !== null) return null;
  return {
    name: edition.optionName(option),
    chosen: option.id === recommendation?.option,
    mark: options.filter(({ everyone }) => !everyone).findIndex(({ id }) => id === option.id),
    points: drawn,
  };
}

function stepOf(option: OptionResult, { points }: FrontierOption): Step | null {
  const at = (shift: number) => points.find((point) => Math.abs(point.shift - shift) < 1e-9);
  const written = at(0);
  const [up, down] = [at(0.05), at(-0.05)];
  if (written === undefined) return null;
  if (up?.more != null)
    return { option, more: up.more.mean, hours: up.staffedHours - written.staffedHours, isUp: true };
  if (down?.more == null) return null;
  return {
    option,
    more: -down.more.mean,
    hours: written.staffedHours - down.staffedHours,
    isUp: false,
  };
}

function rowOf(option: OptionResult, point: FrontierPoint, edition: Edition): string[] {
  const { words, format } = edition;
  const { shift, service, cost, more, staffedHours, meetsTarget } = point;
  const between = (low: string, high: string) => words.range(low, high);
  const { head } = words.decisions.frontier;
  return [
    edition.optionName(option),
    promise(shift, edition),
    service === null ? '' : format.percent(service.mean, 1),
    service === null ? '' : between(format.percent(service.low, 1), format.percent(service.high, 1)),
    format.money(cost.mean),
    between(format.money(cost.low), format.money(cost.high)),
    more === null ? '' : format.money(more.mean),
    more === null ? '' : between(format.money(more.low), format.money(more.high)),
    format.count(staffedHours),
    meetsTarget ? head.yes : head.no,
  ];
}
