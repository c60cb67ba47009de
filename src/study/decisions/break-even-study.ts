import type { Option } from '../../scenario/types.ts';
import type { Axis } from './axis.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import {
  type DecisionRequest,
  deskFor,
  focalClient,
  groundOf,
  StepMeter,
  type StudyGround,
} from './study.ts';

export interface BreakEvenStudyRequest extends DecisionRequest {
  readonly between: readonly [Option, Option];
  readonly over: Axis;
  readonly from?: number;
  readonly to?: number;
  readonly points?: number;
}

/** What `blendsim breakeven --json` prints. */
export interface BreakEvenStudy extends BreakEven {
  readonly format: 'blendsim-breakeven/1';
  readonly ground: StudyGround;
}

/**
 * At which volume, price, handle time or penalty the cheaper of two options changes for the focal client. Throws
 * `Unanswerable` when the scenario gives no ground, and `Stopped` when stopped before two places were known.
 */
export async function studyBreakEven(request: BreakEvenStudyRequest): Promise<BreakEvenStudy> {
  const { scenario, grid, between, over, from, to, points, onProgress } = request;
  const client = focalClient(scenario);
  const meter = new StepMeter(onProgress ?? (() => {}));
  const found = await breakEven({
    scenario,
    grid,
    client,
    desk: deskFor(request, client, meter),
    between,
    over,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(points === undefined ? {} : { points }),
    onPoint: (at, done) => meter.step(placeName(over, at), done),
  });
  return { format: 'blendsim-breakeven/1', ground: groundOf(request, client, between), ...found };
}

/** A place of the axis for the progress line: money in euro. */
function placeName(over: Axis, at: number): string {
  const price = over === 'unit-price' || over === 'hourly-rate';
  return `${over} ${price ? (at / 1_000_000).toFixed(2) : Math.round(at * 1000) / 1000}`;
}
