import { describe, expect, it } from 'vitest';
import { InProcessRunner } from '../../src/study/in-process-runner.ts';
import { designBlend } from '../../src/study/index.ts';
import { load } from './examples.ts';

describe('five clients alike whose agents serve two each, in a ring', () => {
  it('need nearly as few agents as one team for all, and save much more than pairs do; a cap of two finds it', async () => {
    // Monday of the week tells it as well, and sooner.
    const { scenario, grid } = load('textbook/two-skills', (text) =>
      text.replace('to 2026-03-08', 'to 2026-03-02'),
    );
    const result = await designBlend({
      scenario,
      grid,
      runner: new InProcessRunner(),
      origin: { file: 'two-skills.yaml', hash: '' },
      cap: 2,
    });
    expect(result.chosen).toBe('ring-of-2');
    const of = (id: string) => result.designs.find((design) => design.id === id)!;
    const saved = (id: string) => of('dedicated').paidHours.mean - of(id).paidHours.mean;
    // Wallace and Whitt: two skills do nearly as well as all. What one line for all saves, the ring saves to three quarters.
    expect(saved('ring-of-2')).toBeGreaterThan(0.75 * saved('at-most-5'));
    expect(saved('ring-of-3')).toBeGreaterThan(0.88 * saved('at-most-5'));
    expect(saved('at-most-2')).toBeLessThan(0.6 * saved('at-most-5'));
    for (const { id, meetsTarget } of result.designs) expect(meetsTarget, id).toBe(true);
  });
});
