/** What `staff` and `why` print. */
export const staffEn = {
  kind: 'least staff for the target',
  rule: (holds: string, probability: string | null) =>
    probability === null ? `${holds}, on average` : `${holds}, with a probability of ${probability}`,
  stoppedEarly: (missing: string) => `Stopped early: not staffed: ${missing}.`,
  oneByOne: 'With --option the agents of one are shown by weekday and time; --csv has every interval.',
  byHand: (pool: string) => `${pool} (by hand)`,
  all: 'All',
  hours: {
    agents: 'Agents,\nat most',
    staffed: 'Staffed\nhours',
    formula: 'Erlang A,\nrounded up',
    difference: 'Difference',
  },
  reached: {
    title: 'Service reached',
    target: 'Target',
    period: 'Tightest\nperiod',
    level: 'Mean\nlevel',
    interval: '95 % interval',
    levelIn: (share: string) => `Level in\n${share} of them`,
    keep: 'Keep the\ntarget',
  },
  peakWeek: 'peak week',
  normalWeek: 'normal week',
  nothingSimulated:
    'Nothing was simulated for it: these pools are staffed by hand, or as in an option before.',
  search: (simulations: string, checked: string, points: string) =>
    `Found in ${simulations} simulated horizons, ${checked} of them the check, on random numbers that the search did not see; it keeps targets to ${points} percentage points.`,
  removal: (tried: string, takenOut: string, before: string, after: string) =>
    `At the end ${tried} agents of a weekday and half-hour were taken out on trial, on common random numbers; ${takenOut} of them stayed out (${before} to ${after} hours).`,
  noRemoval:
    'At the end no agent of a weekday and half-hour had room to be taken out by the formula as corrected.',
  untried: (untried: string) => `${untried} more were left untried when the simulations for it were used up.`,
  played: (least: string, most: string, points: string) =>
    `Each period was played ${least === most ? least : `${least} to ${most}`} times, until the level it reaches with that probability was known by its 99% interval (by order statistics) to lie above the target, or below, or to ${points} percentage points either way.`,
  verdicts: (above: string, below: string, narrow: string, cap: string) =>
    `Above the target: ${above}; below: ${below}; known well enough: ${narrow}; undecided when the most were played: ${cap}.`,
  soFar: (simulations: string) =>
    `Stopped before the search was done. This is the best plan of the ${simulations} simulated horizons until then, with the service that the search saw of it; it was not checked on random numbers that the search did not see.`,
  bounds: (hours: string, least: string) =>
    `${hours} staffed hours. The work promised and the minimum of agents take ${least} whatever the plan.`,
  boundsByFormula: (hours: string, byFormula: string, gap: string, least: string) =>
    `${hours} staffed hours. By the formula as simulation corrected it no plan does with fewer than ${byFormula}: a gap of at most ${gap}. The work promised and the minimum of agents take ${least} whatever the plan.`,
  notMet: (queue: string, period: string, achieved: string, target: string) =>
    `Not met: ${queue}, ${period}: ${achieved} of the promised ${target}.`,
  noneHelp: (queue: string, period: string, achieved: string, target: string) =>
    `${queue}, ${period}: ${achieved} of the promised ${target}; more agents would not help.`,
  ringing: (queue: string, target: string, seconds: string, ringing: string) =>
    `${queue}: no number of agents reaches ${target} in ${seconds} with a ring time of ${ringing}.`,
};

export const whyEn = {
  option: (id: string) => `option ${id}`,
  reasons: {
    load: 'Load: the work that comes in this interval (Erlang)',
    blending: 'Handle times in this pool: further clients, changes between them, chats at once',
    'carry-over': 'Carry-over: contacts from before still in hand, less what runs on',
    target: 'Target: spare agents so that few wait, every client apart',
    pooling: 'Pooling: agents shared between clients',
    variation: 'Days that differ from the forecast',
    deferrable: 'Work that can wait, beyond what idle agents take',
    rounding: 'Rounding: agents are whole',
    minimum: 'Least number in an open interval',
    absence: 'Absence: scheduled, but not there',
    simulation: 'Simulation: error of the formula, and agents moved to where they help more',
    'by-hand': 'Given by hand',
  },
  duty: 'Agents on duty',
  shrinkage: (share: string) => `Shrinkage of ${share}`,
  paid: 'Agents to pay',
};
