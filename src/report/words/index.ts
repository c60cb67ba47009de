import { en } from './en.ts';

/** Every text of the report, in one language: plain sentences, and functions that put names and figures into them. */
export type Words = typeof en;

/** Languages the report can be had in; each is one file beside this one, typed by the English catalogue. */
const catalogues = { en } as const satisfies Record<string, Words>;

export type Language = keyof typeof catalogues;

export function wordsIn(language: Language): Words {
  return catalogues[language];
}
