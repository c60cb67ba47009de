import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/scenario/index.ts';
import { exampleNames, load, textOf } from './examples.ts';

describe('every example', () => {
  it.each(exampleNames)('%s is valid and leaves nothing doubtful', (name) => {
    expect(load(name).warnings.map(formatProblem)).toEqual([]);
  });

  it.each(exampleNames)('%s tells editors where its schema is', (name) => {
    const up = '../'.repeat(name.split('/').length);
    expect(textOf(name).split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}scenario.schema.json`);
  });

  it.each(exampleNames)('%s says what it is about', (name) => {
    const { scenario } = load(name);
    expect(scenario.about.length).toBeGreaterThan(40);
  });

  it('says for every price and measured figure of the showcase where it comes from', () => {
    const { scenario } = load('vtech-holiday-peak');
    for (const client of scenario.clients)
      for (const [form, card] of Object.entries(client.rateCards))
        expect(card.source, `${client.id} ${form}`).not.toBe('');
    expect(scenario.costCard?.source).toMatch(/20\d\d/);
    expect(scenario.inHouseCostCard?.lines.every(({ source }) => source !== '')).toBe(true);
  });
});
