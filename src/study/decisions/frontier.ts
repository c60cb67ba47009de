import { estimateShare, pairedDifference } from '../../measures/index.ts';
import type { Estimate } from '../../measures/types.ts';
import type { Client, Option, Scenario } from '../../scenario/types.ts';
import { Stopped } from '../runner.ts';
import { type Answer, costOf, type QuestionDesk } from './desk.ts';

/** One option, staffed for one promise. */
export interface FrontierPoint {
  /** Added to every target of the client, 0.05 is five points; 0 is the scenario as written. */
  readonly shift: number;
  /** What the buyer pays over the horizon. */
  readonly cost: Estimate;
  /** What it costs more than the option as written, on the same contacts; null for that itself. */
  readonly more: Estimate | null;
  /** The client's simulated service level by its own contracts, all its queues together; null when nothing counts. */
  readonly service: Estimate | null;
  /** Hours of agents on duty in the pools that the client's contacts reach, whoever else they serve. */
  readonly staffedHours: number;
  /** Whether the plan keeps this promise, and those to the clients with whom agents are shared. */
  readonly meetsTarget: boolean;
}

export interface FrontierOption {
  readonly option: string;
  /** In ascending order of the promise. */
  readonly points: readonly FrontierPoint[];
}

/** What a better promise costs, and a lower one saves, with each option. */
export interface Frontier {
  /** In the order of the scenario; options without a price for the buyer are left out. */
  readonly options: readonly FrontierOption[];
  /** The shifts that were asked, ascending. */
  readonly shifts: readonly number[];
  /** Stopped before every option was asked. */
  readonly partial: boolean;
}

export interface FrontierRequest {
  readonly scenario: Scenario;
  readonly client: Client;
  readonly desk: QuestionDesk;
  readonly onPoint?: (option: string, shift: number, done: number) => void;
}

const ladder = [-0.1, -0.05, 0, 0.05, 0.1];

/** Promises outside are no service, or need more agents than anybody would pay. */
const [leastShare, mostShare] = [0.3, 0.97];

/**
 * Staffs every option for better and lower promises to the focal client, the same number of points for each of its
 * targets, and plays all of them on the same contacts. Other clients keep theirs. Null when the client has no target,
 * or fewer than two promises make sense. Throws `Stopped` when stopped before the first option was asked.
 */
export async function frontier(request: FrontierRequest): Promise<Frontier | null> {
  const { scenario, client, desk, onPoint } = request;
  const shifts = shiftsFor(scenario, client);
  if (shifts.length < 2 || scenario.horizon.kind === 'stationary') return null;
  // An option for everyone is not the focal client's to choose.
  const asked = scenario.options.filter(({ everyone }) => !everyone);
  const options: FrontierOption[] = [];
  let partial = false;
  try {
    for (const [o, option] of asked.entries()) {
      const found = await along(option, shifts, desk, (shift, i) =>
        onPoint?.(option.name, shift, (o + i / shifts.length) / asked.length),
      );
      if (found !== null) options.push(found);
    }
  } catch (error) {
    if (!(error instanceof Stopped) || options.length === 0) throw error;
    partial = true;
  }
  return options.length === 0 ? null : { options, shifts, partial };
}

function shiftsFor({ queues }: Scenario, client: Client): number[] {
  const shares = client.queues.flatMap((queue) => queues[queue]!.target?.share ?? []);
  if (shares.length === 0) return [];
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return ladder.filter(
    (shift) => shift === 0 || (low + shift >= leastShare && high + shift <= mostShare + 1e-9),
  );
}

/** One option along the ladder; null when it has no price for the buyer. */
async function along(
  option: Option,
  shifts: readonly number[],
  desk: QuestionDesk,
  onPoint: (shift: number, index: number) => void,
): Promise<FrontierOption | null> {
  const written = await desk.ask(option, {});
  if (written === null) return null;
  const points: FrontierPoint[] = [];
  for (const [i, shift] of shifts.entries()) {
    onPoint(shift, i);
    const answer = shift === 0 ? written : await desk.ask(option, { targetShift: shift });
    if (answer !== null) points.push(pointOf(shift, answer, written));
  }
  return { option: option.id, points };
}

function pointOf(shift: number, answer: Answer, written: Answer): FrontierPoint {
  const { costs, service, weights, staffedHours, meetsTarget } = answer;
  return {
    shift,
    cost: costOf(answer),
    more: answer === written ? null : pairedDifference(costs, written.costs, weights),
    service: estimateShare(service, weights),
    staffedHours,
    meetsTarget,
  };
}
