import type { Comparison, OptionResult } from '../study/comparison.ts';
import { type Format, formatsOf } from './format.ts';
import { isolate } from './markup/text.ts';
import { type Language, type Words, wordsIn } from './words/index.ts';

/** One rendering of one comparison: the language it speaks and the colour that each client keeps on every chart. */
export interface Edition {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  /** How this horizon is spoken of: a year, a period, or the batches of a desk that never closes. */
  readonly span: Words['spans']['year'];
  /** 0…7, the focal client first and the rest in file order; 8 is shared by all that follow. */
  colourOf(client: string): number;
  /** A client's name, isolated. */
  clientName(client: string): string;
  /** An option's name, isolated; an option that was given none is called by its form, or by its key. */
  optionName(option: OptionResult): string;
  /** A queue's name with its client's, isolated. */
  queueName(queue: string): string;
  /** A week's label `2026-W49` as words. */
  week(label: string): string;
  /** A period's label as words: a month, a week, a day; anything else as it stands. */
  period(label: string): string;
}

/** Colours by client: the focal client first and the rest in file order; 8 is shared by all that follow. */
export function clientColours(
  clients: readonly { readonly id: string }[],
  focus: string | null,
): ReadonlyMap<string, number> {
  const order = [...clients].sort((a, b) => Number(b.id === focus) - Number(a.id === focus));
  return new Map(order.map(({ id }, i) => [id, Math.min(i, 8)]));
}

export function editionOf(
  comparison: Comparison,
  language: Language,
  { words = wordsIn(language) }: { readonly words?: Words } = {},
): Edition {
  const format = formatsOf(words.locale);
  const { clients, queues, focus } = comparison.scenario;
  const colours = clientColours(clients, focus);
  const clientNames = new Map(clients.map((client) => [client.id, isolate(client.name)]));
  const queueNames = new Map(
    queues.map((queue) => [queue.id, words.queue(clientNames.get(queue.client) ?? '', isolate(queue.name))]),
  );
  const week = (label: string) => {
    const found = /^\d{4}-W(\d{2})$/.exec(label);
    return found === null ? isolate(label) : words.week(format.count(Number(found[1])));
  };
  return {
    language,
    words,
    format,
    span: spanOf(comparison, words),
    colourOf: (client) => colours.get(client) ?? 8,
    clientName: (client) => clientNames.get(client) ?? isolate(client),
    optionName: ({ id, name, form }) =>
      isolate(
        name !== id ? name : id === form ? words.formNames[form] : id.charAt(0).toUpperCase() + id.slice(1),
      ),
    queueName: (queue) => queueNames.get(queue) ?? isolate(queue),
    week,
    period: (label) => {
      if (/^\d{4}-\d{2}$/.test(label)) return format.month(label);
      if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return format.date(label);
      return week(label);
    },
  };
}

function spanOf({ scenario }: Comparison, { spans }: Words): Words['spans']['year'] {
  if (scenario.stationary !== null) return spans.stationary;
  return scenario.days >= 360 && scenario.days <= 372 ? spans.year : spans.period;
}
