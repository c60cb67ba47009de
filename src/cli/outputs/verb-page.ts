import type { Argv } from 'yargs';
import { type Language, languages, pagePictures } from '../../report/index.ts';
import type { Typed } from '../commands/command.ts';
import { type Target, writeWhole } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import { choiceOption, textOption } from '../options.ts';
import { placeFor } from './output.ts';
import { type PictureFolder, picturesAsked, writePictures } from './picture-files.ts';

/** What a verb with a page takes for it. */
export const PAGE_OPTIONS = ['out', 'lang', 'svg', 'png'] as const;

/** `what` is written on the page, such as 'the design'. */
export function describePage(argv: Argv, what: string): Argv {
  return argv
    .option('out', { alias: 'o', type: 'string', describe: `Also write ${what} as a page (HTML)` })
    .option('lang', {
      type: 'string',
      describe: `Language of text and page: ${languages.join(', ')} [default: en]`,
    })
    .option('svg', { type: 'string', describe: 'Folder that takes every chart of the page as SVG' })
    .option('png', { type: 'string', describe: 'Folder that takes every chart of the page as PNG' });
}

export interface AskedPage {
  readonly language: Language;
  readonly out: string | undefined;
  readonly svg: string | undefined;
  readonly png: string | undefined;
}

export function readPage(typed: Typed): AskedPage {
  return {
    language: choiceOption(typed, 'lang', languages) ?? 'en',
    out: textOption(typed, 'out'),
    svg: textOption(typed, 'svg'),
    png: textOption(typed, 'png'),
  };
}

/** Where the page goes, if anywhere, and its charts. */
export interface PagePlaces {
  readonly page: Target | null;
  readonly folders: readonly PictureFolder[];
}

/** Found before the work begins, so that none is done for a file that can't be written. */
export async function placePage(asked: AskedPage, loaded: LoadedScenario): Promise<PagePlaces> {
  return {
    page: asked.out === undefined ? null : await placeFor(asked.out, loaded, []),
    folders: await picturesAsked(asked),
  };
}

/** `render` is asked only where somebody wants the page or its charts. */
export async function writePage({ page, folders }: PagePlaces, render: () => string): Promise<void> {
  if (page === null && folders.length === 0) return;
  const html = render();
  if (page !== null) await writeWhole(page, html);
  for (const folder of folders) await writePictures(folder, pagePictures(html));
}
