/** The script of a live page: reads the controls, asks the desk, and puts its answers in place. */

import { inflateSync, strFromU8 } from 'fflate';
import { fromBase64 } from '../../markup/base64.ts';
import { Controls } from './controls.ts';
import { DayView } from './day/view.ts';
import { dismissWithEscape } from './dismissal.ts';
import { filled } from './filled.ts';
import { focusAt, focusedIn } from './kept-focus.ts';
import type { Asked, Role, Told } from './messages.ts';

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const controls = new Controls(byId<HTMLFormElement>('live-form'));
const restaff = byId('live-restaff');
const [status, progress, given] = [
  byId('live-status'),
  byId<HTMLProgressElement>('live-progress'),
  byId('live-answers'),
];

/** The sections as the report has them, to go back to. */
const reported = new Map(
  [...document.querySelectorAll<HTMLElement>('main > section:not(#day)')].map((section) => [
    section.id,
    section.outerHTML,
  ]),
);
/** The sections as they stand, but for those that were hidden or marked since. */
const shown = new Map(reported);
let desk: Worker | null = null;
let workers: Worker[] = [];
let ticket = 0;
/** A desk that never closes has no days to watch. */
const day =
  document.getElementById('day') === null ? null : new DayView((asked) => tell({ kind: 'day', ...asked }));

/** Memory of a machine, GB, on which nobody need be sparing. */
const ENOUGH = 8;

/** Makes the workers from the text in the page: the desk, and as many players as there are cores, at most four. */
function openDesk(): Worker {
  const code = strFromU8(inflateSync(fromBase64(byId('live-worker').textContent)));
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const count = Math.min(4, Math.max(1, navigator.hardwareConcurrency || 2));
  // Four workers share what two may take, and all take less where the browser tells that there is little (in GB).
  const { deviceMemory = ENOUGH } = navigator as { readonly deviceMemory?: number };
  const share = Math.min(1, 2 / count) * Math.min(1, deviceMemory / ENOUGH);
  const start = () => {
    const worker = new Worker(address);
    worker.onerror = fail;
    workers.push(worker);
    return worker;
  };
  const ports = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    start().postMessage({ role: 'player', port: port1, share } satisfies Role, [port1]);
    return port2;
  });
  const made = start();
  made.postMessage({ role: 'desk', payload: byId('live-payload').textContent, ports } satisfies Role, ports);
  made.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  return made;
}

/** One worker that is gone is enough: an answer waits for all. The next question starts new ones. */
function fail(): void {
  for (const worker of workers) worker.terminate();
  workers = [];
  desk = null;
  showStaffing(false);
  say(status.dataset['failed'] ?? '', null);
  day?.fail();
}

function ask(): void {
  ticket++;
  showStaffing(false);
  const { isAtRest } = controls;
  share(isAtRest ? location.pathname + location.search : `#${controls.fragment}`);
  document.documentElement.toggleAttribute('data-asked', !isAtRest);
  if (isAtRest) restore();
  say(isAtRest ? (status.dataset['rest'] ?? '') : (status.dataset['starting'] ?? ''), isAtRest ? null : 0);
  tell({ kind: 'ask', ticket, question: controls.question });
}

/** Puts the question in the address; one who can't be given a link still gets an answer. */
function share(address: string): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    // A document in a frame may have no address of its own, and a browser may refuse so many in so short a time.
  }
}

function tell(asked: Asked): void {
  desk ??= openDesk();
  desk.postMessage(asked);
}

function hear(told: Told): void {
  if (told.kind === 'file') save(told.name, told.type, told.text);
  else if (told.kind === 'day') day?.hear(told);
  else if (told.ticket === ticket) answer(told);
}

function answer(told: Exclude<Told, { kind: 'file' | 'day' }>): void {
  switch (told.kind) {
    case 'failed':
      showStaffing(false);
      say(status.dataset['failed'] ?? '', null);
      break;
    case 'staffing':
      say(told.status, told.done);
      showStaffing(true);
      break;
    case 'answer':
      // At rest the report is right already, and fewer replications would only blur it.
      if (controls.isAtRest && !told.isLast) return;
      showStaffing(false);
      status.innerHTML = told.status;
      progress.hidden = told.isLast;
      progress.value = told.done;
      given.innerHTML = told.answers;
      sayAsked();
      if (!controls.isAtRest) draw(told.parts, told.isSketch);
      document.documentElement.dataset['live'] = told.isLast ? 'whole' : 'rough';
      if (told.isLast) day?.again();
  }
}

