/**
 * Breaks the engine on purpose, one way at a time, in a copy of its source, and plays the fast validation set against
 * it: each break must be caught by a figure that disagrees with theory. The table goes into docs/validation.md.
 *
 *   node scripts/mutate-engine.mjs [part of a name]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { patch, replaceTable, withCopy } from './mutants.mjs';

/** `group` is where it ought to show, and is played first. */
const mutants = [
  {
    name: 'customers are a tenth less patient',
    from: 'contact.deadline = rows[row + TIME]! + rows[row + PATIENCE]!;',
    to: 'contact.deadline = rows[row + TIME]! + 0.9 * rows[row + PATIENCE]!;',
    group: 'Erlang A',
  },
  {
    name: 'who waits longest is served last',
    from: `let contact = queue.first;
    while (contact !== null && contact.deadline < this.clock.now) {
      this.expire(contact);
      contact = queue.first;`,
    to: `const last = () => (queue.length === 0 ? null : queue.ends.previous);
    let contact = last();
    while (contact !== null && contact.deadline < this.clock.now) {
      this.expire(contact);
      contact = last();`,
    group: 'Erlang A',
  },
  {
    name: 'after-contact work is forgotten',
    from: 'const work = talk + link.factor * contact.afterWork;',
    to: 'const work = talk;',
    group: 'Erlang B',
  },
  {
    name: 'in time means a second more',
    from: 'queue.openBefore === null ? wait <= queue.targetSeconds',
    to: 'queue.openBefore === null ? wait <= queue.targetSeconds + 1',
    group: 'Erlang A',
  },
  {
    name: 'handle time and patience share their draws',
    from: "patience: family('patience'),",
    to: "patience: family('talk'),",
    group: 'Erlang A',
  },
  {
    name: 'a pool of slower agents is as quick as the others',
    from: 'const talk = link.factor * contact.talk;\n    const work',
    to: 'const talk = contact.talk;\n    const work',
    group: 'Overflow',
  },
  {
    name: 'overflow goes to any pool at once, dedicated agents have no precedence',
    from: 'if (best !== null && link.rank > this.link!.rank) break;',
    to: '',
    group: 'Overflow',
  },
  {
    name: 'a freed agent takes the longest waiting whatever its priority',
    from: 'order = link.priority - other.priority || live;',
    to: 'order = live;',
    group: 'Priorities',
  },
  {
    name: 'deferrable work begins with one agent free too few',
    from: 'if (link.keepFree > 0 && pool.free.count < link.keepFree) continue;',
    to: 'if (link.keepFree > 0 && pool.free.count < link.keepFree - 1) continue;',
    group: 'Threshold blending',
  },
  {
    name: 'the line has room for one more',
    from: 'queue.length >= queue.capacity',
    to: 'queue.length > queue.capacity',
    group: 'M/M/n/K',
  },
  {
    name: 'a tenth fewer customers redial',
    from: 'drawOf(key, attempt, REDIAL) >= redial.share',
    to: 'drawOf(key, attempt, REDIAL) >= 0.9 * redial.share',
    group: 'Redial',
  },
  {
    name: 'chats stretch each other half as much',
    from: 'this.stretch = rules.chatStretch;',
    to: 'this.stretch = rules.chatStretch / 2;',
    group: 'Chat',
  },
  {
    name: 'agents whose shift is over go on taking calls',
    from: 'const link = this.routing.nextFor(pool, 0, dueToLeave);',
    to: 'const link = this.routing.nextFor(pool, 0, false);',
    group: 'Rates and agents that change',
  },
  {
    name: 'a transferred contact is lost now and then',
    from: 'if (draw >= below) continue;',
    to: 'if (draw >= 0.95 * below) continue;',
    group: 'Networks',
  },
];

const wanted = mutants.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const results = [];
for (const mutant of [{ name: 'none: the engine as it is', group: '' }, ...wanted]) {
  const found = play(mutant);
  const caught = found !== null;
  const asExpected = caught === (mutant.from !== undefined);
  console.log(
    `${asExpected ? 'ok  ' : 'FAIL'} ${mutant.name}: ${caught ? `${found.measure} (${found.case})` : 'not caught'}`,
  );
  results.push({ ...mutant, found, asExpected });
}
if (process.argv[2] === undefined) record(results);
process.exit(results.every(({ asExpected }) => asExpected) ? 0 : 1);

/** The first figure that disagrees with theory; null when all agree. */
function play({ name, from, to, group }) {
  return withCopy(['test/validation'], (copy) => {
    if (from !== undefined) patch(join(copy, 'src/engine'), name, from, to);
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
  });
}

/** Replaces the table of broken engines in docs/validation.md. */
function record(rows) {
  const figure = (x) => (Number.isFinite(x) ? Number(x.toPrecision(5)) : '-');
  const table = rows
    .filter(({ from }) => from !== undefined)
    .map(({ name, found }) =>
      found === null
        ? `| ${name} | not caught | | | |`
        : `| ${name} | ${found.case} | ${found.measure} | ${figure(found.exact)} | ${figure(found.simulated)} |`,
    );
  replaceTable('docs/validation.md', 'broken engines', [
    '| the engine was changed so that | caught by | figure | exact | simulated |',
    '| --- | --- | --- | --- | --- |',
    ...table,
  ]);
}
