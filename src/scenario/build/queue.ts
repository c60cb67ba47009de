import type { Law } from '../../random/law.ts';
import { clockText, WEEKDAYS } from '../quantity/clock.ts';
import { ALWAYS } from '../quantity/hours.ts';
import type { CallBack, Queue, ServiceTarget, WeeklyHours } from '../types.ts';
import type { Around } from './around.ts';
import { demandOf } from './demand.ts';
import { Inherited } from './effective.ts';
import { redialOf, transfersOf } from './references.ts';
import { variationOf } from './variation.ts';

const NOTHING: Law = { kind: 'constant', value: 0 };
const NEVER: Law = { kind: 'never' };
/** Builds one queue from what is said of it, its client and the defaults. */
export function buildQueue(
  around: Around,
  client: string,
  clientIndex: number,
  key: string,
  index: number,
): Queue {
  const said = new Inherited(around.reading, around.shape, client, key);
  const channel = said.value('channel') ?? 'voice';
  const deferrable = channel === 'email' || channel === 'back-office';
  const timezone = around.horizon.kind === 'stationary' ? 'UTC' : (said.value('timezone') ?? around.timezone);
  const open = openOf(around, said);
  const closed = said.value('closed') ?? [];
  const handleTime = handleTimeOf(around, said);
  const patience = said.value('patience');
  if (patience === undefined) around.reading.assume([...said.path, 'patience'], 'never');
  else if (!patience.shapeSaid) around.reading.assume([...said.said('patience')!.path, 'law'], 'exponential');
  const references = { around, client, said };
  return {
    id: `${client}/${key}`,
    name: said.own.name ?? key,
    index,
    client: clientIndex,
    channel,
    language: said.value('language') ?? 'und',
    purpose: said.value('purpose') ?? '',
    ...levelOf(said.value('level')),
    timezone,
    open,
    closed,
    atClosing: said.value('at-closing') ?? (deferrable ? 'carry-over' : 'answer'),
    demand: demandOf(around, said, around.localOf({ timezone, open, closed })),
    variation: variationOf(around.reading, said),
    talk: handleTime.talk,
    afterWork: handleTime.afterWork,
    patience: patience?.law ?? NEVER,
    ringSeconds: said.value('ring-time') ?? 0,
    balk: said.value('balk') ?? 0,
    capacity: said.value('capacity') ?? Infinity,
    redial: redialOf(references, index),
    callBack: callBackOf(said),
    transfers: transfersOf(references, index),
    target: targetOf(said),
    interruptible: interruptibleOf(around, said, deferrable),
  };
}

/** A call or chat that gave way to a call would wait again, and take an agent from a call in turn, without end. */
function interruptibleOf({ reading }: Around, said: Inherited, deferrable: boolean): boolean {
  const interruptible = said.value('interruptible') ?? false;
  if (deferrable || !interruptible) return interruptible;
  // What a client says of all its queues speaks of those that can be put off.
  if (said.own.interruptible === true)
    reading.error([...said.path, 'interruptible'], 'a call or chat', 'e-mail or back office, which can wait');
  return false;
}

function openOf({ reading, horizon, intervalSeconds }: Around, said: Inherited): WeeklyHours {
  const open = said.said('open');
  if (horizon.kind === 'stationary') {
    if (open !== undefined && open.value !== ALWAYS)
      reading.error(
        open.path,
        'opening hours',
        'a desk that never closes, as the horizon is stationary',
        'leave out open:',
      );
    return ALWAYS;
  }
  if (open === undefined) {
    if (!said.isBroken('open'))
      reading.errorAtKey(
        said.path,
        'no opening hours',
        'open: in the queue, its client or defaults',
        'write open: always for a desk that never closes',
      );
    return ALWAYS;
  }
  const step = intervalSeconds / 60;
  const edges = WEEKDAYS.flatMap((day) => open.value[day].flatMap(({ from, to }) => [from, to]));
  const off = edges.find((minute) => minute % step !== 0);
  if (off !== undefined) {
    const fits = [30, 20, 15, 10, 5, 1].find(
      (minutes) => minutes < step && edges.every((edge) => edge % minutes === 0),
    );
    reading.error(
      open.path,
      `hours that begin or end at ${clockText(off)}`,
      `hours on the interval of ${step} minutes`,
      `write interval: ${fits}m`,
    );
  }
  return open.value;
}

function handleTimeOf({ reading }: Around, said: Inherited): { talk: Law; afterWork: Law } {
  const written = said.said('handle-time');
  if (written === undefined) {
    if (!said.isBroken('handle-time'))
      reading.errorAtKey(
        said.path,
        'no handle time',
        'handle-time: in the queue, its client or defaults',
        'such as handle-time: 4m 30s',
      );
    return { talk: { kind: 'exponential', mean: 1 }, afterWork: NOTHING };
  }
  if (!written.value.shapeSaid) reading.assume([...written.path, 'law'], 'exponential');
  return written.value;
}

function targetOf(said: Inherited): ServiceTarget | null {
  const target = said.value('target') ?? null;
  if (target === null) return null;
  return { ...target, formula: said.value('target-formula') ?? 'abandoned-in-time-excluded' };
}

function callBackOf(said: Inherited): CallBack | null {
  const written = said.value('call-back') ?? null;
  return written === null ? null : { whenWaitOver: written['when-wait-over'], accept: written.accept };
}

function levelOf(level: string | undefined): Pick<Queue, 'level'> {
  return level === undefined ? {} : { level };
}
