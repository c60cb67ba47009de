import type { Section } from './figure.ts';
import { html, inert, inlineScript, Markup, type Piece } from './markup/markup.ts';
import { sha256Base64 } from './markup/sha256.ts';
import { clean } from './markup/text.ts';
import { sheet } from './style/sheet.ts';
import type { Language } from './words/index.ts';

/** What differs from page to page. */
export interface Page {
  readonly language: Language;
  /** Version that made the page. */
  readonly blendsim: string;
  readonly title: Piece;
  /** Takes a keyboard past the contents. */
  readonly skip: string;
  readonly masthead: Piece;
  /** Heading of the contents, and the first entry: what the page opens with. */
  readonly contents: {
    readonly title: string;
    readonly first: { readonly id: string; readonly title: string };
  };
  readonly opening: Piece;
  readonly sections: readonly Section[];
  readonly foot: Piece;
  /** Absent in a page that needs no script. */
  readonly live?: LivePart | null;
}

/** What makes a page live: a panel, a script that the policy allows by its hash, and texts that the script reads. */
export interface LivePart {
  readonly panel: Markup;
  /** Says in print what is asked; empty while nothing is. */
  readonly asked: Markup;
  /** A section that only a script can fill, and its entry in the contents; null where there is none. */
  readonly day: Markup | null;
  readonly dayEntry: Markup | null;
  readonly script: string;
  /** The code of the worker and what it plays: texts of base64 letters only, which nothing runs by itself. */
  readonly worker: string;
  readonly payload: string;
}

export function sectionMarkup({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${title}</h2>${body}</section>`;
}

/**
 * A whole document: it allows itself its own style and nothing else, and where it is live its own script and the
 * workers that the script makes.
 */
export function shell(page: Page): string {
  const { contents, sections, live = null } = page;
  const script = live === null ? null : inlineScript(live.script);
  const runs = script === null ? '' : `script-src 'sha256-${sha256Base64(script.text)}'; worker-src blob:; `;
  const policy = `default-src 'none'; ${runs}style-src 'sha256-${sha256Base64(sheet)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const document = html`<!doctype html>
<html lang="${page.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="blendsim ${clean(page.blendsim)}">
<title>${page.title}</title>
<style>${new Markup(sheet)}</style>
</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
<div class="sheet">
<header class="masthead">${page.masthead}${live?.asked ?? null}</header>
<nav class="toc" aria-labelledby="contents"><h2 id="contents">${contents.title}</h2><ol><li><a href="#${contents.first.id}">${contents.first.title}</a></li>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}${live?.dayEntry ?? null}</ol></nav>
<main id="main" tabindex="-1">
${page.opening}
${sections.map((section) => html`${sectionMarkup(section)}\n`)}${live?.day ?? null}
</main>
<footer class="foot">${page.foot}</footer>
</div>${
    live === null || script === null
      ? null
      : html`
${live.panel}
${inert('live-worker', live.worker)}
${inert('live-payload', live.payload)}
<script>${script}</script>`
  }
</body>
</html>
`;
  return document.text;
}
