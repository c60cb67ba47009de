import { type Agent, BUSY, CHATTING } from './agent.ts';
import type { Contact } from './contact.ts';
import type { Pool } from './pool.ts';

/** The pool's agents handle by another factor from now on; what they have in hand takes as long as it would have. */
export function rampTo(pool: Pool, factor: number): void {
  if (pool.ramp === factor) return;
  const share = pool.ramp / factor;
  pool.ramp = factor;
  for (const link of pool.links) link.factor = link.steadyFactor * factor;
  for (const contact of pool.agents.flatMap(inHand)) {
    contact.talk *= share;
    contact.afterWork *= share;
  }
}

function inHand(agent: Agent): readonly Contact[] {
  if (agent.state === BUSY) return [agent.contact!];
  return agent.state === CHATTING ? agent.hands!.chats.slice(0, agent.load) : [];
}
