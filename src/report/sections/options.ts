import type { Estimate } from '../../measures/types.ts';
import type { ServiceLevelFormula } from '../../scenario/types.ts';
import type { Comparison, OptionResult } from '../../study/comparison.ts';
import { cellBar } from '../charts/swatch.ts';
import type { Edition } from '../edition.ts';
import { type Section, scroll } from '../figure.ts';
import {
  agentsAtPeak,
  mixesChannels,
  occupancyInView,
  optionsInReadingOrder,
  targetsInView,
} from '../findings/reading.ts';
import { worstFirst, worstShortfalls } from '../findings/service.ts';
import { html, type Markup, type Piece } from '../markup/markup.ts';
import { isolate } from '../markup/text.ts';
import { ruleText } from '../rule-text.ts';

interface Row {
  readonly name: Piece;
  readonly cell: (option: OptionResult) => Piece | { readonly text: Piece; readonly bad: boolean };
}

/** All options side by side: measures as rows, so that five options fit and a phone scrolls one way only. */
export function options(comparison: Comparison, edition: Edition): Section | null {
  const { words } = edition;
  const list = optionsInReadingOrder(comparison);
  if (list.length === 0) return null;
  const title = list.length === 1 ? words.options.one : words.options.title;
  const measured = [
    { name: words.options.buyer, rows: buyerRows(comparison, edition) },
    { name: words.options.customers, rows: serviceRows(comparison, edition) },
    { name: words.options.work, rows: workRows(comparison, edition) },
    { name: words.options.outsourcer, rows: outsourcerRows(edition) },
  ];
  const said = (row: Row) => list.some((option) => present(row.cell(option)));
  const groups = measured
    .map((group) => ({ ...group, rows: group.rows.filter(said) }))
    .filter((group) => group.rows.length > 0);
  const chosen = comparison.recommendation?.option;
  const best = (option: OptionResult) => (option.id === chosen ? html` class="best"` : null);
  const body = html`<p class="lead">${words.options.lead(list.length)} ${formulaOf(comparison, edition)}</p>${scroll(
    words.tableOf(title),
    html`<table class="${list.length < 3 ? 'options' : 'options full'}"><thead><tr><th scope="col"><span class="unseen">${words.measure}</span></th>${list.map(
      (option) =>
        html`<th scope="col"${best(option)}>${edition.optionName(option)}<small>${option.rule === '' ? words.forms[option.form] : isolate(ruleText(option.rule, words, edition.format))}</small></th>`,
    )}</tr></thead>${groups.map(
      (group) =>
        html`<tbody><tr class="group"><th scope="rowgroup" colspan="${String(list.length + 1)}"><span>${group.name}</span></th></tr>${group.rows.map(
          (row) =>
            html`<tr><th scope="row">${row.name}</th>${list.map((option) => cell(row.cell(option), option.id === chosen))}</tr>`,
        )}</tbody>`,
    )}</table>`,
  )}${misses(comparison, list, edition)}${undecided(list, edition)}${partners(list, edition)}`;
  return { id: 'options', title, body };
}

function present(cell: ReturnType<Row['cell']>): boolean {
  return cell !== null && cell !== undefined && cell !== false;
}

function cell(content: ReturnType<Row['cell']>, best: boolean): Markup {
  if (typeof content === 'object' && content !== null && 'bad' in content)
    return html`<td class="${[content.bad ? 'bad' : '', best ? 'best' : ''].join(' ').trim()}">${content.text}</td>`;
  return html`<td${best ? html` class="best"` : null}>${present(content) ? (content as Piece) : '–'}</td>`;
}

