import type { ScenarioShape } from '../shape/scenario.ts';
import type { QuestionShape } from '../shape/what-if.ts';
import type { Path } from '../text/tree.ts';
import type { AskedStaff } from '../types.ts';
import type { WhatIf } from '../what-if.ts';

/** The questions of a file in the order in which they are asked, each with its place; none when it asks none. */
export function questionsIn(
  written: ScenarioShape['what-if'],
): readonly { readonly path: Path; readonly question: QuestionShape }[] {
  if (written === undefined) return [];
  return Array.isArray(written)
    ? written.map((question, q) => ({ path: ['what-if', q], question }))
    : [{ path: ['what-if'], question: written }];
}

/** What a question changes. */
export function buildWhatIf(written: QuestionShape): WhatIf {
  const asked = {
    volume: written.volume,
    handleTime: written['handle-time'],
    patience: written.patience,
    seasonStrength: written['season-strength'],
    dailyVariation: written['daily-variation'],
    forecastError: written['forecast-error'],
    hourlyRate: written['hourly-rate'],
    unitPrice: written['unit-price'],
    wage: written.wage,
    penaltyPerClient: written['penalty-per-client'],
    shrinkage: written.shrinkage,
    target: written.target,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** What the question says of the staff; null when nothing. */
export function buildAskedStaff(written: QuestionShape): AskedStaff | null {
  if (written.plan === undefined && written.agents === undefined) return null;
  return { hold: written.plan === 'hold', agents: written.agents ?? {} };
}
