import type { Words } from './words/index.ts';

/**
 * What a line of a bill is called in the reader's language. Pricing names its lines in English, from a handful of
 * phrases and names of the scenario's own (`Logged-in hours nl, surcharge evening`): the phrases are translated, and what
 * is no phrase stays as the person wrote it.
 */
export function lineName(label: string, { phrases }: Words['lines']): string {
  return label
    .split(', ')
    .map((part) => phraseIn(part, phrases))
    .join(', ');
}

/** The unit of a line, such as `paid hour`. */
export function unitName(unit: string, { units }: Words['lines']): string {
  return ownValue(units, unit) ?? unit;
}

/** The longest phrase that the part is, or begins with before a name. */
function phraseIn(part: string, phrases: Readonly<Record<string, string>>): string {
  for (let end = part.length; end > 0; end = part.lastIndexOf(' ', end - 1)) {
    const known = ownValue(phrases, part.slice(0, end));
    if (known !== undefined) return known + part.slice(end);
  }
  return part;
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
