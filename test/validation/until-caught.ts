/**
 * Plays the fast set until a figure disagrees with theory, and says which; exit code 1 when one does. Groups named
 * as arguments go first. Used to prove that a broken engine is caught.
 */
import { cases } from './cases/index.ts';
import { fastFamily } from './harness/suite-size.ts';
import { judge } from './harness/verdict.ts';

const first = process.argv.slice(2);
const place = (group: string) => (first.includes(group) ? 0 : 1);
const ordered = cases
  .filter(({ longOnly }) => longOnly !== true)
  .sort((a, b) => place(a.group) - place(b.group));

for (const one of ordered) {
  const found = one.run('fast').find((check) => !judge(check, fastFamily).agrees);
  if (found === undefined) continue;
  const { mean } = judge(found, fastFamily);
  console.log(
    JSON.stringify({ case: one.name, measure: found.measure, exact: found.exact, simulated: mean }),
  );
  process.exit(1);
}
