import type { Agenda } from './agenda.ts';
import type { Agent } from './agent.ts';
import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';
import type { Link } from './link.ts';
import type { Tally } from './tally.ts';

/**
 * Agents with several chats in hand. All of an agent's chats progress at the same rate, 1 / (1 + stretch (n - 1))
 * with n in hand, so one progress for each agent tells when each chat is done. Changeover and ringing stop the
 * clock for all of them.
 */
export class Chats {
  private readonly tally: Tally;
  private readonly ends: Agenda;
  private readonly clock: Clock;

  constructor(tally: Tally, ends: Agenda, clock: Clock) {
    this.tally = tally;
    this.ends = ends;
    this.clock = clock;
  }

  /** The agent takes a chat, after `held` seconds of changeover and ringing; `work` is its time when alone. */
  begin(agent: Agent, chat: Contact, held: number, work: number): void {
    const { now } = this.clock;
    if (agent.load === 0) {
      agent.progress = 0;
      agent.workedTo = now;
    } else {
      this.advance(agent);
    }
    const resume = Math.max(agent.workedTo, now);
    if (held > 0) this.tally.changeover(chat.link!, resume, resume + held);
    agent.workedTo = resume + held;
    chat.talkFrom = resume + held;
    chat.doneAt = agent.progress + work;
    agent.chats[agent.load++] = chat;
    this.schedule(agent);
  }

  /** Takes the chat that is done out of the agent's hands, and schedules the next. */
  finish(agent: Agent): Contact {
    this.advance(agent);
    const { chats } = agent;
    const place = soonest(agent);
    const chat = chats[place]!;
    agent.load--;
    chats[place] = chats[agent.load]!;
    if (agent.load > 0) this.schedule(agent);
    return chat;
  }

  /** Books the time since the last change: once for the pool, in equal shares for the chats' links. */
  advance(agent: Agent): void {
    const { tally } = this;
    const { now } = this.clock;
    const { load, pool, workedTo } = agent;
    if (now <= workedTo) return;
    agent.progress += (now - workedTo) / (1 + pool.stretch * (load - 1));
    agent.workedTo = now;
    tally.span(tally.handling, pool.row, workedTo, now);
    for (let place = 0; place < load; place++) {
      const chat = agent.chats[place]!;
      const link: Link = chat.link!;
      const work = chat.talk + chat.afterWork;
      const talkShare = work > 0 ? chat.talk / work : 1;
      tally.daySpan(tally.linkHandling, link.row, workedTo, now, 1 / load);
      tally.daySpan(tally.linkTalk, link.row, workedTo, now, talkShare / load);
    }
  }

  private schedule(agent: Agent): void {
    const left = agent.chats[soonest(agent)]!.doneAt - agent.progress;
    const slowness = 1 + agent.pool.stretch * (agent.load - 1);
    this.ends.remove(agent);
    agent.endsAt = agent.workedTo + Math.max(0, left) * slowness;
    this.ends.add(agent);
  }
}

function soonest(agent: Agent): number {
  let best = 0;
  for (let place = 1; place < agent.load; place++) {
    if (agent.chats[place]!.doneAt < agent.chats[best]!.doneAt) best = place;
  }
  return best;
}
