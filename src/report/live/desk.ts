import type { AskedStaff } from '../../scenario/types.ts';
import { applyWhatIf, type WhatIf } from '../../scenario/what-if.ts';
import type { HeldStaffing } from '../../staffing/index.ts';
import {
  type Begun,
  type Comparison,
  heldUnder,
  type Runner,
  replay,
  StaffingDesk,
  Stopped,
} from '../../study/index.ts';
import { type LivePayload, optionIn } from './payload.ts';

/** What a reader asks: the scenario's own `what-if:`. */
export interface Question {
  readonly change: WhatIf;
  readonly staff: AskedStaff;
}

export interface Watch {
  /** The latest comparison, and whether all replications that the scenario asks for are in it. */
  readonly show: (comparison: Comparison, begun: readonly Begun[], isLast: boolean) => void;
  /** Staffing for the question: how far, 0…1. */
  readonly staffing: (done: number) => void;
}

/** Replications after which a reader sees figures: something at once, then what is worth reading. */
const STEPS = [1, 2, 5, 10];

/** Answers questions about the scenario of a report, the newest only. */
export class LiveDesk {
  readonly #payload: LivePayload;
  readonly #runner: Runner;
  /** Staffings made for a question, by what they depend on. */
  readonly #made = new Map<string, readonly HeldStaffing[]>();
  #signal = { aborted: false };

  constructor(payload: LivePayload, runner: Runner) {
    this.#payload = payload;
    this.#runner = runner;
  }

  /** Resolves once the answer is whole, or a newer question has taken its place. */
  async ask({ change, staff }: Question, watch: Watch): Promise<void> {
    this.#signal.aborted = true;
    const signal = { aborted: false };
    this.#signal = signal;
    const { scenario: base, grid: baseGrid, origin, warnings } = this.#payload;
    const under = applyWhatIf(base, baseGrid, change);
    const nothing = Object.keys(change).length === 0 && Object.keys(staff.agents).length === 0;
    const scenario = { ...under.scenario, whatIf: { change, staff, unchanged: base } };
    const told = { scenario: nothing ? base : scenario, grid: under.grid, origin, warnings };
    try {
      const held =
        staff.hold || nothing
          ? this.#payload.staffed
          : await this.#staffed({ change, staff }, told.grid, signal, watch);
      await replay({
        ...told,
        staffed: held.map((one, o) =>
          heldUnder(scenario, told.grid, optionIn(scenario, base.options[o] ?? null), one),
        ),
        runner: this.#runner,
        signal,
        steps: STEPS,
        show: watch.show,
      });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  /** The plans that staffing makes for the question, before agents are added by hand. */
  async #staffed(
    { change }: Question,
    grid: LivePayload['grid'],
    signal: { readonly aborted: boolean },
    watch: Watch,
  ): Promise<readonly HeldStaffing[]> {
    const { hourlyRate: _rate, unitPrice: _price, ...demand } = change;
    const key = JSON.stringify(demand);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const { scenario } = applyWhatIf(this.#payload.scenario, this.#payload.grid, change);
    const desk = new StaffingDesk(scenario, grid, this.#runner, signal);
    const made: HeldStaffing[] = [];
    const options = scenario.options.length === 0 ? [null] : scenario.options;
    for (const [o, option] of options.entries()) {
      made.push(await desk.staff(option, (_, done) => watch.staffing((o + done) / options.length)));
    }
    this.#made.set(key, made);
    return made;
  }
}
