import type { Language, Text } from '../../report/words/index.ts';
import { breakEvenEn, checkPriceEn, fairPriceEn, sensitivityEn, validateEn } from './en-decisions.ts';
import { seasonEn, shiftsEn } from './en-people.ts';
import { blendEn, hybridEn, reserveEn } from './en-sharing.ts';
import { staffEn, whyEn } from './en-staffing.ts';
import { breakEvenEs, checkPriceEs, fairPriceEs, sensitivityEs, validateEs } from './es-decisions.ts';
import { seasonEs, shiftsEs } from './es-people.ts';
import { blendEs, hybridEs, reserveEs } from './es-sharing.ts';
import { staffEs, whyEs } from './es-staffing.ts';
import { breakEvenNl, checkPriceNl, fairPriceNl, sensitivityNl, validateNl } from './nl-decisions.ts';
import { seasonNl, shiftsNl } from './nl-people.ts';
import { blendNl, hybridNl, reserveNl } from './nl-sharing.ts';
import { staffNl, whyNl } from './nl-staffing.ts';

const en = {
  staff: staffEn,
  why: whyEn,
  blend: blendEn,
  hybrid: hybridEn,
  reserve: reserveEn,
  shifts: shiftsEn,
  season: seasonEn,
  breakeven: breakEvenEn,
  sensitivity: sensitivityEn,
  'fair-price': fairPriceEn,
  'check-price': checkPriceEn,
  validate: validateEn,
};

/** What each verb prints beside the words that it shares with the report; typed by English. */
export type VerbWords = Text<typeof en>;

export type Verb = keyof VerbWords;

const nl: VerbWords = {
  staff: staffNl,
  why: whyNl,
  blend: blendNl,
  hybrid: hybridNl,
  reserve: reserveNl,
  shifts: shiftsNl,
  season: seasonNl,
  breakeven: breakEvenNl,
  sensitivity: sensitivityNl,
  'fair-price': fairPriceNl,
  'check-price': checkPriceNl,
  validate: validateNl,
};

const es: VerbWords = {
  staff: staffEs,
  why: whyEs,
  blend: blendEs,
  hybrid: hybridEs,
  reserve: reserveEs,
  shifts: shiftsEs,
  season: seasonEs,
  breakeven: breakEvenEs,
  sensitivity: sensitivityEs,
  'fair-price': fairPriceEs,
  'check-price': checkPriceEs,
  validate: validateEs,
};

const catalogues: Readonly<Record<Language, VerbWords>> = { en, nl, es };

export function verbWords<V extends Verb>(verb: V, language: Language): VerbWords[V] {
  return catalogues[language][verb];
}
