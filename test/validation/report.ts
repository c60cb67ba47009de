/** Plays the long set and writes docs/validation.md; exit code 1 when a figure disagrees or proves too little. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cases } from './cases/index.ts';
import type { Check } from './harness/case.ts';
import { judge } from './harness/verdict.ts';

const path = 'docs/validation.md';
const played = cases.map((one, i) => {
  process.stderr.write(`${i + 1}/${cases.length} ${one.group}: ${one.name}\n`);
  return { ...one, checks: one.run('long') };
});
const family = played.reduce((sum, { checks }) => sum + checks.length, 0);

const figure = (x: number) => String(Number(x.toPrecision(6)));
let failures = 0;

function row(check: Check): string {
  const { mean, half, agrees, sharp } = judge(check, family);
  if (!agrees || !sharp) failures++;
  const verdict = !agrees ? '**disagrees**' : sharp ? 'agrees' : '**too wide**';
  const { measure, exact, widest } = check;
  const bound = widest.toPrecision(2);
  return `| ${measure} | ${figure(exact)} | ${figure(mean)} | ± ${half.toPrecision(2)} | ${Number(bound)} | ${verdict} |`;
}

const groups = [...new Set(played.map(({ group }) => group))];
const sections = groups.map((group) => {
  const tables = played
    .filter((one) => one.group === group)
    .map((one) =>
      [
        `### ${one.name}`,
        `${one.source}.`,
        '',
        '| figure | exact | simulated | interval | widest allowed | verdict |',
        '| --- | --- | --- | --- | --- | --- |',
        ...one.checks.map(row),
      ].join('\n'),
    );
  return [`## ${group}`, ...tables].join('\n\n');
});

const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
const broken =
  /<!-- broken engines -->[\s\S]*<!-- end of broken engines -->/.exec(before)?.[0] ??
  '<!-- broken engines -->\n<!-- end of broken engines -->';

writeFileSync(
  path,
  `# Validation

The engine plays ${cases.length} systems whose behaviour theory knows exactly, and ${family} figures of them are compared.
\`npm run validate\` plays them and writes this page; \`npm test\` plays shorter runs of most of them.

- **Exact** comes from a closed form, or from a Markov chain solved in the test's own code.
- **Simulated** is the mean over independent runs from empty, warm-up left out. The luck of each run's arrivals and
  talk times, whose true means are known, is taken out by regression (control variates); those are checked themselves.
- **Interval**: Student t at 1 - 0.001 / ${family} for each figure (Bonferroni), so that a right engine passes the
  whole page 999 times in 1,000. Seeds are fixed: the page is the same every time.
- **Widest allowed**: an interval wider than this would prove too little, and fails. For shares it is 0.4 percentage
  points, so that an engine whose service level is off by half a point is told; for waits, queues and rates 4.5 %.
  Heavy loads without abandonment need very long runs and have their own, wider bound.

${failures === 0 ? `All ${family} figures agree.` : `**${failures} of ${family} figures fail.**`}

## Broken engines are caught

The engine was broken on purpose, one way at a time, and the shorter runs were played against it
(\`npm run validate:mutants\`). The first figure that disagreed:

${broken}

${sections.join('\n\n')}
`,
);
process.stderr.write(`${path}: ${family} figures, ${failures} fail\n`);
process.exit(failures === 0 ? 0 : 1);
