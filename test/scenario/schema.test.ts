import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { scenarioJsonSchema } from '../../src/scenario/index.ts';
import { small } from './helpers.ts';

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}

const schema = JSON.parse(JSON.stringify(scenarioJsonSchema())) as Schema;

/** As much of JSON Schema as our schema uses: the places at which a value does not fit. */
function misfits(node: Schema, value: unknown, path = ''): string[] {
  if (node.$ref !== undefined) return misfits(partAt(node.$ref), value, path);
  if (node.anyOf !== undefined) {
    const forms = node.anyOf.map((form) => misfits(form, value, path));
    return forms.some((form) => form.length === 0)
      ? []
      : forms.reduce((a, b) => (deepest(b) >= deepest(a) ? b : a));
  }
  if ('const' in node && node.const !== value) return [path];
  if (node.enum?.includes(value) === false) return [path];
  if (node.type !== undefined && ![node.type].flat().some((type) => hasType(value, String(type))))
    return [path];
  if (Array.isArray(value)) {
    const { items } = node;
    return items === undefined ? [] : value.flatMap((item, i) => misfits(items, item, `${path}/${i}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {}, required = [], additionalProperties = true } = node;
  const missing = required.filter((key) => !(key in value)).map((key) => `${path}/${key}`);
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    const at = `${path}/${key}`;
    if (Object.hasOwn(properties, key)) return misfits(properties[key]!, inner, at);
    if (typeof additionalProperties === 'object') return misfits(additionalProperties, inner, at);
    return additionalProperties ? [] : [at];
  });
  return [...missing, ...wrong];
}

function partAt(ref: string): Schema {
  const keys = ref.slice(2).split('/');
  const part = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], schema);
  expect(part, ref).toBeDefined();
  return part as Schema;
}

const deepest = (paths: readonly string[]): number =>
  Math.max(0, ...paths.map((path) => path.split('/').length));

function hasType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

describe('the JSON Schema of scenario files', () => {
  it('is the file at the top: run "npx blendsim schema > scenario.schema.json" when this fails', () => {
    expect(JSON.parse(readFileSync('scenario.schema.json', 'utf8'))).toEqual(schema);
  });

  const files = [
    ...readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(`scenarios/${name}`, 'utf8')]),
    ...[...readFileSync('docs/scenario.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match, i) => [
      `docs/scenario.md, example ${i + 1}`,
      match[1]!,
    ]),
  ];

  it.each(files)('accepts %s', (_, text) => {
    expect(misfits(schema, parseYaml(text!))).toEqual([]);
  });

  it.each([
    ['pateince: 3m', '/clients/shop/queues/calls/pateince'],
    ['patience: 4', '/clients/shop/queues/calls/patience'],
    ['channel: fax', '/clients/shop/queues/calls/channel'],
    ['redial: { share: 10% }', '/clients/shop/queues/calls/redial/after'],
    ['capacity: 3.5', '/clients/shop/queues/calls/capacity'],
  ])('refuses %s, at its place', (line, place) => {
    expect(misfits(schema, parseYaml(small(line)))).toContain(place);
  });

  it('accepts a value with its source, wherever a value stands', () => {
    const text = small(
      'patience: { value: 3m, source: measured }\nsource: the desk',
      'staffing: { cap: { value: 4, source: contract } }',
    );
    expect(misfits(schema, parseYaml(text))).toEqual([]);
  });

  it('explains every value to the person who types it', () => {
    const unexplained: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { anyOf, description } = node as Schema;
      if (anyOf?.some((form) => form.required?.includes('value')) && !description) unexplained.push(path);
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(schema, '');
    expect(unexplained).toEqual([]);
  });
});
