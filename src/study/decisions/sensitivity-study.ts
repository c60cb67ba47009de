import type { Option, Scenario } from '../../scenario/types.ts';
import { recommend } from '../recommend.ts';
import type { QuestionDesk } from './desk.ts';
import { type Sensitivity, sensitivity } from './sensitivity.ts';
import {
  type DecisionRequest,
  deskFor,
  focalClient,
  groundOf,
  StepMeter,
  type StudyGround,
} from './study.ts';
import { Unanswerable } from './unanswerable.ts';

/** What `blendsim sensitivity --json` prints. */
export interface SensitivityStudy extends Sensitivity {
  readonly format: 'blendsim-sensitivity/1';
  readonly ground: StudyGround;
}

/**
 * What moves the recommendation most, and where each assumption turns it. Throws `Unanswerable` when no two options
 * compete, and `Stopped` when stopped before the first assumption was tried.
 */
export async function studySensitivity(request: DecisionRequest): Promise<SensitivityStudy> {
  const { scenario, onProgress } = request;
  const client = focalClient(scenario);
  const meter = new StepMeter(onProgress ?? (() => {}));
  const desk = deskFor(request, client, meter);
  meter.step('the scenario as written', 0);
  const [winner, runnerUp] = await cheapestTwo(scenario, desk);
  const found = await sensitivity({
    scenario,
    desk,
    winner,
    runnerUp,
    onLever: (key, done) => meter.step(key, 0.1 + 0.9 * done),
  });
  return {
    format: 'blendsim-sensitivity/1',
    ground: groundOf(request, client, [winner, runnerUp]),
    ...found,
  };
}

/** The recommended option and the next, by the rule of the comparison. */
async function cheapestTwo(scenario: Scenario, desk: QuestionDesk): Promise<[Option, Option]> {
  const candidates = [];
  for (const option of scenario.options) {
    // An option for everyone is not the focal client's to choose.
    if (option.everyone) continue;
    const answer = await desk.ask(option, {});
    if (answer === null) continue;
    const { costs, weights, meetsTarget } = answer;
    candidates.push({ id: option.id, meetsTarget, eligible: true, buyer: costs, margin: null, weights });
  }
  const choice = recommend(candidates);
  const named = (id: string | null | undefined) => scenario.options.find((option) => option.id === id);
  const [winner, runnerUp] = [named(choice?.option), named(choice?.runnerUp)];
  if (winner === undefined || runnerUp === undefined)
    throw new Unanswerable(
      'No two options that have a price meet the target, so there is no choice to turn.',
    );
  return [winner, runnerUp];
}
