import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import { type Counted, Stopped } from '../../../study/index.ts';
import type { Study } from '../players/counting.ts';
import { ColumnSender } from '../players/sent-columns.ts';
import type { Played, Task } from './messages.ts';

/** Models that a player remembers: those of a staffing, a few for each option. */
const REMEMBERED = 160;

/** One player, in the worker at the other end of a port. */
export class Port {
  readonly #port: MessagePort;
  /** Numbers of the models that it has, the longest unused first. */
  readonly #known = new Set<number>();
  readonly #asked = new Map<number, { resolve(played: Played): void; reject(error: Error): void }>();
  #study: Study | null = null;
  readonly #columns = new ColumnSender();
  #tickets = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Played>) => {
      const asked = this.#asked.get(data.ticket);
      this.#asked.delete(data.ticket);
      if ('failed' in data) asked?.reject(new Error(data.failed));
      else if ('dropped' in data) asked?.reject(new Stopped());
      else asked?.resolve(data);
    };
  }

  /** Tasks that it has not answered yet. */
  get load(): number {
    return this.#asked.size;
  }

  async play(model: Model, number: number, replication: number): Promise<Facts> {
    const isKnown = this.#known.delete(number);
    this.#known.add(number);
    const [oldest] = this.#known;
    const forget = this.#known.size > REMEMBERED ? oldest! : null;
    if (forget !== null) this.#known.delete(forget);
    const sent = isKnown ? null : model;
    const played = await this.#ask((ticket) => ({
      kind: 'play',
      ticket,
      model: sent,
      number,
      forget,
      replication,
    }));
    return (played as Extract<Played, { facts: Facts }>).facts;
  }

  /** Throws `Stopped` when it is dropped before it was begun. */
  async count(study: Study, option: number, replication: number): Promise<Counted> {
    if (this.#study !== study) this.#send({ kind: 'study', study: this.#columns.lean(study) });
    this.#study = study;
    const played = await this.#ask((ticket) => ({ kind: 'count', ticket, option, replication }));
    return (played as Extract<Played, { counted: Counted }>).counted;
  }

  drop(): void {
    this.#send({ kind: 'drop' });
  }

  #ask(task: (ticket: number) => Task): Promise<Played> {
    const ticket = ++this.#tickets;
    return new Promise((resolve, reject) => {
      this.#asked.set(ticket, { resolve, reject });
      this.#send(task(ticket));
    });
  }

  #send(task: Task): void {
    this.#port.postMessage(task);
  }
}
