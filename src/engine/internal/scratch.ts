/** Room to work in while a batch is generated: one for all queues, so that it stays in the processor's cache. */
export class Scratch {
  draws = new Float64Array(0);
  places = new Float64Array(0);
  order = new Int32Array(0);
  starts = new Int32Array(0);

  reserve(room: number): void {
    if (room <= this.draws.length) return;
    this.draws = new Float64Array(room);
    this.places = new Float64Array(room);
    this.order = new Int32Array(room);
    this.starts = new Int32Array(room);
  }
}

/**
 * Sorts `places`, uniform in (0, 1), in linear time: into as many buckets as contacts, then by insertion.
 * `order[rank]` becomes the number that the contact was drawn with.
 */
export function sortPlaces(scratch: Scratch, count: number): void {
  const { draws, places, order, starts } = scratch;
  starts.fill(0, 0, count + 1);
  for (let j = 0; j < count; j++) starts[((places[j]! * count) | 0) + 1]!++;
  for (let bucket = 1; bucket < count; bucket++) starts[bucket]! += starts[bucket - 1]!;
  for (let j = 0; j < count; j++) {
    const place = places[j]!;
    const rank = starts[(place * count) | 0]!++;
    draws[rank] = place;
    order[rank] = j;
  }
  for (let rank = 1; rank < count; rank++) {
    const place = draws[rank]!;
    if (draws[rank - 1]! <= place) continue;
    const j = order[rank]!;
    let hole = rank;
    while (hole > 0 && draws[hole - 1]! > place) {
      draws[hole] = draws[hole - 1]!;
      order[hole] = order[hole - 1]!;
      hole--;
    }
    draws[hole] = place;
    order[hole] = j;
  }
}
