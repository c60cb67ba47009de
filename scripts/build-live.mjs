#!/usr/bin/env node
/**
 * Bundles what a live report carries into one file that the command line reads: the script of the page, and for each
 * language the code of its workers (engine, staffing, money and the report itself), deflated and as base64.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { deflateSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The catalogues of `src/report/words/index.ts`, each with all that it imports. */
const languages = ['en', 'nl', 'es'];

/** Leaves the catalogues of other languages out: a page is in one, and each is some 30 kB of it. */
const onlyIn = (language) => ({
  name: 'one-language',
  setup({ onLoad }) {
    onLoad({ filter: /report[\\/]words[\\/](en|nl|es)\.ts$/ }, ({ path }) => {
      const [, other] = /(\w+)\.ts$/.exec(path);
      return other === language ? null : { contents: `export const ${other} = null;`, loader: 'ts' };
    });
  },
});

async function bundle(entry, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/report/live/browser', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    plugins,
  });
  return outputFiles[0].text;
}

async function worker(language) {
  const code = new TextEncoder().encode(await bundle('worker.ts', [onlyIn(language)]));
  return Buffer.from(deflateSync(code, { level: 9 })).toString('base64');
}

/** `{ page, workers }`, as `renderReport` takes them. */
export async function liveScripts() {
  const [page, ...workers] = await Promise.all([bundle('page.ts'), ...languages.map(worker)]);
  return { page, workers: Object.fromEntries(languages.map((language, l) => [language, workers[l]])) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = join(root, 'dist/report/live/scripts.json');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(await liveScripts()));
}
