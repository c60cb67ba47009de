import { compileModel } from '../engine/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { WhatIf } from '../scenario/what-if.ts';
import {
  type HeldStaffing,
  holdStaffing,
  onlyQueues,
  type PoolLayout,
  type Simulate,
  Staffing,
  type StaffingResult,
  withAgents,
} from '../staffing/index.ts';
import { type Runner, Stopped, type StopSignal } from './runner.ts';

/** A scenario with its calendar. */
export interface Asked {
  readonly scenario: Scenario;
  readonly grid: Grid;
}

/**
 * Staffs the options of one scenario, one after the other, with the study's runner; agents asked for by hand come on
 * top. `made` is the scenario that the staff is made for, then those whose questions hold it, and the scenario itself
 * last; `openStaffingDesk` finds them.
 */
export class StaffingDesk {
  /** For studies whose searches may begin with what these learnt. */
  readonly staffing: Staffing;
  private readonly made: readonly [Asked, ...Asked[]];

  constructor(runner: Runner, signal: StopSignal, made: readonly [Asked, ...Asked[]]) {
    const [{ scenario, grid }] = made;
    this.made = made;
    this.staffing = new Staffing(scenario, grid, simulateWith(scenario, grid, runner, signal));
  }

  /** Throws `Stopped` when asked to stop before the plan is there. */
  async staff(
    option: Option | null,
    onStage: (stage: string, done: number) => void,
  ): Promise<StaffingResult> {
    const staffed = await this.staffing.staff(optionIn(this.made[0].scenario, option), {
      onProgress: ({ stage, done }) => onStage(`staffing, ${stage}`, done),
    });
    return this.asAsked(option, staffed);
  }

  /** The best plan so far of the option whose staffing was stopped; null when nothing was played of some of its pools. */
  soFar(option: Option | null): StaffingResult | null {
    const found = this.staffing.soFar();
    if (found === null) return null;
    return { ...this.asAsked(option, found), unfinished: true };
  }

  /** A staffing under what each question asks of the staff; as it is where none asks anything. */
  private asAsked(option: Option | null, staffed: StaffingResult): StaffingResult {
    return this.made.reduce(
      (held, { scenario, grid }) =>
        scenario.whatIf?.staff === undefined
          ? held
          : heldUnder(scenario, grid, optionIn(scenario, option), held),
      staffed,
    );
  }

  /** What `staff` does, for a design: pools that no option of the scenario has. What an earlier one shares is not sought again. */
  staffLayout(layout: PoolLayout, onStage: (stage: string, done: number) => void): Promise<StaffingResult> {
    return this.staffing.staffLayout(layout, {
      onProgress: ({ stage, done }) => onStage(`staffing, ${stage}`, done),
    });
  }
}

/** The option of this id as a scenario has it; null for the plan of one without options. */
export function optionIn({ options }: Scenario, option: Option | null): Option | null {
  return options.find(({ id }) => id === option?.id) ?? null;
}

/** The agents of a staffing at the work of a scenario, with those added that its question adds by hand. */
export function heldUnder(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  held: HeldStaffing,
): StaffingResult {
  const { change = {}, staff = { hold: true, agents: {} } } = scenario.whatIf ?? {};
  const plan = withAgents(held.plan, staff);
  const asked = staff.hold && changesWork(change);
  // What the staffing's check found is true of its own plan at its own demand only.
  const stands = !asked && plan.pools.every((pool, p) => pool === held.plan.pools[p]);
  const { simulations } = held;
  const { shortfalls, checkedQueues } = stands ? held : { shortfalls: [], checkedQueues: [] };
  return holdStaffing(scenario, grid, option, { plan, shortfalls, checkedQueues, simulations });
}

/** Whether a question asks for more than other prices, wages and paid time: none of them moves a contact. */
function changesWork({ hourlyRate, unitPrice, wage, shrinkage, ...work }: WhatIf): boolean {
  return Object.keys(work).length > 0;
}

/** Staffing asks for plans to be played; half an answer would be no answer. */
export function simulateWith(scenario: Scenario, grid: Grid, runner: Runner, signal: StopSignal): Simulate {
  return async (plan: Plan, replications, each, queues) => {
    const model = compileModel(scenario, grid, plan);
    const played = queues === undefined ? model : onlyQueues(model, queues);
    const done = await runner.run(played, replications, each, signal);
    if (done < replications.count) throw new Stopped();
  };
}
