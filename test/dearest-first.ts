import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Seconds of processor that a file takes with all the processes it starts, on one quiet core; those below three are
 * left out. They only set the order, so a rough figure does.
 */
const SECONDS: Readonly<Record<string, number>> = {
  docs: 60,
  'browser/report': 40,
  'validation/systems': 33,
  'browser/live': 30,
  'scenarios/winners': 27,
  'cli/run': 23,
  'cli/planning': 21,
  'browser/day': 16,
  'scenarios/golden': 16,
  'validation/lines': 16,
  'study/compare': 12,
  'staffing/search': 12,
  'browser/design-pages': 10,
  'scenarios/textbook': 10,
  'staffing/properties': 10,
  'study/decisions/deep': 9,
  'study/decisions/break-even': 9,
  'cli/staff': 8,
  'cli/csv': 8,
  'cli/bad-input': 8,
  'cli/commands': 8,
  'properties/engine': 7,
  'study/decisions/sensitivity': 7,
  'browser/files': 6,
  'study/hold': 6,
  'study/decisions/desk': 5,
  'study/design/reserve': 5,
  'engine/demand': 5,
  'cli/diff': 5,
  'report/report': 5,
  'scenario/never-throws.property': 5,
  'browser/engine-identity': 5,
  'study/design/blend': 5,
  'pricing/models': 4,
  'cli/blend': 4,
  'study/design/hybrid': 4,
  'staffing/probability': 4,
  'random/laws': 4,
  'staffing/again': 4,
  architecture: 4,
  'cli/check-price': 3,
  'cli/breakeven': 3,
  'study/roster': 3,
  'study/runners': 3,
};

/**
 * Begins with the dearest files, so that what is left at the end is small and no core waits for another. The order
 * is the same on every machine; vitest's own goes by how long files took there, and knows nothing on a fresh clone.
 */
export class DearestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const nameOf = ({ moduleId }: TestSpecification) =>
      relative(join(root, 'test'), moduleId).split(sep).join('/').replace('.test.ts', '');
    const gone = Object.keys(SECONDS).filter((name) => !existsSync(join(root, 'test', `${name}.test.ts`)));
    if (gone.length > 0)
      throw new Error(`test/dearest-first.ts names files that are gone: ${gone.join(', ')}`);
    return specifications
      .map((specification) => ({ specification, name: nameOf(specification) }))
      .sort((a, b) => (SECONDS[b.name] ?? 0) - (SECONDS[a.name] ?? 0) || (a.name < b.name ? -1 : 1))
      .map(({ specification }) => specification);
  }
}
