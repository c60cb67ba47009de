import { BUSY, CHATTING } from './agent.ts';
import type { Floor } from './floor.ts';

/**
 * The warm-up of a stationary run ends now: notes what each link has handled in it, what agents have in hand included up
 * to now. Handling by link is told by day, and a warm-up needn't end with one.
 */
export function noteWarmUp(floor: Floor): void {
  const { clock, serving, tally, world } = floor;
  const { handling, handlingInWarmUp } = tally.facts.links;
  for (const { agents } of world.pools) {
    for (const agent of agents) {
      if (agent.state === CHATTING) serving.chats.advance(agent);
      else if (agent.state === BUSY) {
        const { link, talkFrom } = agent.contact!;
        handlingInWarmUp[link!.number]! += Math.max(0, clock.now - talkFrom);
      }
    }
  }
  tally.postDay();
  const days = handling.length / Math.max(1, world.links.length);
  for (const { number, row } of world.links) {
    for (let day = 0; day < days; day++) handlingInWarmUp[number]! += handling[row + day]!;
  }
}
