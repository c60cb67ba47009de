import type { Stream } from '../../random/index.ts';
import type { Agent } from './agent.ts';

/** The free agents of a pool under a rule other than longest idle. */
export interface Pick {
  add(agent: Agent): void;
  remove(agent: Agent): void;
  /** Whose turn it is; null when nobody is free. */
  pick(): Agent | null;
}

/** Each free agent with the same probability. */
export class RandomPick implements Pick {
  private readonly members: Agent[] = [];
  private readonly draws: Stream;

  constructor(draws: Stream) {
    this.draws = draws;
  }

  add(agent: Agent): void {
    agent.member = this.members.length;
    this.members.push(agent);
  }

  remove(agent: Agent): void {
    const last = this.members.pop()!;
    if (last === agent) return;
    this.members[agent.member] = last;
    last.member = agent.member;
  }

  pick(): Agent | null {
    const { members } = this;
    return members.length === 0 ? null : members[Math.floor(this.draws() * members.length)]!;
  }
}

/** Fewest contacts handled since coming on duty, then longest idle, then the lower number: a binary heap. */
export class FewestHandled implements Pick {
  private readonly members: Agent[] = [];

  add(agent: Agent): void {
    this.members.push(agent);
    this.rise(agent, this.members.length - 1);
  }

  remove(agent: Agent): void {
    const last = this.members.pop()!;
    if (last === agent) return;
    this.sink(last, agent.member);
    this.rise(last, last.member);
  }

  pick(): Agent | null {
    return this.members.length === 0 ? null : this.members[0]!;
  }

  private rise(agent: Agent, place: number): void {
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.members[parent]!;
      if (!comesBefore(agent, above)) break;
      this.put(above, place);
      place = parent;
    }
    this.put(agent, place);
  }

  private sink(agent: Agent, place: number): void {
    const { members } = this;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= members.length) break;
      if (child + 1 < members.length && comesBefore(members[child + 1]!, members[child]!)) child++;
      const below = members[child]!;
      if (!comesBefore(below, agent)) break;
      this.put(below, place);
      place = child;
    }
    this.put(agent, place);
  }

  private put(agent: Agent, place: number): void {
    this.members[place] = agent;
    agent.member = place;
  }
}

function comesBefore(agent: Agent, other: Agent): boolean {
  if (agent.handled !== other.handled) return agent.handled < other.handled;
  if (agent.since !== other.since) return agent.since < other.since;
  return agent.number < other.number;
}
