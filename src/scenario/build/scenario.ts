import type { Local } from '../calendar/expected.ts';
import { frameOf } from '../calendar/frame.ts';
import { localsOf } from '../calendar/resolve.ts';
import type { ClientShape, OptionShape, ScenarioShape } from '../shape/scenario.ts';
import { FORMS } from '../shape/scenario.ts';
import type { QuestionShape } from '../shape/what-if.ts';
import type { Path } from '../text/tree.ts';
import type { Client, CostCard, Form, Option, Queue, RateCard, Scenario, StaffingRules } from '../types.ts';
import { scenarioUnder } from '../what-if.ts';
import type { Around } from './around.ts';
import { checkClocks, checkHorizon } from './horizon.ts';
import { buildCostCard, buildRateCard } from './money.ts';
import { buildPeople } from './people.ts';
import { buildPool } from './pools.ts';
import { buildQueue } from './queue.ts';
import type { Reading } from './reading.ts';
import { buildShifts } from './shifts.ts';
import { buildAskedStaff, buildWhatIf, questionsIn } from './what-if.ts';

const USUAL_ZONE = 'Europe/Amsterdam';
const USUAL_SHRINKAGE = 0.3;

/** Puts the scenario together; problems go to the reading. */
export function buildScenario(reading: Reading, shape: ScenarioShape): Scenario {
  const { horizon } = shape;
  const timezone = shape.timezone ?? (horizon.kind === 'stationary' ? 'UTC' : USUAL_ZONE);
  if (shape.timezone === undefined && horizon.kind === 'calendar') reading.assume(['timezone'], USUAL_ZONE);
  const intervalSeconds = shape.interval ?? 1800;
  const frame = { horizon, timezone, intervalSeconds };
  const framed = checkHorizon(reading, frame);
  const staffing = staffingRules(reading, shape, intervalSeconds);
  const ids = Object.entries(shape.clients).flatMap(([client, { queues }]) =>
    Object.keys(queues ?? {}).map((key) => `${client}/${key}`),
  );
  const locals = framed ? localsOf(frame, frameOf(frame)) : null;
  const around: Around = {
    ...frame,
    reading,
    shape,
    ids,
    localOf: (queue): Local | null => locals?.(queue) ?? null,
  };
  const queues = buildQueues(around);
  if (framed) checkClocks(reading, frame, queues);
  const clients = Object.entries(shape.clients).map(([id, client], index) =>
    buildClient(reading, shape, id, client, index, queues),
  );
  if (clients.length === 0) reading.error(['clients'], 'no clients', 'at least one client');
  const floor = { reading, clients, queues, staffing, horizon, intervalSeconds };
  const pools = Object.entries(shape.pools ?? {}).map(([id, pool]) => buildPool(floor, id, pool));
  const only = clients.length === 1 && shape.options !== undefined ? clients[0]!.id : null;
  const focus = shape.focus ?? only;
  if (focus !== null) reading.refer(['focus'], focus, reading.namesIn(['clients']), 'a client');
  const scenario: Scenario = {
    title: shape.title,
    about: shape.about ?? '',
    timezone,
    horizon,
    intervalSeconds,
    seed: shape.seed ?? '1',
    ...replicationsOf(reading, shape),
    focus,
    ...(shape.market !== undefined && { market: shape.market }),
    clients,
    queues,
    pools,
    staffing,
    options: buildOptions(reading, shape, clients, queues),
    costCard: costCardOf(reading, shape, 'outsourcer', staffing),
    inHouseCostCard: costCardOf(reading, shape, 'in-house', staffing),
    ...idleRuleOf(reading, shape),
    assumptions: reading.assumptions(),
  };
  const questions = questionsIn(shape['what-if']);
  if (questions.length === 0) return scenario;
  const asked = questions.map(({ question }) => question).reduce(underQuestion, scenario);
  const said = questions.flatMap(({ path }) => reading.asked(path));
  return { ...asked, assumptions: [...said, ...scenario.assumptions] };
}

function underQuestion(scenario: Scenario, question: QuestionShape): Scenario {
  const change = buildWhatIf(question);
  const staff = buildAskedStaff(question);
  return {
    ...scenarioUnder(scenario, change),
    whatIf: { change, ...(staff === null ? {} : { staff }), unchanged: scenario },
  };
}

