import { formatProblem, type Problem } from '../../scenario/index.ts';
import { explain } from '../explain.ts';
import { checkScenario } from '../load.ts';
import { print, say } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { plain } from '../terminal.ts';
import type { Command } from './command.ts';

export const validateCommand: Command = {
  command: 'validate <files..>',
  describe: 'Find all that is wrong or doubtful in scenario files; writes nothing',
  options: ['json'],
  describeOptions: (argv) =>
    argv
      .positional('files', { type: 'string', array: true, describe: 'Scenario files', demandOption: true })
      .option('json', { type: 'boolean', default: false, describe: 'Print the problems as JSON' }),
  async run({ files, json, quiet }) {
    const problems: Problem[] = [];
    let worst: ExitCode = EXIT.done;
    for (const file of files as string[]) {
      const found = await problemsOf(file);
      if (found === null) {
        worst = EXIT.wrongInput;
        continue;
      }
      problems.push(...found);
      const errors = found.filter(({ severity }) => severity === 'error').length;
      if (errors > 0) worst = EXIT.wrongInput;
      if (json) continue;
      for (const problem of found) if (!quiet || problem.severity === 'error') say(formatProblem(problem));
      if (!quiet) await print(`${plain(file)}: ${verdict(errors, found.length - errors)}\n`);
    }
    if (json) await print(`${JSON.stringify(problems, null, 2)}\n`);
    return worst;
  },
};

/** A file that can't be read is told at once; the others are still checked. Null then. */
async function problemsOf(file: string): Promise<readonly Problem[] | null> {
  try {
    return (await checkScenario(file)).problems;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(explain(error).text);
    return null;
  }
}

function verdict(errors: number, warnings: number): string {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  if (errors > 0)
    return warnings > 0 ? `${count(errors, 'error')}, ${count(warnings, 'warning')}` : count(errors, 'error');
  return warnings > 0 ? `valid, with ${count(warnings, 'warning')}` : 'valid';
}
