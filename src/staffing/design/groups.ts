import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import { arrivingContacts, flowsInto } from '../flows.ts';
import { sharedTeam } from '../layout.ts';
import { needOf, type PoolNeed } from './need.ts';
import { poolOf } from './teams.ts';

/** What teams need by the formula, each worked out once. */
export class Groups {
  readonly #scenario: Scenario;
  readonly #grid: Grid;
  readonly #arriving: readonly Float64Array[];
  readonly #known = new Map<string, number>();

  constructor(scenario: Scenario, grid: Grid) {
    this.#scenario = scenario;
    this.#grid = grid;
    this.#arriving = arrivingContacts(scenario, grid);
  }

  /** How many teams were worked out. */
  get weighed(): number {
    return this.#known.size;
  }

  /** Paid hours of a team of these clients (ascending), with penalty, changeover and learning. */
  paidHours(language: string, clients: readonly number[]): number {
    const key = `${language} ${clients.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const hours = this.needOf(language, clients).paidHours;
    this.#known.set(key, hours);
    return hours;
  }

  /**
   * What a team needs; with `served`, as if each of its agents served only so many of its clients: a ring of
   * overlapping teams at its best, when it pools like one line.
   */
  needOf(language: string, clients: readonly number[], served = clients.length): PoolNeed {
    const scenario = this.#scenario;
    const pool = sharedTeam(scenario, this.#grid, poolOf(scenario, { language, clients }, 'team'));
    const penalty = (count: number) => 1 + scenario.staffing.penaltyPerClient * Math.max(0, count - 1);
    const narrowed = {
      ...pool,
      clients: pool.clients.slice(0, served),
      links: pool.links.map((link) => ({
        ...link,
        handleFactor: (link.handleFactor * penalty(served)) / penalty(clients.length),
      })),
    };
    const contacts = pool.links.map(({ queue }) => this.#arriving[queue]!);
    return needOf(scenario, this.#grid, narrowed, flowsInto(scenario, this.#grid, narrowed, contacts));
  }
}
