import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { dirname, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = process.cwd();
const src = resolve(root, 'src');

/** A folder may import from itself and from those before it. */
const ORDER = [
  'random',
  'scenario',
  'engine',
  'measures',
  'queueing',
  'pricing',
  'staffing',
  'study',
  'history',
  'report',
  'cli',
];

/** Results of these must be the same bits in Node and in a browser, whatever its mathematics library. */
const REPRODUCIBLE = ORDER.slice(0, ORDER.indexOf('study') + 1);

/** Exact in every engine, by the language's definition; the rest of Math is left to the implementer. */
const EXACT_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(
    ' ',
  ),
);

interface Source {
  readonly path: string;
  /** First folder under src; `index` for src/index.ts. */
  readonly folder: string;
  readonly runsInNode: boolean;
  readonly tree: ts.SourceFile;
}

function parse(path: string, text: string): Source {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : 'index';
  const runsInNode = folder === 'cli' || folder === 'history' || path.startsWith('study/runners/');
  return { path, folder, runsInNode, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) };
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => parse(path.split(sep).join('/'), readFileSync(resolve(src, path), 'utf8')));

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  node.forEachChild((child) => visit(child, each));
}

/** Every module named in an import, an export … from, or a call of import(). */
function importsOf(source: Source): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    if (named !== undefined && ts.isStringLiteral(named)) found.push(named.text);
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
    if (called !== undefined && ts.isStringLiteral(called)) found.push(called.text);
  });
  return found;
}

/** Imports of a folder that comes later in the order. */
function outOfOrder(source: Source): string[] {
  if (source.folder === 'index') return [];
  const place = ORDER.indexOf(source.folder);
  return importsOf(source)
    .filter((name) => name.startsWith('.'))
    .filter((name) => {
      const target = relative(src, resolve(src, dirname(source.path), name)).split(sep)[0] ?? '';
      return ORDER.indexOf(target) > place || !ORDER.includes(target);
    })
    .map((name) => `${source.path} imports ${name}`);
}

function nodeImports(source: Source): string[] {
  return importsOf(source).filter((name) => name.startsWith('node:') || builtinModules.includes(name));
}

/** Uses of anything that may differ between machines, browsers or moments. */
function unreproducible(source: Source): string[] {
  const found: string[] = [];
  const report = (node: ts.Node) => {
    const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${source.path}:${line + 1} ${node.getText().slice(0, 40)}`);
  };
  visit(source.tree, (node) => {
    if (ts.isIdentifier(node) && node.text === 'Math') {
      const access = node.parent;
      const exact =
        ts.isPropertyAccessExpression(access) &&
        access.expression === node &&
        EXACT_MATH.has(access.name.text);
      if (!exact) report(access);
    }
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.kind;
      const power = operator === ts.SyntaxKind.AsteriskAsteriskToken;
      if (power || operator === ts.SyntaxKind.AsteriskAsteriskEqualsToken) report(node);
    }
    if (
      ts.isPropertyAccessExpression(node) &&
      /^(Date|performance|Temporal)\.(now|Now)$/.test(node.getText())
    ) {
      report(node);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      report(node);
  });
  return found;
}

describe('the layout of the source', () => {
  it('has no folder that the order does not know', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !ORDER.includes(name))).toEqual([]);
  });

  it('imports only from folders that come before in the order', () => {
    expect(sources.flatMap(outOfOrder)).toEqual([]);
  });

  it('imports a file that exists, with the extension it has', () => {
    const missing = sources.flatMap((source) =>
      importsOf(source)
        .filter((name) => name.startsWith('.') && !existsSync(resolve(src, dirname(source.path), name)))
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names Node only in the command line, in the reading of files and in the runners', () => {
    const found = sources
      .filter((source) => !source.runsInNode)
      .flatMap((source) => nodeImports(source).map((name) => `${source.path} imports ${name}`));
    expect(found).toEqual([]);
  });

  it('keeps the runners out of everything but the command line, so that a page can carry the rest', () => {
    const found = sources
      .filter((source) => !source.runsInNode)
      .filter((source) => importsOf(source).some((name) => name.includes('runners/')))
      .map((source) => source.path);
    expect(found).toEqual([]);
  });

  it('calculates from random to study only with what every engine does alike', () => {
    const folders = sources.filter((source) => REPRODUCIBLE.includes(source.folder) && !source.runsInNode);
    expect(folders.flatMap(unreproducible)).toEqual([]);
  });

  it('declares every package that it imports', () => {
    const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
    const packages = sources
      .flatMap((source) => importsOf(source))
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect([...new Set(packages)].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('has no file with a path of the machine on which it was written', () => {
    const machine = [root, homedir()].filter((path) => path.length > 2).map((path) => `${path}/`);
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter(existsSync);
    const found = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return machine.some((path) => text.includes(path));
    });
    expect(found).toEqual([]);
  });
});

describe('the checks of the layout', () => {
  const cases: readonly [string, (source: Source) => string[], string, string][] = [
    ['an import against the order', outOfOrder, 'random/a.ts', "import { play } from '../engine/play.ts';"],
    ['an export against the order', outOfOrder, 'random/a.ts', "export * from '../engine/play.ts';"],
    ['a lazy import against the order', outOfOrder, 'pricing/a.ts', "await import('../study/index.ts');"],
    ['an import from outside src', outOfOrder, 'cli/a.ts', "import a from '../../test/a.ts';"],
    ['a module of Node', nodeImports, 'engine/a.ts', "import { readFileSync } from 'fs';"],
    ['a prefixed module of Node', nodeImports, 'engine/a.ts', "import 'node:fs';"],
    ['a logarithm', unreproducible, 'engine/a.ts', 'const a = Math.log(2);'],
    ['a logarithm by its bracket', unreproducible, 'engine/a.ts', "const a = Math['log'](2);"],
    ['mathematics under another name', unreproducible, 'engine/a.ts', 'const { log } = Math;'],
    ['a power', unreproducible, 'engine/a.ts', 'const a = 2 ** 0.5;'],
    ['a power assigned', unreproducible, 'engine/a.ts', 'let a = 2; a **= 0.5;'],
    ['chance', unreproducible, 'engine/a.ts', 'const a = Math.random();'],
    ['the clock', unreproducible, 'engine/a.ts', 'const a = Date.now();'],
    ['the date', unreproducible, 'engine/a.ts', 'const a = new Date();'],
  ];

  it.each(cases)('find %s', (_what, check, path, text) => {
    expect(check(parse(path, text))).toHaveLength(1);
  });

  it('let a given date and exact mathematics pass', () => {
    const text =
      "const a = new Date(0); const b = Math.sqrt(2) * Math.imul(2, 3); // Math.log 2 ** 3\nconst c = '2 ** 3';";
    expect(unreproducible(parse('engine/a.ts', text))).toEqual([]);
  });
});
