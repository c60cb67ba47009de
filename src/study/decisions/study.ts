import type { Grid } from '../../scenario/grid.ts';
import type { Client, Option, Scenario } from '../../scenario/types.ts';
import type { Staffing } from '../../staffing/index.ts';
import type { StudyProgress } from '../progress.ts';
import type { Runner, StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { version } from '../version.ts';
import { QuestionDesk, replicationsOf } from './desk.ts';
import { Unanswerable } from './unanswerable.ts';

/** What every study of a decision needs. */
export interface DecisionRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  readonly origin: Origin;
  /** Staffing of the same scenario from which the searches may learn. */
  readonly like?: Staffing;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/** What a study rests on, in its result. */
export interface StudyGround {
  readonly blendsim: string;
  readonly file: string;
  readonly title: string;
  /** SHA-256 of the scenario text and its side files, hex. */
  readonly hash: string;
  readonly seed: string;
  readonly replications: number;
  /** Whose decision it is. */
  readonly client: { readonly id: string; readonly name: string };
  /** The options that are spoken of. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

export function groundOf(request: DecisionRequest, client: Client, options: readonly Option[]): StudyGround {
  const { scenario, origin } = request;
  return {
    blendsim: version,
    file: origin.file,
    title: scenario.title,
    hash: origin.hash,
    seed: scenario.seed,
    replications: replicationsOf(scenario),
    client: { id: client.id, name: client.name },
    options: options.map(({ id, name }) => ({ id, name })),
  };
}

/** The client whose decision it is; throws `Unanswerable` when the scenario names none. */
export function focalClient({ clients, focus }: Scenario): Client {
  const client = clients.find(({ id }) => id === focus);
  if (client === undefined)
    throw new Unanswerable(
      'The scenario has no `focus`: say in it whose decision this is, such as `focus: vtech`.',
    );
  return client;
}

/** How far a study of many steps is: each step is a place or an assumption, told in words. */
export class StepMeter {
  readonly #tell: (progress: StudyProgress) => void;
  #step = '';
  #done = 0;

  constructor(tell: (progress: StudyProgress) => void) {
    this.#tell = tell;
  }

  /** A step begins; `done` is the share of the study before it. */
  step(name: string, done: number): void {
    this.#step = name;
    this.#done = Math.max(this.#done, done);
    this.#tell({ option: name, stage: '', done: this.#done });
  }

  /** What is being done within the step. */
  stage(stage: string): void {
    this.#tell({ option: this.#step, stage, done: this.#done });
  }
}

/** The desk that answers a study's questions, its stages told through the meter. */
export function deskFor(request: DecisionRequest, client: Client, meter: StepMeter): QuestionDesk {
  const { scenario, grid, runner, signal = { aborted: false }, like } = request;
  return new QuestionDesk({
    scenario,
    grid,
    client,
    runner,
    signal,
    ...(like === undefined ? {} : { like }),
    onStage: (stage) => meter.stage(stage),
  });
}
