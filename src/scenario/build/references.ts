import type { QueueShape } from '../shape/scenario.ts';
import type { Path } from '../text/tree.ts';
import type { Redial, Transfer } from '../types.ts';
import type { Around } from './around.ts';
import type { Inherited } from './effective.ts';

/** From which queue others are named. */
interface References {
  readonly around: Around;
  readonly client: string;
  readonly said: Inherited;
}

/** Who tries again, after how long, and where. */
export function redialOf({ around, client, said }: References, self: number): Redial | null {
  const written = said.said('redial');
  const redial = written?.value ?? null;
  if (redial === null) return null;
  if (!redial.after.shapeSaid) around.reading.assume([...written!.path, 'after', 'law'], 'exponential');
  const into =
    redial.into === undefined
      ? self
      : (queueNamed(around, [...written!.path, 'into'], client, redial.into) ?? self);
  return { share: redial.share, delay: redial.after.law, tries: redial.tries ?? 1, into };
}

/** Where handled contacts go on to. */
export function transfersOf({ around, client, said }: References, self: number): Transfer[] {
  const written: QueueShape['transfers'] = said.own.transfers ?? {};
  const path: Path = [...said.path, 'transfers'];
  const transfers: Transfer[] = [];
  for (const [name, share] of Object.entries(written)) {
    const into = queueNamed(around, [...path, name], client, name);
    if (into === self)
      around.reading.error([...path, name], 'a transfer to the queue itself', 'another queue');
    else if (into !== null) transfers.push({ share, into });
  }
  const sum = transfers.reduce((total, { share }) => total + share, 0);
  if (sum > 1.000001)
    around.reading.error(
      path,
      `transfers of ${Math.round(sum * 100)}% of the contacts`,
      'at most 100% together',
    );
  return transfers;
}

/** Index of a queue named from inside a client: `chat-nl` or `bank/chat-nl`. */
export function queueNamed(
  { reading, ids }: Pick<Around, 'reading' | 'ids'>,
  path: Path,
  client: string | null,
  name: string,
): number | null {
  const whole = ids.indexOf(name);
  if (whole >= 0) return whole;
  const own = client === null ? -1 : ids.indexOf(`${client}/${name}`);
  if (own >= 0) return own;
  const matches = client === null ? ids.flatMap((id, i) => (id.endsWith(`/${name}`) ? [i] : [])) : [];
  if (matches.length === 1) return matches[0]!;
  if (matches.length > 1) {
    reading.error(
      path,
      `"${name.slice(0, 60)}", which several clients have`,
      'client/queue',
      `such as ${ids[matches[0]!]}`,
    );
    return null;
  }
  const known =
    client === null
      ? ids
      : [...ids.filter((id) => id.startsWith(`${client}/`)).map((id) => id.slice(client.length + 1)), ...ids];
  return reading.refer(path, name, known, 'a queue');
}
