import type { Format } from '../report/format.ts';
import type { Words } from '../report/words/index.ts';
import type { Colours } from './terminal.ts';

/** What the lines of a summary are put together with. */
export interface Telling {
  readonly words: Words['terminal'];
  readonly format: Format;
  readonly colours: Colours;
  /** Columns to print in. */
  readonly width: number;
}
