import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Facts } from '../../engine/facts.ts';
import { simulate } from '../../engine/index.ts';
import type { Task } from './threads.ts';

/** The memory of every column, to be handed over instead of copied. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(buffersOf);
}

/** What a thread does: plays one replication and gives its facts away. */
export default function playReplication({ model, replication }: Task): unknown {
  const facts: Facts = simulate(model, replication);
  // Columns may lie in one buffer, which can be given away only once.
  const memory = [...new Set(buffersOf(facts))];
  return move({ [transferableSymbol]: memory, [valueSymbol]: facts });
}
