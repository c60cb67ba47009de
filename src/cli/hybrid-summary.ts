import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { Estimate, FormResult, HybridResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** What the hybrid designer found, as a person reads it on a terminal. */
export function hybridSummary(result: HybridResult, colours: Colours): string {
  const format = formatsOf('en-GB');
  const { scenario, client } = result;
  const facts = [
    `${format.date(scenario.from)} to ${format.date(scenario.to)}`,
    `${format.count(scenario.replications)} replications`,
    `seed ${printable(scenario.seed)}`,
  ];
  const parts = [
    `${colours.bold(`When should ${printable(client.name)} have agents of its own? ${printable(scenario.title)}`)}\n${colours.dim(facts.join(' · '))}`,
    formTable(result, format, colours),
    verdict(result, format),
    ...cautions(result, format, colours),
    block(result, colours),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const ruleOf = ({ rule, form, found }: FormResult): string => {
  if (rule === '') return form === 'dedicated' ? 'Dedicated always' : 'Blended always';
  return `${printable(rule)}${found === 'scenario' ? ' (the scenario’s)' : ''}`;
};

function formTable({ forms, chosen }: HybridResult, format: Format, colours: Colours): string {
  const rows = [...forms]
    .sort((a, b) => a.cost.mean - b.cost.mean)
    .map(
      (form): Row => ({
        label: `${ruleOf(form)}${form.id === chosen ? ' *' : ''}`,
        cells: [
          format.amount(form.cost.mean),
          form.more === null ? '' : format.amount(form.more.mean),
          format.percent(form.dedicatedShare),
          form.meetsTarget ? 'yes' : 'no',
        ],
      }),
    );
  return tableOf(
    ['The client\npays', 'More than\nthe cheapest', 'Dedicated,\nof open time', 'Target\nmet'],
    rows,
    colours,
  );
}

function between({ low, high, n }: Estimate, format: Format): string {
  return n < 2
    ? 'one replication, so no interval'
    : `95 % interval ${format.amount(low)} to ${format.amount(high)}`;
}

function verdict(
  { forms, rule, pure, saving, verdict: said, partial }: HybridResult,
  format: Format,
): string {
  const of = (id: string | null) => forms.find((form) => form.id === id);
  const [best, other] = [of(rule), of(pure)];
  const until = partial ? 'Until then: ' : '';
  if (other === undefined && best === undefined) return `${until}no form that meets the target.`;
  if (best === undefined || saving === null)
    return `${until}no rule was found that would save anything against ${ruleOf(other!).toLowerCase()}.`;
  if (other === undefined)
    return `${until}of the forms that meet the target, only rules are left: ${ruleOf(best)}.`;
  const against = ruleOf(other).toLowerCase();
  switch (said) {
    case 'hybrid':
      return `${until}dedicated ${ruleOf(best)}, blended otherwise: ${format.amount(saving.mean)} less than ${against} (${between(saving, format)}).`;
    case 'pure':
      return `${until}a pure form is better than any rule: ${against} costs ${format.amount(-saving.mean)} less than the best rule, ${ruleOf(best)} (${between(saving, format)}).`;
    default:
      return `${until}too close to call: the best rule, ${ruleOf(best)}, saves ${format.amount(saving.mean)} against ${against} (${between(saving, format)}, zero included).`;
  }
}

function cautions({ forms, partial }: HybridResult, format: Format, colours: Colours): string[] {
  const lines = partial
    ? ['Stopped early: not every rule was simulated, and none on contacts of its own.']
    : [];
  for (const form of forms) {
    const [worst] = [...form.shortfalls].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
    if (worst === undefined) continue;
    lines.push(
      `${ruleOf(form)} misses a target: ${printable(worst.queue)} in ${worst.period}, ${format.percent(worst.achieved, 1)} of ${format.percent(worst.target)}.`,
    );
  }
  return lines.length === 0 ? [] : [lines.map((line) => `${colours.yellow('!')} ${line}`).join('\n')];
}

/** The rule in the scenario's own syntax, where one is worth pasting. */
function block({ forms, rule, verdict: said }: HybridResult, colours: Colours): string {
  const best = forms.find(({ id }) => id === rule);
  if (best === undefined || said === 'pure' || said === null) return '';
  return `${colours.bold('To paste into the option')}\ndedicated-when: '${printable(best.rule)}'`;
}
