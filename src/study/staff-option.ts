import { compileModel } from '../engine/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import {
  onlyQueues,
  type PoolLayout,
  type Simulate,
  Staffing,
  type StaffingResult,
} from '../staffing/index.ts';
import { type Runner, Stopped, type StopSignal } from './runner.ts';

/** Staffs the options of one scenario, one after the other, with the study's runner. */
export class StaffingDesk {
  /** For studies whose searches may begin with what these learnt. */
  readonly staffing: Staffing;

  constructor(scenario: Scenario, grid: Grid, runner: Runner, signal: StopSignal) {
    this.staffing = new Staffing(scenario, grid, simulateWith(scenario, grid, runner, signal));
  }

  /** Throws `Stopped` when asked to stop before the plan is there. */
  staff(option: Option | null, onStage: (stage: string, done: number) => void): Promise<StaffingResult> {
    return this.staffing.staff(option, {
      onProgress: ({ stage, done }) => onStage(`staffing, ${stage}`, done),
    });
  }

  /** The same for a design: pools that no option of the scenario has. What an earlier one shares is not sought again. */
  staffLayout(layout: PoolLayout, onStage: (stage: string, done: number) => void): Promise<StaffingResult> {
    return this.staffing.staffLayout(layout, {
      onProgress: ({ stage, done }) => onStage(`staffing, ${stage}`, done),
    });
  }
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
