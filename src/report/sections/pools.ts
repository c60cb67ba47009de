import type { Estimate } from '../../measures/types.ts';
import type { Comparison, OptionResult } from '../../study/comparison.ts';
import { alone } from '../charts/marks.ts';
import { occupancyBars } from '../charts/occupancy.ts';
import { swatch } from '../charts/swatch.ts';
import type { Edition } from '../edition.ts';
import { figure, key, panels, type Section, scroll, titleId } from '../figure.ts';
import { type LeakageRow, leakageRows, sharedPart, toOthers } from '../findings/leakage.ts';
import { occupancyFinding, sustainable } from '../findings/occupancy.ts';
import { optionsInReadingOrder, poolsInView } from '../findings/reading.ts';
import { html, type Markup } from '../markup/markup.ts';
import { isolate } from '../markup/text.ts';
import { rowTexts } from '../row-text.ts';

/** How busy each pool keeps its agents. */
export function occupancy(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const list = optionsInReadingOrder(comparison)
    .map((option) => ({
      option,
      pools: poolsInView(comparison, option)
        .filter((pool) => pool.occupancy !== null)
        .sort((a, b) => (b.occupancy?.mean ?? 0) - (a.occupancy?.mean ?? 0)),
    }))
    .filter((one) => one.pools.length > 0);
  if (list.length === 0) return null;
  const found = occupancyFinding(list[0].pools);
  const band = words.range(format.percent(sustainable.low), format.percent(sustainable.high));
  const say = (pools: (typeof list)[number]['pools']) => {
    const one = occupancyFinding(pools);
    return one === null ? '' : words.occupancy.panel(one.above.length, one.within.length, one.below.length);
  };
  const tableOf = (pools: (typeof list)[number]['pools']) => ({
    head: [
      words.pool,
      words.clients,
      words.occupancy.occupancy,
      words.occupancy.utilisation,
      words.occupancy.staffedHours,
      words.occupancy.paidHours,
      words.occupancy.peakAgents,
    ],
    rows: pools.map((pool) => [
      isolate(pool.name),
      format.list(pool.clients.map((client) => edition.clientName(client))),
      pool.occupancy === null ? '–' : format.percent(pool.occupancy.mean, 1),
      pool.utilisation === null ? '–' : format.percent(pool.utilisation.mean, 1),
      format.count(pool.staffedHours.mean),
      format.count(pool.paidHours.mean),
      format.count(pool.peakAgents),
    ]),
  });
  /** Of these figures a mark tells what it draws. */
  const spokenOf = (shown: Parameters<typeof tableOf>[0]) => {
    const { head, rows } = tableOf(shown);
    const drawn = (row: readonly string[]) => [row[0]!, row[2]!, row[3]!];
    return { head: drawn(head), rows: rows.map(drawn) };
  };
  return {
    id: 'occupancy',
    title: words.occupancy.title,
    body: figure(
      {
        id: 'fig-occupancy',
        finding:
          found === null
            ? words.occupancy.title
            : words.occupancy.finding(
                found.above.length,
                list[0].pools.length,
                isolate(found.highest.name),
                format.percent(found.highest.occupancy?.mean ?? 0),
                format.percent(sustainable.high),
              ),
        measured: words.occupancy.measured(band),
        key: key([
          [swatch('f-band'), words.occupancy.band(band)],
          ...comparison.scenario.clients.map(
            (client) => [swatch(`c${edition.colourOf(client.id)}`), edition.clientName(client.id)] as const,
          ),
        ]),
        chart: panels(
          list.map(({ option, pools }) => ({
            title: edition.optionName(option),
            chosen: option.id === comparison.recommendation?.option,
            say: say(pools),
            chart: alone(
              occupancyBars(
                // Those without an occupancy were left out above.
                pools.map((pool, p) => ({
                  name: isolate(pool.name),
                  occupancy: pool.occupancy as Estimate,
                  clients: pool.clients.map((client) => edition.colourOf(client)),
                  say: rowTexts(spokenOf(pools))[p]!,
                })),
                {
                  titleId: titleId('fig-occupancy'),
                  description: `${edition.optionName(option)}: ${say(pools)}`,
                },
                edition,
              ),
            ),
          })),
        ),
        data: list.map(({ option, pools }) => ({
          caption: edition.optionName(option),
          table: tableOf(pools),
        })),
      },
      edition,
    ),
  };
}

