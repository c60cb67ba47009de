import { clockAt, stretch } from '../../day/clock.ts';
import { worstDesk } from '../../day/desks.ts';
import { momentOf } from '../../day/moments.ts';
import type { SeenContact, SeenDay } from '../../day/seen.ts';
import { filled } from '../filled.ts';
import type { DayAsked, DayTold } from '../messages.ts';
import { ContactFocus } from './contact-focus.ts';
import { colours, drawDetail, drawOverview } from './draw.ts';

/** Seconds of the day that pass in a second of playing; a reader who wants no motion sees a step a second. */
const PACE = 120;
const MOST_LISTED = 60;

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

/** The section in which a reader watches a day. `ask` has a worker play it. */
export class DayView {
  readonly #ask: (asked: Omit<DayAsked, 'kind'>) => void;
  readonly #section = byId('day');
  readonly #scrubber = byId<HTMLInputElement>('day-time');
  readonly #play = byId<HTMLButtonElement>('day-play');
  readonly #overview = byId<HTMLCanvasElement>('day-overview');
  readonly #detail = byId<HTMLCanvasElement>('day-detail');
  readonly #queues = [...byId('day-queues').children].map(({ textContent }) => textContent ?? '');
  #seen: SeenDay | null = null;
  #colourOf: readonly number[] = [];
  readonly #focus: ContactFocus;
  #playing = 0;
  #time = 0;
  #ticket = 0;

