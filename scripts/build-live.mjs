#!/usr/bin/env node
/**
 * Bundles what a live report carries into one file that the command line reads: the script of the page, and the code of
 * its workers (engine, staffing, money and the report itself), deflated and as base64.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { deflateSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));

function bundle(entry) {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/report/live/browser', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** `{ page, worker }`, as `renderReport` takes them. */
export function liveScripts() {
  const worker = deflateSync(new TextEncoder().encode(bundle('worker.ts')), { level: 9 });
  return { page: bundle('page.ts'), worker: Buffer.from(worker).toString('base64') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = join(root, 'dist/report/live/scripts.json');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(liveScripts()));
}