const USUAL_REPLICATIONS = 20;
const USUAL_LEAST = 10;
const USUAL_MOST = 200;

/** A fixed number of replications, or the most of them and when fewer will do. */
function replicationsOf(
  reading: Reading,
  { replications }: ScenarioShape,
): Pick<Scenario, 'replications' | 'precision'> {
  if (typeof replications !== 'object') return { replications: replications ?? USUAL_REPLICATIONS };
  const { 'service-level': serviceLevel = null, cost = null } = replications;
  const most = replications['at-most'] ?? Math.max(USUAL_MOST, replications['at-least'] ?? 0);
  const least = replications['at-least'] ?? Math.min(USUAL_LEAST, most);
  if (serviceLevel === null && cost === null)
    reading.error(
      ['replications'],
      'no precision',
      'service-level:, cost: or both, or a fixed number',
      'such as { service-level: 0.5%, cost: 1% }',
    );
  if (least > most)
    reading.error(['replications', 'at-least'], String(least), `at most ${most}, the most replications`);
  return { replications: most, precision: { atLeast: least, serviceLevel, cost } };
}

function buildQueues(around: Around): Queue[] {
  const queues: Queue[] = [];
  for (const [c, [client, { queues: written }]] of Object.entries(around.shape.clients).entries()) {
    for (const key of Object.keys(written ?? {}))
      queues.push(buildQueue(around, client, c, key, queues.length));
  }
  return queues;
}

function buildClient(
  reading: Reading,
  shape: ScenarioShape,
  id: string,
  written: ClientShape,
  index: number,
  queues: readonly Queue[],
): Client {
  const path: Path = ['clients', id];
  const own = queues.filter((queue) => queue.client === index);
  if (own.length === 0 && !reading.isBroken([...path, 'queues']))
    reading.errorAtKey(path, 'no queues', 'queues: with at least one queue');
  const form = written.form ?? shape.defaults?.form ?? 'dedicated';
  const hybrid = written['dedicated-when'] ?? shape.defaults?.['dedicated-when'] ?? null;
  if (form === 'hybrid' && hybrid === null && !reading.isBroken([...path, 'dedicated-when']))
    reading.errorAtKey(
      path,
      'a hybrid client without a rule',
      'dedicated-when: in the client',
      'such as dedicated-when: mon-fri 09:00-17:30',
    );
  const lost = written['lost-contact'] ?? shape.defaults?.['lost-contact'];
  const rateCards: Partial<Record<Form, RateCard>> = {};
  for (const one of FORMS) {
    const ownCard = written.rates?.[one];
    const card = ownCard ?? shape.defaults?.rates?.[one];
    const base: Path = ownCard === undefined ? ['defaults'] : path;
    if (card !== undefined) rateCards[one] = buildRateCard(reading, card, [...base, 'rates', one], own);
  }
  return {
    id,
    name: written.name ?? id,
    index,
    form,
    hybrid,
    ...(lost === undefined ? {} : { lostContactValue: lost.amount }),
    rateCards,
    queues: own.map((queue) => queue.index),
  };
}

function staffingRules(reading: Reading, shape: ScenarioShape, intervalSeconds: number): StaffingRules {
  const written = shape.staffing ?? {};
  const money = shape.options !== undefined || shape.costs !== undefined;
  if (money && !reading.isBroken(['staffing'])) {
    if (written.cap === undefined) reading.assume(['staffing', 'cap'], '4');
    if (written.shrinkage === undefined) reading.assume(['staffing', 'shrinkage'], '30%');
    if (written['penalty-per-client'] === undefined) reading.assume(['staffing', 'penalty-per-client'], '0%');
  }
  return {
    cap: written.cap ?? 4,
    penaltyPerClient: written['penalty-per-client'] ?? 0,
    changeoverSeconds: written.changeover ?? 0,
    trainingHoursPerClient: (written['training-per-client'] ?? 0) / 3600,
    shrinkage: written.shrinkage ?? USUAL_SHRINKAGE,
    minimumAgents: written['minimum-agents'] ?? 1,
    holds: written['target-holds-every'] ?? 'month',
    targetProbability: written['target-probability'] ?? null,
    absence: written.absence ?? 0,
    ...(written.shifts === undefined
      ? {}
      : { shifts: buildShifts(reading, written.shifts, intervalSeconds) }),
    ...(written.people === undefined ? {} : { people: buildPeople(reading, written.people) }),
  };
}

