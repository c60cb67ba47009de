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
  table.push([firstHead, ...head].map((title) => colours.bold(title)));
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
