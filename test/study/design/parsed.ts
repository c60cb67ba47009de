import { parseScenario, type Scenario } from '../../../src/scenario/index.ts';

/** A scenario from text that is known to be valid. */
export function parsed(yaml: string): Scenario {
  const found = parseScenario(yaml, { file: 'test.yaml', readText: () => '' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}
