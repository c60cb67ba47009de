import { type Stream, streamOf } from '../../random/index.ts';
import type { Model, ModelPool } from '../model.ts';
import { Agent, AgentList } from './agent.ts';
import { UNSET } from './contact.ts';
import type { Link } from './link.ts';
import { FewestHandled, type Pick, RandomPick } from './picks.ts';

/** A pool on the floor: its agents, and the lists of those who can take something. */
export class Pool {
  readonly number: number;
  readonly rules: ModelPool;
  /** Where its rows begin in the facts by interval. */
  readonly row: number;
  readonly links: Link[] = [];
  firstLink: Link | null = null;
  readonly agents: readonly Agent[];
  readonly free = new AgentList(this);
  /** Agents with 1, 2, … chats in hand who may take one more; place 0 is not used. */
  readonly chatting: readonly AgentList[];
  /** Agents whose work may be interrupted. */
  readonly interruptible = new AgentList(this);
  readonly chats: number;
  readonly stretch: number;
  readonly changeoverSeconds: number;
  /** The rule by which a freed agent chooses is the plain one, longest waiting. */
  readonly takesLongestWaiting: boolean;
  /** For the weighted rule; null under the others. */
  readonly nextDraws: Stream | null;
  /**
   * Agents beyond the schedule, who leave when they have finished; some of them are marked in person. Not 0 at first: the
   * compiler takes a field that has had one value only for a constant, and throws away its work when that ends.
   */
  leaving = -1;
  marked = -1;
  /** Seconds of the present interval that its agents were handling, or idle, as far as they have ended. */
  handling = UNSET;
  idle = UNSET;
  /** The factor of the handle time that its agents' tenure makes now. */
  ramp = 1;
  private readonly pickRule: Pick | null;

  constructor(model: Model, number: number, firstAgent: number, size: number, replication: number) {
    const rules = model.pools[number]!;
    const draws = (kind: string) => streamOf(model.seed, replication, 'pool', rules.key, kind);
    this.number = number;
    this.leaving = 0;
    this.marked = 0;
    this.handling = 0;
    this.idle = 0;
    this.rules = rules;
    this.row = number * model.intervals;
    this.agents = Array.from({ length: size }, (_, place) => new Agent(firstAgent + place, place, this));
    this.chats = rules.chats;
    this.chatting = Array.from({ length: rules.chats }, () => new AgentList(this));
    this.stretch = rules.chatStretch;
    this.changeoverSeconds = rules.changeoverSeconds;
    this.takesLongestWaiting = rules.next === 'longest-waiting';
    this.nextDraws = rules.next === 'weighted' ? draws('next') : null;
    this.pickRule =
      rules.pick === 'fewest-handled'
        ? new FewestHandled()
        : rules.pick === 'random'
          ? new RandomPick(draws('pick'))
          : null;
  }

  serve(links: readonly Link[]): void {
    this.links.push(...links);
    this.firstLink = links[0] ?? null;
    links.forEach((link, i) => {
      link.nextOfPool = links[i + 1] ?? null;
    });
  }

  joinFree(agent: Agent): void {
    this.free.join(agent);
    if (this.pickRule !== null) this.pickRule.add(agent);
  }

  leaveFree(agent: Agent): void {
    this.free.leave(agent);
    if (this.pickRule !== null) this.pickRule.remove(agent);
  }

  /** The free agent whose turn it is by the pool's rule; null when none is free. */
  pick(): Agent | null {
    return this.pickRule === null ? this.free.first : this.pickRule.pick();
  }

  /** The agent with the fewest chats in hand who may take one more, longest at that number; null when there is none. */
  leastLoaded(): Agent | null {
    for (let load = 1; load < this.chats; load++) {
      const agent = this.chatting[load]!.first;
      if (agent !== null) return agent;
    }
    return null;
  }
}
