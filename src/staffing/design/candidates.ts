import { streamOf } from '../../random/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import { type Collision, collisionsOf } from './collisions.ts';
import { Groups } from './groups.ts';
import {
  bestPartition,
  countGroups,
  type GroupCost,
  groupsOf,
  type Partition,
  soughtPartition,
} from './partitions.ts';
import { type RingWeights, ringOf } from './rings.ts';
import { type Blend, languagesOf } from './teams.ts';

/** A blend that the formula finds worth a simulation. */
export interface Candidate {
  readonly kind: 'teams' | 'ring';
  /** Most clients that one of its agents may serve. */
  readonly most: number;
  readonly blend: Blend;
  /** Paid hours by the formula; of a ring, a bound that it can't go below. */
  readonly paidHours: number;
}

/** Up to so many groups every division is looked at; above, divisions are sought step by step. */
export const everyGroupUpTo = 700;
/** Groups that a search may weigh for one language before it takes what it has. */
const weighedUpTo = 1200;
const randomStarts = 3;
/** Rings wider than two give little more and teach agents more. */
const ringWidths = [2, 3];

export interface Found {
  readonly candidates: readonly Candidate[];
  readonly collisions: readonly Collision[];
  readonly groups: Groups;
  /** Whether the best division of every language is known to be the best. */
  readonly exhaustive: boolean;
}

/**
 * For each number of clients up to `most` the best division of the clients of every language, and rings of overlapping
 * teams. Yields how far it is, 0…1, after each team that was weighed, so that the caller may breathe or stop.
 */
export function* candidatesOf(scenario: Scenario, grid: Grid, most: number): Generator<number, Found> {
  const groups = new Groups(scenario, grid);
  const collisions = collisionsOf(scenario, grid);
  const languages = languagesOf(scenario);
  const byWidth = Array.from({ length: most }, (): { blend: Blend; paidHours: number } => ({
    blend: [],
    paidHours: 0,
  }));
  const rings = ringWidths
    .filter((width) => width <= most)
    .map((width) => ({ width, blend: [] as Blend, paidHours: 0, any: false }));
  const whole = languages.reduce((sum, { clients }) => sum + workOf(clients.length, most), 0);
  let before = 0;
  let exhaustive = true;
  for (const { language, clients } of languages) {
    const cost: GroupCost = (group) =>
      groups.paidHours(
        language,
        group.map((member) => clients[member]!),
      );
    const count = clients.length;
    const all = countGroups(count, most) <= everyGroupUpTo;
    exhaustive &&= all;
    const start = groups.weighed;
    const far = () => Math.min(1, (before + Math.min(groups.weighed - start, workOf(count, most))) / whole);
    if (all) {
      for (const group of groupsOf(count, most)) {
        cost(group);
        yield far();
      }
    }
    let last: Partition = Array.from({ length: count }, (_, member) => [member]);
    for (let width = 1; width <= most; width++) {
      if (all) last = bestPartition(count, width, cost);
      else {
        const draw = streamOf(scenario.seed, 'blend', language, width);
        const search = soughtPartition(count, width, cost, [last], draw, randomStarts);
        for (let step = search.next(); ; step = search.next()) {
          last = step.value;
          if (step.done === true || groups.weighed - start > (weighedUpTo * width) / most) break;
          yield far();
        }
      }
      const found = byWidth[width - 1]!;
      const teams = last.map((group) => ({ language, clients: group.map((member) => clients[member]!) }));
      byWidth[width - 1] = {
        blend: [...found.blend, ...teams],
        paidHours: found.paidHours + last.reduce((sum, group) => sum + cost(group), 0),
      };
    }
    for (const [r, ring] of rings.entries()) {
      const widthBlend = byWidth[ring.width - 1]!.blend.filter((team) => team.language === language);
      const hours = (blend: Blend) =>
        blend.reduce((sum, team) => sum + groups.paidHours(language, team.clients), 0);
      const round = ringOf(
        language,
        clients,
        ring.width,
        weightsOf(groups, language, collisions, ring.width),
      );
      yield far();
      // A language too small for a ring keeps its teams.
      const better = round !== null && round.paidHours < hours(widthBlend);
      rings[r] = {
        ...ring,
        any: ring.any || better,
        blend: [...ring.blend, ...(better ? round.teams : widthBlend)],
        paidHours: ring.paidHours + (better ? round.paidHours : hours(widthBlend)),
      };
    }
    before += workOf(count, most);
  }
  const candidates = [
    ...byWidth.map(
      ({ blend, paidHours }, w): Candidate => ({ kind: 'teams', most: w + 1, blend, paidHours }),
    ),
    ...rings
      .filter(({ any }) => any)
      .map(({ width, blend, paidHours }): Candidate => ({ kind: 'ring', most: width, blend, paidHours })),
  ];
  return { candidates, collisions, groups, exhaustive };
}

const workOf = (clients: number, most: number): number => Math.min(countGroups(clients, most), weighedUpTo);

function weightsOf(
  groups: Groups,
  language: string,
  collisions: readonly Collision[],
  served: number,
): RingWeights {
  const known = new Map(collisions.map(({ clients, intervals }) => [clients.join(), intervals ?? 0]));
  return {
    ringHours: (clients) => groups.needOf(language, clients, served).paidHours,
    aloneHours: (client) => groups.paidHours(language, [client]),
    collision: (a, b) => known.get([Math.min(a, b), Math.max(a, b)].join()) ?? 0,
  };
}
