/** What the scripts that break the source on purpose have in common. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Hands over a copy of the source and of these folders, with what it takes to run them, and removes it afterwards. */
export function withCopy(folders, use) {
  const copy = mkdtempSync(join(tmpdir(), 'blendsim-mutant-'));
  try {
    for (const folder of ['src', ...folders])
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    for (const config of ['package.json', 'tsconfig.json', 'tsconfig.base.json']) {
      cpSync(join(root, config), join(copy, config));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Changes the one place of a folder that reads so; a place that moved must be found again by hand. */
export function patch(folder, name, from, to) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const holding = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(from));
  const path = join(folder, holding[0] ?? '');
  if (holding.length !== 1 || readFileSync(path, 'utf8').split(from).length !== 2) {
    throw new Error(`'${name}': the source does not read so in just one place: ${from}`);
  }
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(from, () => to),
  );
}

/** Replaces what stands in a document between `<!-- name -->` and `<!-- end of name -->`. */
export function replaceTable(document, name, lines) {
  const path = join(root, document);
  const section = [`<!-- ${name} -->`, ...lines, `<!-- end of ${name} -->`].join('\n');
  const between = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- end of ${name} -->`);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(between, () => section),
  );
}
