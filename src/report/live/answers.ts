import { pairedDifference } from '../../measures/index.ts';
import type { Begun, Comparison, OptionResult } from '../../study/index.ts';
import type { Edition } from '../edition.ts';
import { optionsInReadingOrder } from '../findings/reading.ts';
import { worstFirst, worstShortfalls } from '../findings/service.ts';
import { html, type Markup } from '../markup/markup.ts';
import { costsOf, type LivePayload } from './payload.ts';

/** Each option under the question: its cost, the change against the report on the same contacts, and its promises. */
export function answers(
  comparison: Comparison,
  begun: readonly Begun[],
  reported: LivePayload['costs'],
  edition: Edition,
): Markup {
  const { words, format } = edition;
  const { live } = words;
  const chosen = comparison.recommendation?.option;
  const places = new Map(comparison.options.map(({ id }, o) => [id, o]));
  const range = (low: number, high: number, say: (value: number) => string) =>
    words.range(say(low), say(high));
  return html`<h3>${live.answers}</h3><ul>${optionsInReadingOrder(comparison).map((option) => {
    const { contract, target } = option.focus;
    const total = option.money?.buyer.total ?? null;
    const worst = worstShortfalls(option)[0];
    const open = worstFirst(option.undecided)[0];
    const played = option.focus.offered.n / (comparison.scenario.stationary?.batches ?? 1);
    const replications = words.terminal.replications(format.count(played), played === 1);
    const placed = (one: OptionResult['shortfalls'][number]) =>
      [edition.queueName(one.queue), edition.period(one.period), format.percent(one.achieved, 1)] as const;
    const change = changeOf(begun[places.get(option.id) ?? 0], reported[places.get(option.id) ?? 0], edition);
    return html`<li><h4${option.id === chosen ? html` class="chosen"` : null}>${edition.optionName(option)}</h4>${
      total === null
        ? null
        : html`<p class="cost"><strong>${format.amount(total.mean)}</strong>${total.n > 1 ? html` <small>${range(total.low, total.high, format.amount)}</small>` : null}</p>`
    }${change === null ? null : html`<p>${change}</p>`}${
      contract === null
        ? null
        : html`<p>${live.service(format.percent(contract.mean, 1))}${contract.n > 1 ? html` <small>${range(contract.low, contract.high, (value) => format.percent(value, 1))}</small>` : null}</p>`
    }${
      target === null
        ? null
        : worst !== undefined
          ? html`<p class="missed">${live.missed(option.shortfalls.length, ...placed(worst))}</p>`
          : open !== undefined
            ? html`<p class="open">${live.undecided(option.undecided.length, replications, ...placed(open))}</p>`
            : html`<p class="kept">${live.kept}</p>`
    }</li>`;
  })}</ul>`;
}

/** What the buyer pays more or less than in the report, replication by replication; null where one has no price. */
function changeOf(
  begun: Begun,
  reported: readonly number[] | null,
  { words, format }: Edition,
): string | null {
  const played = begun.play.played();
  const now = costsOf(played.priced);
  if (now === null || reported === null || now.length > reported.length) return null;
  const { mean, low, high, n } = pairedDifference(
    now,
    reported.slice(0, now.length),
    played.collector.weights(),
  );
  const signed = (value: number) => (value > 0 ? `+${format.amount(value)}` : format.amount(value));
  return n > 1
    ? words.live.change(signed(mean), signed(low), signed(high))
    : words.live.roughChange(signed(mean));
}
