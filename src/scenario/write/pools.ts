import { Document, isCollection, isMap, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { durationText } from '../quantity/duration.ts';
import type { Pool, Scenario, ServeRule } from '../types.ts';

/** A line of YAML may be long: a pool reads best on one. */
const WIDE = { lineWidth: 0, flowCollectionPadding: true } as const;

/** Pools as a person would write them, with the keys that differ from what a scenario takes for granted. */
function written(scenario: Scenario, pool: Pool): Record<string, unknown> {
  const clients = pool.clients.map((client) => scenario.clients[client]!.id);
  const { serves } = pool;
  const all = scenario.queues
    .filter(({ client }) => pool.clients.includes(client))
    .map(({ language }) => language);
  return {
    ...(pool.name === pool.id ? {} : { name: pool.name }),
    clients,
    ...(all.every((language) => pool.languages.includes(language)) ? {} : { languages: pool.languages }),
    ...(pool.apart ? { apart: true } : {}),
    ...(pool.chats > 1 ? { chats: pool.chats, 'chat-stretch': percentText(pool.chatStretch) } : {}),
    ...(pool.next === 'longest-waiting' ? {} : { next: pool.next }),
    ...(pool.pick === 'longest-idle' ? {} : { pick: pool.pick }),
    ...(serves === null
      ? {}
      : {
          serves: Object.fromEntries(serves.map((rule) => [scenario.queues[rule.queue]!.id, ruleOf(rule)])),
        }),
  };
}

function ruleOf(rule: ServeRule): Record<string, unknown> {
  return {
    rank: rule.rank,
    ...(rule.afterSeconds > 0 ? { after: durationText(rule.afterSeconds) } : {}),
    ...(rule.keepFree > 0 ? { 'keep-free': rule.keepFree } : {}),
    priority: rule.priority,
    ...(rule.weight === 1 ? {} : { weight: rule.weight }),
    ...(rule.handleFactor === 1 ? {} : { 'handle-factor': rule.handleFactor }),
  };
}

const percentText = (share: number): string => `${Number((100 * share).toFixed(4))}%`;

/** A `pools:` block to paste into a scenario, one pool a line; rules of queues on lines of their own. */
export function poolsText(scenario: Scenario, pools: readonly Pool[]): string {
  const document = new Document({ pools: {} });
  for (const pool of pools) document.setIn(['pools', pool.id], nodeOf(document, scenario, pool));
  return document.toString(WIDE);
}

function nodeOf(document: Document, scenario: Scenario, pool: Pool): YAMLMap {
  const node = document.createNode(written(scenario, pool)) as YAMLMap;
  const serves = node.get('serves');
  if (!isMap(serves)) {
    node.flow = true;
    return node;
  }
  for (const { value } of [...node.items, ...serves.items] as Pair[]) {
    if (value !== serves && isCollection(value)) value.flow = true;
  }
  return node;
}

export interface NewPools {
  /** Pools of the file that stay, by id; the others give way. */
  readonly kept: ReadonlySet<string>;
  readonly pools: readonly Pool[];
  /** The cap that they need; a higher one in the file stays. */
  readonly cap: 3 | 4 | 5;
}

/**
 * The text of a scenario with other pools in it; comments and everything else stay as they are. So that a run shows
 * them, it gets an option in which every client is blended, unless it has one.
 */
export function withPools(text: string, scenario: Scenario, { kept, pools, cap }: NewPools): string {
  const document = parseDocument(text);
  const before = document.get('pools');
  if (isMap(before)) {
    for (const id of before.items.map(({ key }) => String(key))) {
      if (!kept.has(id)) document.deleteIn(['pools', id]);
    }
    before.flow = false;
  }
  for (const pool of pools) {
    document.setIn(['pools', pool.id], nodeOf(document as Document, scenario, pool));
  }
  if (cap > scenario.staffing.cap) document.setIn(['staffing', 'cap'], cap);
  if (!scenario.options.some(({ form, everyone }) => form === 'blended' && everyone)) {
    addOption(document as Document, scenario);
  }
  return document.toString({ lineWidth: 0 });
}

function addOption(document: Document, scenario: Scenario): void {
  const taken = new Set(scenario.options.map(({ id }) => id));
  let id = 'as-designed';
  for (let n = 2; taken.has(id); n++) id = `as-designed-${n}`;
  // `options: [dedicated, blended]` is a list of forms; an option with a name needs a mapping.
  if (!isMap(document.get('options'))) {
    document.set('options', document.createNode(Object.fromEntries([...taken].map((form) => [form, {}]))));
  }
  const option = document.createNode({
    name: 'Every client shares as designed',
    form: 'blended',
    everyone: true,
  });
  option.flow = true;
  document.setIn(['options', id], option);
}
