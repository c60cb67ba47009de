import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/engine/internal/agenda.ts';
import { Agent } from '../../src/engine/internal/agent.ts';
import { Clock } from '../../src/engine/internal/clock.ts';

const action = fc.record({
  agent: fc.nat(39),
  kind: fc.constantFrom('add', 'add', 'add', 'remove', 'next', 'next'),
  /** Whole steps make ties; long ones pass a turn of the ring. */
  ahead: fc.oneof(
    fc.nat(5),
    fc.double({ min: 0, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  ),
});

describe('the agenda of agents', () => {
  it('always names who finishes next, the lower number first at equal times', () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 300 }),
        fc.double({ min: 0.001, max: 100, noNaN: true }),
        (actions, gap) => {
          const clock = new Clock();
          const agenda = new Agenda(clock, 40, gap);
          const agents = Array.from({ length: 40 }, (_, number) => new Agent(number, number, null as never));
          const inside = new Set<Agent>();
          let now = 0;
          for (const { agent: number, kind, ahead } of actions) {
            const agent = agents[number]!;
            if (kind === 'add' && !inside.has(agent)) {
              agent.endsAt = now + ahead;
              agenda.add(agent);
              inside.add(agent);
            } else if (kind === 'remove') {
              agenda.remove(agent);
              inside.delete(agent);
            } else if (kind === 'next') {
              const [first] = [...inside].sort((a, b) => a.endsAt - b.endsAt || a.number - b.number);
              expect(clock.contactEnds).toBe(first?.endsAt ?? Infinity);
              if (first === undefined) continue;
              now = first.endsAt;
              expect(agenda.takeFirst()).toBe(first);
              inside.delete(first);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
