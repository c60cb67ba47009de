import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import { inOrder, type Replications, type Runner, Stopped, type StopSignal } from '../../../study/index.ts';
import type { Played, Task } from './messages.ts';

/** Plays replications in other workers of the page, which are reached by ports. */
export class PortsRunner implements Runner {
  readonly workers: number;
  readonly #idle: Player[];
  readonly #wanted: ((player: Player) => void)[] = [];
  readonly #numbers = new WeakMap<Model, number>();
  #models = 0;

  constructor(ports: readonly MessagePort[]) {
    this.workers = ports.length;
    this.#idle = ports.map((port) => new Player(port));
  }

  run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal?: StopSignal,
  ): Promise<number> {
    const begin = (replication: number) => this.play(model, replication, { aborted: false });
    return inOrder(replications, this.workers + 1, begin, each, signal);
  }

  /** One replication, as soon as a player is free; throws `Stopped` when asked to stop before. */
  async play(model: Model, replication: number, signal: StopSignal): Promise<Facts> {
    const number = this.#numbers.get(model) ?? ++this.#models;
    this.#numbers.set(model, number);
    const player = this.#idle.pop() ?? (await new Promise<Player>((give) => this.#wanted.push(give)));
    try {
      if (signal.aborted) throw new Stopped();
      return await player.play(model, number, replication);
    } finally {
      const next = this.#wanted.shift();
      if (next === undefined) this.#idle.push(player);
      else next(player);
    }
  }

  async close(): Promise<void> {}
}

/** Models that a player remembers: the parts of the newest questions, dozens each. */
const REMEMBERED = 160;

/** One worker at the other end of a port; it plays one replication at a time. */
class Player {
  readonly #port: MessagePort;
  /** Numbers of the models that it has, the longest unused first. */
  readonly #known = new Set<number>();

  constructor(port: MessagePort) {
    this.#port = port;
  }

  play(model: Model, number: number, replication: number): Promise<Facts> {
    const isKnown = this.#known.delete(number);
    this.#known.add(number);
    const [oldest] = this.#known;
    const forget = this.#known.size > REMEMBERED ? oldest! : null;
    if (forget !== null) this.#known.delete(forget);
    const task: Task = { model: isKnown ? null : model, number, forget, replication };
    return new Promise((resolve, reject) => {
      this.#port.onmessage = ({ data }: MessageEvent<Played>) => {
        if ('facts' in data) resolve(data.facts);
        else reject(new Error(data.failed));
      };
      this.#port.postMessage(task);
    });
  }
}
