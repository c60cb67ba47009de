import { isMap, parseDocument } from 'yaml';
import type { Scenario } from '../types.ts';

/**
 * The text of a scenario file, ready for a `what-if:` to be written below it: without the question that it asks, with
 * the seed and the replications that were played. Comments and everything else stay; a text that needs no change is
 * returned as it is.
 */
export function withoutQuestion(text: string, { seed, replications, precision }: Scenario): string {
  const document = parseDocument(text);
  const { contents } = document;
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
  return written.endsWith('\n') ? written : `${written}\n`;
}
