import { dayEn } from './en-day.ts';
import { decisionsEn } from './en-decisions.ts';
import { liveEn } from './en-live.ts';
import { terminalEn } from './en-terminal.ts';
import { whyEn } from './en-why.ts';
import { workbookEn } from './en-workbook.ts';
import { seasonWords } from './season-words.ts';

/**
 * Every English text of the report. Names arrive isolated and figures formatted, so a sentence only puts them in
 * order; counts arrive as numbers where grammar depends on them.
 */
export interface Span {
  readonly each: string;
  readonly of: string;
  readonly over: string;
  readonly single: string;
  readonly plural: string;
}

const many = (count: number, one: string, other: string) => (count === 1 ? one : other);

export const en = {
  /** Locale of numbers, money and dates. */
  locale: 'en-GB' as string,
  report: 'Capacity report',
  skip: 'Skip to the report',
  contents: 'Contents',
  decision: 'The decision',
  option: 'Option',
  measure: 'Measure',
  pool: 'Pool',
  clients: 'Clients',
  month: 'Month',
  weekHead: 'Week',
  time: 'Time',
  from: 'From',
  total: 'Total',
  expected: 'Expected',
  interval95: '95% interval of the mean',
  p10: (span: Span) => `P10 ${span.of}`,
  p90: (span: Span) => `P90 ${span.of}`,
  meets: 'Meets the target',
  yes: 'Yes',
  no: 'No',
  numbers: 'The numbers behind this chart',
  asCsv: 'Download as CSV',
  /** Names a table for a screen reader. */
  tableOf: (what: string) => `Table: ${what}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  week: (week: string) => `week ${week}`,
  queue: (client: string, queue: string) => `${client}, ${queue}`,
  /** How the horizon is spoken of: a year, or else a period. */
  spans: {
    year: {
      each: 'a year',
      of: 'of a year',
      over: 'over the year',
      single: 'a single year',
      plural: 'years',
    },
    period: {
      each: 'for the period',
      of: 'of the period',
      over: 'over the period',
      single: 'a single period',
      plural: 'periods',
    },
    stationary: {
      each: 'for a batch',
      of: 'of a batch',
      over: 'in the long run',
      single: 'a single batch',
      plural: 'batches',
    },
  },
  mastheadStationary: (hours: string, warmUp: string, replications: string) =>
    `A desk that never closes · batches of ${hours} after a warm-up of ${warmUp} · ${replications} runs`,
  masthead: (from: string, to: string, replications: string, span: Span) =>
    `${from} to ${to} · ${replications} simulated ${span.plural}`,
  partial: (replications: string) =>
    `This run was stopped early. The figures rest on fewer replications than the ${replications} that were asked for, so their intervals are wider than planned. The page cannot be asked what if: it could not come back to these figures, as the page of a whole run does.`,
  foot: (version: string, seed: string, hash: string) =>
    `Made by blendsim ${version}, seed ${seed}, scenario ${hash}. The same scenario and seed give the same report to the last digit.`,

  formNames: { dedicated: 'Dedicated', blended: 'Blended', hybrid: 'Hybrid', 'in-house': 'In-house' },
  forms: {
    dedicated: 'Agents for this client alone',
    blended: 'Agents shared with other clients',
    hybrid: 'Dedicated part of the time',
    'in-house': 'The client’s own desk',
  },
  holds: {
    interval: 'in every interval',
    day: 'on every day',
    week: 'in every week',
    month: 'in every month',
  },
  formulas: {
    'abandoned-in-time-good': 'answered or abandoned in time, of all offered',
    'answered-only': 'answered in time, of all answered',
    'all-offered': 'answered in time, of all offered',
    'abandoned-in-time-excluded': 'answered in time, of all offered except those who abandoned in time',
  },
  families: {
    hours: 'Hours',
    units: 'Contacts or minutes',
    fees: 'Fees and training',
    wages: 'Wages and charges',
    hidden: 'Easily forgotten costs',
    other: 'Other',
  },
  axes: {
    costOfPeriod: 'Cost of the period',
    costAYear: 'Cost a year',
    contactsAWeek: 'Contacts a week',
    contactsAYear: 'contacts a year',
    agents: 'agents',
    answeredWithin: 'Share of the answered who waited at most …',
  },

  verdict: {
    nothing: 'This scenario compares no options, so there is nothing to recommend.',
    noContacts: 'No contacts were offered, so there is no service level to judge.',
    /** `held` is null where the replications are too few to tell. */
    measured: (level: string, target: string | null, held: boolean | null, span: Span) =>
      target === null
        ? `This plan answers ${level} in time ${span.over}.`
        : held === null
          ? `This plan answers ${level} in time ${span.over}; whether it holds its target of ${target} is not decided.`
          : held
            ? `This plan answers ${level} in time ${span.over} and holds its target of ${target}.`
            : `This plan answers ${level} in time ${span.over}, short of its target of ${target}.`,
    choose: (option: string, cost: string, saving: string, runnerUp: string, span: Span) =>
      `Choose ${option}: ${cost} ${span.each}, ${saving} less than ${runnerUp}.`,
    /** `open` where it is not decided yet that the target is met. */
    only: (option: string, cost: string | null, span: Span, open: boolean) =>
      cost === null
        ? `Choose ${option}: the only option that ${open ? 'may meet' : 'meets'} the target.`
        : `Choose ${option}: ${cost} ${span.each}, the only priced option that ${open ? 'may meet' : 'meets'} the target.`,
    close: (option: string, runnerUp: string, cost: string | null, span: Span) =>
      `Too close to call: ${option} and ${runnerUp} cost the same within the margin of error${cost === null ? '' : `, about ${cost} ${span.each}`}.`,
    none: (worst: { nearest: string; queue: string; period: string; achieved: string } | null) =>
      worst === null
        ? 'No option meets the target.'
        : `No option meets the target. ${worst.nearest} comes nearest: ${worst.queue} falls to ${worst.achieved} in ${worst.period}.`,
  },
  undecided: {
    cell: 'Not decided',
    notice: (option: string, replications: string, worst: string) =>
      `Whether ${option} meets the target is not decided with ${replications}: ${worst}. It is compared as if it did; more replications decide it.`,
    title: 'Where the replications are too few to tell',
  },
  whose: {
    buyer: (client: string | null) =>
      client === null
        ? 'This is the buyer’s view: the cheapest option that meets the target.'
        : `This is the view of ${client}, the buyer: the cheapest option that meets the target.`,
    agrees: (margin: string | null) =>
      margin === null
        ? 'The outsourcer would choose the same.'
        : `The outsourcer would choose the same; it leaves a margin of ${margin} over all its clients.`,
    differs: (option: string, theirs: string | null, ours: string | null) =>
      theirs === null || ours === null
        ? `The outsourcer would rather sell ${option}.`
        : `The outsourcer would rather sell ${option}: a margin of ${theirs} over all its clients, against ${ours}.`,
  },
  facts: {
    cost: (span: Span) => `Expected cost ${span.of}`,
    saving: (runnerUp: string) => `Saving against ${runnerUp}`,
    interval: (range: string) => `95% interval of this mean: ${range}`,
    spread: (range: string, span: Span) => `P10 to P90 of ${span.single}: ${range}`,
    paired: (range: string) => `95% interval of this mean, paired: ${range}`,
    service: (span: Span) => `Service level ${span.over}`,
    target: (target: string) => `against a target of ${target}`,
    targets: (target: string) => `against ${target}, the mix of its targets`,
    noTarget: 'no target is set',
    peakWeek: (level: string) => `${level} in the peak week`,
    risk: 'Risk to miss the target in a month',
    riskWeek: (share: string) => `${share} in a week`,
    riskDay: (share: string) => `${share} on a day`,
  },
  costs: {
    finding: (option: string, spread: string, meets: boolean) =>
      meets
        ? `${option} costs least; ${spread} lies between it and the dearest`
        : `${option} costs least but misses the target; ${spread} lies between it and the dearest`,
    measured: (failing: boolean, span: Span, fromZero: boolean) =>
      `Dot: expected cost. Thick line: 95% confidence interval of that mean. Thin line: P10 to P90 of ${span.single}. Strokes below: the single ${span.plural} of the simulation.${failing ? ' A hollow dot misses the target.' : ''}${fromZero ? '' : ' The axis does not start at zero.'}`,
    expected: 'Expected cost',
    everyYear: 'Every replication',
    row: (option: string, amount: string) => `${option} ${amount}`,
    told: (rows: string) => `Expected cost by option: ${rows}.`,
  },
  changes: {
    title: 'What would change this',
    price: (option: string, share: string) => `${option} would win if it were more than ${share} cheaper.`,
    volume: (crossing: string, position: string) =>
      `By formula, hour and unit price change places at about ${crossing} contacts a year; this client has ${position}.`,
    hourCannotWin: (needed: string) =>
      `The hour can’t win at these prices: a billed hour would have to be busy ${needed} of the time.`,
    density: (needed: string, reached: string, wins: boolean) =>
      wins
        ? `A dedicated hour pays off from ${needed} busy; this plan reaches ${reached}.`
        : `A dedicated hour would have to be ${needed} busy to pay off; this plan reaches ${reached}.`,
    failing: (
      option: string,
      less: string,
      queue: string,
      period: string,
      achieved: string,
      target: string,
    ) =>
      `${option} costs ${less} less but misses the target: ${queue} falls to ${achieved} in ${period}, against ${target}.`,
    everyYear: (amount: string, span: Span) =>
      `In nine ${span.plural} out of ten the saving is more than ${amount}.`,
    someYears: (option: string, amount: string, span: Span) =>
      `In one of ten ${span.plural} ${option} comes out cheaper, by ${amount} or more.`,
    close: (low: string, high: string, span: Span) =>
      `The true difference lies between ${low} and ${high} ${span.each} (95%). A better price, a stronger preference or more replications decide it.`,
  },

  options: {
    title: 'Options side by side',
    one: 'The plan in figures',
    lead: (count: number) =>
      count === 1
        ? 'One plan, on simulated contacts.'
        : 'Every option is staffed to the same target and played on the same contacts.',
    buyer: 'What the buyer pays',
    customers: 'What customers get',
    work: 'What it takes',
    outsourcer: 'What the outsourcer earns, over all its clients',
    cost: (span: Span) => `Cost ${span.of}`,
    difference: 'Against the cheapest that meets the target',
    reference: 'reference',
    perContact: 'A contact',
    perHandledHour: 'A handled hour',
    perPaidHour: 'A paid hour',
    lost: 'Value of contacts lost, in no invoice',
    withLost: (amount: string) => `with the bill ${amount}`,
    meets: 'Meets the target',
    misses: (count: number) => (count === 0 ? 'No' : `No: ${count} ${many(count, 'miss', 'misses')}`),
    serviceLevel: 'Service level',
    peakWeek: 'Service level, peak week',
    riskMonth: 'Risk to miss a month',
    riskDay: 'Risk to miss a day',
    asa: 'Average speed of answer',
    asaLive: 'Average speed of answer, phone and chat',
    abandoned: 'Abandoned',
    agentsAtPeak: 'Agents at the peak',
    occupancy: 'Occupancy',
    pools: 'Pools, all clients',
    revenue: 'Revenue',
    outsourcerCost: 'Cost',
    margin: 'Margin',
    target: (share: string, seconds: string) => `${share} in ${seconds}`,
    byFormula: (targets: string, formula: string) => `${targets} (${formula})`,
    targets: (targets: readonly string[], holds: string | null) =>
      `Target${holds === null ? '' : `, ${holds}`}: ${targets.join('; ')}. Ranges below a figure are 95% intervals of the mean.`,
    noTarget: 'No service target is set. Ranges below a figure are 95% intervals of the mean.',
    whereTitle: 'Where the target is missed',
    where: (queue: string, period: string, achieved: string, target: string) =>
      `${queue} in ${period}, ${achieved} against ${target}`,
    failing: (option: string, list: string, more: number) =>
      `${option}: ${list}${more > 0 ? `; and ${more} more` : ''}.`,
    elsewhere: (option: string, list: string, more: number, client: string) =>
      `${option} meets the target; among clients that share no agents with ${client}: ${list}${more > 0 ? `; and ${more} more` : ''}.`,
    withoutPartner: (languages: string, options: string) =>
      `No other client speaks ${languages}, so these agents have nobody to share with in ${options}.`,
  },

  demand: {
    title: (span: Span) => (span.plural === 'years' ? 'The year’s demand' : 'The demand'),
    nothing: 'The scenario expects no contacts.',
    finding: (client: string | null, week: string, date: string, most: string, times: string) =>
      `${client === null ? 'Demand' : client} peaks in ${week}, from ${date}: ${most} contacts, ${times} times an average week`,
    measured: 'Forecast contacts a week by client, whole weeks only. Flags mark dated events.',
    steady: (client: string | null, contacts: string) =>
      `${client === null ? 'Demand' : client} stays steady all through: about ${contacts} contacts a week`,
    events: (events: string) => `Dated events: ${events}.`,
    event: (name: string, date: string) => `${name} ${date}`,
    told: (clients: string) => `Stacked areas of weekly contacts for ${clients}.`,
    peak: (week: string, contacts: string) => `${week}: ${contacts}`,
    seasons: 'Each client has its own season',
    collide: (hot: string, calm: string, hotCount: number, calmCount: number) => {
      if (hotCount > 0 && calmCount > 0)
        return `In the peak week ${hot} ${many(hotCount, 'is', 'are')} busy too; ${calm} ${many(calmCount, 'has', 'have')} agents to spare`;
      if (hotCount > 0) return `In the peak week ${hot} ${many(hotCount, 'is', 'are')} busy too`;
      if (calmCount > 0) return `In the peak week ${calm} ${many(calmCount, 'has', 'have')} agents to spare`;
      return 'In the peak week the other clients are as busy as on average';
    },
    times: (client: string, times: string) => `${client} (${times}×)`,
    stripTold:
      'A row for each client and a cell for each week, in a stronger colour when busier than the client’s average.',
    stripMeasured: (client: string | null) =>
      `Each week over the client’s own average week.${client === null ? '' : ` The frame marks the peak of ${client}.`}`,
    stepUnder: (bound: string) => `under ${bound}×`,
    stepOver: (bound: string) => `over ${bound}×`,
  },

  staffing: {
    title: 'Required and staffed agents',
    finding: (peak: string, normal: string, week: string) =>
      `${peak} agents at the busiest moment of ${week}, ${normal} in a normal week`,
    measured: (option: string, shared: boolean) =>
      `${option}: agents on duty by interval${shared ? ', in all pools that serve this client; shared pools count in full' : ''}.`,
    staffed: 'Staffed',
    required: 'Required by formula for the target',
    short: 'Below the formula',
    peakWeek: (week: string) => `Peak: ${week}`,
    normalWeek: (week: string) => `Normal: ${week}`,
    note: (spare: string, short: number, met: boolean, holds: string) =>
      `In the peak week ${spare} of the staffed hours lie above what the formula asks of each interval by itself${short === 0 ? '' : `, and ${short} ${many(short, 'interval lies', 'intervals lie')} below it`}.${met ? ` Simulation moved agents until the target held ${holds}.` : ''}`,
    told: (option: string, peak: string, normal: string) =>
      `Step lines of staffed and required agents for ${option}: at most ${peak} in the peak week and ${normal} in the normal week.`,
    otherOne: (option: string, peak: string) => `${option} needs ${peak} agents in the peak week`,
    others: (low: string, high: string) =>
      `The other options need ${low === high ? low : `${low} to ${high}`} agents in the peak week`,
    othersMeasured: (week: string) => `Agents on duty by interval in ${week}, on one scale.`,
    atPeak: (agents: string) => `${agents} agents at the busiest moment`,
    cell: 'staffed / required',
  },

  heat: {
    title: 'When service breaks',
    nothing: 'No contacts, so nothing to show.',
    finding: (weekday: string, time: string, level: string, share: string, none: boolean) =>
      none
        ? `Service holds at every hour of the week; ${weekday} ${time} is the tightest at ${level}`
        : `${weekday} ${time} is the tightest at ${level}; ${share} of the open hours lie below the target`,
    measured: (target: string) =>
      `Mean service level by weekday and time of day. Blue holds the target of ${target}, orange misses it.`,
    panel: (weekday: string, time: string, level: string, share: string) =>
      `Tightest: ${weekday} ${time}, ${level}. Below target: ${share} of open hours.`,
    under: (bound: string) => `under ${bound}`,
    over: (bound: string) => `over ${bound}`,
  },

  waits: {
    title: 'How long customers wait',
    finding: (within: { share: string; seconds: string } | null, p95: string | null) => {
      if (within === null)
        return p95 === null
          ? 'Waits of the answered'
          : `One in twenty of the answered waits longer than ${p95}`;
      return p95 === null
        ? `${within.share} of the answered wait at most ${within.seconds}`
        : `${within.share} of the answered wait at most ${within.seconds}; one in twenty waits longer than ${p95}`;
    },
    measured:
      'Share of the answered who waited no longer than so long. Dashed: the contract’s threshold. Grey: the other options. Those who abandoned are not in it.',
    live: 'Phone and chat; e-mail and back office have hours and are left out.',
    axisFrom: (share: string) => `The axis starts at ${share}.`,
    mark: (share: string, seconds: string) => `${share} in ${seconds}`,
    panel: (median: string, p90: string, p99: string) =>
      `Half wait at most ${median}, 90% at most ${p90}, 99% at most ${p99}.`,
    median: 'Median',
    p80: '80% within',
    p90: '90% within',
    p95: '95% within',
    p99: '99% within',
  },

  occupancy: {
    title: 'How busy the pools are',
    finding: (above: number, pools: number, highest: string, level: string, limit: string) =>
      above === 0
        ? `No pool works above ${limit}; ${highest} is the busiest at ${level}`
        : `${above} of ${pools} ${many(pools, 'pool works', 'pools work')} above ${limit}, more than agents keep up; ${highest} is the busiest at ${level}`,
    measured: (band: string) =>
      `Handling over handling, changeover and waiting for work, mean of the period. Dots: the clients that a pool serves. Grey band: ${band}.`,
    band: (band: string) => `${band}, the most that agents keep up for long`,
    panel: (above: number, within: number, below: number) =>
      `${above} above the band, ${within} inside, ${below} below.`,
    occupancy: 'Occupancy',
    utilisation: 'Utilisation of paid time',
    staffedHours: 'Staffed hours',
    paidHours: 'Paid hours',
    peakAgents: 'Agents at its peak',
  },

  money: {
    title: 'Where the money goes',
    finding: (
      option: string,
      largest: { label: string; share: string } | null,
      hidden: { amount: string; share: string } | null,
    ) => {
      const head =
        largest === null
          ? `What ${option} costs`
          : `${largest.label} make ${largest.share} of the cost of ${option}`;
      return hidden === null
        ? head
        : `${head}; the own desk hides ${hidden.amount}, ${hidden.share} of its cost, behind the wage`;
    },
    measured: 'What the buyer pays over the period, by what it is for.',
    row: (option: string, parts: string) => `${option}: ${parts}`,
    line: 'Line',
    family: 'Part of',
    quantity: 'Quantity',
    unit: 'Unit',
    price: 'Price',
    amount: 'Amount',
  },

  /** What pricing calls its lines and their units, by its English words. */
  lines: {
    phrases: {
      Allowance: 'Allowance',
      'Hours to the least of a call-out': 'Hours to the least of a call-out',
      'Hours to the least of a day': 'Hours to the least of a day',
      'Hours at notice': 'Hours at notice',
      'Logged-in hours': 'Logged-in hours',
      'Paid hours': 'Paid hours',
      'Productive hours': 'Productive hours',
      surcharge: 'surcharge',
      'Hours committed': 'Hours committed',
      'not used': 'not used',
      'Hours worked by shared agents': 'Hours worked by shared agents',
      band: 'band',
      short: 'short',
      transferred: 'transferred',
      redialled: 'redialled',
      'called back': 'called back',
      abandoned: 'abandoned',
      'turned away': 'turned away',
      'handled up to': 'handled up to',
      'handled above': 'handled above',
      'repeats credited': 'repeats credited',
      'surcharge above the forecast': 'surcharge above the forecast',
      "earlier ones of the year at the new band's price": "earlier ones of the year at the new band's price",
      Bonus: 'Bonus',
      Malus: 'Malus',
      'service level': 'service level',
      abandonment: 'abandonment',
      Wages: 'Wages',
      'Employer charges': 'Employer charges',
      'Paid absence': 'Paid absence',
      'Learning further clients': 'Learning further clients',
      'Voice contacts': 'Voice contacts',
      'Voice contacts committed': 'Voice contacts committed',
      'Voice talk minutes': 'Voice talk minutes',
      'Voice talk minutes committed': 'Voice talk minutes committed',
      'Voice handle minutes': 'Voice handle minutes',
      'Voice handle minutes committed': 'Voice handle minutes committed',
      'Chat contacts': 'Chat contacts',
      'Chat contacts committed': 'Chat contacts committed',
      'Chat talk minutes': 'Chat talk minutes',
      'Chat talk minutes committed': 'Chat talk minutes committed',
      'Chat handle minutes': 'Chat handle minutes',
      'Chat handle minutes committed': 'Chat handle minutes committed',
      'E-mail contacts': 'E-mail contacts',
      'E-mail contacts committed': 'E-mail contacts committed',
      'E-mail talk minutes': 'E-mail talk minutes',
      'E-mail talk minutes committed': 'E-mail talk minutes committed',
      'E-mail handle minutes': 'E-mail handle minutes',
      'E-mail handle minutes committed': 'E-mail handle minutes committed',
      'Back office contacts': 'Back office contacts',
      'Back office contacts committed': 'Back office contacts committed',
      'Back office talk minutes': 'Back office talk minutes',
      'Back office talk minutes committed': 'Back office talk minutes committed',
      'Back office handle minutes': 'Back office handle minutes',
      'Back office handle minutes committed': 'Back office handle minutes committed',
    },
    units: {
      hour: 'hour',
      contact: 'contact',
      minute: 'minute',
      'forwarded minute': 'forwarded minute',
      month: 'month',
      year: 'year',
      once: 'once',
      agent: 'agent',
      'training hour': 'training hour',
      'paid hour': 'paid hour',
      'staffed hour': 'staffed hour',
      'euro of wage': 'euro of wage',
      'euro of work': 'euro of work',
      workplace: 'workplace',
      'workplace-year': 'workplace-year',
      'fte-year': 'fte-year',
      'fte-month': 'fte-month',
      hire: 'hire',
    },
  },

  breakEven: {
    title: 'Hour or unit: where it turns',
    formula: 'by formula',
    finding: (hourWins: boolean, position: string, crossings: string, count: number) => {
      const winner = hourWins ? 'the hour is cheaper' : 'the unit price is cheaper';
      if (count === 0) return `At ${position} contacts a year ${winner}, and no volume shown here turns it`;
      return `At ${position} contacts a year ${winner}; ${many(count, 'it turns', 'they change places')} at ${crossings}`;
    },
    measured: (hour: string, unit: string, per: 'contact' | 'minute') =>
      `Cost a year of dedicated agents at ${hour} an hour, staffed by Erlang A, against ${unit} a ${per}.`,
    byHour: 'By the hour',
    byUnit: (per: 'contact' | 'minute') => (per === 'contact' ? 'By the contact' : 'By the minute'),
    here: (contacts: string) => `this client: ${contacts}`,
    crossings: (first: string, last: string) => `turns between ${first} and ${last}`,
    crossing: (contacts: string) => `turns at ${contacts}`,
    note: (
      contacts: string,
      needed: string,
      contactsReached: string | null,
      reached: string | null,
      per: 'contact' | 'minute',
    ) =>
      `The hour pays off once it handles ${contacts} ${per}s, that is ${needed} busy.${
        contactsReached === null || reached === null
          ? ''
          : ` The simulated dedicated plan handles ${contactsReached}, ${reached} busy.`
      }`,
    told: (crossings: string) =>
      crossings === ''
        ? 'Two cost curves over yearly volume that do not cross.'
        : `Two cost curves over yearly volume that cross at ${crossings} contacts.`,
  },

  decisions: decisionsEn,
  season: seasonWords.en,
  workbook: workbookEn,
  why: whyEn,
  terminal: terminalEn,

  live: liveEn,
  day: dayEn,

  leakage: {
    title: 'Who carries whom',
    none: 'Every pool works for one client only',
    mixed: 'Shared pools spread their time over several clients',
    finding: (option: string, shared: string, client: string, away: string | null) =>
      away === null
        ? `In ${option}, shared pools handle ${shared} of the work of ${client}`
        : `In ${option}, shared pools handle ${shared} of the work of ${client} and give ${away} of their time to others`,
    measured:
      'Handling minutes of each pool on each client over the period, and below them the share of the pool’s time. The stronger the colour, the more.',
    plain: (options: string, client: string | null) =>
      client === null
        ? `In ${options} every pool works for one client.`
        : `In ${options} every pool of ${client} works for it alone.`,
    left: (count: number) =>
      `${count} ${many(count, 'pool that works', 'pools that work')} for one client only ${many(count, 'is', 'are')} left out above.`,
  },

  months: {
    title: (span: Span) => (span.plural === 'years' ? 'The year, month by month' : 'Month by month'),
    finding: (held: number, measured: number, worst: string, level: string, target: string | null) => {
      if (target !== null && measured === 1)
        return held === 1
          ? `Service holds in ${worst}, at ${level}`
          : `Service misses its target in ${worst}, at ${level}`;
      if (target === null) return `${worst} is the tightest month at ${level}`;
      if (held === measured) return `Service holds every month; ${worst} is the tightest at ${level}`;
      return `Service holds in ${held} of ${measured} months; ${worst} is the tightest at ${level}`;
    },
    measured: (from: string, target: string | null, span: Span) =>
      `Service level by the contract’s formula, mean of the ${span.plural} with its 95% interval.${target === null ? '' : ` Line: the target of ${target}; a hollow dot misses it.`}${from === '0%' ? '' : ` The axis starts at ${from}.`}`,
    panel: (held: number, measured: number, worst: string, level: string, target: boolean) =>
      target && measured === 1
        ? `${worst}: ${level}, target ${held === 1 ? 'met' : 'missed'}.`
        : target
          ? `${held} of ${measured} months hold; tightest ${worst}, ${level}.`
          : `Tightest ${worst}, ${level}.`,
    agentsFinding: (usual: string, top: string, week: string) =>
      usual === top
        ? `${top} agents on duty, week after week`
        : `From ${usual} agents on duty in a usual week to ${top} in ${week}`,
    agentsMeasured:
      'Mean agents on duty by week, each pool over its own open hours, of all pools that serve this client. Grey: the other options.',
    agentsPanel: (top: string, week: string) => `At most ${top}, in ${week}.`,
  },

  assumptions: {
    title: 'What the figures rest on',
    lead: 'Change any of these in the scenario file and run it again.',
    none: 'The scenario names no sources.',
    where: 'What',
    value: 'Value',
    source: 'Source',
    setting: 'setting of the scenario',
    plain: (count: number) =>
      `${count} more ${many(count, 'value that is a plain assumption or default', 'values that are plain assumptions or defaults')}`,
    plainTitle: 'Plain assumptions and defaults',
    cap: 'Most clients an agent serves',
    penalty: 'Handle time added for each further client',
    changeover: 'Changeover to another client',
    shrinkage: 'Shrinkage: paid time not available',
    holds: 'The target must hold',
    warnings: (count: number) => many(count, 'A thing to check', 'Things to check'),
  },

  method: {
    title: 'How it was calculated',
    paragraphs: (replications: string, holds: string, span: Span): readonly string[] => [
      `Each option is staffed by the tool for the same target: first by Erlang A for every interval, pooled where agents are shared, then corrected by simulation until the target holds ${holds} for every client by itself.`,
      `Every option is then played contact by contact over the same ${replications} random ${span.plural}: arrivals vary by day, within the day and by forecast error; customers lose patience, call again, and wait for agents who finish the contact in hand. Options meet the same contacts, so their differences are paired.`,
      `A 95% confidence interval says how well the mean is known; it narrows with more replications. P10 to P90 says how much ${span.single} differs from another; it does not narrow.`,
      'The mean is read where the contacts that came are as many as the forecast expects, so that a lucky draw of busy or quiet ones does not move it.',
      'The break-even chart is a formula, without day-to-day variation; everything else is simulated.',
    ],
    stopping: {
      precise: (replications: string, atMost: string, asked: string) =>
        `The run stopped after ${replications} of at most ${atMost} replications, when every option was known as well as asked: ${asked}.`,
      limit: (atMost: string, asked: string) =>
        `The run ended at its limit of ${atMost} replications, before every option was known as well as asked: ${asked}.`,
      serviceLevel: (points: string) => `service level to within ${points}`,
      cost: (share: string) => `cost to within ${share}`,
    },
  },

  glossary: {
    title: 'Words',
    entries: [
      ['Service level', 'Share answered within the threshold, by the contract’s formula.'],
      ['Offered', 'All contacts that arrive: answered, abandoned, turned away and still waiting.'],
      ['Average speed of answer', 'Mean wait of those who were answered.'],
      ['Occupancy', 'Handling time over handling, changeover and waiting for work, while staffed.'],
      ['Utilisation', 'Handling time over paid time.'],
      ['Shrinkage', 'Paid time not available for contacts: leave, sickness, breaks, training, meetings.'],
      [
        'Staffed, paid, billed',
        'Staffed is logged in; paid adds shrinkage; billed is what the contract counts.',
      ],
      ['Pool', 'Agents with the same clients, skills and schedule: dedicated to one client, or blended.'],
      ['Cap', 'Most clients an agent may serve by contract.'],
      ['Changeover', 'Time lost when the next contact is another client’s.'],
      ['Replication', 'One simulation of the whole period with its own random numbers.'],
      [
        'Paired difference',
        'Difference of two options on the same random years; chance they share drops out.',
      ],
      ['P10 to P90', 'One year in ten lies below the first, one in ten above the second.'],
      ['Erlang', 'Offered load: contacts an hour times handle time in hours.'],
    ] as readonly (readonly [string, string])[],
  },

  again: {
    title: 'Run it again',
    lead: 'The same version, scenario and seed give these figures to the last digit.',
    period: 'Period',
    version: 'Version',
    seed: 'Seed',
    replications: 'Replications',
    hash: 'Scenario (SHA-256)',
  },
};
