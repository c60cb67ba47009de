import type { Section } from './figure.ts';
import { html, Markup, type Piece } from './markup/markup.ts';
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
}

/** A whole document: it allows itself its own style and nothing else. */
export function shell(page: Page): string {
  const { contents, sections } = page;
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(sheet)}'; img-src data:; base-uri 'none'; form-action 'none'`;
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
<header class="masthead">${page.masthead}</header>
<nav class="toc" aria-labelledby="contents"><h2 id="contents">${contents.title}</h2><ol><li><a href="#${contents.first.id}">${contents.first.title}</a></li>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>
<main id="main" tabindex="-1">
${page.opening}
${sections.map((section) => html`<section id="${section.id}" aria-labelledby="${section.id}-heading"><h2 id="${section.id}-heading">${section.title}</h2>${section.body}</section>\n`)}
</main>
<footer class="foot">${page.foot}</footer>
</div>
</body>
</html>
`;
  return document.text;
}
