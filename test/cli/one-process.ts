import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Outcome } from './blendsim.ts';

/**
 * The built command, played many times in one process of its own: to start Node and load the modules takes
 * ten times what it takes to refuse a file. What concerns the process itself (signals, standard input, the exit
 * code as the system sees it) needs `blendsim` instead. Where one is asked before another has ended, it waits.
 */
export class OneProcess {
  private child: ChildProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();

  readonly blendsim = (args: readonly string[], cwd: string): Promise<Outcome> => {
    const outcome = this.last.then(() => this.run(args, cwd));
    this.last = outcome.catch(() => {});
    return outcome;
  };

  private async run(args: readonly string[], cwd: string): Promise<Outcome> {
    if (this.child === undefined) {
      this.child = fork(resolve('test/cli/serve-commands.mjs'), {
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '' },
      });
      await this.answer(this.child);
    }
    const answered = this.answer(this.child);
    this.child.send({ args, cwd });
    return (await answered) as Outcome;
  }

  /** What the process sends next; a command that ends the process would leave its test waiting otherwise. */
  private async answer(child: ChildProcess): Promise<unknown> {
    const heard = new AbortController();
    const { signal } = heard;
    const died = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the process of the command ended with exit code ${code}`);
    });
    try {
      return (await Promise.race([once(child, 'message', { signal }), died]))[0];
    } finally {
      died.catch(() => {});
      heard.abort();
    }
  }

  async end(): Promise<void> {
    if (this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}
