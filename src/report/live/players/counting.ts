import { simulate } from '../../../engine/index.ts';
import type { Grid } from '../../../scenario/grid.ts';
import type { Plan } from '../../../scenario/plan.ts';
import type { Scenario } from '../../../scenario/types.ts';
import { type Counted, OptionCounter, Promises } from '../../../study/index.ts';
import { PartsPlayer, shareOfMemory } from '../parts/parts-player.ts';

/** What a question has played: every option of a scenario (one, null, if it has none) with its plan. */
export interface Study {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly plans: readonly Plan[];
}

/** Plays and counts replications of the newest question, in a worker of its own. */
export class CountingPlayer {
  #study: Study | null = null;
  #counters: (OptionCounter | undefined)[] = [];
  #promises: Promises | null = null;
  #parts: PartsPlayer | null = null;
  readonly #share: number;

  /** @param share Memory that it may take, 0…1 of what is plenty. */
  constructor(share: number) {
    this.#share = share;
  }

  begin(study: Study): void {
    this.#study = study;
    this.#counters = [];
    this.#promises = null;
    this.#parts ??= new PartsPlayer(lastingUnder(study.scenario), simulate, shareOfMemory(this.#share));
    this.#parts.nextQuestion();
  }

  /** Works in steps, and may be given up after any. */
  *count(option: number, replication: number): Generator<void, Counted> {
    if (this.#study === null || this.#parts === null) throw new Error('no question was put');
    const { scenario, grid, plans } = this.#study;
    this.#promises ??= new Promises(scenario, grid);
    this.#counters[option] ??= new OptionCounter(
      scenario,
      grid,
      scenario.options[option] ?? null,
      plans[option]!,
      { promises: this.#promises },
    );
    const counter = this.#counters[option];
    return counter.count(yield* this.#parts.playInSteps(counter.model, replication));
  }
}

/** Questions concern the focal client; parts of a model that do without it stay as they are. */
function lastingUnder({ clients, focus }: Scenario) {
  const asked = clients.findIndex(({ id }) => id === focus);
  return ({ queues }: { readonly queues: readonly { readonly client: number }[] }) =>
    queues.every(({ client }) => asked >= 0 && client !== asked);
}
