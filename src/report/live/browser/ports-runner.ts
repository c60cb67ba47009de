import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import { inOrder, type Replications, type Runner, type StopSignal } from '../../../study/index.ts';
import type { Port } from './port.ts';

/** Plays replications of any model in other workers of the page: what staffing needs. */
export class PortsRunner implements Runner {
  readonly workers: number;
  readonly #idle: Port[];
  readonly #wanted: ((port: Port) => void)[] = [];
  readonly #numbers = new WeakMap<Model, number>();
  #models = 0;

  constructor(ports: readonly Port[]) {
    this.workers = ports.length;
    this.#idle = [...ports];
  }

  run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal?: StopSignal,
  ): Promise<number> {
    const begin = (replication: number) => this.#play(model, replication);
    return inOrder(replications, this.workers + 1, begin, each, signal);
  }

  /** One replication, as soon as a player is free. */
  async #play(model: Model, replication: number): Promise<Facts> {
    const number = this.#numbers.get(model) ?? ++this.#models;
    this.#numbers.set(model, number);
    const port = this.#idle.pop() ?? (await new Promise<Port>((give) => this.#wanted.push(give)));
    try {
      return await port.play(model, number, replication);
    } finally {
      const next = this.#wanted.shift();
      if (next === undefined) this.#idle.push(port);
      else next(port);
    }
  }

  async close(): Promise<void> {}
}
