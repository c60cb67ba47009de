import type { CountingRunner } from './counted.ts';

/** Holds back what is handed over until it opens: the answer that is being worked out has so many replications, no more. */
export class Gate {
  readonly #isOpen: Promise<void>;
  open: () => void = () => {};

  constructor() {
    this.#isOpen = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  before(runner: CountingRunner): CountingRunner {
    return {
      run: async (option, replications, each, signal) => {
        let held: Parameters<typeof each>[] | null = [];
        const opened = this.#isOpen.then(() => {
          for (const one of held ?? []) each(...one);
          held = null;
        });
        const done = await runner.run(
          option,
          replications,
          (...one) => (held === null ? each(...one) : held.push(one)),
          signal,
        );
        await opened;
        return done;
      },
    };
  }
}
