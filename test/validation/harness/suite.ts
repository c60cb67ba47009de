import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { fastFamily } from './suite-size.ts';
import { judge } from './verdict.ts';

/** A test for each case of the fast set. */
export function holdTo(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const one of cases) {
      if (one.longOnly === true) continue;
      it(`${one.group}: ${one.name}`, () => {
        const failures = one.run('fast').flatMap((check) => {
          const { mean, half, agrees, sharp } = judge(check, fastFamily);
          return agrees && sharp
            ? []
            : [{ measure: check.measure, exact: check.exact, mean, half, agrees, sharp }];
        });
        expect(failures).toEqual([]);
      });
    }
  });
}
