import type { Grid } from '../../scenario/grid.ts';
import type { Queue, Scenario } from '../../scenario/types.ts';
import { handleSeconds } from '../links.ts';

/** Who is alone in a team shares with nobody. */
const LEAST = 2;

/**
 * Divides the clients of some queues into teams within the cap, of even load: the largest client first, each into
 * the lightest team with room. The focal client comes last, so that its joining changes only the team that it
 * joins; when every team is full, the lightest is divided in two around it. Clients in a team are in file order.
 */
export function teamsUnderCap(scenario: Scenario, grid: Grid, queues: readonly Queue[]): number[][] {
  const { cap } = scenario.staffing;
  const focal = scenario.clients.find(({ id }) => id === scenario.focus)?.index ?? -1;
  const load = new Map<number, number>();
  for (const queue of queues) {
    const contacts = grid.queues[queue.index]!.expected.reduce((sum, x) => sum + x, 0);
    load.set(queue.client, (load.get(queue.client) ?? 0) + contacts * handleSeconds(queue));
  }
  const bySize = [...load.keys()].sort((a, b) => load.get(b)! - load.get(a)! || a - b);
  const loadOf = (team: readonly number[]) => team.reduce((sum, client) => sum + load.get(client)!, 0);
  const lightest = (teams: readonly number[][]) =>
    teams.reduce<number[] | null>(
      (best, team) => (best === null || loadOf(team) < loadOf(best) ? team : best),
      null,
    );
  const divide = (clients: readonly number[], count: number): number[][] => {
    const teams: number[][] = Array.from({ length: count }, () => []);
    // Of even size too: a giant in a team of its own would share with nobody.
    const room = Math.ceil(clients.length / count);
    for (const [c, client] of clients.entries()) {
      const lonely = teams.filter((team) => team.length < LEAST);
      const missing = lonely.reduce((sum, team) => sum + LEAST - team.length, 0);
      // The last ones go to giants that only one who is left can share with.
      const isDue = missing > 0 && clients.length - c <= missing;
      lightest(isDue ? lonely : teams.filter((team) => team.length < room))!.push(client);
    }
    return teams;
  };

  const others = bySize.filter((client) => client !== focal);
  let teams = divide(others, Math.ceil(others.length / cap));
  if (load.has(focal)) {
    const open = lightest(teams.filter((team) => team.length < cap));
    const full = lightest(teams);
    if (open) open.push(focal);
    else if (full) {
      const again = bySize.filter((client) => client === focal || full.includes(client));
      teams = [...teams.filter((team) => team !== full), ...divide(again, 2)];
    } else teams = [[focal]];
  }
  return teams.map((team) => team.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}
