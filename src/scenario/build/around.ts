import type { Local } from '../calendar/expected.ts';
import type { ScenarioShape } from '../shape/scenario.ts';
import type { Horizon, Queue } from '../types.ts';
import type { Reading } from './reading.ts';

/** What every queue needs to know of the scenario around it. */
export interface Around {
  readonly reading: Reading;
  readonly shape: ScenarioShape;
  readonly horizon: Horizon;
  readonly timezone: string;
  readonly intervalSeconds: number;
  /** Ids of all queues, in order. */
  readonly ids: readonly string[];
  /** Zone and opening over the horizon; null when the horizon itself is wrong. */
  localOf(queue: Pick<Queue, 'timezone' | 'open' | 'closed'>): Local | null;
}
