import type { Facts, Model } from '../../src/engine/index.ts';
import { linkOf, modelOf, poolOf, queueOf } from './models.ts';

/** A week in which every feature of the engine happens, for bits that must stay the same everywhere. */
export function richModel(): Model {
  const n = 7 * 48;
  const open = Uint8Array.from({ length: n }, (_, i) => (i % 48 >= 16 && i % 48 < 40 ? 1 : 0));
  const expected = (perHour: number) =>
    Float64Array.from({ length: n }, (_, i) => open[i]! * perHour * (0.3 + ((i * 7) % 11) / 10));
  const varied = { dayCv: 0.12, dayMemory: 0.4, withinDayCv: 0.1, withinDayMemory: 0.6, forecastCv: 0.05 };
  const staff = (agents: number) => Array.from(open, (isOpen, i) => (isOpen === 1 ? agents + (i % 3) : 0));
  const busyHours = Uint8Array.from({ length: n }, (_, i) => (i % 48 >= 20 && i % 48 < 30 ? 1 : 0));
  const queues = [
    queueOf(n, {
      ...varied,
      key: 'toys/voice',
      open,
      expected: expected(60),
      talk: { kind: 'lognormal', mean: 240, cv: 1.1 },
      afterWork: { kind: 'exponential', mean: 40 },
      patience: { kind: 'exponential', mean: 240 },
      ringSeconds: 3,
      loadings: [0.7, 0],
      balk: 0.05,
      redial: { share: 0.4, delay: { kind: 'gamma', mean: 900, cv: 0.7 }, tries: 2, into: 0 },
      callBack: { whenWaitOver: 60, accept: 0.3 },
      transfers: [{ share: 0.08, into: 1 }],
      atClosing: 'turn-away',
      billIncrementSeconds: 6,
    }),
    queueOf(n, {
      ...varied,
      key: 'bank/voice',
      client: 1,
      open,
      expected: expected(40),
      talk: { kind: 'erlang', mean: 200, phases: 3 },
      patience: { kind: 'quantiles', probabilities: [0, 0.5, 1], values: [5, 120, 900] },
      loadings: [0.5, 0.6],
      capacity: 12,
    }),
    queueOf(n, {
      ...varied,
      key: 'bank/chat',
      client: 1,
      channel: 'chat',
      open,
      expected: expected(30),
      talk: { kind: 'gamma', mean: 400, cv: 0.6 },
      patience: { kind: 'sample', values: [30, 60, 300] },
      loadings: [0, 0.6],
      redial: { share: 0.5, delay: { kind: 'constant', value: 600 }, tries: 1, into: 1 },
    }),
    queueOf(n, {
      key: 'toys/mail',
      channel: 'email',
      open,
      expected: expected(20),
      talk: { kind: 'exponential', mean: 500 },
      targetSeconds: 14_400,
      targetOpenTimeOnly: true,
      interruptible: true,
      atClosing: 'carry-over',
      loadings: [0, 0],
    }),
  ];
  const shifts = Array.from({ length: 7 * 5 }, (_, k) => {
    const from = Math.floor(k / 5) * 86_400 + (16 + (k % 5)) * 1800;
    return { from, to: from + 8 * 3600, breaks: [{ from: from + 4 * 3600, to: from + 4.5 * 3600 }] };
  });
  const pools = [
    poolOf(staff(5), [linkOf(0)], { key: 'toys', next: 'longest-queue', absence: 0.05 }),
    poolOf(staff(3), [linkOf(1), linkOf(2)], {
      key: 'bank',
      chats: 3,
      chatStretch: 0.3,
      pick: 'random',
      next: 'nearest-target',
    }),
    poolOf(
      null,
      [
        linkOf(0, { rank: 1, handleFactor: 1.05, active: busyHours }),
        linkOf(1, { rank: 1, afterSeconds: 15, weight: 2 }),
        linkOf(3, { keepFree: 1 }),
      ],
      { key: 'blend', shifts, changeoverSeconds: 8, pick: 'fewest-handled', next: 'weighted', absence: 0.1 },
    ),
    poolOf(staff(1), [linkOf(3), linkOf(0, { rank: 2, priority: 1 })], { key: 'office', next: 'priority' }),
  ];
  return modelOf(n, queues, pools, { seed: '2026', causes: 2, causeKeys: ['holiday', 'weather'] });
}

/** One number for all bits of the facts (FNV-1a over every column). */
export function factsHash(facts: Facts): string {
  let hash = 0x811c9dc5;
  const columns = [
    facts.waits,
    ...[facts.queues, facts.pools, facts.links].flatMap((part) => Object.values(part)),
  ];
  for (const column of columns) {
    for (const byte of new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
      hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
