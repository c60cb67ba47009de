/** A question that the scenario gives no ground to answer, in words for the person who asked. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
}
