import { buildSync } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../src/engine/index.ts';
import { factsHash, richModel } from '../engine/richModel.ts';

/** What a page runs: the engine, the model and the hash, bundled from the same source. */
const page = `
  import { exp, ln } from './src/random/index.ts';
  import { simulate } from './src/engine/index.ts';
  import { factsHash, richModel } from './test/engine/richModel.ts';
  globalThis.play = (replications) =>
    Array.from({ length: replications }, (_, r) => factsHash(simulate(richModel(), r)));
  globalThis.functions = (count) => {
    const values = [];
    for (let i = 1; i <= count; i++) values.push(ln(i / 7), exp((i - count / 2) / 37));
    return values;
  };
`;

let browser: Browser;
let script: string;

beforeAll(async () => {
  const built = buildSync({
    stdin: { contents: page, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  });
  script = built.outputFiles[0]!.text;
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] as string,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
});

async function inBrowser<Result>(call: string): Promise<Result> {
  const opened = await browser.newPage();
  try {
    await opened.addScriptTag({ content: script });
    return (await opened.evaluate(call)) as Result;
  } finally {
    await opened.close();
  }
}

describe('a page that carries the engine', () => {
  it('gives the facts of the command line, to the last bit, over a week in which everything happens', async () => {
    const here = [0, 1, 2, 3, 4].map((replication) => factsHash(simulate(richModel(), replication)));
    expect(await inBrowser<string[]>('play(5)')).toEqual(here);
  });

  it('has the same logarithm and exponential', async () => {
    const { exp, ln } = await import('../../src/random/index.ts');
    const values: number[] = [];
    for (let i = 1; i <= 20_000; i++) values.push(ln(i / 7), exp((i - 10_000) / 37));
    expect(await inBrowser<number[]>('functions(20000)')).toEqual(values);
  });
});
