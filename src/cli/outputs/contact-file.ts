import { ContactLog, compileModel, simulate } from '../../engine/index.ts';
import { contactCsv, type LoggedOption } from '../../report/index.ts';
import type { Grid, Option, Plan } from '../../scenario/index.ts';
import type { Target } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import { EXIT, PlainError } from '../problems.ts';
import type { Output } from './output.ts';

/** Which contacts to log. */
export interface LoggedPart {
  readonly replication: number;
  /** ISO date; the whole horizon when undefined. */
  readonly day: string | undefined;
}

/** Every contact of one replication of each option: played again, for the plans that the options turned out to have. */
export function contactFile(
  target: Target,
  { scenario, grid }: LoadedScenario,
  { replication, day }: LoggedPart,
): Output {
  const { from, to } = secondsOf(grid, day);
  const plans: { option: Option | null; plan: Plan }[] = [];
  function* played(): Generator<LoggedOption> {
    for (const { option, plan } of plans) {
      const log = new ContactLog(from, to);
      simulate(compileModel(scenario, grid, plan, option), replication, { log });
      yield { option: option?.id ?? 'plan', plan, replication, log };
    }
  }
  return {
    target,
    observe: (option, plan) => {
      plans.push({ option, plan });
      return () => {};
    },
    text: () => contactCsv(scenario, grid, played()),
  };
}

/** A day of the horizon in seconds from its start; all of it when none is named. */
function secondsOf({ days, intervalSeconds }: Grid, date: string | undefined): { from: number; to: number } {
  if (date === undefined) return { from: 0, to: Number.POSITIVE_INFINITY };
  const day = days.find((each) => each.date === date);
  if (day === undefined) {
    const range = `${days[0]!.date} to ${days.at(-1)!.date}`;
    throw new PlainError(`--log-day takes a day from ${range}, not ${date}.`, EXIT.wrongInput);
  }
  const from = day.firstInterval * intervalSeconds;
  return { from, to: from + day.intervals * intervalSeconds };
}
