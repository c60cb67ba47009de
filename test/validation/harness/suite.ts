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
          const { mean, half, agrees } = judge(check, fastFamily);
          // Shorter runs than those of the validation page, so a little wider: half a percentage point for shares.
          const sharp = half <= 1.25 * check.widest;
          return agrees && sharp
            ? []
            : [{ measure: check.measure, exact: check.exact, mean, half, agrees, sharp }];
        });
        expect(failures).toEqual([]);
      });
    }
  });
}
