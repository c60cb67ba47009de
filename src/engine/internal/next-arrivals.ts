import type { Clock } from './clock.ts';

/**
 * Which queue offers the next contact: a tournament of the queues by time, the lower number at equal times. When one
 * has a later moment, only its own matches are played again, which takes half the comparisons of a heap.
 *
 *              [1]                  a place holds the queue that won below it,
 *        [2]         [3]            the places 2 p and 2 p + 1 are those below p
 *      [4]  [5]    [6]  [7]
 *       0    1      2    -          the queues themselves; places that are over never win
 */
export class NextArrivals {
  /** When each queue offers its next contact; written by the queues' arrivals. */
  readonly upcoming: Float64Array;
  private readonly winners: Int32Array;
  private readonly leaves: number;
  private readonly clock: Clock;

  constructor(queues: number, clock: Clock) {
    let leaves = 1;
    while (leaves < queues) leaves *= 2;
    this.leaves = leaves;
    this.upcoming = new Float64Array(leaves).fill(Infinity);
    this.winners = new Int32Array(2 * leaves);
    this.clock = clock;
  }

  /** All queues have their first moment. */
  begin(): void {
    const { winners, leaves } = this;
    for (let leaf = 0; leaf < leaves; leaf++) winners[leaves + leaf] = leaf;
    for (let place = leaves - 1; place > 0; place--) this.play(place);
    this.clock.contactArrives = this.upcoming[winners[1]!]!;
  }

  queue(): number {
    return this.winners[1]!;
  }

  /** The queue whose turn it was has a later moment now. */
  moveOn(): void {
    const { winners } = this;
    let place = (winners[1]! + this.leaves) >> 1;
    while (place > 0) {
      this.play(place);
      place >>= 1;
    }
    this.clock.contactArrives = this.upcoming[winners[1]!]!;
  }

  private play(place: number): void {
    const { upcoming, winners } = this;
    const left = winners[2 * place]!;
    const right = winners[2 * place + 1]!;
    // Without a branch, which no processor could foresee: all ones when the right one comes first.
    const toRight = -(upcoming[right]! < upcoming[left]!);
    winners[place] = left ^ ((left ^ right) & toRight);
  }
}
