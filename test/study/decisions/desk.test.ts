import { describe, expect, it } from 'vitest';
import { applyWhatIf, type WhatIf } from '../../../src/scenario/index.ts';
import { compareOptions, QuestionDesk } from '../../../src/study/index.ts';
import { deskText, request } from './scene.ts';

const asked = request(deskText());
const client = asked.scenario.clients[0]!;
const deskOf = (more: Partial<ConstructorParameters<typeof QuestionDesk>[0]> = {}) =>
  new QuestionDesk({ ...asked, client, signal: { aborted: false }, ...more });
const option = (id: string) => asked.scenario.options.find((each) => each.id === id)!;
const mean = (costs: readonly number[]) => costs.reduce((sum, cost) => sum + cost, 0) / costs.length;

describe('the bill of the focal client', () => {
  it('is what the comparison of whole plans bills, though only its own pools are played', async () => {
    const { options } = await compareOptions({ ...asked, warnings: [] });
    const desk = deskOf();
    for (const { id, money, meetsTarget } of options) {
      const answer = await desk.ask(option(id), {});
      expect(mean(answer!.costs)).toBeCloseTo(money!.buyer.total.mean, 3);
      expect(answer!.meetsTarget).toBe(meetsTarget);
    }
  });

  it('at other prices and wages, billed from what was played, is to the cent what a plan made at them costs', async () => {
    const questions: readonly WhatIf[] = [{ unitPrice: 0.237 }, { hourlyRate: -0.113 }, { wage: 0.07 }];
    const desk = deskOf();
    for (const question of questions) {
      const now = applyWhatIf(asked.scenario, asked.grid, question);
      const anew = deskOf(now);
      for (const { id } of asked.scenario.options) {
        const there = await anew.ask(now.scenario.options.find((each) => each.id === id)!, {});
        expect((await desk.ask(option(id), question))!.costs).toEqual(there!.costs);
      }
    }
  });

  it('plays anew only for a question that needs it', async () => {
    let played = 0;
    const { runner } = asked;
    const counted: typeof runner = Object.assign(Object.create(runner), {
      run: (...args: Parameters<typeof runner.run>) => {
        played++;
        return runner.run(...args);
      },
    });
    const desk = deskOf({ runner: counted });
    const [dedicated, inHouse] = [option('dedicated'), option('in-house')];
    await desk.ask(dedicated, {});
    const first = played;
    await desk.ask(dedicated, { hourlyRate: 0.1, unitPrice: -0.2, wage: 0.1, volume: 0 });
    // Agents who serve one client know no penalty for a second.
    await desk.ask(dedicated, { penaltyPerClient: 0.1 });
    expect(played).toBe(first);
    await desk.ask(inHouse, {});
    const before = played;
    await desk.ask(inHouse, { shrinkage: 0.4 });
    expect(played).toBe(before + 1);
    await desk.ask(dedicated, { volume: 0.1 });
    expect(played).toBeGreaterThan(before + 2);
  });
});
