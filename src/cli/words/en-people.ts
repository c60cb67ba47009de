/** What `shifts` and `season` print. */
export const shiftsEn = {
  about: (option: string | null) => `Shifts for ${option ?? 'the plan as given'}`,
  week: (week: string, from: string) => `Week ${week}, from ${from}`,
  break: (hours: string) => `break ${hours}`,
  inTurn: (pools: string) => `${pools} in turn`,
  type: 'Type',
  people: (full: string, part: string, hours: string) =>
    `${full} full-time and ${part} part-time people, ${hours} paid hours`,
  fit: (pool: string) => `${pool}: rostered against required`,
  sums: (short: string, over: string) => `${short} h short, ${over} h over`,
  paid: (hours: string, cost: string | null, plan: string, efficiency: string) =>
    `${hours} paid hours${cost === null ? '' : `, ${cost} of wages and charges`}, against ${plan} that the plan asks for: ${efficiency} efficient.`,
  floor: (required: string, short: string, over: string) =>
    `On the floor ${required} h are required, ${short} h are short and ${over} h too many.`,
  gap: (gap: string, outOfTime: boolean) =>
    `The solver's gap is ${gap}${outOfTime ? ': its time was over before it was as small as asked' : ''}.`,
  raised: (times: number) =>
    `The requirement was raised ${times === 1 ? 'once' : `${times} times`}, since the simulated service missed.`,
  service: { title: 'Service in the week, 95 % interval', target: 'Target', plan: 'Plan', roster: 'Roster' },
  misses: (queue: string, week: string) =>
    `${queue} in ${week}: the roster serves less than the plan and misses the target.`,
  paste: "To simulate this week's roster, put this into the scenario:",
  all: 'All',
  uncovered: (weeks: string) =>
    `No roster covers ${weeks}; --week with one of them says what stands in the way.`,
  stoppedEarly: 'Stopped early; weeks are missing.',
  kept: 'kept',
  missed: (queues: string) => `${queues} missed`,
  heads: {
    week: 'Week',
    people: 'People',
    required: 'Hours\nrequired',
    paid: 'Hours\npaid',
    efficiency: 'Efficiency',
    short: 'Hours\nshort',
    cost: 'Cost',
    gap: 'Gap',
    service: 'Service',
  },
};

export const seasonEn = {
  about: (option: string | null) => `People for ${option ?? 'the plan as given'}`,
  sure: (probability: string, error: string) =>
    `enough with a probability of ${probability}, forecast error ${error}`,
  group: (languages: string, ownDesk: boolean) =>
    `People who speak ${languages}${ownDesk ? ', own desk' : ''}`,
  figures: (atStart: string, hired: string, cost: string, gap: string) =>
    `${atStart} at the beginning, ${hired} hired; ${cost}, the solver's gap is ${gap}.`,
  hire: (cost: string, lines: string, asWages: string) =>
    `A hire costs ${cost} beside wages${lines === '' ? '' : ` (${lines})`}${asWages === '' ? '' : `; ${asWages}: paid as wages, week by week`}.`,
  nobody: 'Nobody needs to be hired.',
  stays: 'stays',
  hires: { decide: 'Decide', training: 'Training', until: 'Until', people: 'People' },
  weeks: {
    week: 'Week',
    needed: 'Needed',
    effective: 'Effective',
    experienced: 'Experienced',
    learning: 'Learning',
    training: 'In training',
  },
  late: {
    every: 'Every hire',
    extra: 'Extra cost',
    overtime: 'More overtime, h',
    short: 'More short, h',
    weeks: (weeks: string, one: boolean) => `${weeks} week${one ? '' : 's'} late`,
  },
  risk: {
    hireFor: 'Hire for',
    level: 'Of forecast',
    hired: 'Hired',
    cost: 'Expected cost',
    shortWeek: 'Short in a week',
    short: 'Short, h',
  },
};
