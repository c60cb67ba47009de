import type { RosteredPool, RosteredTeam, WeekRoster } from '../study/index.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A rostered week as the `pools:` of a scenario file: named shifts, and where agents work for two pools in turn,
 * agents by time of the week. Agents are those on the floor, as everywhere in a scenario.
 */
export function rosterYaml(week: WeekRoster, stepMinutes: number): string {
  const pools = week.pools.map((pool) => {
    const teams = week.teams.filter((team) => team.pools.includes(pool.id));
    const inTurn = teams.some(({ mixed }) => mixed);
    const staffing = inTurn ? agentsOf(pool, stepMinutes) : teams.flatMap(shiftsOf);
    return [
      `  ${quoted(pool.id)}:`,
      `    clients: [${pool.clients.map(quoted).join(', ')}]`,
      `    languages: [${pool.languages.map(quoted).join(', ')}]`,
      inTurn ? '    agents:' : '    shifts:',
      ...staffing.map((line) => `      ${line}`),
    ].join('\n');
  });
  return `pools:\n${pools.join('\n')}\n`;
}

function shiftsOf({ shifts }: RosteredTeam): string[] {
  const names = new Map<string, number>();
  return shifts.flatMap(({ type, from, to, break: pause, agents }) =>
    byCount(agents).map(({ days, count }) => {
      const base = `${type} from ${clock(from)}`;
      const nth = (names.get(base) ?? 0) + 1;
      names.set(base, nth);
      const breaks = pause === null ? '' : `, breaks: [${clock(pause.from)}-${clock(pause.to)}]`;
      const name = quoted(nth === 1 ? base : `${base}, ${nth}`);
      return `${name}: { days: '${days}', hours: ${clock(from)}-${clock(to)}${breaks}, agents: ${count} }`;
    }),
  );
}

/** Days with as many agents, together: `mon,tue,thu` and 3. */
function byCount(agents: readonly number[]): { readonly days: string; readonly count: number }[] {
  const counts = [...new Set(agents)].filter((count) => count > 0);
  return counts.map((count) => ({
    count,
    days: DAYS.filter((_, day) => agents[day] === count).join(','),
  }));
}

/** Spans of equal numbers; days that are alike in one line. */
function agentsOf({ rostered }: RosteredPool, stepMinutes: number): string[] {
  const perDay = 1440 / stepMinutes;
  const days = new Map<string, string[]>();
  DAYS.forEach((day, d) => {
    for (let slot = 0; slot < perDay; ) {
      const agents = rostered[d * perDay + slot];
      let end = slot + 1;
      while (end < perDay && rostered[d * perDay + end] === agents) end++;
      if (agents > 0) {
        const key = `${clock(slot * stepMinutes)}-${end === perDay ? '24:00' : clock(end * stepMinutes)}: ${agents}`;
        days.set(key, [...(days.get(key) ?? []), day]);
      }
      slot = end;
    }
  });
  return [...days].map(([span, on]) => `${on.join(',')} ${span}`);
}

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minute: number) => `${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`;

/** Text of a person as a YAML key or value, whatever is in it. */
function quoted(text: string): string {
  return /^[a-z][\w/-]*$/i.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
