import { clockText, WEEKDAYS } from '../quantity/clock.ts';
import type { PoolShape } from '../shape/scenario.ts';
import type { Path } from '../text/tree.ts';
import type { Client, HandStaffing, Horizon, Pool, Queue, Ramp, ServeRule, StaffingRules } from '../types.ts';
import type { Reading } from './reading.ts';
import { queueNamed } from './references.ts';

/** What pools refer to. */
export interface Floor {
  readonly reading: Reading;
  readonly clients: readonly Client[];
  readonly queues: readonly Queue[];
  readonly staffing: StaffingRules;
  readonly horizon: Horizon;
  readonly intervalSeconds: number;
}

/** Builds a pool and checks whom it may serve. */
export function buildPool(floor: Floor, id: string, written: PoolShape): Pool {
  const { reading, staffing } = floor;
  const path: Path = ['pools', id];
  const serves = servesOf(floor, written, path);
  const clients = clientsOf(floor, written, serves?.rules ?? null, path);
  const languages = languagesOf(floor, written, clients, path);
  if (clients.length > staffing.cap)
    reading.error(
      written.clients === undefined ? path : [...path, 'clients'],
      `${clients.length} clients in one pool`,
      `at most ${staffing.cap}, the cap of clients that an agent may serve`,
      clients.length <= 5
        ? `split the pool, or raise staffing: cap: to ${clients.length}`
        : 'split the pool: no cap goes above 5',
    );
  if (written.apart === true && clients.length > 1)
    reading.error(
      [...path, 'apart'],
      `a pool of ${clients.length} clients`,
      'apart: true in a pool of one client, which then shares with nobody',
    );
  if (written.apart === true && written['in-house'] === true)
    reading.error(
      [...path, 'apart'],
      'an in-house pool',
      'one or the other: a desk of its own is apart anyhow',
    );
  return {
    id,
    name: written.name ?? id,
    clients,
    languages,
    inHouse: written['in-house'] ?? false,
    apart: written.apart ?? false,
    staffing: staffingOf(floor, written, path),
    serves: serves?.rules ?? null,
    pick: written.pick ?? 'longest-idle',
    next: written.next ?? 'longest-waiting',
    chats: written.chats ?? 1,
    chatStretch: written['chat-stretch'] ?? 0,
    changeoverSeconds: written.changeover ?? staffing.changeoverSeconds,
    absence: written.absence ?? staffing.absence,
    handleFactor: written['handle-factor'] ?? 1,
    ramp: rampOf(floor, written, path),
  };
}

/** Who is new is known of agents that somebody has planned, on dates. */
function rampOf({ reading, horizon }: Floor, written: PoolShape, path: Path): Ramp | null {
  const { ramp, agents, shifts } = written;
  if (ramp === undefined) return null;
  if (horizon.kind === 'stationary')
    reading.error([...path, 'ramp'], 'a ramp', 'none, as the horizon is stationary and has no months');
  if (agents === undefined && shifts === undefined)
    reading.error(
      [...path, 'ramp'],
      'a ramp in a pool that the tool staffs',
      'agents: or shifts: beside it, as newcomers are particular people',
    );
  if (ramp.months.length === 0)
    reading.error(
      [...path, 'ramp', 'months'],
      'no month',
      'a factor for each month, such as [1.9, 1.5, 1.2]',
    );
  return ramp;
}

function servesOf(floor: Floor, written: PoolShape, path: Path): { rules: ServeRule[] } | null {
  if (written.serves === undefined) return null;
  const entries = Array.isArray(written.serves)
    ? written.serves.map((name, i) => [name, null, i] as const)
    : Object.entries(written.serves).map(([name, rule]) => [name, rule, name] as const);
  const ids = floor.queues.map((queue) => queue.id);
  const only = written.clients?.length === 1 ? written.clients[0]! : null;
  const rules: ServeRule[] = [];
  for (const [name, rule, key] of entries) {
    const at: Path = [...path, 'serves', key];
    const queue = queueNamed({ reading: floor.reading, ids }, at, only, name);
    if (queue === null) continue;
    if (rules.some((other) => other.queue === queue)) {
      floor.reading.error(at, `${ids[queue]} a second time`, 'each queue once');
      continue;
    }
    rules.push({
      queue,
      rank: rule?.rank ?? (entries.length > 0 && clientCount(floor, written) > 1 ? 2 : 1),
      afterSeconds: rule?.after ?? 0,
      keepFree: rule?.['keep-free'] ?? 0,
      priority: rule?.priority ?? 1,
      weight: rule?.weight ?? 1,
      handleFactor: rule?.['handle-factor'] ?? 1,
    });
  }
  return { rules };
}

