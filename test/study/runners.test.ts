import { pathToFileURL } from 'node:url';
import { InProcessRunner } from '../../src/study/in-process-runner.ts';
import { ThreadsRunner } from '../../src/study/runners/threads.ts';
import { runnerContract } from './runner-contract.ts';

const worker = pathToFileURL('dist/study/runners/replication-worker.js');

runnerContract('the runner of this thread', () => new InProcessRunner());
for (const threads of [1, 2, 3]) {
  runnerContract(`the runner of ${threads} worker threads`, () => new ThreadsRunner(threads, worker));
}