function buyerRows(comparison: Comparison, edition: Edition): readonly Row[] {
  const { words, format } = edition;
  const most = Math.max(1, ...comparison.options.map((option) => option.money?.buyer.total.mean ?? 0));
  const chosen = comparison.recommendation?.option;
  const each =
    (pick: (money: NonNullable<OptionResult['money']>) => Estimate | null) => (option: OptionResult) => {
      const found = option.money === null ? null : pick(option.money);
      return found === null || found.n === 0 ? null : format.price(found.mean);
    };
  return [
    {
      name: words.options.cost(edition.span),
      cell: ({ id, money }) =>
        money === null || money.buyer.total.n === 0
          ? null
          : html`${format.amount(money.buyer.total.mean)}${cellBar(money.buyer.total.mean / most, id === chosen ? 'f-accent' : 'f-quiet')}<small>${words.range(format.amount(money.buyer.total.low), format.amount(money.buyer.total.high))}</small>`,
    },
    {
      name: words.options.difference,
      cell: ({ id }) => {
        const difference = comparison.differences.find((one) => one.option === id);
        if (difference === undefined) return id === chosen ? words.options.reference : null;
        const { mean, low, high } = difference.cost;
        const sign = mean > 0 ? '+' : '';
        return html`${sign}${format.amount(mean)}<small>${words.range(format.amount(low), format.amount(high))}</small>`;
      },
    },
    { name: words.options.perContact, cell: each((money) => money.perContact) },
    { name: words.options.perHandledHour, cell: each((money) => money.perHandledHour) },
    { name: words.options.perPaidHour, cell: each((money) => money.perPaidHour) },
    {
      name: words.options.lost,
      cell: ({ money }) =>
        money === null || money.lost === null
          ? null
          : html`${format.amount(money.lost.value.mean)}<small>${words.options.withLost(format.amount(money.lost.withBill.mean))}</small>`,
    },
  ];
}

function serviceRows(comparison: Comparison, edition: Edition): readonly Row[] {
  const { words, format } = edition;
  const undated = comparison.scenario.stationary !== null;
  const mixed = mixesChannels(comparison);
  const share = (estimate: Estimate | null, target: number | null) =>
    estimate === null
      ? null
      : {
          text: html`${format.percent(estimate.mean, 1)}<small>${words.range(format.percent(estimate.low, 1), format.percent(estimate.high, 1))}</small>`,
          bad: target !== null && estimate.high < target,
        };
  return [
    {
      name: words.options.meets,
      cell: (option) =>
        option.focus.contract === null
          ? null
          : {
              text:
                option.meetsTarget === null
                  ? words.undecided.cell
                  : option.meetsTarget
                    ? words.yes
                    : words.options.misses(option.shortfalls.length),
              bad: option.meetsTarget === false,
            },
    },
    { name: words.options.serviceLevel, cell: ({ focus }) => share(focus.contract, focus.target) },
    { name: words.options.peakWeek, cell: ({ focus }) => (undated ? null : share(focus.peakWeek, null)) },
    {
      name: words.options.riskMonth,
      cell: ({ focus }) =>
        undated || focus.missed.month === null ? null : format.percent(focus.missed.month),
    },
    {
      name: words.options.riskDay,
      cell: ({ focus }) => (undated || focus.missed.day === null ? null : format.percent(focus.missed.day)),
    },
    {
      name: mixed ? words.options.asaLive : words.options.asa,
      cell: ({ focus }) => (focus.asa === null ? null : format.seconds(focus.asa.mean)),
    },
    {
      name: words.options.abandoned,
      cell: ({ focus }) => (focus.abandonment === null ? null : format.percent(focus.abandonment.mean, 1)),
    },
  ];
}

function workRows(comparison: Comparison, edition: Edition): readonly Row[] {
  const { words, format } = edition;
  return [
    {
      name: words.options.agentsAtPeak,
      cell: (option) => {
        const agents = agentsAtPeak(comparison, option);
        return agents === null ? null : format.count(agents);
      },
    },
    {
      name: words.options.occupancy,
      cell: (option) => {
        const share = occupancyInView(comparison, option);
        return share === null ? null : html`${format.percent(share)}${cellBar(share, 'f-quiet')}`;
      },
    },
    { name: words.options.pools, cell: (option) => format.count(option.pools.length) },
  ];
}

