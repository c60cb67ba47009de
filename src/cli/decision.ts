import { closest, distance } from 'fastest-levenshtein';
import { type Option, printable, type Scenario } from '../scenario/index.ts';
import { type StudyGround, Unanswerable } from '../study/index.ts';
import { EXIT, PlainError } from './problems.ts';
import { headed, type VerbTelling } from './verb-telling.ts';
import type { Verb } from './words/index.ts';

/** The option of a scenario that a person named; wrong input when there is none. */
export function optionNamed({ options }: Scenario, id: string, asked: string): Option {
  const found = options.find((option) => option.id === id);
  if (found !== undefined) return found;
  const ids = options.map((option) => printable(option.id));
  if (ids.length === 0) {
    throw new PlainError(`${asked}: the scenario has no options to choose between.`, EXIT.wrongInput);
  }
  const near = closest(id, ids);
  const hint = distance(id, near) <= 3 ? `; did you mean ${near}?` : '';
  throw new PlainError(
    `${asked}: there is no option ${id}; the scenario has ${ids.join(', ')}${hint}`,
    EXIT.wrongInput,
  );
}

/** What a scenario gives no ground for is wrong input, told in the study's words. */
export async function answered<Result>(study: () => Promise<Result>): Promise<Result> {
  try {
    return await study();
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    throw new PlainError(error.message, EXIT.wrongInput);
  }
}

/** Title of a study, and what it rests on in a line. */
export function decisionHeading(
  { title, replications, seed, client }: StudyGround,
  telling: Pick<VerbTelling<Verb>, 'common' | 'format' | 'colours'>,
): string {
  const { common, format } = telling;
  const facts = [
    common.terminal.replications(format.count(replications), replications === 1),
    common.terminal.seed(printable(seed)),
    common.terminal.decisionOf(printable(client.name)),
  ];
  return headed(printable(title), facts, telling);
}
