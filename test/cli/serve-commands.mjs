/** Runs the built command again and again in one process, each time for a message of its parent. */
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

// What Node itself would say on stderr: that both are set, and that each command listens to its streams.
delete process.env.FORCE_COLOR;
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
// A thread takes longer to start than to play what a test asks; those that are about threads ask for them by number.
os.availableParallelism = () => 1;
syncBuiltinESMExports();
const { main } = await import(new URL('../../dist/cli/program.js', import.meta.url).href);

let heard = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  process[name].write = (chunk, encoding, done) => {
    heard[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const after = typeof encoding === 'function' ? encoding : done;
    if (after) process.nextTick(after);
    return true;
  };
}

process.on('message', async ({ args, cwd }) => {
  heard = { stdout: '', stderr: '' };
  process.chdir(cwd);
  const code = await main(args);
  process.send({ code, ...heard });
});
process.send('ready');
