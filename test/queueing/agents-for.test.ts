import { describe, expect, it } from 'vitest';
import { agentsFor, serviceLevelOf, type Workload, waitingLine } from '../../src/queueing/index.ts';

const target = { serviceLevel: { share: 0.8, seconds: 20, formula: 'all-offered' } } as const;
const never = { kind: 'never' } as const;
const needed = (contactsPerHour: number, handleSeconds: number) =>
  agentsFor({ contactsPerHour, handleSeconds, patience: never }, target).agents;

describe('the least agents for a target', () => {
  it('gives the pooling figures of five small clients: 15 dedicated, 8 pooled', () => {
    expect(5 * needed(12, 300)).toBe(15);
    expect(needed(60, 300)).toBe(8);
    expect(needed(60, 330)).toBe(9);
  });

  it('gives the pooling figures of five large clients: 60 dedicated, 46 pooled, 50 with a penalty', () => {
    expect(5 * needed(96, 300)).toBe(60);
    expect(needed(480, 300)).toBe(46);
    expect(needed(480, 330)).toBe(50);
  });

  it.each(['all-offered', 'answered-only', 'abandoned-in-time-good', 'abandoned-in-time-excluded'] as const)(
    'is met with that many and missed with one less, by the formula %s',
    (formula) => {
      for (const contactsPerHour of [3, 40, 400, 4000, 40000]) {
        for (const patience of [never, { kind: 'exponential', mean: 60 }] as Workload['patience'][]) {
          const workload = { contactsPerHour, handleSeconds: 280, patience };
          const { agents } = agentsFor(workload, { serviceLevel: { share: 0.9, seconds: 30, formula } });
          const level = (n: number) =>
            serviceLevelOf(
              waitingLine({
                ratePerSecond: contactsPerHour / 3600,
                handleSeconds: 280,
                agents: n,
                patience,
              }),
              formula,
              30,
            );
          expect(level(agents)).toBeGreaterThanOrEqual(0.9);
          if (agents > 1) expect(level(agents - 1)).toBeLessThan(0.9);
        }
      }
    },
  );

  it('needs fewer agents when impatient customers leave', () => {
    const patient = agentsFor({ contactsPerHour: 480, handleSeconds: 300, patience: never }, target);
    const impatient = agentsFor(
      { contactsPerHour: 480, handleSeconds: 300, patience: { kind: 'exponential', mean: 90 } },
      target,
    );
    expect(impatient.agents).toBeLessThan(patient.agents);
  });

  it('holds every requirement at once', () => {
    const workload = { contactsPerHour: 480, handleSeconds: 300, patience: never };
    const { agents, line } = agentsFor(workload, { ...target, occupancy: 0.85 });
    expect(agents).toBe(Math.ceil(40 / 0.85));
    expect(line?.occupancy).toBeLessThanOrEqual(0.85);
    const quick = agentsFor(workload, { asa: 2 });
    expect(quick.line?.asa).toBeLessThanOrEqual(2);
    const kept = agentsFor(
      { ...workload, patience: { kind: 'exponential', mean: 90 } },
      { abandonment: 0.02 },
    );
    expect(kept.line?.abandonment).toBeLessThanOrEqual(0.02);
  });

  it('asks for nobody when nothing is offered, and refuses a target that nobody can reach', () => {
    expect(needed(0, 300)).toBe(0);
    expect(() =>
      agentsFor(
        { contactsPerHour: 5, handleSeconds: 300, patience: never },
        { serviceLevel: { share: 0.8, seconds: -3, formula: 'all-offered' } },
      ),
    ).toThrow(/no number of agents/);
  });
});
