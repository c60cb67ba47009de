import type { Agenda } from './agenda.ts';
import { type Agent, Hands } from './agent.ts';
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
    agent.hands ??= new Hands();
    const { hands } = agent;
    if (agent.load === 0) {
      hands.progress = 0;
      hands.workedTo = now;
    } else {
      this.advance(agent);
    }
    const resume = Math.max(hands.workedTo, now);
    if (held > 0) this.tally.changeover(chat.link!, resume, resume + held);
    hands.workedTo = resume + held;
    chat.talkFrom = resume + held;
    hands.chats[agent.load] = chat;
    hands.doneAt[agent.load++] = hands.progress + work;
    this.schedule(agent);
  }

  /** Takes the chat that is done out of the agent's hands, and schedules the next. */
  finish(agent: Agent): Contact {
    this.advance(agent);
    const { chats, doneAt } = agent.hands!;
    const place = soonest(agent);
    const chat = chats[place]!;
    agent.load--;
    chats[place] = chats[agent.load]!;
    doneAt[place] = doneAt[agent.load]!;
    if (agent.load > 0) this.schedule(agent);
    return chat;
  }

  /** Books the time since the last change: once for the pool, in equal shares for the chats' links. */
  advance(agent: Agent): void {
    const { tally } = this;
    const { now } = this.clock;
    const { load, pool } = agent;
    const hands = agent.hands!;
    const { workedTo } = hands;
    if (now <= workedTo) return;
    hands.progress += (now - workedTo) / (1 + pool.stretch * (load - 1));
    hands.workedTo = now;
    tally.span(tally.handling, pool.row, workedTo, now);
    for (let place = 0; place < load; place++) {
      const chat = hands.chats[place]!;
      const link: Link = chat.link!;
      const work = chat.talk + chat.afterWork;
      const talkShare = work > 0 ? chat.talk / work : 1;
      tally.daySpan(tally.linkHandling, link.row, workedTo, now, 1 / load);
      tally.daySpan(tally.linkTalk, link.row, workedTo, now, talkShare / load);
    }
  }

  private schedule(agent: Agent): void {
    const { doneAt, progress, workedTo } = agent.hands!;
    const left = doneAt[soonest(agent)]! - progress;
    const slowness = 1 + agent.pool.stretch * (agent.load - 1);
    this.ends.remove(agent);
    agent.endsAt = workedTo + Math.max(0, left) * slowness;
    this.ends.add(agent);
  }
}

function soonest(agent: Agent): number {
  const { doneAt } = agent.hands!;
  let best = 0;
  for (let place = 1; place < agent.load; place++) if (doneAt[place]! < doneAt[best]!) best = place;
  return best;
}
