import type { Reading } from '../build/reading.ts';
import type { Scenario } from '../types.ts';

export function findDoubts(_reading: Reading, _scenario: Scenario): void {}
