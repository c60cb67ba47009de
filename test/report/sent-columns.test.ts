import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnReceiver, ColumnSender } from '../../src/report/live/players/sent-columns.ts';

const columns = [1, 2, 3, 4, 5].map((n) => Float64Array.of(n, -0, Number.NaN, n / 3));
const bytes = (message: unknown) => serialize(message).byteLength;

/** Plain data with columns in it, some of them more than once. */
const message = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...columns),
    fc.constantFrom(null, true, 'a desk', 0.5, 1),
    fc.array(tie('any'), { maxLength: 4 }),
    // The last once stood for a column: a pool may have any name.
    fc.dictionary(fc.constantFrom('agents', 'expected', 'pools', 'open', 'knownColumn'), tie('any')),
  ),
})).any;

describe('columns that are sent', () => {
  it('arrive whole in every message, whatever those before it had', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        const [sender, receiver] = [new ColumnSender(), new ColumnReceiver()];
        for (const one of messages) {
          const arrived = receiver.whole(structuredClone(sender.lean(one)));
          expect(arrived).toEqual(one);
        }
      }),
    );
  });

  it('are left out of a message where the one before had them', () => {
    const sender = new ColumnSender();
    const plan = { agents: new Int32Array(1000), links: [{ active: new Uint8Array(1000) }] };
    const first = bytes(sender.lean({ plan, volume: 1 }));
    const second = bytes(sender.lean({ plan, volume: 2 }));
    expect(second).toBeLessThan(first / 10);
    sender.lean({ volume: 3 });
    expect(bytes(sender.lean({ plan, volume: 1 }))).toBe(first);
  });

  it('stay the same object for the player from one question to the next, so that models are found equal at once', () => {
    const [sender, receiver] = [new ColumnSender(), new ColumnReceiver()];
    const agents = Int32Array.of(1, 2, 3);
    const [first, second] = [1, 2].map((volume) =>
      receiver.whole<{ agents: Int32Array }>(structuredClone(sender.lean({ volume, agents }))),
    );
    expect(second!.agents).toBe(first!.agents);
  });
});
