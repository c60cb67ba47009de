import { invoiceCsv } from '../../report/index.ts';
import type { Target } from '../files.ts';
import type { Output } from './output.ts';

/** Every client's invoice line by line, by option and month. */
export function invoiceFile(target: Target): Output {
  return { target, text: invoiceCsv };
}
