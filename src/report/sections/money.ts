import type { Comparison } from '../../study/comparison.ts';
import { breakEvenChart } from '../charts/break-even.ts';
import { moneyStack } from '../charts/money-stack.ts';
import { twice } from '../charts/plot.ts';
import { lineSwatch, swatch } from '../charts/swatch.ts';
import type { Edition } from '../edition.ts';
import { figure, key, type Section, titleId } from '../figure.ts';
import { byFamily, families, familyOf, largestLine } from '../findings/money.ts';
import { optionsInReadingOrder } from '../findings/reading.ts';
import { lineName, unitName } from '../line-names.ts';
import { html } from '../markup/markup.ts';
import { isolate } from '../markup/text.ts';
import { rowTexts } from '../row-text.ts';

/** Where each option's money goes. */
export function money(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const list = optionsInReadingOrder(comparison).flatMap((option) =>
    option.money === null || option.money.buyer.lines.length === 0
      ? []
      : [{ option, bill: option.money.buyer, own: option.money.inHouse }],
  );
  if (list.length === 0) return null;
  const bars = list.map(({ option, bill }) => ({
    name: edition.optionName(option),
    chosen: option.id === comparison.recommendation?.option,
    total: bill.total.mean,
    parts: byFamily(bill),
  }));
  const spoken = ({ name, parts }: (typeof bars)[number]) =>
    words.money.row(
      name,
      format.list(parts.map(({ family, amount }) => `${words.families[family]} ${format.amount(amount)}`)),
    );
  const used = families.filter((family) =>
    bars.some((bar) => bar.parts.some((part) => part.family === family)),
  );
  const largest = largestLine(list[0].bill);
  const inHouse = list.find(({ own }) => own !== null && own.hidden.mean > 0);
  const share = (line: { amount: number }, total: number) => (total > 0 ? line.amount / total : 0);
  const finding = words.money.finding(
    bars[0].name,
    largest === null
      ? null
      : {
          label: isolate(lineName(largest.label, words.lines)),
          share: format.percent(share(largest, list[0].bill.total.mean)),
        },
    inHouse?.own == null
      ? null
      : {
          amount: format.amount(inHouse.own.hidden.mean),
          share: format.percent(inHouse.own.hidden.mean / Math.max(1, inHouse.bill.total.mean)),
        },
  );
  const told = {
    titleId: titleId('fig-money'),
    description: bars.map(spoken).join('; '),
  };
  return {
    id: 'money',
    title: words.money.title,
    body: figure(
      {
        id: 'fig-money',
        finding,
        measured: words.money.measured,
        key: key(used.map((family) => [swatch(`m${families.indexOf(family)}`), words.families[family]])),
        chart: twice((width, screen) =>
          moneyStack(
            bars.map((bar) => ({
              ...bar,
              say: `${spoken(bar)}; ${words.total} ${format.amount(bar.total)}`,
            })),
            told,
            edition,
            width,
            screen,
          ),
        ),
        data: list.map(({ option, bill }) => ({
          caption: edition.optionName(option),
          table: {
            head: [
              words.money.line,
              words.money.family,
              words.money.quantity,
              words.money.unit,
              words.money.price,
              words.money.amount,
            ],
            rows: [
              ...bill.lines.map((line) => [
                isolate(lineName(line.label, words.lines)),
                words.families[familyOf(line)],
                format.decimal(line.quantity, line.quantity < 100 ? 1 : 0),
                isolate(unitName(line.unit, words.lines)),
                format.price(line.price),
                format.money(line.amount),
              ]),
              [words.total, '', '', '', '', html`<strong>${format.money(bill.total.mean)}</strong>`],
            ],
          },
        })),
      },
      edition,
    ),
  };
}

/** At which volume an hour becomes cheaper than a unit. */
export function breakEven(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const data = comparison.breakEven;
  if (data === null || data.curve.length < 2) return null;
  const here = data.curve.reduce((best, point) =>
    Math.abs(point.contacts - data.position) < Math.abs(best.contacts - data.position) ? point : best,
  );
  const told = {
    titleId: titleId('fig-breakeven'),
    description: words.breakEven.told(data.crossings.map((volume) => format.roughCount(volume)).join(', ')),
  };
  const points = {
    head: [words.axes.contactsAYear, words.breakEven.byHour, words.breakEven.byUnit(data.per)],
    rows: data.curve.map((point) => [
      format.count(point.contacts),
      format.money(point.hourly),
      format.money(point.unit),
    ]),
  };
  return {
    id: 'breakeven',
    title: words.breakEven.title,
    body: figure(
      {
        id: 'fig-breakeven',
        finding: words.breakEven.finding(
          here.hourly < here.unit,
          format.count(data.position),
          format.list(data.crossings.map((volume) => format.roughCount(volume))),
          data.crossings.length,
        ),
        measured: html`<span class="formula">${words.breakEven.formula}</span> ${words.breakEven.measured(format.price(data.hourPrice), format.price(data.unitPrice), data.per)}`,
        key: key([
          [lineSwatch('l-ink'), words.breakEven.byHour],
          [lineSwatch('l-accent'), words.breakEven.byUnit(data.per)],
        ]),
        chart: twice((width, screen) => breakEvenChart(data, rowTexts(points), told, edition, width, screen)),
        note: words.breakEven.note(
          format.decimal(data.contactsPerHour, 1),
          format.percent(data.occupancyNeeded),
          data.contactsPerHourReached === null ? null : format.decimal(data.contactsPerHourReached, 1),
          data.occupancyReached === null ? null : format.percent(data.occupancyReached),
          data.per,
        ),
        data: points,
      },
      edition,
    ),
  };
}
