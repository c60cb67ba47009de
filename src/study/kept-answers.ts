/** Answers that hold for a whole study however many replications it has: each is worked out when it is first asked for. */
export class KeptAnswers {
  readonly #kept = new Map<unknown, unknown>();

  /** The answer to a question, which is any value that stands for it. */
  once<Answer>(question: unknown, answer: () => Answer): Answer {
    if (!this.#kept.has(question)) this.#kept.set(question, answer());
    return this.#kept.get(question) as Answer;
  }
}
