import Table from 'cli-table3';
import type { Colours } from './terminal.ts';

export interface Row {
  readonly label: string;
  /** One text a column; the empty text where a figure does not exist. */
  readonly cells: readonly string[];
  /** Detail of the row above, printed fainter. */
  readonly detail?: boolean;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A table without lines: labels to the left, figures to the right, wide characters counted as they show. */
export function tableOf(
  head: readonly string[],
  rows: readonly Row[],
  colours: Colours,
  firstHead = '',
): string {
  const table = new Table({
    chars: NO_LINES,
    colAligns: ['left', ...head.map(() => 'right' as const)],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  // Short heads stand just above their figures, where longer ones end.
  const height = Math.max(...head.map((title) => title.split('\n').length));
  table.push([firstHead, ...head].map((title) => bold(lowered(title, height), colours)));
  for (const { label, cells, detail } of rows) {
    const texts = [detail ? `  ${label}` : label, ...cells];
    table.push(detail ? texts.map((text) => colours.dim(text)) : texts);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function lowered(title: string, height: number): string {
  return '\n'.repeat(height - title.split('\n').length) + title;
}

function bold(title: string, colours: Colours): string {
  return title
    .split('\n')
    .map((line) => colours.bold(line))
    .join('\n');
}

/** Lines of whole words; a word that is longer stays whole. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.join('\n');
}
