import { once } from 'node:events';
import { codeOf, EXIT, fileProblem } from './problems.ts';

/** Writes to stdout and waits until it is taken: a full disk or a closed pipe behind it is then known. */
export async function print(text: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      process.stdout.once('error', reject);
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    // Who reads through `head` has seen enough; that is no failure.
    if (codeOf(error) === 'EPIPE') return;
    throw fileProblem(error, 'write', 'the results', EXIT.failed);
  }
}

/** Says something beside the results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Lets stderr take its last words before the process ends. */
export async function flush(): Promise<void> {
  if (process.stderr.writableNeedDrain) await once(process.stderr, 'drain');
}
