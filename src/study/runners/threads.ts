import { Piscina } from 'piscina';
import type { Facts } from '../../engine/facts.ts';
import type { Model } from '../../engine/model.ts';
import { inOrder } from '../in-order.ts';
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

  run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal?: StopSignal,
  ): Promise<number> {
    const shared = shareModel(model);
    const begin = (replication: number) => this.pool.run({ model: shared, replication });
    return inOrder(replications, this.workers + 1, begin, each, signal);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