function idleRuleOf(reading: Reading, shape: ScenarioShape): Pick<Scenario, 'idleRule'> {
  const rule = shape.costs?.['idle-time'];
  if (rule !== undefined) return { idleRule: rule };
  if (shape.costs?.outsourcer !== undefined) reading.assume(['costs', 'idle-time'], 'handling-share');
  return {};
}

function costCardOf(
  reading: Reading,
  shape: ScenarioShape,
  which: 'outsourcer' | 'in-house',
  staffing: StaffingRules,
): CostCard | null {
  const written = shape.costs?.[which];
  return written === undefined ? null : buildCostCard(reading, written, ['costs', which], staffing);
}

function buildOptions(
  reading: Reading,
  shape: ScenarioShape,
  clients: readonly Client[],
  queues: readonly Queue[],
): Option[] {
  const written: readonly (readonly [string, unknown, Path])[] = Array.isArray(shape.options)
    ? shape.options.map((form, i) => [form, null, ['options', i]] as const)
    : Object.entries(shape.options ?? {}).map(([id, option]) => [id, option, ['options', id]] as const);
  const options = written.map(([id, option, path]) =>
    buildOption(reading, shape, id, option, path, clients, queues),
  );
  const twice = options.find((option, i) => options.findIndex((other) => other.id === option.id) !== i);
  if (twice !== undefined) reading.error(['options'], `"${twice.id}" twice`, 'each option once');
  if (
    shape.focus === undefined &&
    options.some((option) => !option.everyone) &&
    !reading.isBroken(['focus'])
  ) {
    if (clients.length === 1) return options;
    reading.errorAtKey(
      ['options'],
      'no focus',
      'focus: the client whose decision this is',
      `such as focus: ${clients[0]?.id ?? 'name'}`,
    );
  }
  return options;
}

function buildOption(
  reading: Reading,
  shape: ScenarioShape,
  id: string,
  option: unknown,
  path: Path,
  clients: readonly Client[],
  queues: readonly Queue[],
): Option {
  // an option may be written as one price
  const onePrice = typeof option === 'object' && option !== null && 'per' in option;
  const written = (onePrice ? {} : (option ?? {})) as NonNullable<OptionShape>;
  const form = written.form ?? FORMS.find((one) => one === id);
  if (form === undefined && !reading.isBroken([...path, 'form']))
    reading.errorAtKey(
      path,
      `an option "${id.slice(0, 40)}" without a form`,
      'form: dedicated, blended, hybrid or in-house',
    );
  const { name, form: _, everyone = false, 'dedicated-when': hybrid = null, ...card } = written;
  const focal =
    clients.find((client) => client.id === shape.focus) ?? (clients.length === 1 ? clients[0] : undefined);
  const priced = everyone ? queues : queues.filter((queue) => queue.client === focal?.index);
  if (form === 'hybrid' && hybrid === null && !reading.isBroken([...path, 'dedicated-when'])) {
    const without = everyone
      ? clients.find((client) => client.hybrid === null)
      : focal?.hybrid === null
        ? focal
        : undefined;
    if (without !== undefined)
      reading.errorAtKey(
        path,
        `no rule for ${without.id}`,
        'dedicated-when: in the option or in the client',
        'such as dedicated-when: mon-fri 09:00-17:30',
      );
  }
  if (hybrid !== null && form !== undefined && form !== 'hybrid')
    reading.error(
      [...path, 'dedicated-when'],
      `a rule for a ${form} option`,
      'a rule with form: hybrid only',
    );
  if (
    form === 'in-house' &&
    shape.costs?.['in-house'] === undefined &&
    shape.costs !== undefined &&
    !reading.isBroken(['costs'])
  )
    reading.errorAtKey(path, 'an in-house option', 'costs: in-house: to price it by');
  const hasCard = onePrice || Object.keys(card).length > 0;
  return {
    id,
    name: name ?? id,
    form: form ?? 'dedicated',
    everyone,
    rateCard: hasCard ? buildRateCard(reading, onePrice ? (option as never) : card, path, priced) : null,
    hybrid,
  };
}
