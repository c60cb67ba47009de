import type { VerbWords } from './index.ts';

/** Wat `shifts` en `season` tonen. */
export const shiftsNl: VerbWords['shifts'] = {
  about: (option) => `Diensten voor ${option ?? 'het plan zoals opgegeven'}`,
  week: (week, from) => `Week ${week}, vanaf ${from}`,
  break: (hours) => `pauze ${hours}`,
  inTurn: (pools) => `${pools} om beurten`,
  type: 'Soort',
  people: (full, part, hours) => `${full} voltijders en ${part} deeltijders, ${hours} betaalde uren`,
  fit: (pool) => `${pool}: ingeroosterd tegenover nodig`,
  sums: (short, over) => `${short} u te weinig, ${over} u te veel`,
  paid: (hours, cost, plan, efficiency) =>
    `${hours} betaalde uren${cost === null ? '' : `, ${cost} aan loon en werkgeverslasten`}, terwijl het plan er ${plan} vraagt: ${efficiency} efficiënt.`,
  floor: (required, short, over) =>
    `Op de vloer zijn ${required} u nodig, waarvan ${short} u ongedekt; ${over} u is te veel.`,
  gap: (gap, outOfTime) =>
    `De solver zit hoogstens ${gap} boven het optimum${outOfTime ? ': de tijd was op voordat dit zo klein was als gevraagd' : ''}.`,
  raised: (times) =>
    `De behoefte is ${times === 1 ? 'één keer' : `${times} keer`} verhoogd, omdat de gesimuleerde service de norm miste.`,
  service: {
    title: 'Service in de week, 95%-interval',
    target: 'Norm',
    plan: 'Plan',
    roster: 'Rooster',
  },
  misses: (queue, week) => `${queue} in ${week}: het rooster haalt minder dan het plan en mist de norm.`,
  paste: 'Zet dit in het scenario om het rooster van deze week te simuleren:',
  all: 'Totaal',
  uncovered: (weeks) => `Geen rooster dekt ${weeks}; --week met een ervan zegt wat in de weg staat.`,
  stoppedEarly: 'Voortijdig gestopt; er ontbreken weken.',
  kept: 'gehaald',
  missed: (queues) => `${queues} gemist`,
  heads: {
    week: 'Week',
    people: 'Mensen',
    required: 'Uren\nnodig',
    paid: 'Uren\nbetaald',
    efficiency: 'Efficiëntie',
    short: 'Uren\nte weinig',
    cost: 'Kosten',
    gap: 'Afstand tot\noptimum',
    service: 'Service',
  },
};

export const seasonNl: VerbWords['season'] = {
  about: (option) => `Mensen voor ${option ?? 'het plan zoals opgegeven'}`,
  sure: (probability, error) => `genoeg met een kans van ${probability}, prognosefout ${error}`,
  group: (languages, ownDesk) => `Mensen die ${languages} spreken${ownDesk ? ', eigen klantenservice' : ''}`,
  figures: (atStart, hired, cost, gap) =>
    `${atStart} bij de start, ${hired} aan te nemen; ${cost}, hoogstens ${gap} boven het optimum.`,
  hire: (cost, lines, asWages) =>
    `Een aanstelling kost ${cost} naast het loon${lines === '' ? '' : ` (${lines})`}${asWages === '' ? '' : `; ${asWages}: als loon betaald, week voor week`}.`,
  nobody: 'Er hoeft niemand te worden aangenomen.',
  stays: 'blijft',
  hires: { decide: 'Beslissen', training: 'Opleiding', until: 'Tot', people: 'Mensen' },
  weeks: {
    week: 'Week',
    needed: 'Nodig',
    effective: 'Effectief',
    experienced: 'Ervaren',
    learning: 'Inwerkend',
    training: 'In opleiding',
  },
  late: {
    every: 'Elke aanstelling',
    extra: 'Extra kosten',
    overtime: 'Extra overwerk, u',
    short: 'Extra tekort, u',
    weeks: (weeks, one) => `${weeks} ${one ? 'week' : 'weken'} later`,
  },
  risk: {
    hireFor: 'Aannemen voor',
    level: 'Van de prognose',
    hired: 'Aangenomen',
    cost: 'Verwachte kosten',
    shortWeek: 'Kans op tekort',
    short: 'Tekort, u',
  },
};
