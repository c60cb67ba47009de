import type { Estimate } from '../../measures/types.ts';
import type { Comparison, OptionResult } from '../../study/comparison.ts';
import { costAxis, costRange } from '../charts/cost-range.ts';
import { twice } from '../charts/plot.ts';
import type { Edition } from '../edition.ts';
import { figure, titleId } from '../figure.ts';
import { changes } from '../findings/changes.ts';
import { leadOption, targetsInView } from '../findings/reading.ts';
import { holdsTarget, worstFirst, worstShortfalls } from '../findings/service.ts';
import { html, type Markup, type Piece } from '../markup/markup.ts';
import { isolate } from '../markup/text.ts';
import { rowTexts } from '../row-text.ts';

/** The page that a CFO reads: what to do, what it costs, how sure, what would change it. */
export function decision(comparison: Comparison, edition: Edition): Markup {
  const { words, format } = edition;
  const { scenario } = comparison;
  const lead = leadOption(comparison);
  return html`<section id="decision" class="page" aria-labelledby="title">${
    comparison.partial
      ? html`<p class="notice" role="note">${words.partial(format.count(scenario.replications))}</p>`
      : null
  }${undecided(comparison, lead, edition)}<h1 id="title">${isolate(scenario.title)}</h1><p class="${comparison.recommendation?.option == null ? 'verdict' : 'verdict choice'}">${verdict(comparison, edition)}</p>${whose(comparison, edition)}${
    lead === null ? null : facts(comparison, lead, edition)
  }${costs(comparison, edition)}${whatWouldChange(comparison, edition)}</section>`;
}

/** The decision as a sentence. */
export function verdict(comparison: Comparison, edition: Edition): string {
  const { words, format } = edition;
  const { recommendation } = comparison;
  const lead = leadOption(comparison);
  if (lead === null) return words.verdict.nothing;
  const name = edition.optionName(lead);
  const empty = lead.focus.offered.n > 0 && lead.focus.offered.p90 <= 0 && lead.focus.offered.mean <= 0;
  if (empty) return words.verdict.noContacts;
  if (recommendation === null) return measured(lead, edition);
  if (recommendation.verdict === 'none-meets-target') {
    const worst = worstShortfalls(lead)[0];
    return words.verdict.none(
      worst === undefined
        ? null
        : {
            nearest: name,
            queue: edition.queueName(worst.queue),
            period: edition.period(worst.period),
            achieved: format.percent(worst.achieved, 1),
          },
    );
  }
  const cost = lead.money === null ? null : format.amount(lead.money.buyer.total.mean);
  const runnerUp = comparison.options.find((option) => option.id === recommendation.runnerUp);
  if (recommendation.verdict === 'too-close' && runnerUp !== undefined)
    return words.verdict.close(name, edition.optionName(runnerUp), cost, edition.span);
  const saving = recommendation.saving;
  if (runnerUp === undefined || saving === null || cost === null)
    return words.verdict.only(name, cost, edition.span, lead.meetsTarget === null);
  return words.verdict.choose(
    name,
    cost,
    format.amount(saving.mean),
    edition.optionName(runnerUp),
    edition.span,
  );
}

function measured(lead: OptionResult, edition: Edition): string {
  const { words, format } = edition;
  const { contract, target } = lead.focus;
  if (contract === null) return words.verdict.noContacts;
  return words.verdict.measured(
    format.percent(contract.mean, 1),
    target === null ? null : format.percent(target),
    target === null ? null : holds(lead, contract, target),
    edition.span,
  );
}

/** Null where chance may have made the difference to the target. */
function holds({ meetsTarget }: OptionResult, { mean, high, n }: Estimate, target: number): boolean | null {
  if (meetsTarget === null) return null;
  if (holdsTarget(mean, target)) return true;
  return n > 1 && high < target ? false : null;
}

/** Says of the option that is recommended, or measured, that its promises are neither kept nor missed yet. */
function undecided(comparison: Comparison, lead: OptionResult | null, edition: Edition): Piece {
  const { words, format } = edition;
  if (lead === null || lead.meetsTarget !== null || comparison.recommendation === null) return null;
  const { queue, period, achieved, target } = worstFirst(lead.undecided)[0];
  const worst = words.options.where(
    edition.queueName(queue),
    edition.period(period),
    format.percent(achieved, 1),
    format.percent(target),
  );
  const played = lead.focus.offered.n / (comparison.scenario.stationary?.batches ?? 1);
  const replications = words.terminal.replications(format.count(played), played === 1);
  return html`<p class="notice" role="note">${words.undecided.notice(edition.optionName(lead), replications, worst)}</p>`;
}

function whose(comparison: Comparison, edition: Edition): Piece {
  const { words, format } = edition;
  const { recommendation, scenario } = comparison;
  if (recommendation === null) return null;
  const buyer = words.whose.buyer(scenario.focus === null ? null : edition.clientName(scenario.focus));
  const other = comparison.options.find((option) => option.id === recommendation.outsourcerOption);
  const own = comparison.options.find((option) => option.id === recommendation.option);
  const margin = (option: OptionResult | undefined) =>
    option?.money?.outsourcer == null ? null : format.amount(option.money.outsourcer.margin.mean);
  const outsourcer =
    other === undefined || own === undefined
      ? null
      : other.id === own.id
        ? words.whose.agrees(margin(own))
        : words.whose.differs(edition.optionName(other), margin(other), margin(own));
  return html`<p class="whose">${buyer} ${outsourcer}</p>`;
}

