import type { Grid } from '../scenario/grid.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import type { Client, Form, HybridRule, Option, Pool, Queue, Scenario } from '../scenario/types.ts';
import { handStaffing } from './by-hand.ts';
import { hybridHours } from './hybrid-hours.ts';
import { teamsUnderCap } from './internal/teams.ts';
import { type Hours, linksOf, type Served } from './links.ts';
import { rampByDay } from './ramp.ts';

/** Which pools there are under an option, before anybody is counted. */
export interface PoolLayout {
  /** `agents` and `shifts` are both null where the tool shall staff the pool; otherwise it is staffed by hand. */
  readonly pools: readonly PlannedPool[];
  /** Languages of the focal client that should be blended and have no other client to share agents with. */
  readonly withoutPartner: readonly string[];
}

/** How a client is served under an option. */
interface ServedClient {
  readonly client: Client;
  readonly form: Form;
  /** When its own agents serve it, and when shared ones do; null is always, 'never' not at all. */
  readonly own: Hours;
  readonly shared: Hours;
}

/**
 * The pools of an option. Every client keeps its present form but the focal one (with `everyone`, all take the
 * option's form). Without an option, and when the scenario has none, the pools are those of the file as they are,
 * and a client in none of them is served in its present form.
 *
 * Own form, dedicated or in-house: one pool for each language, with that language's voice, chat, e-mail and back
 * office. Blended: the teams that the file names for the client and the language, and otherwise one team for each
 * language of all clients blended at that time, split so that none passes the cap. Hybrid: own pools in the hours
 * of the rule, shared ones outside.
 */
export function formPools(scenario: Scenario, grid: Grid, option: Option | null): PoolLayout {
  const asWritten = option === null && scenario.options.length === 0;
  const written = asWritten ? scenario.pools.map((pool) => writtenPool(scenario, grid, pool)) : [];
  const placed = new Set(asWritten ? scenario.pools.flatMap((pool) => pool.clients) : []);
  const served = scenario.clients
    .filter(({ index }) => !placed.has(index))
    .map((client) => servedUnder(scenario, grid, client, option));
  const shared = sharedPools(scenario, grid, served, asWritten ? [] : scenario.pools);
  const own = served.flatMap((one) => ownPools(scenario, grid, one, asWritten ? [] : scenario.pools));
  const pools = withDistinctIds([...written, ...own, ...shared]);
  return { pools, withoutPartner: languagesAlone(scenario, served, pools) };
}

function servedUnder(scenario: Scenario, grid: Grid, client: Client, option: Option | null): ServedClient {
  const changes = option !== null && (option.everyone || client.id === scenario.focus);
  const form = changes ? option.form : client.form;
  if (form === 'blended') return { client, form, own: 'never', shared: null };
  if (form !== 'hybrid') return { client, form, own: null, shared: 'never' };
  const rule: HybridRule | null = (changes ? option.hybrid : null) ?? client.hybrid;
  // The scenario's checks demand a rule of every hybrid client; without one there is nothing to switch by.
  if (rule === null) throw new Error(`client ${client.id} is hybrid without a rule`);
  const inside = hybridHours(scenario, grid, client, rule);
  return { client, form, own: inside, shared: inside.map((inRule) => 1 - inRule) };
}

/** A pool exactly as the file has it. */
function writtenPool(scenario: Scenario, grid: Grid, pool: Pool): PlannedPool {
  const queues = queuesOf(scenario, pool, pool.clients);
  const kind = pool.inHouse ? 'in-house' : pool.clients.length > 1 || pool.apart ? 'blended' : 'dedicated';
  return planned(scenario, grid, { template: pool, id: pool.id, name: pool.name, kind }, served(queues));
}

function ownPools(scenario: Scenario, grid: Grid, one: ServedClient, named: readonly Pool[]): PlannedPool[] {
  if (one.own === 'never') return [];
  const { client } = one;
  const hours = one.own;
  const inHouse = one.form === 'in-house';
  const kind = inHouse ? 'in-house' : 'dedicated';
  const mine = named.filter(
    (pool) =>
      pool.clients.length === 1 &&
      pool.clients[0] === client.index &&
      pool.inHouse === inHouse &&
      !pool.apart,
  );
  const pools = mine.map((pool) =>
    planned(
      scenario,
      grid,
      { template: pool, id: pool.id, name: pool.name, kind },
      served(queuesOf(scenario, pool, [client.index]), hours),
    ),
  );
  const covered = new Set(pools.flatMap((pool) => pool.links.map((link) => link.queue)));
  const rest = client.queues.map((q) => scenario.queues[q]!).filter((queue) => !covered.has(queue.index));
  const languages = languagesOf(rest);
  for (const language of languages) {
    const desk = inHouse ? `${client.name}, own desk` : client.name;
    pools.push(
      planned(
        scenario,
        grid,
        {
          template: likeTheNamed(scenario, [client.index], language),
          id: `${client.id}-${language}${inHouse ? '-in-house' : ''}`,
          name:
            languagesOf(client.queues.map((q) => scenario.queues[q]!)).length > 1
              ? `${desk}, ${language}`
              : desk,
          kind,
        },
        served(
          rest.filter((queue) => queue.language === language),
          hours,
        ),
      ),
    );
  }
  return pools;
}

