import { en } from './en.ts';
import { es } from './es.ts';
import { nl } from './nl.ts';

/** Every text of the report, in one language: plain sentences, and functions that put names and figures into them. */
export type Words = Text<typeof en>;

/** The same catalogue in any words. */
export type Text<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Text<Said>
    : { readonly [Key in keyof T]: Text<T[Key]> };

/** Languages the report can be had in; each is one file beside this one, typed by the English catalogue. */
const catalogues = { en, nl, es } as const satisfies Record<string, Words>;

export type Language = keyof typeof catalogues;

export const languages = Object.keys(catalogues) as readonly Language[];

export function wordsIn(language: Language): Words {
  return catalogues[language];
}
