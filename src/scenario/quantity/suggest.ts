import { closest, distance } from 'fastest-levenshtein';

/** 'did you mean "season"?' when one of the known words is near enough to be meant. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const plain = word.slice(0, 80).toLowerCase().replaceAll('_', '-');
  if (known.length === 0) return undefined;
  const nearest = closest(plain, known);
  const far = distance(plain, nearest.toLowerCase());
  const longer = Math.max(plain.length, nearest.length);
  // two letters that changed places count as two changes
  return far <= (longer < 4 ? 1 : Math.max(2, Math.floor(longer / 3)))
    ? `did you mean "${nearest}"?`
    : undefined;
}