/** Who carries whom: the time of each pool on each client. */
export function leakage(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const list = optionsInReadingOrder(comparison).map((option) => ({ option, rows: leakageRows(option) }));
  const focus = comparison.scenario.focus;
  const mixed = list.filter(({ rows }) =>
    rows.some((row) => shares(row) && (focus === null || row.pool.clients.includes(focus))),
  );
  const plain = list.filter((one) => !mixed.includes(one)).map(({ option }) => edition.optionName(option));
  if (list.every(({ rows }) => rows.length === 0) || comparison.scenario.clients.length < 2) return null;
  const alone = mixed.reduce((sum, { rows }) => sum + rows.filter((row) => !shares(row)).length, 0);
  const lead = mixed[0]?.option ?? list[0].option;
  const shared = sharedPart(comparison, lead);
  const away = toOthers(comparison, lead);
  const finding =
    mixed.length === 0
      ? words.leakage.none
      : shared === null
        ? words.leakage.mixed
        : words.leakage.finding(
            edition.optionName(lead),
            format.percent(shared),
            comparison.scenario.focus === null ? '' : edition.clientName(comparison.scenario.focus),
            away === null ? null : format.percent(away),
          );
  return {
    id: 'leakage',
    title: words.leakage.title,
    body: figure(
      {
        id: 'fig-leakage',
        finding,
        measured: words.leakage.measured,
        chart: mixed.map(({ option, rows }, i) =>
          matrix(comparison, option, rows.filter(shares), edition, i + 1),
        ),
        note: [
          alone > 0 ? `${words.leakage.left(alone)} ` : '',
          plain.length === 0
            ? ''
            : words.leakage.plain(format.list(plain), focus === null ? null : edition.clientName(focus)),
        ].join(''),
        data: list.map(({ option, rows }) => ({
          caption: edition.optionName(option),
          table: {
            head: [words.pool, ...comparison.scenario.clients.map((client) => edition.clientName(client.id))],
            rows: rows.map((row) => [
              isolate(row.pool.name),
              ...row.minutes.map((minutes) => (minutes > 0 ? format.count(minutes) : '')),
            ]),
          },
        })),
      },
      edition,
    ),
  };
}

const shares = (row: LeakageRow) => row.pool.clients.length > 1;

function matrix(
  comparison: Comparison,
  option: OptionResult,
  rows: readonly LeakageRow[],
  edition: Edition,
  number: number,
): Markup {
  const { words, format } = edition;
  const { clients } = comparison.scenario;
  return scroll(
    words.tableOf(`${words.leakage.title} ${number}, ${edition.optionName(option)}`),
    html`<table class="leak"><caption>${edition.optionName(option)}</caption><thead><tr><th scope="col">${words.pool}</th>${clients.map(
      (client) => html`<th scope="col">${edition.clientName(client.id)}</th>`,
    )}</tr></thead><tbody>${rows.map(
      (row) =>
        html`<tr><th scope="row">${isolate(row.pool.name)}</th>${clients.map((_, c) => {
          const minutes = row.minutes[c] ?? 0;
          if (minutes <= 0) return html`<td></td>`;
          const share = minutes / row.total;
          return html`<td class="t-s${Math.min(5, Math.floor(share * 7.5))}">${format.count(minutes)}<small>${format.percent(share)}</small></td>`;
        })}</tr>`,
    )}</tbody></table>`,
  );
}