function sharedPools(
  scenario: Scenario,
  grid: Grid,
  all: readonly ServedClient[],
  named: readonly Pool[],
): PlannedPool[] {
  const hoursOf = new Map<number, Hours>();
  for (const { client, shared } of all) if (shared !== 'never') hoursOf.set(client.index, shared);
  const withHours = (queues: readonly Queue[]): Served[] =>
    queues.map((queue) => ({ queue, hours: hoursOf.get(queue.client) ?? null }));

  const pools: PlannedPool[] = [];
  for (const pool of named) {
    if (pool.clients.length < 2 && !pool.apart) continue;
    const queues = queuesOf(
      scenario,
      pool,
      pool.clients.filter((client) => hoursOf.has(client)),
    );
    if (queues.length === 0) continue;
    pools.push(sharedPool(scenario, grid, pool, withHours(queues)));
  }

  const covered = new Set(pools.flatMap((pool) => pool.links.map((link) => link.queue)));
  const rest = scenario.queues.filter((queue) => hoursOf.has(queue.client) && !covered.has(queue.index));
  for (const language of languagesOf(rest)) {
    const queues = rest.filter((queue) => queue.language === language);
    const teams = teamsUnderCap(scenario, grid, queues);
    teams.forEach((clients, t) => {
      const number = teams.length > 1 ? ` ${t + 1}` : '';
      const template = {
        ...likeTheNamed(scenario, clients, language),
        id: `shared-${language}${number.replace(' ', '-')}`,
        name: `Shared ${language}${number}`,
      };
      const theirs = queues.filter((queue) => clients.includes(queue.client));
      pools.push(sharedPool(scenario, grid, template, withHours(theirs)));
    });
  }
  return pools;
}

function sharedPool(scenario: Scenario, grid: Grid, pool: Pool, queues: readonly Served[]): PlannedPool {
  const kind = pool.inHouse ? 'in-house' : 'blended';
  return planned(scenario, grid, { template: pool, id: pool.id, name: pool.name, kind }, queues);
}

/** A shared team as `formPools` plans it, when all of its clients are blended at all times. */
export function sharedTeam(scenario: Scenario, grid: Grid, pool: Pool): PlannedPool {
  return sharedPool(scenario, grid, pool, served(queuesOf(scenario, pool, pool.clients)));
}

/** The queues that a pool takes of these clients: by its own rules, or all in its languages. */
function queuesOf(scenario: Scenario, pool: Pool, clients: readonly number[]): Queue[] {
  const listed = pool.serves?.map((rule) => rule.queue);
  return scenario.queues.filter(
    (queue) =>
      clients.includes(queue.client) &&
      (listed ? listed.includes(queue.index) : pool.languages.includes(queue.language)),
  );
}

const served = (queues: readonly Queue[], hours: Hours = null): Served[] =>
  queues.map((queue) => ({ queue, hours }));

interface Identity {
  /** What the file says of the pool, or of one like it. */
  readonly template: Pool;
  readonly id: string;
  readonly name: string;
  readonly kind: PlannedPool['kind'];
}

function planned(
  scenario: Scenario,
  grid: Grid,
  { template, id, name, kind }: Identity,
  queues: readonly Served[],
): PlannedPool {
  const clients = [...new Set(queues.map(({ queue }) => queue.client))].sort((a, b) => a - b);
  const { links, next } = linksOf(scenario, grid, template, kind, queues);
  return {
    id,
    name,
    kind,
    clients,
    languages: languagesOf(queues.map(({ queue }) => queue)),
    links,
    ...handStaffing(grid, template),
    pick: template.pick,
    next,
    chats: template.chats,
    chatStretch: template.chatStretch,
    // One client alone never makes an agent change over.
    changeoverSeconds: clients.length > 1 ? template.changeoverSeconds : 0,
    absence: template.absence,
    ramp: rampByDay(grid, template.ramp),
  };
}

/**
 * Rules for a pool that the file does not name. What an agent can do with chats does not depend on the form, so
 * that is taken from a pool named for one of the same clients in the language; otherwise options would differ by
 * more than their form.
 */
export function likeTheNamed(scenario: Scenario, clients: readonly number[], language: string): Pool {
  const { staffing } = scenario;
  const like = scenario.pools.filter(
    (pool) => pool.languages.includes(language) && pool.clients.some((client) => clients.includes(client)),
  );
  const chats = Math.max(1, ...like.map((pool) => pool.chats));
  return {
    id: '',
    name: '',
    clients,
    languages: [language],
    inHouse: false,
    apart: false,
    staffing: null,
    serves: null,
    pick: 'longest-idle',
    next: 'longest-waiting',
    chats,
    chatStretch: like.find((pool) => pool.chats === chats)?.chatStretch ?? 0,
    changeoverSeconds: staffing.changeoverSeconds,
    absence: staffing.absence,
    handleFactor: 1,
    ramp: null,
  };
}

/** Languages in which the focal client shares a pool that nobody else is in. */
function languagesAlone(
  scenario: Scenario,
  all: readonly ServedClient[],
  pools: readonly PlannedPool[],
): string[] {
  const focal = all.find(({ client }) => client.id === scenario.focus);
  if (focal === undefined || focal.shared === 'never') return [];
  const queues = focal.client.queues.map((q) => scenario.queues[q]!);
  return languagesOf(queues).filter((language) => {
    const mine = new Set(queues.filter((queue) => queue.language === language).map(({ index }) => index));
    const serving = pools.filter(
      (pool) => pool.kind === 'blended' && pool.links.some((link) => mine.has(link.queue)),
    );
    return serving.every((pool) => pool.clients.length < 2);
  });
}

function languagesOf(queues: readonly Queue[]): string[] {
  return [...new Set(queues.map(({ language }) => language))];
}

/** A name made here may be one that the file uses for something else. */
function withDistinctIds(pools: readonly PlannedPool[]): PlannedPool[] {
  const taken = new Set<string>();
  return pools.map((pool) => {
    let id = pool.id;
    for (let n = 2; taken.has(id); n++) id = `${pool.id}-${n}`;
    taken.add(id);
    return { ...pool, id };
  });
}
