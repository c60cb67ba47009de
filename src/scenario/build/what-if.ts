import type { ScenarioShape } from '../shape/scenario.ts';
import type { AskedStaff } from '../types.ts';
import type { WhatIf } from '../what-if.ts';

/** The question of the file; null when it asks none. */
export function buildWhatIf(written: ScenarioShape['what-if']): WhatIf | null {
  if (written === undefined) return null;
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
export function buildAskedStaff(written: ScenarioShape['what-if']): AskedStaff | null {
  if (written?.plan === undefined && written?.agents === undefined) return null;
  return { hold: written.plan === 'hold', agents: written.agents ?? {} };
}
