import { ANSWERED, type ContactRecorder } from '../log.ts';
import { type Agent, BUSY, CHATTING } from './agent.ts';
import type { Contact } from './contact.ts';
import type { Link } from './link.ts';

/** Records an answered contact; `agent` is null for work that was interrupted and is in nobody's hands. */
export function recordAnswered(
  log: ContactRecorder,
  agent: Agent | null,
  contact: Contact,
  link: Link,
): void {
  const { attempt, interruption, offered, taken } = contact;
  const { factor, pool, queue } = link;
  const answeredAt = interruption?.answeredAt ?? taken + queue.ringSeconds;
  const talk = (interruption?.talk ?? 0) + factor * contact.talk;
  const afterWork = (interruption?.afterWork ?? 0) + factor * contact.afterWork;
  const place = agent === null ? -1 : agent.place;
  log.record(queue.number, attempt, offered, ANSWERED, answeredAt, pool.number, place, talk, afterWork);
}

/** Records what an agent still has in hand when the run ends. */
export function recordInHand(log: ContactRecorder, agent: Agent): void {
  if (agent.state === BUSY) recordAnswered(log, agent, agent.contact!, agent.contact!.link!);
  if (agent.state !== CHATTING) return;
  for (const chat of agent.hands!.chats.slice(0, agent.load)) recordAnswered(log, agent, chat, chat.link!);
}

/** Records a contact that nobody answered, and when that was certain. */
export function recordUnanswered(log: ContactRecorder, contact: Contact, outcome: number, at: number): void {
  const { attempt, offered, queue } = contact;
  log.record(queue.number, attempt, offered, outcome, at, -1, -1, 0, 0);
}
