import { closest, distance } from 'fastest-levenshtein';
import yargs from 'yargs';
import { version } from '../study/index.ts';
import { readableArguments } from './arguments.ts';
import type { Command } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { explain } from './explain.ts';
import { flush, print, say } from './output.ts';
import { EXIT, PlainError } from './problems.ts';

/** Each command by the verb that a person types. */
const BY_VERB = new Map(COMMANDS.map((command) => [verbOf(command), command]));
const EVERYWHERE = ['quiet', 'help', 'version'];

/** The command line: never throws, never prints a stack trace; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // Failures of stdout and stderr are met where they are written to.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    return await dispatch(args);
  } catch (error) {
    const { text, exitCode } = explain(error);
    say(text);
    await flush();
    return exitCode;
  }
}

async function dispatch(typed: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const args = readableArguments(typed);
  const program = yargs(args)
    .scriptName('blendsim')
    .usage(
      'Usage: $0 <command> [options]\n\nStaffs, simulates and prices a contact center: dedicated, blended or hybrid.',
    )
    .locale('en')
    .strict()
    .recommendCommands()
    .demandCommand(1, `Say what to do: ${[...BY_VERB.keys()].join(', ')}.`)
    .parserConfiguration({
      'duplicate-arguments-array': true,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'No progress, results only' })
    .example('$0 run scenarios/vtech-holiday-peak.yaml', 'compare the options and write the report')
    .example('$0 run my.yaml --json > my.json', 'every figure, for other programs')
    .example('$0 diff before.json after.json', 'what changed between two of those')
    .example('$0 validate *.yaml', 'all that is wrong or doubtful in scenario files')
    .example('$0 schema > scenario.schema.json', 'let an editor complete and check them')
    .epilogue('Exit codes: 0 done, 1 failed, 2 wrong input, 130 stopped by Ctrl-C.')
    .wrap(Math.min(100, process.stdout.columns || 100))
    .version(version)
    .alias('version', 'v')
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message, error) => {
      if (error) throw error;
      const said = message.startsWith('Not enough')
        ? args[0] === 'diff'
          ? 'Name the files of two runs, as run --json writes them.'
          : 'Name a scenario file.'
        : message + meant(message, args);
      throw new PlainError(`${said}\nblendsim --help shows what can be asked.`, EXIT.wrongInput);
    });
  for (const command of COMMANDS) {
    program.command(command.command, command.describe, command.describeOptions, async (argv) => {
      exitCode = await command.run(argv);
    });
  }
  // yargs would print help and version by itself, and not wait for a slow reader.
  await program.parseAsync(args, {}, (_error, _argv, output) => {
    if (output !== '') pending = print(`${output}\n`);
  });
  await pending;
  pending = Promise.resolve();
  return exitCode;
}

let pending: Promise<void> = Promise.resolve();

/** A guess at an option that this command does not have; commands are guessed by yargs itself. */
function meant(message: string, args: readonly string[]): string {
  const unknown = /^Unknown argument: ([\w-]+)$/.exec(message)?.[1];
  const command = BY_VERB.get(args.find((arg) => BY_VERB.has(arg)) ?? '');
  // A file too many is no option.
  if (unknown === undefined || command === undefined || args.includes(unknown)) return '';
  const guess = closest(unknown, [...command.options, ...EVERYWHERE]);
  // With a short word that shares less than half of its letters nothing was meant.
  return distance(unknown, guess) <= Math.min(3, Math.ceil(unknown.length / 2))
    ? `; did you mean --${guess}?`
    : '';
}

/** `run <scenario>` is typed as `run`. */
function verbOf({ command }: Command): string {
  return command.split(' ')[0]!;
}
