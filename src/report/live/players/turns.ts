import type { Model } from '../../../engine/model.ts';
import { KnownModels } from '../parts/known-models.ts';
import { splitModel } from '../parts/split-model.ts';

/** A replication of an option that is to be played. */
export interface Turn {
  readonly option: number;
  readonly replication: number;
}

interface SharedPart {
  readonly id: number;
  /** Contacts that are expected: what playing it costs. */
  readonly contacts: number;
}

/** Replications that a turn is put off when a player would play all of it once more. */
const AGAIN = 2;
/** The same when it would make the contacts of a replication that another has begun: rather it begins one of its own. */
const ANEW = 1.5;
/** Parts and replications that are remembered of each player. */
const REMEMBERED = 4096;

/**
 * Says which turn a free player should take: of the first replications first, and where it has played most of the same
 * parts already, since a part that two options have is played once by each player that meets it.
 */
export class Turns {
  readonly #models = new KnownModels();
  readonly #ids = new WeakMap<Model, SharedPart>();
  #parts = 0;
  /** By option of the newest question. */
  #options: (readonly SharedPart[])[] = [];
  /** By player: parts and replications that it has played. */
  readonly #played: Set<string>[];
  /** By player: replications whose contacts it has met. */
  readonly #met: Set<number>[];

  constructor(players: number) {
    this.#played = Array.from({ length: players }, () => new Set());
    this.#met = Array.from({ length: players }, () => new Set());
  }

  /** The models of a new question, in the order of its options. */
  begin(models: readonly Model[]): void {
    this.#options = models.map((model) =>
      splitModel(model).map((part) => this.#known(this.#models.find(part.model))),
    );
  }

  /** The best of the turns for a player, as a place in the list; -1 when there is none. */
  best(turns: readonly Turn[], player: number): number {
    let best = -1;
    let [soonest, most, heaviest] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const [t, turn] of turns.entries()) {
      const { fit, weight } = this.#fit(turn, player);
      // To play again what another has played costs more than to be a replication ahead.
      const due =
        turn.replication +
        (fit < 0 ? (AGAIN * -fit) / weight : 0) +
        (this.#isAnothers(turn.replication, player) ? ANEW : 0);
      const isBetter =
        due < soonest || (due === soonest && (fit > most || (fit === most && weight > heaviest)));
      if (isBetter) [best, soonest, most, heaviest] = [t, due, fit, weight];
    }
    return best;
  }

  /** Notes that a player has a turn. */
  give({ option, replication }: Turn, player: number): void {
    const played = this.#played[player]!;
    this.#met[player]!.add(replication);
    for (const { id } of this.#options[option] ?? []) played.add(`${id}.${replication}`);
    for (const oldest of played) {
      if (played.size <= REMEMBERED) break;
      played.delete(oldest);
    }
  }

  /** Contacts that this player need not play again, less those that only another need not. */
  #fit({ option, replication }: Turn, player: number): { readonly fit: number; readonly weight: number } {
    let [fit, weight] = [0, 0];
    for (const { id, contacts } of this.#options[option] ?? []) {
      const key = `${id}.${replication}`;
      weight += contacts;
      if (this.#played[player]!.has(key)) fit += contacts;
      else if (this.#played.some((played) => played.has(key))) fit -= contacts;
    }
    return { fit, weight };
  }

  #isAnothers(replication: number, player: number): boolean {
    return !this.#met[player]!.has(replication) && this.#met.some((met) => met.has(replication));
  }

  #known(part: Model): SharedPart {
    const known = this.#ids.get(part) ?? { id: ++this.#parts, contacts: contactsOf(part) };
    this.#ids.set(part, known);
    return known;
  }
}

function contactsOf({ queues }: Model): number {
  let sum = 0;
  for (const { expected } of queues) for (const contacts of expected) sum += contacts;
  return sum;
}
