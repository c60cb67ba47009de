import type { ClientShape, QueueShape, ScenarioShape } from '../shape/scenario.ts';
import type { Path } from '../text/tree.ts';
import type { Reading } from './reading.ts';

type Key = Exclude<keyof QueueShape & string, 'name' | 'volume' | 'transfers'>;

/** A value and where it was said: in the queue, in its client or in the defaults. */
export interface Effective<T> {
  readonly value: T;
  readonly path: Path;
}

/** What holds for one queue, key by key, with inheritance. */
export class Inherited {
  readonly path: Path;

  constructor(
    private readonly reading: Reading,
    private readonly shape: ScenarioShape,
    readonly client: string,
    readonly queue: string,
  ) {
    this.path = ['clients', client, 'queues', queue];
  }

  get own(): QueueShape {
    return this.shape.clients[this.client]!.queues?.[this.queue] ?? {};
  }

  /** The nearest value of a key; undefined when nobody says it. */
  said<K extends Key>(key: K): Effective<NonNullable<QueueShape[K]>> | undefined {
    const levels: readonly [Path, Partial<Pick<QueueShape, K>> | undefined][] = [
      [this.path, this.own],
      [['clients', this.client], this.shape.clients[this.client] as ClientShape],
      [['defaults'], this.shape.defaults],
    ];
    for (const [base, level] of levels) {
      const value = level?.[key];
      if (value !== undefined) return { value: value as NonNullable<QueueShape[K]>, path: [...base, key] };
    }
    return undefined;
  }

  value<K extends Key>(key: K): NonNullable<QueueShape[K]> | undefined {
    return this.said(key)?.value;
  }

  /** Whether a key was said wrongly at any level, which has been reported. */
  isBroken(key: Key | 'volume'): boolean {
    return [this.path, ['clients', this.client], ['defaults']].some((base) =>
      this.reading.isBroken([...base, key]),
    );
  }
}
