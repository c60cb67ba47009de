/** The path under which standard input is read as a file. */
export const STANDARD_INPUT = '/dev/stdin';

/**
 * What was typed, as yargs understands it: a lone `-` is standard input, and what follows `--` are files, whatever
 * they begin with. yargs drops the first without a word and does not take the second for a command's files.
 */
export function readableArguments(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const files = end < 0 ? [] : args.slice(end + 1);
  return [
    // After an option it would be that option's value.
    ...before.map((arg, i) => (arg === '-' && !takesValue(before[i - 1]) ? STANDARD_INPUT : arg)),
    ...files.map((file) => (file.startsWith('-') ? `./${file}` : file)),
  ];
}

/** Every option but those that are said or not; `--name=value` has its value already. */
const takesValue = (before: string | undefined) =>
  before !== undefined &&
  (before === '-o' ||
    (/^--[a-z][a-z-]*$/.test(before) && !/^--(no-.*|json|quiet|deep|every-week|help|version)$/.test(before)));
