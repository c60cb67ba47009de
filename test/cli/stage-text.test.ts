import { describe, expect, it } from 'vitest';
import { stageText } from '../../src/cli/stage-text.ts';
import { progressWords } from '../../src/cli/words/progress-words.ts';
import { languages } from '../../src/report/words/index.ts';
import { resolveGrid } from '../../src/scenario/index.ts';
import { compareOptions, InProcessRunner, type StudyProgress } from '../../src/study/index.ts';
import { scenarioOf } from '../scenario/helpers.ts';
import { SMALL } from './blendsim.ts';

describe('the progress of a study', () => {
  it.each([
    ['dedicated', 'staffing, round 2', 'dedicated: bezetting, ronde 2', 'dedicated: dotación, ronda 2'],
    ['α', 'staffing, check 2', 'α: bezetting, controle 2', 'α: dotación, comprobación 2'],
    ['', 'replication 3 of at most 20', 'herhaling 3 van hoogstens 20', 'réplica 3 de como mucho 20'],
    [
      'week 44',
      'again, replication 1 of 4',
      'week 44: opnieuw, herhaling 1 van 4',
      'week 44: de nuevo, réplica 1 de 4',
    ],
    [
      'volume 16554',
      'α: staffing, taking out',
      'Volume 16554: α: bezetting, weglaten',
      'Volumen 16554: α: dotación, quitando agentes',
    ],
    [
      'keep 2 free',
      'staffing, check',
      '2 vrijhouden: bezetting, controle',
      'dejar libres 2: dotación, comprobación',
    ],
    ['α: replication 3 of 4', '', 'α: herhaling 3 van 4', 'α: réplica 3 de 4'],
    ['formula', 'weighing teams', 'formule: teams wegen', 'fórmula: sopesando equipos'],
    ['', 'shifts, round 2, 2026-W49', 'diensten, ronde 2, 2026-W49', 'turnos, ronda 2, 2026-W49'],
  ])('is told in every language: %s, %s', (option, stage, nl, es) => {
    const progress = { option, stage, done: 0 };
    expect(stageText(progress, 'en').replace(/^Volume/, 'volume')).toBe(
      [option, stage].filter((text) => text !== '').join(': '),
    );
    expect([stageText(progress, 'nl'), stageText(progress, 'es')]).toEqual([nl, es]);
  });

  it('leaves no stage of a comparison in English', async () => {
    const scenario = { ...scenarioOf(SMALL), replications: 2 };
    const seen: StudyProgress[] = [];
    const request = {
      scenario,
      grid: resolveGrid(scenario),
      runner: new InProcessRunner(),
      origin: { file: 'small.yaml', hash: '' },
      onProgress: (now: StudyProgress) => seen.push(now),
    };
    await compareOptions({ ...request, warnings: [] });
    const told = seen.map((now) => stageText({ ...now, option: '' }, 'nl'));
    expect(told.length).toBeGreaterThan(8);
    const english = /staffing|round|check|replication| of |taking|weighing|again/;
    expect(told.filter((text) => english.test(text))).toEqual([]);
  });

  it('has its own words in every language', () => {
    const [first, ...others] = languages.map((language) => progressWords(language).staffing);
    expect(others).not.toContain(first);
  });
});
