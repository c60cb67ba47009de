import type { Queue } from '../../scenario/types.ts';
import type { Stream } from './mesh.ts';

/** A queue as the formula sees it, at its share of a pool's contacts. */
export function streamOf(queue: Queue, share: number): Stream {
  return {
    share,
    patience: queue.patience,
    balk: queue.balk,
    threshold: queue.target === null ? 20 : queue.target.seconds - queue.ringSeconds,
    formula: queue.target?.formula ?? 'all-offered',
  };
}