function facts(comparison: Comparison, lead: OptionResult, edition: Edition): Markup {
  const { words, format } = edition;
  const saving = comparison.recommendation?.saving ?? null;
  const runnerUp = comparison.options.find((option) => option.id === comparison.recommendation?.runnerUp);
  const { focus, money } = lead;
  const range = (low: number, high: number, say: (value: number) => string) =>
    words.range(say(low), say(high));
  const list: { term: string; value: string; ranges: readonly string[]; bad?: boolean }[] = [];
  if (money !== null) {
    const total = money.buyer.total;
    list.push({
      term: words.facts.cost(edition.span),
      value: format.amount(total.mean),
      ranges: [
        words.facts.interval(range(total.low, total.high, format.amount)),
        words.facts.spread(range(total.p10, total.p90, format.amount), edition.span),
      ],
    });
  }
  if (saving !== null && runnerUp !== undefined)
    list.push({
      term: words.facts.saving(edition.optionName(runnerUp)),
      value: format.amount(saving.mean),
      ranges: [
        words.facts.paired(range(saving.low, saving.high, format.amount)),
        words.facts.spread(range(saving.p10, saving.p90, format.amount), edition.span),
      ],
    });
  if (focus.contract !== null)
    list.push({
      term: words.facts.service(edition.span),
      value: format.percent(focus.contract.mean, 1),
      ranges: [
        focus.target === null
          ? words.facts.noTarget
          : targetsInView(comparison).length > 1
            ? words.facts.targets(format.percent(focus.target))
            : words.facts.target(format.percent(focus.target)),
        ...(focus.peakWeek === null || comparison.scenario.stationary !== null
          ? []
          : [words.facts.peakWeek(format.percent(focus.peakWeek.mean, 1))]),
      ],
      // A miss is what chance can't explain: a plan meets its targets within their intervals.
      bad: focus.target !== null && focus.contract.high < focus.target,
    });
  if (focus.missed.month !== null && comparison.scenario.stationary === null)
    list.push({
      term: words.facts.risk,
      value: format.percent(focus.missed.month),
      ranges: [
        ...(focus.missed.week === null ? [] : [words.facts.riskWeek(format.percent(focus.missed.week))]),
        ...(focus.missed.day === null ? [] : [words.facts.riskDay(format.percent(focus.missed.day))]),
      ],
    });
  return html`<dl class="facts">${list.map(
    (fact) =>
      html`<div${fact.bad ? html` class="bad"` : null}><dt>${fact.term}</dt><dd>${fact.value}</dd>${fact.ranges.map(
        (text) => html`<dd class="range">${text}</dd>`,
      )}</div>`,
  )}</dl>`;
}

function costs(comparison: Comparison, edition: Edition): Piece {
  const { words, format } = edition;
  const lead = leadOption(comparison);
  const rows = comparison.options
    .flatMap((option) =>
      option.money === null || option.money.buyer.total.n === 0
        ? []
        : [
            {
              name: edition.optionName(option),
              cost: option.money.buyer.total,
              bills: option.money.bills,
              // A hollow dot is for what is known to be missed.
              meets: option.meetsTarget !== false,
              met:
                option.meetsTarget === null
                  ? words.undecided.cell
                  : option.meetsTarget
                    ? words.yes
                    : words.no,
              chosen: option === lead && comparison.recommendation?.option === option.id,
            },
          ],
    )
    .sort((a, b) => a.cost.mean - b.cost.mean);
  if (rows.length < 2 || rows.every((row) => row.cost.mean === 0)) return null;
  const failing = rows.filter((row) => !row.meets).length;
  const cheapest = rows[0];
  const finding = words.costs.finding(
    cheapest.name,
    format.amount(rows[rows.length - 1].cost.mean - cheapest.cost.mean),
    cheapest.meets,
  );
  const told = {
    titleId: titleId('fig-costs'),
    description: words.costs.told(
      rows.map((row) => words.costs.row(row.name, format.amount(row.cost.mean))).join('; '),
    ),
  };
  const expected = {
    head: [
      words.option,
      words.expected,
      words.interval95,
      words.p10(edition.span),
      words.p90(edition.span),
      words.meets,
    ],
    rows: rows.map((row) => [
      row.name,
      format.money(row.cost.mean),
      words.range(format.money(row.cost.low), format.money(row.cost.high)),
      format.money(row.cost.p10),
      format.money(row.cost.p90),
      row.met,
    ]),
  };
  const says = rowTexts(expected);
  const bars = rows.map((row, i) => ({ ...row, say: says[i]! }));
  return figure(
    {
      id: 'fig-costs',
      level: 2,
      finding,
      measured: words.costs.measured(failing > 0, edition.span, costAxis(rows)[0] === 0),
      chart: twice((width, screen) => costRange(bars, told, edition, width, screen)),
      data: [
        {
          caption: words.costs.expected,
          table: expected,
        },
        {
          caption: words.costs.everyYear,
          table: {
            head: [words.day.replication, ...rows.map((row) => row.name)],
            rows: rows[0].bills.map((_, replication) => [
              format.count(replication + 1),
              ...rows.map((row) => format.money(row.bills[replication] ?? 0)),
            ]),
          },
        },
      ],
    },
    edition,
  );
}

function whatWouldChange(comparison: Comparison, edition: Edition): Piece {
  const list = changes(comparison, edition);
  if (list.length === 0) return null;
  return html`<div class="changes"><h2>${edition.words.changes.title}</h2><ul>${list.map((text) => html`<li>${text}</li>`)}</ul></div>`;
}
