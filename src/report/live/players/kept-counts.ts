import type { Plan } from '../../../scenario/plan.ts';
import type { Counted } from '../../../study/index.ts';
import { isEqual } from '../parts/known-models.ts';

/** Plans that are remembered: those of six questions about five options. */
const PLANS = 30;
/** Replications that are kept of each, half a megabyte every one: those that a reader waits for. */
const REPLICATIONS = 5;

/** What was counted of one plan. */
export class PlanCounts {
  readonly #counted = new Map<number, Counted>();

  get(replication: number): Counted | undefined {
    return this.#counted.get(replication);
  }

  get isEmpty(): boolean {
    return this.#counted.size === 0;
  }

  put(replication: number, counted: Counted): void {
    if (replication < REPLICATIONS) this.#counted.set(replication, counted);
  }
}

/** What was counted of the newest plans: a question about one team leaves the options without it as they were. */
export class KeptCounts {
  /** The latest first. */
  readonly #plans: { readonly under: string; readonly plan: Plan; readonly counts: PlanCounts }[] = [];

  /** @param under All but the plan that counts depend on. */
  of(under: string, plan: Plan): PlanCounts {
    const at = this.#plans.findIndex((one) => one.under === under && isEqual(one.plan, plan));
    const found = at < 0 ? { under, plan, counts: new PlanCounts() } : this.#plans.splice(at, 1)[0]!;
    this.#plans.unshift(found);
    if (this.#plans.length > PLANS) this.#plans.splice(this.#leastUse(), 1);
    return found.counts;
  }

  /** The longest unused of which nothing is known, as of most that a moving slider passes; else of all. */
  #leastUse(): number {
    const empty = this.#plans.findLastIndex(({ counts }) => counts.isEmpty);
    return empty > 0 ? empty : this.#plans.length - 1;
  }
}
