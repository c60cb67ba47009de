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
import { type SeenDay, seeDay } from './day/seen.ts';
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

type Shown = Pick<LivePayload, 'scenario' | 'grid'> & {
  readonly staffed: readonly Pick<HeldStaffing, 'plan'>[];
};

/** Replications after which a reader sees figures: something at once, then what is worth reading. */
const STEPS = [1, 2, 5, 10];

/** Answers questions about the scenario of a report, the newest only. */
export class LiveDesk {
  readonly #payload: LivePayload;
  readonly #runner: Runner;
  /** Staffings made for a question, by what they depend on. */
  readonly #made = new Map<string, readonly HeldStaffing[]>();
  #signal = { aborted: false };
  /** The scenario and the plans that are on the screen. */
  #shown: Shown;

  constructor(payload: LivePayload, runner: Runner) {
    this.#payload = payload;
    this.#runner = runner;
    this.#shown = payload;
  }

  /** A day of one replication, of what is on the screen; null when the calendar does not have it. */
  see(option: number, date: string, replication: number): SeenDay | null {
    const { scenario, grid, staffed } = this.#shown;
    const day = grid.days.findIndex((one) => one.date === date);
    const { plan } = staffed[option] ?? {};
    if (day < 0 || plan === undefined) return null;
    return seeDay(scenario, grid, scenario.options[option] ?? null, plan, day, replication);
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
      const staffed = held.map((one, o) =>
        heldUnder(scenario, told.grid, optionIn(scenario, base.options[o] ?? null), one),
      );
      this.#shown = { scenario: told.scenario, grid: told.grid, staffed };
      await replay({
        ...told,
        staffed,
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
