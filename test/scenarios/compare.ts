import {
  type Comparison,
  compareOptions,
  InProcessRunner,
  type OptionResult,
} from '../../src/study/index.ts';
import { load } from './examples.ts';

/** An example played with fewer replications than it asks for, as the command line would. */
export async function compare(
  name: string,
  replications: number,
  change?: (text: string) => string,
): Promise<Comparison> {
  const { scenario, grid } = load(name, change);
  return compareOptions({
    scenario: { ...scenario, replications },
    grid,
    runner: new InProcessRunner(),
    origin: { file: `scenarios/${name}.yaml`, hash: '' },
    warnings: [],
  });
}

export function optionOf({ options }: Comparison, id: string): OptionResult {
  const found = options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
}

export const buyerPays = (comparison: Comparison, option: string): number =>
  optionOf(comparison, option).money!.buyer.total.mean;

export const staffedHours = (option: OptionResult): number =>
  option.pools.reduce((sum, pool) => sum + pool.staffedHours.mean, 0);

export const agentsAtPeak = (option: OptionResult): number =>
  option.pools.reduce((sum, pool) => sum + pool.peakAgents, 0);
