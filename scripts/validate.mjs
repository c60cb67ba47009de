/** Plays the long validation set and writes docs/validation.md. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/validation/report.ts'], {
  cwd: resolve(import.meta.dirname, '..'),
  stdio: 'inherit',
});
process.exit(status ?? 1);
