import { isMap, parseDocument, stringify } from 'yaml';
import type { Scenario } from '../types.ts';

/**
 * The text of a scenario file, ready for one more question below it, with the seed and the replications that were
 * played. Questions that it asks stand at its end, as a list that the new one can join (`    ` before each line, `  - `
 * before the first); in a text without one, `what-if:` is missing. Comments and everything else stay; a text that needs
 * no change is returned as it is.
 */
export function readyForQuestion(text: string, { seed, replications, precision }: Scenario): string {
  const document = parseDocument(text);
  const { contents } = document;
  const asked: unknown = document.toJS()?.['what-if'];
  let isChanged = document.delete('what-if');
  if (isMap(contents) && contents.flow) {
    contents.flow = false;
    isChanged = true;
  }
  if (String(document.get('seed') ?? '1') !== seed) {
    document.set('seed', seed);
    isChanged = true;
  }
  if (precision === undefined && document.get('replications') !== replications) {
    document.set('replications', replications);
    isChanged = true;
  }
  const written = isChanged ? document.toString({ lineWidth: 0 }) : text;
  const whole = written.endsWith('\n') ? written : `${written}\n`;
  return asked === undefined ? whole : `${whole}\n${asList(asked)}`;
}

function asList(asked: unknown): string {
  return stringify({ 'what-if': Array.isArray(asked) ? asked : [asked] }, { lineWidth: 0 });
}
