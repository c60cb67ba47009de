import type { SeenContact, SeenDay } from '../../day/seen.ts';
import type { Spot } from './draw.ts';

interface Surroundings {
  readonly canvas: HTMLCanvasElement;
  /** All there is to tell of a contact, in a sentence. */
  readonly say: (contact: SeenContact) => string;
  /** Puts the drawing around another moment; `show` is called before it returns. */
  readonly moveTo: (time: number) => void;
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;

/**
 * The one contact of the drawing that is pointed at or has the focus. A button lies over it: arrow keys to the left and
 * right go along its row in time, up and down to the row beside it, and Enter moves the moment to where it begins.
 */
export class ContactFocus {
  readonly #around: Surroundings;
  readonly #button = byId('day-focus');
  #seen: SeenDay | null = null;
  #spots: readonly Spot[] = [];
  #at: Pick<Spot, 'row' | 'contact'> | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    around.canvas.addEventListener('pointermove', ({ offsetX, offsetY }) => this.#point(offsetX, offsetY));
    this.#button.addEventListener('focus', () => this.#say());
    this.#button.addEventListener('keydown', (event) => {
      if (this.#go(event.key)) event.preventDefault();
    });
    this.#button.addEventListener('click', () => {
      if (this.#at !== null) around.moveTo(startOf(this.#at));
    });
  }

  /** The drawing is new; the contact stays the same while it is there. */
  show(seen: SeenDay, spots: readonly Spot[]): void {
    this.#seen = seen;
    this.#spots = spots;
    const spot = this.#spot() ?? nearest(spots, this.#around.canvas.clientWidth / 2);
    this.#at = spot;
    this.#button.hidden = spot === null;
    if (spot === null) return;
    const { style } = this.#button;
    for (const [side, length] of [
      ['left', spot.x],
      ['top', spot.y],
      ['width', spot.width],
      ['height', spot.height],
    ] as const) {
      style[side] = `${length}px`;
    }
    this.#button.setAttribute('aria-label', this.#around.say(spot.contact));
  }

  #spot(): Spot | null {
    const at = this.#at;
    return (
      this.#spots.find(({ row, contact }) => at !== null && row === at.row && contact === at.contact) ?? null
    );
  }

  #point(x: number, y: number): void {
    const spot = this.#spots.find(
      (one) => x >= one.x - 2 && x <= one.x + one.width + 2 && y >= one.y - 1 && y <= one.y + one.height + 2,
    );
    if (spot !== undefined) this.#choose(spot);
  }

  #choose(spot: Pick<Spot, 'row' | 'contact'>): void {
    if (this.#seen === null) return;
    this.#at = spot;
    this.show(this.#seen, this.#spots);
    this.#say();
  }

  #say(): void {
    if (this.#at !== null) byId('day-contact').textContent = this.#around.say(this.#at.contact);
  }

  /** Whether the key was one of ours. */
  #go(key: string): boolean {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key];
    if (by === undefined) return false;
    if (key === 'ArrowLeft' || key === 'ArrowRight') this.#along(by);
    else this.#across(by);
    return true;
  }

  /** To the next contact of the row; one that is not drawn is moved to. */
  #along(by: number): void {
    const [at, seen] = [this.#at, this.#seen];
    if (at === null || seen === null) return;
    const inRow = seen.contacts
      .filter((contact) =>
        at.row < 0 ? contact.isLive && contact.at > contact.offered : contact.lane === at.row,
      )
      .map((contact) => ({ row: at.row, contact }))
      .sort((a, b) => startOf(a) - startOf(b));
    const next = inRow[inRow.findIndex(({ contact }) => contact === at.contact) + by];
    if (next === undefined) return;
    this.#at = next;
    if (this.#spot() === null) this.#around.moveTo(startOf(next));
    // In a very long line not everybody is drawn.
    this.#choose(this.#spot() === null ? at : next);
  }

  /** To what lies nearest in the next row that has anything. */
  #across(by: number): void {
    const from = this.#spot();
    if (from === null) return;
    const rows = [...new Set(this.#spots.map(({ row }) => row))].sort((a, b) => a - b);
    const row = rows[rows.indexOf(from.row) + by];
    const inRow = this.#spots.filter((spot) => spot.row === row);
    const spot = nearest(inRow, from.x + from.width / 2);
    if (spot !== null) this.#choose(spot);
  }
}

/** When what is drawn begins. */
function startOf({ row, contact }: Pick<Spot, 'row' | 'contact'>): number {
  return row < 0 ? contact.offered : contact.at;
}

function nearest(spots: readonly Spot[], x: number): Spot | null {
  const off = (spot: Spot) => Math.max(spot.x - x, x - spot.x - spot.width, 0);
  return spots.reduce<Spot | null>(
    (best, spot) => (best === null || off(spot) < off(best) ? spot : best),
    null,
  );
}