/** While a plan is being made its button stops that: the plan as it was answers at once. */
function showStaffing(isOn: boolean): void {
  if (isOn === isStaffing()) return;
  restaff.toggleAttribute('data-busy', isOn);
  restaff.textContent = restaff.dataset[isOn ? 'stop' : 'start'] ?? '';
}

const isStaffing = () => restaff.hasAttribute('data-busy');

/** On paper, where no control shows it, a line says what was asked. */
function sayAsked(): void {
  const asked = byId('live-asked');
  const state = status.querySelector('small')?.textContent ?? status.textContent;
  asked.textContent = controls.isAtRest
    ? ''
    : filled(asked.dataset['asked'], { ...controls.said, state: state ?? '' });
}

function say(text: string, done: number | null): void {
  status.textContent = text;
  progress.hidden = done === null;
  progress.value = done ?? 0;
  document.documentElement.dataset['live'] = 'asked';
  sayAsked();
}

function restore(): void {
  for (const [id, html] of reported) replace(id, html);
  given.replaceChildren();
}

/** Sections of the answer. One that tells of something else until its turn comes says so; one without a turn is hidden. */
function draw(parts: readonly { readonly id: string; readonly html: string }[], isSketch: boolean): void {
  const answered = new Set(parts.map(({ id }) => id));
  for (const id of reported.keys()) {
    if (answered.has(id)) continue;
    shown.delete(id);
    if (isSketch) byId(id).setAttribute('aria-busy', 'true');
    else byId(id).hidden = true;
  }
  for (const { id, html } of parts) replace(id, html);
}

/** Puts a section in place; what was folded open stays open, and what had the focus has it. */
function replace(id: string, html: string): void {
  const before = document.getElementById(id);
  if (before === null || shown.get(id) === html) return;
  shown.set(id, html);
  const open = new Set(
    [...before.querySelectorAll('details[open]')].map((details) => details.closest('figure')?.id),
  );
  const holder = document.createElement('div');
  holder.innerHTML = html;
  for (const figure of holder.querySelectorAll('figure')) {
    if (open.has(figure.id)) figure.querySelector('details')?.setAttribute('open', '');
  }
  const focused = focusedIn(before);
  before.replaceWith(...holder.childNodes);
  const section = document.getElementById(id);
  if (focused !== null && section !== null) focusAt(section, focused);
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function showPanel(isOpen: boolean): void {
  byId('live').hidden = !isOpen;
  byId('live-open').setAttribute('aria-expanded', String(isOpen));
  document.documentElement.toggleAttribute('data-panel', isOpen);
}

byId('live-open').hidden = false;
byId('live-open').addEventListener('click', () => {
  const opens = byId('live').hasAttribute('hidden');
  showPanel(opens);
  if (opens) byId('live-title').focus();
  // The report's own replications, played while the reader looks: other prices are then asked of what is there.
  if (desk === null && controls.isAtRest) tell({ kind: 'ask', ticket, question: controls.question });
});
const close = () => {
  showPanel(false);
  byId('live-open').focus();
};
byId('live-close').addEventListener('click', close);
byId('live').addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
restaff.addEventListener('click', () => {
  if (isStaffing()) controls.hold();
  else controls.restaff();
});
byId('live-figures').addEventListener('click', () => tell({ kind: 'figures' }));
byId('live-download').addEventListener('click', () => {
  tell({ kind: 'text', question: controls.yaml });
});
controls.onChange = ask;
dismissWithEscape();

// What needs a script shows where there is one.
document.documentElement.toggleAttribute('data-script', true);

// A link into the page must not cost the question that the address holds.
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link === null || controls.isAtRest) return;
  event.preventDefault();
  const goal = document.getElementById(link.hash.slice(1));
  goal?.scrollIntoView();
  goal?.focus({ preventScroll: true });
});

// A link pasted into the address of the open page, or the browser's way back, is a question like that of a new page.
addEventListener('hashchange', () => {
  const before = controls.fragment;
  controls.read(location.hash.slice(1));
  if (controls.fragment === before) return;
  if (!controls.isAtRest) showPanel(true);
  ask();
});

if (controls.read(location.hash.slice(1))) {
  showPanel(true);
  ask();
}
