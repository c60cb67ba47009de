import type { OptionResult } from '../../study/comparison.ts';

type Why = NonNullable<OptionResult['why']>;
type Key = Why['reasons'][number]['key'];

export interface WhyStep {
  readonly key: Key | 'duty' | 'shrinkage' | 'paid';
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
}

/** The reasons that count for something, as steps that end at the agents on duty, and then at those to be paid. */
export function whySteps({ reasons, agents, paid }: Why): WhyStep[] {
  let sum = 0;
  const steps = reasons.flatMap(({ key, agents: part }): WhyStep[] => {
    const from = sum;
    sum = Math.round(100 * (sum + part)) / 100;
    return part === 0 ? [] : [{ key, from, to: sum, total: false }];
  });
  return [
    ...steps,
    { key: 'duty', from: 0, to: agents, total: true },
    { key: 'shrinkage', from: agents, to: paid, total: false },
    { key: 'paid', from: 0, to: paid, total: true },
  ];
}

/** What most of the agents beyond the work itself are there for, or null when nothing adds any. */
export function mainReason({ reasons }: Why): { readonly key: Key; readonly agents: number } | null {
  const added = reasons.filter(({ key, agents }) => key !== 'load' && agents > 0);
  return added.length === 0 ? null : added.reduce((most, one) => (one.agents > most.agents ? one : most));
}
