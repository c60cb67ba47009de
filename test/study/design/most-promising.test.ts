import { describe, expect, it } from 'vitest';
import { type Finalist, mostPromisingFirst } from '../../../src/study/design/finalists.ts';

const finalist = (id: string, clients: number, formulaHours: number | null): Finalist => ({
  id,
  blend: [{ language: 'nl', clients: Array.from({ length: clients }, (_, client) => client) }],
  layout: { pools: [], withoutPartner: [] },
  formulaHours,
});

describe('the order in which designs are judged', () => {
  it('has dedicated agents first, then the best within the cap by the formula, so that who stops early has most of it', () => {
    const all = [
      finalist('dedicated', 1, 100),
      finalist('at-most-2', 2, 90),
      finalist('at-most-3', 3, 80),
      finalist('at-most-4', 4, 85),
      finalist('at-most-5', 5, 70),
      finalist('ring-of-2', 2, 60),
      finalist('as-written', 4, null),
    ];
    const order = (cap: number) => mostPromisingFirst(all, cap).map(({ id }) => id);
    expect(order(4)).toEqual([
      'dedicated',
      'at-most-3',
      'at-most-4',
      'at-most-2',
      'ring-of-2',
      'as-written',
      'at-most-5',
    ]);
    expect(order(2).slice(0, 3)).toEqual(['dedicated', 'at-most-2', 'ring-of-2']);
    expect(all.map(({ id }) => id)[1]).toBe('at-most-2');
  });
});
