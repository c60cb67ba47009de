/** What `blend`, `hybrid` and `reserve` print. */
export const blendEn = {
  title: (scenario: string) => `Who should share agents: ${scenario}`,
  cap: (cap: string) => `at most ${cap} clients an agent`,
  weighed: (teams: string, exhaustive: boolean) =>
    `${teams} teams weighed by the formula${exhaustive ? ', every division among them' : ''}`,
  designs: {
    dedicated: 'Dedicated agents',
    asWritten: 'The pools of the file',
    byLanguage: 'The best of each language',
    teams: (most: string) => `Teams of at most ${most}`,
    ring: (clients: string) => `Ring, ${clients} clients an agent`,
  },
  heads: {
    paid: 'Paid\nhours',
    saved: 'Saved\nhours',
    learning: 'of them\nlearning',
    savedCost: 'Saved\ncost',
    met: 'Target\nmet',
    gained: 'Gained\nhours',
    gainedCost: 'Gained\ncost',
    by: 'by',
    clients: 'Clients',
  },
  noneYet: 'Stopped before a design was simulated.',
  noneMeets: 'No design keeps every promise.',
  within: (cap: string, partial: boolean) => `Best ${partial ? 'until then ' : ''}within a cap of ${cap}`,
  dedicatedIsBest: (within: string) =>
    `${within}: dedicated agents. No team of several clients needs fewer paid hours.`,
  fileIsBest: (within: string) => `${within}: the pools of the file as they are.`,
  verdict: (within: string, design: string, hours: string, share: string) =>
    `${within}: ${design}, ${hours} h less than dedicated agents, ${share}`,
  andCost: (cost: string, interval: string) => ` and ${cost} of cost (${interval})`,
  counted: ', learning counted:',
  widths: 'What each further client of an agent brings, penalty and learning counted',
  apart: 'Who should not share: apart they need fewer paid hours than together',
  morePairs: (count: string) => `and ${count} pairs more`,
  promises: 'targets or handle times do not go together',
  learning: 'penalty and learning eat the gain',
  pair: (one: string, other: string, apart: string, together: string, simulated: boolean, why: string) =>
    `${one} and ${other}: ${apart} apart, ${together} together (${simulated ? 'simulated' : 'formula'}; ${why})`,
  collisions: 'Peaks that collide: joint peak in % of the sum of both peaks (100: they peak together)',
  stoppedEarly: (designs: string) => `Stopped early: ${designs} designs were judged.`,
  misses: (what: string, queue: string, period: string, achieved: string, target: string) =>
    `${what} misses a target: ${queue} in ${period}, ${achieved} of ${target}.`,
  paste: 'To paste into the scenario',
};

export const hybridEn = {
  title: (client: string, scenario: string) => `When should ${client} have agents of its own? ${scenario}`,
  dedicated: 'Dedicated always',
  blended: 'Blended always',
  ofScenario: (rule: string) => `${rule} (the scenario’s)`,
  heads: {
    pays: 'The client\npays',
    more: 'More than\nthe cheapest',
    dedicated: 'Dedicated,\nof open time',
    met: 'Target\nmet',
  },
  until: (what: string) => `Until then: ${what}`,
  noneMeets: 'no form that meets the target.',
  noRule: (pure: string) => `no rule was found that would save anything against ${pure}.`,
  onlyRules: (rule: string) => `of the forms that meet the target, only rules are left: ${rule}.`,
  hybrid: (rule: string, saving: string, pure: string, interval: string) =>
    `dedicated ${rule}, blended otherwise: ${saving} less than ${pure} (${interval}).`,
  pure: (pure: string, saving: string, rule: string, interval: string) =>
    `a pure form is better than any rule: ${pure} costs ${saving} less than the best rule, ${rule} (${interval}).`,
  close: (rule: string, saving: string, pure: string, interval: string) =>
    `too close to call: the best rule, ${rule}, saves ${saving} against ${pure} (${interval}).`,
  stoppedEarly: 'Stopped early: not every rule was simulated, and none on contacts of its own.',
  misses: (what: string, queue: string, period: string, achieved: string, target: string) =>
    `${what} misses a target: ${queue} in ${period}, ${achieved} of ${target}.`,
  paste: 'To paste into the option',
};

export const reserveEn = {
  title: (pool: string, scenario: string) => `How many agents of ${pool} to keep free? ${scenario}`,
  whom: (protects: string, against: string) => `for ${protects}, against ${against}`,
  staffed: 'Staffed for the targets of all',
  same: 'With the agents that are enough when nobody is kept free',
  heads: { keptFree: 'Kept free', paid: 'Paid\nhours', met: 'Target\nmet' },
  noneMeets: 'No number kept free lets every target be met.',
  nobody: 'Keep nobody free: every number needs as many paid hours or more.',
  only: (count: string, _one: boolean) => `Keep ${count} free.`,
  verdict: (count: string, _one: boolean, hours: string, interval: string, gains: string) =>
    `Keep ${count} free: ${hours} paid hours less at the same targets (${interval}). With the same agents it takes ${gains}.`,
  gain: (queue: string, from: string, to: string) => `${queue} from ${from} to ${to}`,
  stoppedEarly: 'Stopped early: more could be kept free.',
  paste: 'To paste into the scenario',
};
