import type { Facts } from '../engine/facts.ts';
import { simulate } from '../engine/index.ts';
import type { Model } from '../engine/model.ts';
import type { Replications, Runner, StopSignal } from './runner.ts';

/** Plays one replication after the other in this thread: for tests, pages and machines of one core. */
export class InProcessRunner implements Runner {
  readonly workers = 1;
  private readonly breathe: () => Promise<void>;

  /**
   * `breathe` is awaited before each replication, so that whoever owns the thread can listen: to Ctrl-C, or
   * to a slider. It must give way to the event loop; a resolved promise does not.
   */
  constructor(breathe: () => Promise<void> = () => Promise.resolve()) {
    this.breathe = breathe;
  }

  async run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal?: StopSignal,
  ): Promise<number> {
    for (let done = 0; done < replications.count; done++) {
      await this.breathe();
      if (signal?.aborted) return done;
      each(simulate(model, replications.from + done));
    }
    return replications.count;
  }

  async close(): Promise<void> {}
}
