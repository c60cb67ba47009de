import type { Comparison } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { type Section, scroll } from '../figure.ts';
import { html } from '../markup/markup.ts';
import { clean, isolate } from '../markup/text.ts';

/** What the figures rest on. */
export function assumptions(comparison: Comparison, edition: Edition): Section {
  const { words, format } = edition;
  const { scenario, warnings } = comparison;
  const settings: readonly (readonly [string, string])[] = [
    [words.assumptions.cap, format.count(scenario.cap)],
    [words.assumptions.penalty, format.briefPercent(scenario.penaltyPerClient)],
    [words.assumptions.changeover, format.seconds(scenario.changeoverSeconds)],
    [words.assumptions.shrinkage, format.briefPercent(scenario.shrinkage)],
    [words.assumptions.holds, words.holds[scenario.holds]],
  ];
  const all = distinct(comparison.assumptions);
  const plain = all.filter((one) => isPlain(one.source));
  const sourced = all.filter((one) => !isPlain(one.source));
  const head = html`<thead><tr><th scope="col">${words.assumptions.where}</th><th scope="col" class="text">${words.assumptions.value}</th><th scope="col" class="text">${words.assumptions.source}</th></tr></thead>`;
  const rows = (list: typeof all) =>
    list.map(
      (one) =>
        html`<tr><th scope="row" class="hash">${isolate(one.path)}</th><td>${isolate(one.value)}</td><td>${isolate(one.source)}</td></tr>`,
    );
  const sources = [
    scroll(
      words.tableOf(words.assumptions.title),
      html`<table class="sources full">${head}<tbody>${settings.map(
        ([name, value]) =>
          html`<tr><th scope="row">${name}</th><td>${value}</td><td>${words.assumptions.setting}</td></tr>`,
      )}${rows(sourced)}</tbody></table>`,
    ),
    all.length === 0 ? html`<p class="note">${words.assumptions.none}</p>` : null,
    plain.length === 0
      ? null
      : html`<details><summary>${words.assumptions.plain(plain.length)}</summary>${scroll(
          words.tableOf(words.assumptions.plainTitle),
          html`<table class="sources full">${head}<tbody>${rows(plain)}</tbody></table>`,
        )}</details>`,
  ];
  return {
    id: 'assumptions',
    title: words.assumptions.title,
    body: html`${scenario.about === '' ? null : html`<p class="lead">${isolate(scenario.about)}</p>`}<p class="lead">${words.assumptions.lead}</p>${sources}${
      warnings.length === 0
        ? null
        : html`<h3 class="sub2">${words.assumptions.warnings(warnings.length)}</h3><ul class="warnings">${warnings.map((text) => html`<li>${isolate(text)}</li>`)}</ul>`
    }`,
  };
}

/** How the figures came about, in short. */
export function method(comparison: Comparison, edition: Edition): Section {
  const { words, format } = edition;
  const { scenario } = comparison;
  return {
    id: 'method',
    title: words.method.title,
    body: html`${[...words.method.paragraphs(format.count(scenario.replications), words.holds[scenario.holds], edition.span), ...stopping(comparison, edition)].map((text) => html`<p class="lead">${text}</p>`)}`,
  };
}

/** Why no more replications were played; nothing where their number was fixed. */
function stopping({ stopping: stopped, scenario }: Comparison, { words, format }: Edition): string[] {
  if (stopped === null) return [];
  const { reason, atMost, serviceLevel, cost } = stopped;
  const said = words.method.stopping;
  const asked = [
    ...(serviceLevel === null ? [] : [said.serviceLevel(format.percent(serviceLevel, 2))]),
    ...(cost === null ? [] : [said.cost(format.percent(cost, 2))]),
  ].join(', ');
  const most = format.count(atMost);
  return reason === 'precise'
    ? [said.precise(format.count(scenario.replications), most, asked)]
    : [said.limit(most, asked)];
}

export function glossary(_: Comparison, edition: Edition): Section {
  const { words } = edition;
  return {
    id: 'glossary',
    title: words.glossary.title,
    body: html`<dl class="glossary">${words.glossary.entries.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`,
  };
}

/** Everything that is needed to get the same figures again. */
export function again(comparison: Comparison, edition: Edition): Section {
  const { words, format } = edition;
  const { scenario } = comparison;
  return {
    id: 'again',
    title: words.again.title,
    body: html`<p class="lead">${words.again.lead}</p><pre class="run" tabindex="0"><code>npx blendsim@${clean(comparison.blendsim)} run ${quoted(scenario.file)} --seed ${quoted(scenario.seed)} --replications ${String(scenario.replications)}</code></pre><dl class="glossary">${scenario.stationary === null ? html`<div><dt>${words.again.period}</dt><dd>${words.range(format.date(scenario.from), format.date(scenario.to))} (${isolate(scenario.timezone)})</dd></div>` : null}<div><dt>${words.again.version}</dt><dd>${isolate(comparison.blendsim)}</dd></div><div><dt>${words.again.seed}</dt><dd>${isolate(scenario.seed)}</dd></div><div><dt>${words.again.replications}</dt><dd>${format.count(scenario.replications)}</dd></div><div><dt>${words.again.hash}</dt><dd class="hash">${clean(scenario.hash)}</dd></div></dl>`,
  };
}

/** What the scenario reader writes when nobody named a source. */
function isPlain(source: string): boolean {
  return source === 'assumption' || source === 'default';
}

/** A default that several queues inherit is said once. */
function distinct(list: Comparison['assumptions']): Comparison['assumptions'] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/** As a shell takes it: quoted only when it must be. */
function quoted(text: string): string {
  const safe = clean(text);
  return /^[\w./:@+-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
