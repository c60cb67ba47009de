import { ruleText } from '../report/rule-text.ts';
import { printable } from '../scenario/index.ts';
import type { FormResult, HybridResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import {
  groundOf,
  headed,
  intervalOf,
  paragraphs,
  type VerbTelling,
  warned,
  worstMiss,
} from './verb-telling.ts';

type Telling = VerbTelling<'hybrid'>;

/** What the hybrid designer found, as a person reads it on a terminal. */
export function hybridSummary(result: HybridResult, telling: Telling): string {
  const { scenario, client } = result;
  const title = telling.words.title(printable(client.name), printable(scenario.title));
  return paragraphs([
    headed(title, groundOf(scenario, telling), telling),
    formTable(result, telling),
    verdict(result, telling),
    cautions(result, telling),
    block(result, telling),
  ]);
}

function ruleOf({ rule, form, found }: FormResult, { words, common, format }: Telling): string {
  if (rule === '') return form === 'dedicated' ? words.dedicated : words.blended;
  const said = printable(ruleText(rule, common, format));
  return found === 'scenario' ? words.ofScenario(said) : said;
}

function formTable({ forms, chosen }: HybridResult, telling: Telling): string {
  const { words, common, format, colours } = telling;
  const rows = [...forms]
    .sort((a, b) => a.cost.mean - b.cost.mean)
    .map(
      (form): Row => ({
        label: `${ruleOf(form, telling)}${form.id === chosen ? ' *' : ''}`,
        cells: [
          format.amount(form.cost.mean),
          form.more === null ? '' : format.amount(form.more.mean),
          format.percent(form.dedicatedShare),
          form.meetsTarget ? common.terminal.yes : common.terminal.no,
        ],
      }),
    );
  const { pays, more, dedicated, met } = words.heads;
  return tableOf([pays, more, dedicated, met], rows, colours);
}

function verdict(result: HybridResult, telling: Telling): string {
  const said = finding(result, telling);
  return result.partial ? telling.words.until(said) : said.charAt(0).toUpperCase() + said.slice(1);
}

function finding({ forms, rule, pure, saving, verdict: said }: HybridResult, telling: Telling): string {
  const { words, common, format } = telling;
  const of = (id: string | null) => forms.find((form) => form.id === id);
  const [best, other] = [of(rule), of(pure)];
  if (other === undefined)
    return best === undefined ? words.noneMeets : words.onlyRules(ruleOf(best, telling));
  const name = ruleOf(other, telling);
  const against = name.charAt(0).toLowerCase() + name.slice(1);
  if (best === undefined || saving === null) return words.noRule(against);
  const own = ruleOf(best, telling);
  const sure = intervalOf(saving, format.amount, telling);
  switch (said) {
    case 'hybrid':
      return words.hybrid(own, format.amount(saving.mean), against, sure);
    case 'pure':
      return words.pure(against, format.amount(-saving.mean), own, sure);
    default:
      return words.close(
        own,
        format.amount(saving.mean),
        against,
        saving.n < 2 ? sure : common.terminal.zeroIncluded(sure),
      );
  }
}

function cautions({ forms, partial }: HybridResult, telling: Telling): string {
  const { words } = telling;
  const lines = partial ? [words.stoppedEarly] : [];
  for (const form of forms) {
    const worst = worstMiss(form.shortfalls, telling);
    if (worst !== null) lines.push(words.misses(ruleOf(form, telling), ...worst));
  }
  return warned(lines, telling);
}

/** The rule in the scenario's own syntax, where one is worth pasting. */
function block({ forms, rule, verdict: said }: HybridResult, { words, colours }: Telling): string {
  const best = forms.find(({ id }) => id === rule);
  if (best === undefined || said === 'pure' || said === null) return '';
  return `${colours.bold(words.paste)}\ndedicated-when: '${printable(best.rule)}'`;
}
