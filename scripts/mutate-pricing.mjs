// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source that is changed has templates
/**
 * Breaks the pricing on purpose, one way at a time, in a copy of its source, and runs the tests of the property that
 * ought to notice. The table goes into docs/money.md.
 *
 *   node scripts/mutate-pricing.mjs [part of a property]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { patch, replaceTable, root, withCopy } from './mutants.mjs';

/** Each breaks one property; `tests` is the file that holds it. */
const mutants = [
  {
    property: 'invoice lines add up',
    name: 'the total leaves out the last line',
    from: 'return { lines: kept, total: sum(kept.map((each) => each.amount)) };',
    to: 'return { lines: kept, total: sum(kept.slice(0, -1).map((each) => each.amount)) };',
    tests: 'models',
  },
  {
    property: 'money allotted to clients equals money charged',
    name: 'cents that are left over go to nobody',
    from: '    parts[i] = parts[i] + 1n;\n    left -= 1n;',
    to: '    left -= 1n;',
    tests: 'money',
  },
  {
    property: 'a price of zero gives zero',
    name: 'a committed unit costs a cent more',
    from: '        quantity - own,\n        unit.per,\n        price,',
    to: '        quantity - own,\n        unit.per,\n        price + 10_000,',
    tests: 'models',
  },
  {
    property: 'doubling every price doubles the invoice',
    name: 'shares of a price are rounded to the cent',
    from: 'return safe(Number((pico + half) / PICO_PER_MICRO));',
    to: 'return roundToCent(pico + half);',
    tests: 'models',
  },
  {
    property: 'more contacts never lower a unit-priced invoice',
    name: 'units above the forecast are credited',
    from: 'line(`units.${channel}.above-forecast`, label, excess,',
    to: 'line(`units.${channel}.above-forecast`, label, -4 * excess,',
    tests: 'models',
  },
  {
    property: 'take or pay is never below the commitment',
    name: 'a commitment counts half',
    from: 'return stated(Math.max(fixed, foot));',
    to: 'return stated(Math.max(fixed / 2, foot));',
    tests: 'terms',
  },
  {
    property: 'bands are continuous, or jump as the contract says',
    name: 'each band holds one unit more',
    from: 'return inBand > 0 ? [{ band, quantity: inBand, price: own[channel] }] : [];',
    to: 'return inBand > 0 ? [{ band, quantity: inBand + 1, price: own[channel] }] : [];',
    tests: 'terms',
  },
  {
    property: 'surcharges do not depend on their order',
    name: 'the last of several surcharges counts twice',
    from: 'const ordered = [...shares].sort((a, b) => a - b);',
    to: 'const ordered = [...shares, shares.at(-1) ?? 0];',
    tests: 'terms',
  },
  {
    property: 'per-second billing is never above per-minute billing',
    name: 'a started increment is not billed',
    from: 'Math.ceil((seconds - 1e-6) / billIncrementSeconds)',
    to: 'Math.floor((seconds - 1e-6) / billIncrementSeconds)',
    tests: 'print.property',
  },
  {
    property: 'a break-even lies between a place that one wins and a place that the other wins',
    name: 'any two neighbours are taken for a turn',
    from: '=> a.mean * b.mean < 0;',
    to: '=> a.mean * b.mean !== 0;',
    tests: '../study/decisions/crossings',
  },
  {
    property: 'currency and locale change nothing but the print',
    name: 'a price with a euro sign is read 1 % too high',
    from: 'return good({ amount: Math.round(amount * MICRO), per: unit });',
    to: "return good({ amount: Math.round(amount * MICRO * (before === '€' ? 1.01 : 1)), per: unit });",
    tests: 'print.property',
  },
  {
    property: 'units set apart share out exactly what was answered',
    name: 'a short contact is counted twice',
    from: '    units.contacts[place]!++;',
    to: '    units.contacts[place]! += kind === 1 ? 2 : 1;',
    tests: 'units-apart',
  },
];

const wanted = mutants.filter(({ property }) => property.includes(process.argv[2] ?? ''));
const results = wanted.map((mutant) => {
  const caught = play(mutant);
  console.log(
    `${caught === null ? 'FAIL' : 'ok  '} ${mutant.property}: ${mutant.name}: ${caught ?? 'not caught'}`,
  );
  return { ...mutant, caught };
});
if (process.argv[2] === undefined) record(results);
process.exit(results.every(({ caught }) => caught !== null) ? 0 : 1);

/** The first test that fails; null when all pass. */
function play({ name, from, to, tests }) {
  return withCopy(['test/pricing', 'test/study'], (copy) => {
    patch(join(copy, 'src'), name, from, to);
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        join('test/pricing', `${tests}.test.ts`),
        '--reporter=json',
      ],
      { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const { numTotalTests, testResults } = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
    if (numTotalTests === 0) throw new Error(`'${name}': no test ran: ${run.stderr}`);
    const failed = testResults
      .flatMap((file) => file.assertionResults)
      .find(({ status }) => status === 'failed');
    return failed?.fullName ?? null;
  });
}

/** Replaces the table of broken pricing in docs/money.md. */
function record(rows) {
  replaceTable('docs/money.md', 'broken pricing', [
    '| property | the code was changed so that | caught by |',
    '| --- | --- | --- |',
    ...rows.map(({ property, name, caught }) => `| ${property} | ${name} | ${caught ?? 'not caught'} |`),
  ]);
}
