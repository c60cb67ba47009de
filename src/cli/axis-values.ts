import { readDuration } from '../scenario/quantity/duration.ts';
import { readNumber, readShare } from '../scenario/quantity/number.ts';
import type { Read } from '../scenario/quantity/read.ts';
import type { Axis } from '../study/index.ts';
import type { Typed } from './commands/command.ts';
import { textOption } from './options.ts';
import { EXIT, PlainError } from './problems.ts';

const MICRO = 1_000_000;

/** How a person writes a place on each axis, in the unit of the study. */
const READ: Readonly<Record<Axis, (text: string) => Read<number>>> = {
  volume: (text) => readNumber(text, 'contacts a year', { min: 1 }),
  'unit-price': readEuro,
  'hourly-rate': readEuro,
  aht: (text) => readDuration(text, 'a handle time', 1),
  penalty: (text) => readShare(text, 'a penalty for each added client'),
};

function readEuro(text: string): Read<number> {
  const read = readNumber(
    text.replace(/\s*(EUR|€).*$/i, '').replace(/^(EUR|€)\s*/i, ''),
    'an amount in euro',
    {
      min: 0.01,
    },
  );
  return read.ok ? { ok: true, value: read.value * MICRO } : read;
}

/** An option that takes a place on the axis; undefined when it was not given. */
export function placeOption(typed: Typed, option: string, over: Axis): number | undefined {
  const text = textOption(typed, option);
  if (text === undefined) return undefined;
  const read = READ[over](text);
  if (read.ok) return read.value;
  const hint = read.suggestion === undefined ? '' : `; ${read.suggestion}`;
  throw new PlainError(`--${option} takes ${read.expected}, not ${text}${hint}.`, EXIT.wrongInput);
}
