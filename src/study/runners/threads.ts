import { Piscina } from 'piscina';
import type { Facts } from '../../engine/facts.ts';
import type { Model } from '../../engine/model.ts';
import type { Replications, Runner, StopSignal } from '../runner.ts';
import { shareModel } from './share-model.ts';

export interface Task {
  readonly model: Model;
  readonly replication: number;
}

/** Plays replications in worker threads of this machine. */
export class ThreadsRunner implements Runner {
  readonly workers: number;
  private readonly pool: Piscina<Task, Facts>;

  /** @param workers Threads, 1 or more. @param workerFile The compiled `replication-worker`. */
  constructor(workers: number, workerFile = new URL('./replication-worker.js', import.meta.url)) {
    this.workers = workers;
    this.pool = new Piscina({
      filename: workerFile.href,
      minThreads: workers,
      maxThreads: workers,
      idleTimeout: Number.POSITIVE_INFINITY,
    });
  }

  async run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal?: StopSignal,
  ): Promise<number> {
    const shared = shareModel(model);
    // Facts that wait for their turn hold memory, so only as many are begun as keep every thread busy.
    const window = this.workers + 1;
    const inHand: Promise<Facts>[] = [];
    let begun = 0;
    let done = 0;
    try {
      for (;;) {
        while (begun < replications.count && inHand.length < window && !signal?.aborted) {
          const facts = this.pool.run({ model: shared, replication: replications.from + begun });
          // Its failure is met when its turn comes; until then Node must not call it unhandled.
          facts.catch(() => {});
          inHand.push(facts);
          begun++;
        }
        const next = inHand.shift();
        if (next === undefined) return done;
        each(await next);
        done++;
      }
    } finally {
      await Promise.allSettled(inHand);
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
