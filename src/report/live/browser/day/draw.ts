import { clockAt, secondOfDay } from '../../day/clock.ts';
import { grouped } from '../../day/grouped.ts';
import { busyOver, type Step, waitingOver } from '../../day/moments.ts';
import type { SeenContact, SeenDay } from '../../day/seen.ts';

/** A rectangle on the detail canvas and the contact that it stands for. */
export interface Spot {
  /** Lane of the agent who handles it; -1 while it waits. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly contact: SeenContact;
}

/** Half the stretch of time that the detail shows, seconds. */
const AROUND = 1800;
const FONT = '12px system-ui, sans-serif';
const LEFT = 34;
const RIGHT = 8;
const LANE = 9;
const WAITING_ROW = 7;
/** Who waits in a longer row is counted in the overview and not drawn one by one. */
const MOST_ROWS = 60;
/** Room for the name of a pool above its agents. */
const POOL_HEAD = 17;

/** The page's colours, as the reader's light or dark has them now. */
export function colours(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** Makes a canvas as sharp as the screen, `height` pixels of the page high, and empty. */
function sheet(
  canvas: HTMLCanvasElement,
  height: number,
): { context: CanvasRenderingContext2D; width: number } {
  const width = canvas.clientWidth || 600;
  const sharp = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(sharp, sharp);
  context.font = FONT;
  return { context, width };
}

/** The whole day: how many wait, how many agents have something in hand, and where the moment is. */
export function drawOverview(canvas: HTMLCanvasElement, seen: SeenDay, time: number): void {
  const height = 150;
  const { context, width } = sheet(canvas, height);
  const colour = colours();
  const [top, bottom] = [18, height - 20];
  const inDay = (at: number) => Math.min(seen.to, Math.max(seen.from, at));
  const x = (at: number) => LEFT + ((inDay(at) - seen.from) / (seen.to - seen.from)) * (width - LEFT - RIGHT);
  const steps = waitingOver(seen);
  const busy = busyOver(seen);
  const most = Math.max(
    1,
    ...steps.map(({ count }) => count),
    ...busy.map(({ count }) => count),
    ...seen.agents,
  );
  const y = (count: number) => bottom - (count / most) * (bottom - top);
  hours(context, seen, x, [top, bottom], colour);
  context.fillStyle = colour('quiet');
  context.textAlign = 'right';
  context.fillText(String(Math.round(most)), LEFT - 5, top + 4);
  context.fillText('0', LEFT - 5, bottom + 4);
  context.beginPath();
  stairs(context, steps, seen, x, y);
  context.lineTo(x(seen.to), bottom);
  context.lineTo(x(seen.from), bottom);
  context.fillStyle = colour('alarm');
  context.fill();
  context.beginPath();
  stairs(context, busy, seen, x, y);
  context.strokeStyle = colour('ink');
  context.lineWidth = 1.25;
  context.stroke();
  context.beginPath();
  const agents = seen.agents.map((count, i) => ({ time: seen.from + i * seen.intervalSeconds, count }));
  stairs(context, agents, seen, x, y);
  context.setLineDash([4, 3]);
  context.strokeStyle = colour('quiet');
  context.stroke();
  context.setLineDash([]);
  needle(context, x(time), [top - 6, bottom], colour('accent'));
}

/** An hour around the moment: who waits, and below what each agent does. Returns where each contact was drawn. */
export function drawDetail(
  canvas: HTMLCanvasElement,
  seen: SeenDay,
  time: number,
  labels: {
    readonly waiting: string;
    readonly colourOf: (client: number) => string;
  },
): Spot[] {
  const [from, to] = [time - AROUND, time + AROUND];
  const shown = seen.contacts.filter(({ offered, ends }) => ends >= from && offered <= to);
  const rows = inRows(
    shown.filter(({ isLive, offered, at }) => isLive && at > offered),
    ({ offered }) => offered,
    ({ at }) => at,
  );
  const held = slotsOf(seen);
  const rowCount = Math.min(MOST_ROWS, 1 + [...rows.values()].reduce((most, row) => Math.max(most, row), 2));
  const lanesTop = 36 + rowCount * WAITING_ROW + 8;
  const heads = poolHeads(seen);
  const laneTop = (lane: number) =>
    lanesTop + lane * LANE + POOL_HEAD * heads.filter((head) => head <= lane).length;
  const { context, width } = sheet(canvas, laneTop(seen.lanes.length) + 8);
  const colour = colours();
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (width - LEFT - RIGHT);
  const bottom = laneTop(seen.lanes.length);
  hours(context, seen, x, [16, bottom], colour, [from, to]);
  context.fillStyle = colour('quiet');
  context.textAlign = 'left';
  context.fillText(labels.waiting, LEFT, 30);
  for (const head of heads) {
    context.fillText(seen.pools[seen.lanes[head]!.pool]!.name, LEFT, laneTop(head) - 5);
  }
  context.fillStyle = colour('sunken');
  for (let lane = 0; lane < seen.lanes.length; lane++) {
    context.fillRect(LEFT, laneTop(lane), width - LEFT - RIGHT, LANE - 2);
  }
  const spots: Spot[] = [];
  const bar = (
    row: number,
    contact: SeenContact,
    [start, end]: readonly [number, number],
    top: number,
    height: number,
  ) => {
    const left = Math.max(LEFT, x(start));
    const right = Math.min(width - RIGHT, x(end));
    if (right <= LEFT || left >= width - RIGHT) return;
    const drawn = { row, x: left, y: top, width: Math.max(1.5, right - left - 0.5), height, contact };
    context.fillRect(drawn.x, drawn.y, drawn.width, drawn.height);
    spots.push(drawn);
  };
  for (const contact of shown) {
    context.fillStyle = labels.colourOf(contact.client);
    const row = rows.get(contact);
    if (row !== undefined && row < MOST_ROWS) {
      const top = 36 + row * WAITING_ROW;
      bar(-1, contact, [contact.offered, contact.at], top, WAITING_ROW - 2);
      const left = contact.outcome === 'abandoned' && contact.at >= from && contact.at <= to;
      if (left) cross(context, x(contact.at), top + WAITING_ROW / 2 - 1, colour('alarm'));
    }
    if (contact.lane >= 0) {
      const { row, of } = held.get(contact)!;
      const height = (LANE - 2) / of;
      const top = laneTop(contact.lane) + row * height;
      bar(contact.lane, contact, [contact.at, contact.ends], top, height);
    }
  }
  needle(context, x(time), [16, bottom], colour('accent'));
  return spots;
}

/** The first agent of each pool. */
function poolHeads({ lanes }: SeenDay): number[] {
  return lanes.flatMap(({ pool }, lane) => (lane === 0 || lanes[lane - 1]!.pool !== pool ? [lane] : []));
}

/** Contacts in rows, so that none covers another. */
function inRows(
  contacts: readonly SeenContact[],
  start: (contact: SeenContact) => number,
  end: (contact: SeenContact) => number,
): Map<SeenContact, number> {
  const ends: number[] = [];
  return new Map(
    contacts.map((contact) => {
      const free = ends.findIndex((one) => one <= start(contact));
      const row = free < 0 ? ends.length : free;
      ends[row] = end(contact);
      return [contact, row];
    }),
  );
}

interface Slot {
  readonly row: number;
  /** Rows that its lane has. */
  readonly of: number;
}

const slots = new WeakMap<SeenDay, ReadonlyMap<SeenContact, Slot>>();

/** Where in its lane each contact goes: one who holds several at once has a row for each. */
function slotsOf(seen: SeenDay): ReadonlyMap<SeenContact, Slot> {
  const known = slots.get(seen);
  if (known !== undefined) return known;
  const made = new Map<SeenContact, Slot>();
  for (const held of grouped(seen.contacts, ({ lane }) => lane).values()) {
    const rows = inRows(
      held.sort((a, b) => a.at - b.at),
      ({ at }) => at,
      // To a hair: one call may begin in the moment in which another ends.
      ({ ends }) => ends - 0.001,
    );
    const of = Math.max(...rows.values()) + 1;
    for (const [contact, row] of rows) made.set(contact, { row, of });
  }
  slots.set(seen, made);
  return made;
}

function stairs(
  context: CanvasRenderingContext2D,
  steps: readonly Step[],
  seen: SeenDay,
  x: (time: number) => number,
  y: (count: number) => number,
): void {
  let before = 0;
  context.moveTo(x(seen.from), y(0));
  for (const { time, count } of steps) {
    context.lineTo(x(time), y(before));
    context.lineTo(x(time), y(count));
    before = count;
  }
  context.lineTo(x(seen.to), y(before));
}

/** Moments at which the local clock is at a whole multiple of the step. */
function roundTimes(seen: SeenDay, step: number, [from, to]: readonly [number, number]): number[] {
  const fine = Math.min(step, seen.intervalSeconds);
  const first = seen.from + Math.ceil((from - seen.from) / fine) * fine;
  const all = Array.from(
    { length: Math.max(0, Math.floor((to - first) / fine) + 1) },
    (_, i) => first + i * fine,
  );
  return all.filter((at) => secondOfDay(seen, at) % step === 0);
}

/** Lines of the clock with their times: as close as they can be read. */
function hours(
  context: CanvasRenderingContext2D,
  seen: SeenDay,
  x: (time: number) => number,
  [top, bottom]: readonly [number, number],
  colour: (name: string) => string,
  [from, to]: readonly [number, number] = [seen.from, seen.to],
): void {
  const steps = [300, 600, 900, 1800, 3600, 7200, 10_800, 21_600];
  const step = steps.find((one) => x(from + one) - x(from) > 44) ?? 21_600;
  context.textAlign = 'center';
  context.lineWidth = 1;
  let free = Number.NEGATIVE_INFINITY;
  for (const at of roundTimes(seen, step, [from, to])) {
    context.strokeStyle = colour('grid');
    context.beginPath();
    context.moveTo(Math.round(x(at)) + 0.5, top);
    context.lineTo(Math.round(x(at)) + 0.5, bottom);
    context.stroke();
    context.fillStyle = colour('quiet');
    const clock = clockAt(seen, at, true);
    // The last one would be cut by the edge; where the clock goes back, one comes again too soon after itself.
    const half = context.measureText(clock).width / 2;
    const middle = Math.min(x(at), context.canvas.clientWidth - half);
    if (middle - half < free) continue;
    free = middle + half + 4;
    context.fillText(clock, middle, top === 16 ? 11 : bottom + 15);
  }
}

function needle(
  context: CanvasRenderingContext2D,
  x: number,
  [top, bottom]: readonly [number, number],
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, bottom);
  context.stroke();
}

/** One who left without an answer. */
function cross(context: CanvasRenderingContext2D, x: number, y: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const slope of [1, -1]) {
    context.moveTo(x - 3, y - 3 * slope);
    context.lineTo(x + 3, y + 3 * slope);
  }
  context.stroke();
}
