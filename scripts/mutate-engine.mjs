/**
 * Breaks the engine on purpose, one way at a time, in a copy of its source, and plays the fast validation set against
 * it: each break must be caught by a figure that disagrees with theory. The table goes into docs/validation.md.
 *
 *   node scripts/mutate-engine.mjs [part of a name]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** `group` is where it ought to show, and is played first. */
const mutants = [
  {
    name: 'customers are a tenth less patient',
    file: 'floor.ts',
    from: 'contacts.deadline[slot] = this.now + patience;',
    to: 'contacts.deadline[slot] = this.now + 0.9 * patience;',
    group: 'Erlang A',
  },
  {
    name: 'who waits longest is served last',
    file: 'waiting.ts',
    from: `let slot = this.head[queue]!;
    while (slot >= 0 && this.slots.deadline[slot]! < now) {
      this.expire(queue, slot);
      slot = this.head[queue]!;`,
    to: `let slot = this.tail[queue]!;
    while (slot >= 0 && this.slots.deadline[slot]! < now) {
      this.expire(queue, slot);
      slot = this.tail[queue]!;`,
    group: 'Erlang A',
  },
  {
    name: 'after-contact work is forgotten',
    file: 'floor.ts',
    from: 'const end = talkFrom + factor * (contacts.talk[slot]! + contacts.afterWork[slot]!);',
    to: 'const end = talkFrom + factor * contacts.talk[slot]!;',
    group: 'Erlang B',
  },
  {
    name: 'in time means a second more',
    file: 'tally.ts',
    from: 'if (openBefore === null) return at - offered <= target;',
    to: 'if (openBefore === null) return at - offered <= target + 1;',
    group: 'Erlang A',
  },
  {
    name: 'handle time and patience share their draws',
    file: 'arrivals.ts',
    from: "patience: family('patience'),",
    to: "patience: family('talk'),",
    group: 'Erlang A',
  },
  {
    name: 'a pool of slower agents is as quick as the others',
    file: 'floor.ts',
    from: 'const factor = this.factors[link]!;\n    if (tables.isChat',
    to: 'const factor = 1;\n    if (tables.isChat',
    group: 'Overflow',
  },
  {
    name: 'overflow goes to any pool at once, dedicated agents have no precedence',
    file: 'routing.ts',
    from: 'if (best >= 0 && linkRank[link]! > bestRank) break;',
    to: '',
    group: 'Overflow',
  },
  {
    name: 'a freed agent takes the longest waiting whatever its priority',
    file: 'routing.ts',
    from: 'first = tables.linkPriority[link]!;',
    to: 'first = 0;',
    group: 'Priorities',
  },
  {
    name: 'deferrable work begins with one agent free too few',
    file: 'routing.ts',
    from: 'if (free < tables.linkKeepFree[link]!) continue;',
    to: 'if (free < tables.linkKeepFree[link]! - 1) continue;',
    group: 'Threshold blending',
  },
  {
    name: 'the line has room for one more',
    file: 'floor.ts',
    from: 'waiting.length[queue]! >= tables.capacity[queue]!',
    to: 'waiting.length[queue]! > tables.capacity[queue]!',
    group: 'M/M/n/K',
  },
  {
    name: 'a tenth fewer customers redial',
    file: 'floor.ts',
    from: 'drawOf(key, attempt, REDIAL) >= redial.share',
    to: 'drawOf(key, attempt, REDIAL) >= 0.9 * redial.share',
    group: 'Redial',
  },
  {
    name: 'chats stretch each other half as much',
    file: 'chats.ts',
    from: '(pool) => pool.chatStretch)',
    to: '(pool) => pool.chatStretch / 2)',
    group: 'Chat',
  },
  {
    name: 'agents whose shift is over go on taking calls',
    file: 'floor.ts',
    from: 'const link = routing.nextFor(pool, 0, dueToLeave, now);',
    to: 'const link = routing.nextFor(pool, 0, false, now);',
    group: 'Rates and agents that change',
  },
  {
    name: 'a transferred contact is lost now and then',
    file: 'floor.ts',
    from: 'if (draw >= below) continue;',
    to: 'if (draw >= 0.95 * below) continue;',
    group: 'Networks',
  },
];

const wanted = mutants.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const results = [];
for (const mutant of [{ name: 'none: the engine as it is', file: null, group: '' }, ...wanted]) {
  const found = play(mutant);
  const caught = found !== null;
  const asExpected = caught === (mutant.file !== null);
  console.log(
    `${asExpected ? 'ok  ' : 'FAIL'} ${mutant.name}: ${caught ? `${found.measure} (${found.case})` : 'not caught'}`,
  );
  results.push({ ...mutant, found, asExpected });
}
if (process.argv[2] === undefined) record(results);
process.exit(results.every(({ asExpected }) => asExpected) ? 0 : 1);

/** The first figure that disagrees with theory; null when all agree. */
function play({ name, file, from, to, group }) {
  const copy = mkdtempSync(join(tmpdir(), 'blendsim-mutant-'));
  try {
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
    cpSync(join(root, 'test/validation'), join(copy, 'test/validation'), { recursive: true });
    for (const config of ['package.json', 'tsconfig.json', 'tsconfig.base.json']) {
      cpSync(join(root, config), join(copy, config));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    if (file !== null) {
      const path = join(copy, 'src/engine/internal', file);
      const source = readFileSync(path, 'utf8');
      if (source.split(from).length !== 2)
        throw new Error(`'${name}': not found just once in ${file}: ${from}`);
      writeFileSync(
        path,
        source.replace(from, () => to),
      );
    }
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'test/validation/until-caught.ts', group], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (run.status === 0) return null;
    const line = run.stdout.trim().split('\n').at(-1);
    // An engine that stops with an error is caught too, but then it must say so.
    if (!line?.startsWith('{'))
      return { case: run.stderr.trim().split('\n').at(-1), measure: 'stopped with an error' };
    return JSON.parse(line);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Replaces the table of broken engines in docs/validation.md. */
function record(rows) {
  const path = join(root, 'docs/validation.md');
  const text = readFileSync(path, 'utf8');
  const figure = (x) => (Number.isFinite(x) ? Number(x.toPrecision(5)) : '-');
  const table = rows
    .filter(({ file }) => file !== null)
    .map(({ name, found }) =>
      found === null
        ? `| ${name} | not caught | | | |`
        : `| ${name} | ${found.case} | ${found.measure} | ${figure(found.exact)} | ${figure(found.simulated)} |`,
    );
  const section = [
    '<!-- broken engines -->',
    '| the engine was changed so that | caught by | figure | exact | simulated |',
    '| --- | --- | --- | --- | --- |',
    ...table,
    '<!-- end of broken engines -->',
  ].join('\n');
  const replaced = text.replace(
    /<!-- broken engines -->[\s\S]*<!-- end of broken engines -->/,
    () => section,
  );
  writeFileSync(path, replaced);
}
