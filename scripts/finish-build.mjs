#!/usr/bin/env node
/** What tsc leaves to do: files in dist whose source is gone are removed, and the command becomes executable. */
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const compiled = /(\.d\.ts|\.js)(\.map)?$/;

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !compiled.test(entry.name)) continue;
  const built = join(entry.parentPath, entry.name);
  const source = join(root, 'src', relative(dist, built).replace(compiled, '.ts'));
  if (!existsSync(source)) rmSync(built);
}
chmodSync(join(dist, 'cli', 'main.js'), 0o755);
