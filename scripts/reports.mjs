#!/usr/bin/env node
/**
 * `npm run reports` renews the reports of all scenarios in reports/. With `-- --check` it writes nothing and fails
 * when one of them is not what the scenario gives today.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const check = process.argv.includes('--check');
const folder = check ? mkdtempSync(join(tmpdir(), 'blendsim-reports-')) : 'reports';
const drifted = [];
try {
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))) {
    const report = `${basename(file, '.yaml')}.html`;
    console.log(join('scenarios', file));
    const args = [
      'dist/cli/main.js',
      'run',
      join('scenarios', file),
      '--quiet',
      '--out',
      join(folder, report),
    ];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) process.exit(status ?? 1);
    const kept = join('reports', report);
    if (check && !(existsSync(kept) && readFileSync(kept).equals(readFileSync(join(folder, report))))) {
      drifted.push(kept);
    }
  }
} finally {
  if (check) rmSync(folder, { recursive: true, force: true });
}
if (drifted.length > 0) {
  console.error(`Not what their scenarios give today: ${drifted.join(', ')}. npm run reports renews them.`);
  process.exitCode = 1;
}
