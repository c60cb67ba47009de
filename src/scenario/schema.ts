import * as z from 'zod';
import { scenarioShape } from './shape/scenario.ts';

type Json = Record<string, unknown> & { type?: unknown; properties?: Json };

/** JSON Schema of scenario files, for editors: every key with what it means and how it is written. */
export function scenarioJsonSchema(): Json {
  const written = z.toJSONSchema(scenarioShape, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { $schema, ...outline } = finished(written) as Json;
  const { root, definitions } = parted(outline);
  return {
    $schema,
    title: 'blendsim scenario',
    description: 'Customers, agents and prices of a contact center to be simulated.',
    ...root,
    definitions,
  };
}

const SOURCE = { type: 'string', description: 'What this rests on: a source with its year, or assumption.' };

/** Renames our examples, lets every mapping carry a source, and every value be written with one. */
function finished(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(finished);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-leaf': isLeaf, 'x-examples': examples, ...rest } = node as Json;
  if (isLeaf === true) return withSource({ ...rest, ...(examples === undefined ? {} : { examples }) });
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, finished(value)]),
  ) as Json;
  if (inner.type !== 'object') return inner;
  const { propertyNames: _, ...mapping } = inner;
  return { ...mapping, properties: { ...mapping.properties, source: SOURCE } };
}

/** The value itself, or `{ value: …, source: … }`. */
function withSource(leaf: Json): Json {
  const { description, examples, ...form } = leaf;
  return {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    anyOf: [
      form,
      {
        type: 'object',
        required: ['value'],
        properties: { value: form, source: SOURCE },
        additionalProperties: false,
      },
    ],
  };
}

/** What stands under a key in several places becomes a part of its own, named after the key. */
function parted(outline: Json): { root: Json; definitions: Json } {
  const counts = new Map<string, number>();
  eachProperty(outline, (_, value) => {
    const text = JSON.stringify(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const names = new Map<string, string>();
  const definitions: Json = {};
  const shared = (node: unknown, key: string | null): unknown => {
    if (Array.isArray(node)) return node.map((item) => shared(item, null));
    if (typeof node !== 'object' || node === null) return node;
    const text = JSON.stringify(node);
    const inner = (): unknown =>
      mapValues(node as Json, (value, name) =>
        name === 'properties' ? mapValues(value as Json, shared) : shared(value, null),
      );
    if (key === null || text.length < 60 || (counts.get(text) ?? 0) < 2) return inner();
    let name = names.get(text);
    if (name === undefined) {
      name = key;
      for (let i = 2; name in definitions; i++) name = `${key}-${i}`;
      names.set(text, name);
      definitions[name] = {};
      definitions[name] = inner();
    }
    return { $ref: `#/definitions/${name}` };
  };
  return { root: shared(outline, null) as Json, definitions };
}

function eachProperty(node: unknown, visit: (key: string, value: unknown) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'properties')
      for (const [key, property] of Object.entries(value as Json)) visit(key, property);
    eachProperty(value, visit);
  }
}

const mapValues = (node: Json, change: (value: unknown, key: string) => unknown): Json =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));
