import type { Model } from '../../../src/engine/model.ts';
import { lawCv, lawMean } from '../../../src/random/index.ts';
import type { Check } from './case.ts';
import type { Played } from './play.ts';

/** A figure of each run whose true mean is known, as its relative difference from that: 0 on average. */
export interface Control {
  readonly name: string;
  readonly values: readonly number[];
}

/**
 * The demand that each run met: first attempts of each Poisson queue, and mean talk of each queue of calls. They
 * hold for any plan, so they may be used to narrow an interval, as long as they are checked themselves.
 */
export function controlsOf(
  model: Model,
  runs: readonly Played[],
  from: number,
  to: number,
  together: number,
): Control[] {
  return model.queues.flatMap((queue, q) => [
    ...arrivalControl(model, runs, q, from, to, together),
    // Without a drain, contacts in hand at the end have begun, but their talk is not complete.
    ...(model.drain && queue.channel === 'voice' && lawCv(queue.talk) > 0
      ? [talkControl(model, runs, q)]
      : []),
  ]);
}

function arrivalControl(
  model: Model,
  runs: readonly Played[],
  q: number,
  from: number,
  to: number,
  together: number,
): Control[] {
  const { arrivals, expected } = model.queues[q]!;
  const mean = together * expected.slice(from, to).reduce((a, b) => a + b, 0);
  if (arrivals !== 'poisson' || mean === 0) return [];
  return [
    {
      name: `first attempts of queue ${q + 1}, relative`,
      values: runs.map((run) => run.queue(q).firstAttempts / mean - 1),
    },
  ];
}

function talkControl(model: Model, runs: readonly Played[], q: number): Control {
  const links = model.pools.flatMap((pool) => pool.links);
  const mean = lawMean(model.queues[q]!.talk);
  return {
    name: `mean talk of queue ${q + 1}, relative`,
    values: runs.map((run) => {
      let talk = 0;
      let contacts = 0;
      links.forEach(({ queue, handleFactor }, link) => {
        if (queue !== q) return;
        for (let day = 0; day < model.days; day++) {
          const at = link * model.days + day;
          talk += run.sum((facts) => facts.links.talk[at]!) / handleFactor;
          contacts += run.sum((facts) => facts.links.contacts[at]!);
        }
      });
      return talk / contacts / mean - 1;
    }),
  };
}

/** The controls are figures of the engine too: each must be what the model asked for, within 1 %. */
export function inputChecks(controls: readonly Control[]): Check[] {
  return controls.map(({ name, values }) => ({
    measure: name,
    kind: 'demand',
    exact: 1,
    values: values.map((value) => 1 + value),
    widest: 0.01,
    controls: [],
  }));
}
