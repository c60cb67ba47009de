import type { Model } from '../../../engine/model.ts';
import { haveSameEntries } from '../../../engine/same-entries.ts';

/** Parts that are remembered: those of the newest questions, dozens each. */
const REMEMBERED = 160;

/** Recognises models that were met before, so that what is known of one holds for its equals. */
export class KnownModels {
  /** By the names of their queues and pools, the latest first. */
  readonly #known: { readonly names: string; readonly model: Model }[] = [];

  /** The model itself, or its equal that was met first. */
  find(model: Model): Model {
    const names = JSON.stringify([model.queues.map(({ key }) => key), model.pools.map(({ key }) => key)]);
    const at = this.#known.findIndex((one) => one.names === names && isEqual(one.model, model));
    const found = at < 0 ? { names, model } : this.#known.splice(at, 1)[0]!;
    this.#known.unshift(found);
    if (this.#known.length > REMEMBERED) this.#known.pop();
    return found.model;
  }
}

/** Whether two plain values with typed columns in them say the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (ArrayBuffer.isView(a))
    return ArrayBuffer.isView(b) && haveSameEntries(a as Int32Array, b as Int32Array);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key as never], b[key as never]))
  );
}