/** Clients that a pool says, or that the queues it names belong to. */
function clientCount(floor: Floor, written: PoolShape): number {
  if (written.clients !== undefined) return new Set(written.clients).size;
  const names = Array.isArray(written.serves) ? written.serves : Object.keys(written.serves ?? {});
  const clients = names.map(
    (name) => floor.queues.find((queue) => queue.id === name || queue.id.endsWith(`/${name}`))?.client,
  );
  return new Set(clients).size;
}

function clientsOf(
  floor: Floor,
  written: PoolShape,
  rules: readonly ServeRule[] | null,
  path: Path,
): number[] {
  const { reading, clients, queues } = floor;
  const served = [...new Set((rules ?? []).map((rule) => queues[rule.queue]!.client))];
  if (written.clients === undefined) {
    if (served.length > 0) return served.sort((a, b) => a - b);
    if (clients.length === 1) return [0];
    if (!reading.isBroken([...path, 'clients']) && !reading.isBroken([...path, 'serves']))
      reading.errorAtKey(
        path,
        'no clients',
        'clients: whose contacts the pool takes',
        'such as clients: [bank, shop]',
      );
    return [];
  }
  const ids = reading.namesIn(['clients']);
  const found: number[] = [];
  for (const [i, name] of written.clients.entries()) {
    const at: Path = [...path, 'clients', i];
    if (reading.refer(at, name, ids, 'a client') === null) continue;
    const index = clients.findIndex((client) => client.id === name);
    if (found.includes(index)) reading.error(at, `"${name}" a second time`, 'each client once');
    else if (index >= 0) found.push(index);
  }
  if (written.clients.length === 0)
    reading.error([...path, 'clients'], 'an empty list', 'at least one client');
  for (const client of served.filter((index) => !found.includes(index)))
    reading.error(
      [...path, 'serves'],
      `a queue of ${clients[client]!.id}`,
      'queues of the clients of the pool',
      `add ${clients[client]!.id} to its clients`,
    );
  return found;
}

function languagesOf(
  { reading, queues }: Floor,
  written: PoolShape,
  clients: readonly number[],
  path: Path,
): string[] {
  const spoken = [
    ...new Set(queues.filter((queue) => clients.includes(queue.client)).map((queue) => queue.language)),
  ];
  if (written.languages === undefined) return spoken;
  return written.languages.map((language, i) => {
    const tag = language.toLowerCase();
    if (clients.length > 0 && !spoken.includes(tag))
      reading.warn(
        [...path, 'languages', i],
        `"${language.slice(0, 40)}", which no queue of its clients speaks`,
        `languages of its clients' queues: ${spoken.join(', ')}`,
      );
    return tag;
  });
}

function staffingOf(floor: Floor, written: PoolShape, path: Path): HandStaffing | null {
  const { reading, horizon, intervalSeconds } = floor;
  const { agents, shifts } = written;
  if (agents !== undefined && shifts !== undefined) {
    reading.error([...path, 'shifts'], 'agents: and shifts: in one pool', 'one or the other');
    return null;
  }
  if (agents !== undefined) {
    const step = intervalSeconds / 60;
    const spans = agents.flatMap((block) => WEEKDAYS.flatMap((day) => block.spans[day]));
    const off = spans.flatMap(({ from, to }) => [from, to]).find((minute) => minute % step !== 0);
    if (off !== undefined)
      reading.error(
        [...path, 'agents'],
        `a span that begins or ends at ${clockText(off)}`,
        `spans on the interval of ${step} minutes`,
      );
    if (horizon.kind === 'stationary' && agents.some((block) => block.from !== null || block.to !== null))
      reading.error(
        [...path, 'agents'],
        'weeks with dates',
        'numbers without dates, as the horizon is stationary',
      );
    return { kind: 'weekly', blocks: agents };
  }
  if (shifts === undefined) return null;
  return {
    kind: 'shifts',
    shifts: Object.entries(shifts).map(([name, shift]) => {
      const { from, to } = shift.hours;
      // a break after midnight of a night shift is written by the clock
      const breaks = (shift.breaks ?? []).map((pause) =>
        pause.from < from && to > 1440 ? { from: pause.from + 1440, to: pause.to + 1440 } : pause,
      );
      breaks.sort((a, b) => a.from - b.from);
      for (const [i, pause] of breaks.entries()) {
        if (pause.from < from || pause.to > to || (i > 0 && pause.from < breaks[i - 1]!.to))
          reading.error(
            [...path, 'shifts', name, 'breaks'],
            `a break ${clockText(pause.from % 1440)}-${clockText(pause.to % 1440)}`,
            'breaks inside the shift that do not overlap',
          );
      }
      return { weekdays: shift.days, from, to, breaks, agents: shift.agents };
    }),
  };
}