  constructor(ask: (asked: Omit<DayAsked, 'kind'>) => void) {
    this.#ask = ask;
    this.#section.hidden = false;
    for (const id of ['day-option', 'day-date', 'day-replication'])
      byId(id).addEventListener('change', () => this.refresh());
    this.#scrubber.addEventListener('input', () => {
      this.#time = Number(this.#scrubber.value);
      this.#draw();
    });
    this.#play.addEventListener('click', () => this.#toggle());
    this.#focus = new ContactFocus({
      canvas: this.#detail,
      say: (contact) => (this.#seen === null ? '' : this.#timesOf(this.#seen, contact)),
      moveTo: (time) => {
        this.#moveTo(time);
        this.#draw();
      },
    });
    this.#overview.addEventListener('pointerdown', (event) => this.#jump(event));
    for (const media of ['(prefers-color-scheme: dark)', 'print'])
      matchMedia(media).addEventListener('change', () => this.#draw());
    new ResizeObserver(() => this.#draw()).observe(this.#overview);
    // A year is played only for one who comes to look.
    const arrival = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      arrival.disconnect();
      this.refresh();
    });
    arrival.observe(this.#section);
  }

  /** Asks for the day that is chosen, of the plans and the question on the screen. */
  refresh(): void {
    const value = (id: string) => byId<HTMLInputElement>(id).value;
    const date = value('day-date');
    if (date === '' || !byId<HTMLInputElement>('day-date').checkValidity()) return;
    this.#stop();
    byId('day-finding').textContent = byId('day-finding').dataset['working'] ?? '';
    this.#ask({
      ticket: ++this.#ticket,
      option: Number(value('day-option')),
      date,
      replication: Number(value('day-replication')),
    });
  }

  /** Another question is on the screen: the day is asked for anew, if anybody has come to look. */
  again(): void {
    if (this.#ticket > 0) this.refresh();
  }

  fail(): void {
    const { failed, working } = { ...this.#section.dataset, ...byId('day-finding').dataset };
    if (byId('day-finding').textContent === working) byId('day-finding').textContent = failed ?? '';
  }

  hear({ ticket, seen, colours: clients, finding, table }: DayTold): void {
    if (ticket !== this.#ticket) return;
    this.#seen = seen;
    this.#colourOf = clients;
    byId('day-finding').textContent = finding;
    byId('day-which').textContent = whichDay();
    byId('day-table').innerHTML = table;
    byId('day-seen').hidden = seen.contacts.length === 0;
    this.#scrubber.min = String(seen.from);
    this.#scrubber.max = String(seen.to);
    this.#moveTo(worstDesk(seen)?.jam.worst ?? (seen.from + seen.to) / 2);
    this.#draw();
    this.#section.dataset['seen'] = String(ticket);
  }

  /** The scrubber goes by whole seconds, the moment does not: one who comes and one who goes may share a second. */
  #moveTo(time: number): void {
    this.#time = Math.min(Number(this.#scrubber.max), Math.max(Number(this.#scrubber.min), time));
    this.#scrubber.value = String(this.#time);
  }

  #draw(): void {
    const seen = this.#seen;
    if (seen === null || byId('day-seen').hidden) return;
    const time = this.#time;
    const { dataset } = this.#section;
    const colour = colours();
    drawOverview(this.#overview, seen, time);
    const spots = drawDetail(this.#detail, seen, time, {
      waiting: dataset['waiting'] ?? '',
      colourOf: (client) => colour(`c${this.#colourOf[client]}`),
    });
    this.#focus.show(seen, spots);
    const { waiting, inHand, longestWait, busy, agents } = momentOf(seen, time);
    const said = filled(dataset['now'], {
      time: clockAt(seen, time),
      waiting: String(waiting.length),
      wait: stretch(longestWait),
      busy: String(busy),
      agents: String(Math.round(agents)),
    });
    byId('day-now').textContent = said;
    this.#scrubber.setAttribute('aria-valuetext', said);
    byId('day-list').replaceChildren(
      ...[...waiting, ...inHand].slice(0, MOST_LISTED).map((contact) => {
        const item = document.createElement('li');
        item.textContent = this.#timesOf(seen, contact);
        return item;
      }),
    );
  }

  #timesOf(seen: SeenDay, { queue, offered, at, outcome, lane, ends, inTime }: SeenContact): string {
    const { dataset } = this.#section;
    const name = this.#queues[queue] ?? '';
    const times = { queue: name, offered: clockAt(seen, offered), wait: stretch(at - offered) };
    if (lane >= 0) {
      const within = dataset[inTime ? 'inTime' : 'late'] ?? '';
      const taken = { agent: String(lane + 1), lasted: stretch(ends - at), inTime: within };
      return filled(dataset['taken'], { ...times, ...taken });
    }
    const key = { abandoned: 'abandoned', 'turned away': 'turnedAway' }[outcome as string] ?? 'stillWaiting';
    return filled(dataset['gone'], { ...times, outcome: dataset[key] ?? '' });
  }

  #jump({ offsetX }: PointerEvent): void {
    const { min, max } = this.#scrubber;
    const share = (offsetX - 34) / (this.#overview.clientWidth - 42);
    this.#moveTo(Number(min) + share * (Number(max) - Number(min)));
    this.#draw();
  }

  #toggle(): void {
    if (this.#playing !== 0) {
      this.#stop();
      return;
    }
    this.#play.textContent = this.#play.dataset['pause'] ?? '';
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let last = performance.now();
    const step = (now: number) => {
      if (!still || now - last >= 1000) {
        const next = this.#time + ((now - last) / 1000) * PACE;
        last = now;
        this.#moveTo(next);
        this.#draw();
        if (next >= Number(this.#scrubber.max)) {
          this.#stop();
          return;
        }
      }
      this.#playing = requestAnimationFrame(step);
    };
    this.#playing = requestAnimationFrame(step);
  }

  #stop(): void {
    cancelAnimationFrame(this.#playing);
    this.#playing = 0;
    this.#play.textContent = this.#play.dataset['play'] ?? '';
  }
}

/** What was chosen, for paper, which shows no control. */
function whichDay(): string {
  const chosen = (id: string) => byId<HTMLSelectElement>(id).selectedOptions[0]?.textContent ?? '';
  const date = new Date(byId<HTMLInputElement>('day-date').value);
  const day = date.toLocaleDateString(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' });
  const replication = byId<HTMLSelectElement>('day-replication').labels[0]?.textContent ?? '';
  return `${chosen('day-option')} · ${day} · ${replication} ${chosen('day-replication')}`;
}
