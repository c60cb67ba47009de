import type { Stream } from '../../random/index.ts';

/** What a group of members (places, ascending) costs. */
export type GroupCost = (group: readonly number[]) => number;

export type Partition = readonly (readonly number[])[];

export const costOf = (partition: Partition, cost: GroupCost): number =>
  partition.reduce((sum, group) => sum + cost(group), 0);

/** All groups of at most `most` out of so many members: the smaller ones first. */
export function* groupsOf(members: number, most: number): Generator<number[]> {
  for (let size = 1; size <= Math.min(most, members); size++) yield* chosen(0, members, size);
}

function* chosen(from: number, members: number, size: number): Generator<number[]> {
  if (size === 0) yield [];
  else {
    for (let first = from; first <= members - size; first++) {
      for (const rest of chosen(first + 1, members, size - 1)) yield [first, ...rest];
    }
  }
}

export function countGroups(members: number, most: number): number {
  let count = 0;
  let ways = 1;
  for (let size = 1; size <= Math.min(most, members); size++) {
    ways = (ways * (members - size + 1)) / size;
    count += ways;
  }
  return count;
}

/**
 * The cheapest division into groups of at most `most`, and no other is cheaper: the best way to serve a set is the
 * best group around its first member and the best way to serve the rest, for every set (dynamic programming). For up
 * to 20 members; it asks the cost of every group.
 */
export function bestPartition(members: number, most: number, cost: GroupCost): Partition {
  const groups = [...groupsOf(members, most)].map((group) => ({
    group,
    set: group.reduce((set, member) => set | (1 << member), 0),
    cost: cost(group),
  }));
  const byFirst = Array.from({ length: members }, (_, member) =>
    groups.filter(({ group }) => group[0] === member),
  );
  const sets = 1 << members;
  const least = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  const taken = new Int32Array(sets).fill(-1);
  least[0] = 0;
  for (let set = 1; set < sets; set++) {
    const first = 31 - Math.clz32(set & -set);
    for (const [g, one] of byFirst[first]!.entries()) {
      if ((one.set & set) !== one.set) continue;
      const total = one.cost + least[set ^ one.set]!;
      if (total < least[set]!) {
        least[set] = total;
        taken[set] = g;
      }
    }
  }
  const partition: number[][] = [];
  for (let left = sets - 1; left > 0; ) {
    const one = byFirst[31 - Math.clz32(left & -left)]![taken[left]!]!;
    partition.push(one.group);
    left ^= one.set;
  }
  return partition;
}

/**
 * A cheap division into groups of at most `most`, found step by step from each of the `starts` and from random ones:
 * one member moves, two change places, or two groups join, whichever saves most, until nothing saves. Yields after every
 * division that was looked at, so that the caller may breathe, or stop: the best until then is in what it yields.
 */
export function* soughtPartition(
  members: number,
  most: number,
  cost: GroupCost,
  starts: readonly Partition[],
  draw: Stream,
  randomStarts: number,
): Generator<Partition, Partition> {
  let best: Partition = Array.from({ length: members }, (_, member) => [member]);
  let bestCost = costOf(best, cost);
  const all = [best, ...starts];
  for (let r = 0; r < randomStarts; r++) all.push(randomPartition(members, most, draw));
  for (const start of all) {
    let here = start;
    for (;;) {
      let next: Partition | null = null;
      let saving = 1e-9 * bestCost;
      for (const change of changesOf(here, most)) {
        const saved = costOf(change.from, cost) - costOf(change.to, cost);
        if (saved > saving) {
          saving = saved;
          next = tidy([...here.filter((group) => !change.from.includes(group)), ...change.to]);
        }
        yield best;
      }
      if (next === null) break;
      here = next;
    }
    const found = costOf(here, cost);
    if (found < bestCost) {
      best = here;
      bestCost = found;
    }
  }
  return tidy(best);
}

interface Change {
  readonly from: Partition;
  readonly to: Partition;
}

function* changesOf(partition: Partition, most: number): Generator<Change> {
  for (const [a, one] of partition.entries()) {
    for (const [b, other] of partition.entries()) {
      if (a === b) continue;
      if (a < b && one.length + other.length <= most)
        yield { from: [one, other], to: [sorted([...one, ...other])] };
      for (const member of one) {
        const left = one.filter((each) => each !== member);
        if (other.length < most && one.length > 1)
          yield { from: [one, other], to: [left, sorted([...other, member])] };
        if (a > b) continue;
        for (const against of other) {
          const kept = other.filter((each) => each !== against);
          yield { from: [one, other], to: [sorted([...left, against]), sorted([...kept, member])] };
        }
      }
    }
    if (one.length < 2) continue;
    for (const member of one) yield { from: [one], to: [one.filter((each) => each !== member), [member]] };
  }
}

function randomPartition(members: number, most: number, draw: Stream): Partition {
  const groups: number[][] = [];
  for (let member = 0; member < members; member++) {
    const room = groups.filter((group) => group.length < most);
    const into = Math.floor(draw() * (room.length + 1));
    if (into < room.length) room[into]!.push(member);
    else groups.push([member]);
  }
  return groups;
}

const sorted = (group: readonly number[]): number[] => [...group].sort((a, b) => a - b);

/** Groups in order of their first member. */
const tidy = (partition: Partition): Partition => [...partition].sort((a, b) => a[0]! - b[0]!);
