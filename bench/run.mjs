#!/usr/bin/env node
/**
 * What the engine costs, as ratios in one run, since machines differ and are busy: against the C program of
 * bench/peer.c in alternating processes, each feature against the plain model, and as things grow.
 *
 *   npm run bench
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContactLog, simulate } from '../dist/index.js';
import { deskText, modelOf } from './models.mjs';
import { median, timed } from './timed.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const ROUNDS = 5;
const sum = (column) => column.reduce((total, x) => total + x, 0);

const c = builtPeer();
againstC();
features();
growth();
memory();

/** The C program, compiled here and now for this machine. */
function builtPeer() {
  const out = join(here, 'out');
  mkdirSync(out, { recursive: true });
  const program = join(out, 'peer-c');
  const built = spawnSync('cc', ['-O3', '-march=native', join(here, 'peer.c'), '-o', program, '-lm'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) {
    console.error('bench/peer.c could not be compiled: a C compiler called cc is needed for the comparison.');
    process.exit(1);
  }
  return program;
}

/** Alternating fresh processes, the first run of each dropped, medians of what is left. */
function againstC() {
  console.log('Contacts per second of CPU time, one core, 1,000,000 contacts, medians');
  for (const name of ['A', 'B']) {
    const ours = [];
    const theirs = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(...speeds(process.execPath, [join(here, 'peer.mjs'), name, '--runs', '4']));
      theirs.push(...speeds(c, [name, '--runs', '4']));
    }
    const ratio = median(ours) / median(theirs);
    console.log(
      `  model ${name}: blendsim ${thousands(median(ours))}, C ${thousands(median(theirs))}, ratio ${ratio.toFixed(2)}`,
    );
  }
}

function speeds(command, args) {
  return peer(command, args)
    .slice(1)
    .map(({ per_s }) => per_s);
}

/** The lines that bench/peer.mjs or the C program prints, one for each timed run. */
function peer(command, args) {
  const { stdout, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Each feature on the same desk of 40 agents, as a ratio of CPU per contact to the desk without it. */
function features() {
  const plain = () => modelOf(deskText({}));
  const cases = [
    ['event for each abandonment and redial', { queue: 'redial: { share: 40%, after: 20m, tries: 2 }' }],
    [
      'day factor, within-day factor, shared cause',
      {
        queue:
          'daily-variation: { cv: 10%, next-day: 0.5 }, within-day-variation: { cv: 7%, next-hour: 0.75 }, causes: { holiday: 50% }',
      },
    ],
    ['chat, three at once', { queue: 'channel: chat', pool: 'chats: 3, chat-stretch: 20%' }],
    ['lognormal handle time with after-work', { handle: '{ mean: 4m, cv: 1.1, after-work: 45s }' }],
    ['call-back offer', { queue: 'call-back: { when-wait-over: 30s, accept: 40% }' }],
    ['contact log', {}, () => ({ log: new ContactLog() })],
  ];
  console.log('\nCost of a contact against the plain desk (1.00), CPU time, medians of paired runs');
  for (const [label, change, options = () => ({})] of cases) {
    const changed = modelOf(deskText(change));
    const base = plain();
    const ratios = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const a = perContact(changed, round, options());
      const b = perContact(base, round, {});
      if (round > 0) ratios.push(a / b);
    }
    console.log(`  ${label}: ${median(ratios).toFixed(2)}`);
  }
}

/** What a contact costs as there are more of everything, against the first line of each group. */
function growth() {
  const groups = {
    contacts: [250_000, 1_000_000, 4_000_000].map((contacts) => [
      `${thousands(contacts)} contacts`,
      { contacts },
    ]),
    agents: [10, 100, 1_000, 10_000].map((agents) => [
      `${thousands(agents)} agents in one pool`,
      { agents, minutes: 60, contacts: 1_000_000 },
    ]),
    queues: [1, 5, 50, 500].map((desks) => [
      `${desks} queues, ${desks} pools, ${thousands(10 * desks)} agents`,
      { desks, agents: 10, contacts: 1_000_000 },
    ]),
  };
  console.log(
    '\nNanoseconds of CPU for a contact as things grow, and the ratio to the first of its group; beside it C',
  );
  for (const [name, cases] of Object.entries(groups)) {
    let first = null;
    let firstInC = null;
    for (const [label, change] of cases) {
      const model = modelOf(deskText(change));
      const times = [];
      for (let round = 0; round < 4; round++) times.push(perContact(model, round, {}));
      const cost = median(times.slice(1));
      first ??= cost;
      const inC = 1 / median(speeds(c, ['D', '--runs', '4', ...asWords(change)]));
      firstInC ??= inC;
      console.log(
        `  ${name}: ${label}: ${(cost * 1e9).toFixed(0)} ns, ${(cost / first).toFixed(2)}; C ${(inC * 1e9).toFixed(0)} ns, ${(inC / firstInC).toFixed(2)}`,
      );
    }
  }
}

/** The same desks for the C program. */
function asWords({ contacts = 500_000, desks = 1, agents = 40, minutes = 4 }) {
  const options = { arrivals: contacts, desks, agents, minutes };
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
}

/** What a process holds after two runs of model A, each length in a process of its own: it must not follow the contacts. */
function memory() {
  console.log('\nMemory of a process that plays model A twice');
  for (const contacts of [250_000, 1_000_000, 4_000_000]) {
    const lines = peer(process.execPath, [
      join(here, 'peer.mjs'),
      'A',
      '--runs',
      '2',
      '--arrivals',
      String(contacts),
    ]);
    console.log(`  ${thousands(contacts)} contacts: ${lines.at(-1).rss_mb.toFixed(0)} MB`);
  }
}

function perContact(model, replication, options) {
  const { cpu, result } = timed(() => simulate(model, replication, options));
  return cpu / sum(result.queues.offered);
}

function thousands(x) {
  return Math.round(x).toLocaleString('en');
}
