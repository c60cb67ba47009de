import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Facts } from '../../engine/facts.ts';
import { simulate } from '../../engine/index.ts';
import { memoryOf } from '../memory-of.ts';
import type { Task } from './threads.ts';

/** What a thread does: plays one replication and gives its facts away. */
export default function playReplication({ model, replication }: Task): unknown {
  const facts: Facts = simulate(model, replication);
  return move({ [transferableSymbol]: memoryOf(facts), [valueSymbol]: facts });
}
