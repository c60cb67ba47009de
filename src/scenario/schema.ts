import * as z from 'zod';
import { scenarioShape } from './shape/scenario.ts';

type Json = Record<string, unknown> & { type?: unknown; properties?: Json };

/** JSON Schema of scenario files, for editors: every key with what it means and how it is written. */
export function scenarioJsonSchema(): Json {
  const schema = z.toJSONSchema(scenarioShape, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  }) as Json;
  return {
    ...(finished(schema) as Json),
    title: 'blendsim scenario',
    description: 'Customers, agents and prices of a contact center to be simulated.',
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
