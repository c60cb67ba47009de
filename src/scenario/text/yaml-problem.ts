import type { YAMLError } from 'yaml';
import type { Problem } from '../problem.ts';

type At = (offset: number, found: string, expected: string, suggestion: string | null) => Problem;

/** What the YAML parser complains of, in words that help a person who never wrote a parser. */
export function yamlProblem(error: YAMLError, text: string, at: At): Problem {
  const offset = error.pos[0];
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  const tab = /^[ ]*\t/.exec(line);
  if (error.code === 'TAB_AS_INDENT' || tab !== null) {
    const column = tab === null ? offset : start + tab[0].length - 1;
    return at(
      column,
      'a tab',
      'spaces, as YAML takes no tabs for indentation',
      'let your editor indent with two spaces',
    );
  }
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return at(offset, 'a second YAML document', 'one scenario in a file', 'remove the line ---');
    case 'BAD_INDENT':
      return at(
        offset,
        'a line that is indented by another amount than its neighbours',
        'keys of one mapping in one column',
        null,
      );
    case 'MISSING_CHAR':
      return at(
        offset,
        `text that does not end (${firstSentence(error)})`,
        'a closing quote, bracket or comma',
        'is a quote or bracket above not closed?',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return at(
        offset,
        'a second colon in one line',
        'key: value',
        'text that contains ": " stands in quotes',
      );
    case 'BAD_ALIAS':
      return at(
        offset,
        'an alias that is not complete',
        '*name of an anchor',
        'text that begins with * or & stands in quotes',
      );
    default:
      return at(offset, firstSentence(error), 'YAML', null);
  }
}

const firstSentence = (error: YAMLError): string =>
  error.message
    .split('\n')[0]!
    .replace(/[.:]\s*$/, '')
    .slice(0, 120);