function outsourcerRows(edition: Edition): readonly Row[] {
  const { words, format } = edition;
  return [
    {
      name: words.options.revenue,
      cell: ({ money }) => (money?.outsourcer == null ? null : format.amount(money.outsourcer.revenue.mean)),
    },
    {
      name: words.options.outsourcerCost,
      cell: ({ money }) =>
        money?.outsourcer == null ? null : format.amount(money.outsourcer.cost.total.mean),
    },
    {
      name: words.options.margin,
      cell: ({ money }) => {
        if (money?.outsourcer == null) return null;
        const { mean, low, high } = money.outsourcer.margin;
        return {
          text: html`${format.amount(mean)}<small>${words.range(format.amount(low), format.amount(high))}</small>`,
          bad: mean < 0,
        };
      },
    },
  ];
}

/** The service targets as the contract writes them, with the formula that every figure uses. */
function formulaOf(comparison: Comparison, edition: Edition): string {
  const { words, format } = edition;
  const byFormula = new Map<ServiceLevelFormula, string[]>();
  for (const { share, seconds, formula } of targetsInView(comparison)) {
    const said = words.options.target(format.percent(share), format.seconds(seconds));
    byFormula.set(formula, [...(byFormula.get(formula) ?? []), said]);
  }
  if (byFormula.size === 0) return words.options.noTarget;
  const targets = [...byFormula].map(([formula, list]) =>
    words.options.byFormula(format.list(list), words.formulas[formula]),
  );
  return words.options.targets(
    targets,
    comparison.scenario.stationary === null ? words.holds[comparison.scenario.holds] : null,
  );
}

/** Where targets are missed: by the option itself, or by clients that it does not touch. */
function misses(comparison: Comparison, list: readonly OptionResult[], edition: Edition): Piece {
  const { words } = edition;
  const failing = list.filter((option) => option.shortfalls.length > 0);
  if (failing.length === 0) return null;
  const focus = comparison.scenario.focus;
  return html`<h3 class="sub2">${words.options.whereTitle}</h3><ul>${failing.map((option) => {
    const { shown, more } = placesOf(worstShortfalls(option), edition);
    const name = edition.optionName(option);
    return html`<li>${
      option.meetsTarget && focus !== null
        ? words.options.elsewhere(name, shown, more, edition.clientName(focus))
        : words.options.failing(name, shown, more)
    }</li>`;
  })}</ul>`;
}

/** Promises of which the replications tell neither that they are kept nor that they are missed. */
function undecided(list: readonly OptionResult[], edition: Edition): Piece {
  const { words } = edition;
  const open = list.filter((option) => option.undecided.length > 0);
  if (open.length === 0) return null;
  return html`<h3 class="sub2">${words.undecided.title}</h3><ul>${open.map((option) => {
    const { shown, more } = placesOf(worstFirst(option.undecided), edition);
    return html`<li>${words.options.failing(edition.optionName(option), shown, more)}</li>`;
  })}</ul>`;
}

/** The first few promises, and how many there are besides. */
function placesOf(promises: OptionResult['shortfalls'], edition: Edition) {
  const { words, format } = edition;
  const named = promises
    .slice(0, 4)
    .map(({ queue, period, achieved, target }) =>
      words.options.where(
        edition.queueName(queue),
        edition.period(period),
        format.percent(achieved, 1),
        format.percent(target),
      ),
    );
  return { shown: named.join('; '), more: promises.length - named.length };
}

function partners(list: readonly OptionResult[], edition: Edition): Piece {
  const { words, format } = edition;
  const lonely = list.filter((option) => option.withoutPartner.length > 0);
  if (lonely.length === 0) return null;
  const sentences = new Map<string, string[]>();
  for (const option of lonely) {
    const languages = format.list(option.withoutPartner.map((tag) => format.language(tag)));
    sentences.set(languages, [...(sentences.get(languages) ?? []), edition.optionName(option)]);
  }
  return [...sentences].map(
    ([languages, names]) =>
      html`<p class="note">${words.options.withoutPartner(languages, format.list(names))}</p>`,
  );
}
