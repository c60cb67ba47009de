import { formatsOf } from '../../report/format.ts';
import { type Language, languages, wordsIn } from '../../report/words/index.ts';
import { formatProblem, type Problem } from '../../scenario/index.ts';
import { explain } from '../explain.ts';
import { checkScenario } from '../load.ts';
import { choiceOption } from '../options.ts';
import { print, say } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { plain } from '../terminal.ts';
import { verbWords } from '../words/index.ts';
import type { Command } from './command.ts';

export const validateCommand: Command = {
  command: 'validate <files..>',
  describe: 'Find all that is wrong or doubtful in scenario files; writes nothing',
  options: ['json', 'lang'],
  describeOptions: (argv) =>
    argv
      .positional('files', { type: 'string', array: true, describe: 'Scenario files', demandOption: true })
      .option('json', { type: 'boolean', default: false, describe: 'Print the problems as JSON' })
      .option('lang', {
        type: 'string',
        describe: `Language of the verdict: ${languages.join(', ')} [default: en]`,
      }),
  async run(typed) {
    const { files, json, quiet } = typed;
    const language = choiceOption(typed, 'lang', languages) ?? 'en';
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
      if (!quiet) await print(`${plain(file)}: ${verdictOf(errors, found.length - errors, language)}\n`);
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

/** 'valid, with 2 warnings', in words of the language. */
export function verdictOf(errors: number, warnings: number, language: Language): string {
  const words = verbWords('validate', language);
  const { count } = formatsOf(wordsIn(language).locale);
  const warned = words.warnings(count(warnings), warnings === 1);
  if (errors > 0) {
    const failed = words.errors(count(errors), errors === 1);
    return warnings > 0 ? `${failed}, ${warned}` : failed;
  }
  return warnings > 0 ? words.validWith(warned) : words.valid;
}
