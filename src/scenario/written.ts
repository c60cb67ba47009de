import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/** One value of a scenario file, as the person wrote it, and its path such as `clients.shop.form`. */
export interface Written {
  readonly path: string;
  readonly value: string;
}

/**
 * Everything that a valid scenario text says, value by value in the order of the file, so that two runs can be told
 * apart by what went into them. Lists of plain values stand in one; aliases are followed.
 */
export function writtenIn(text: string): readonly Written[] {
  const document = parseDocument(text, { prettyErrors: false });
  const found: Written[] = [];
  const walk = (node: unknown, path: string): void => {
    const value = document.contents === node ? node : resolved(node);
    if (isMap(value)) {
      for (const { key, value: inner } of value.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        walk(inner, path === '' ? name : `${path}.${name}`);
      }
    } else if (isSeq(value) && !value.items.every((item) => isScalar(resolved(item)))) {
      value.items.forEach((item, i) => {
        walk(item, `${path}[${i + 1}]`);
      });
    } else if (value !== null && value !== undefined) {
      found.push({ path, value: textOf(value) });
    }
  };
  const resolved = (node: unknown): unknown =>
    typeof node === 'object' && node !== null && 'resolve' in node
      ? (node as { resolve(of: typeof document): Node | undefined }).resolve(document)
      : node;
  const textOf = (node: unknown): string => {
    if (isSeq(node)) return `[${node.items.map((item) => textOf(resolved(item))).join(', ')}]`;
    if (!isScalar(node)) return String(node);
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  };
  walk(document.contents, '');
  return found;
}
