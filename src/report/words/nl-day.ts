import type { dayEn } from './en-day.ts';

/** Nederlandse teksten van het deel waarin een lezer een dag bekijkt. */
export const dayNl: typeof dayEn = {
  title: 'Een dag, contact voor contact',
  lead: 'Eén herhaling, in deze pagina gesimuleerd met de agenten en de vraag die op het scherm staan: wie wachtte, en wat elke agent deed.',
  option: 'Optie',
  date: 'Dag',
  replication: 'Herhaling',
  play: 'Afspelen',
  pause: 'Pauze',
  time: 'Tijd van de dag',
  working: 'De periode wordt tot deze dag gesimuleerd …',
  waiting: 'Wachtend',
  finding: (jam) =>
    `${jam.pools === null ? 'V' : `${jam.pools}: v`}an ${jam.from} tot ${jam.to} kwam er meer dan de agenten aankonden: ${jam.waiting === '1' ? 'steeds één wachtende' : `tot ${jam.waiting} wachtten tegelijk`}, de langste ${jam.wait}. Om ${jam.time}${jam.waiting === '1' ? '' : ', toen de meesten wachtten,'} hadden ${jam.busy} van ${jam.agents} agenten een contact in handen.`,
  calm: 'Op deze dag hoefde niemand te wachten.',
  closed: 'Op deze dag kwam geen contact.',
  left: 'Op deze dag kwam geen contact; wat er staat, begon de dag ervoor.',
  clockBack: (from, to) => `De klok gaat deze dag terug: ${from} tot ${to} komt twee keer voor.`,
  clockForward: (from, to) => `De klok gaat deze dag vooruit: ${from} tot ${to} bestaat niet.`,
  overview:
    'De dag: hoeveel er wachten (vlak), en agenten met een contact in handen (lijn) van wie dienst heeft (streepjes)',
  detail: 'Een uur rond het moment: boven wie wacht, onder wat elke agent doet, één rij per agent',
  point:
    'Wijs een contact aan om zijn tijden te zien, of ga met Tab en de pijltjestoetsen van het ene naar het andere; Enter zet het moment daar.',
  now: (time, waiting, wait, busy, agents) =>
    `${time}: ${waiting} wachtend, langste wachttijd ${wait}; ${busy} van ${agents} agenten bezig.`,
  taken: (queue, offered, wait, agent, lasted, inTime) =>
    `${queue}: kwam om ${offered}, wachtte ${wait}, aangenomen door agent ${agent} (${inTime}), duurde ${lasted}.`,
  gone: (queue, offered, wait, outcome) => `${queue}: kwam om ${offered}, ${outcome} na ${wait}.`,
  outcomes: {
    abandoned: 'hing op',
    turnedAway: 'werd geweigerd',
    stillWaiting: 'wachtte nog',
    inTime: 'op tijd',
    late: 'te laat',
  },
  atMoment: 'Contacten op dit moment',
  table: 'De dag in cijfers',
  heads: {
    time: 'Vanaf',
    offered: 'Aangeboden',
    inTime: 'Op tijd beantwoord',
    mostWaiting: 'Meeste wachtenden',
    longestWait: 'Langste wachttijd',
    busy: 'Agenten bezig',
    agents: 'Agenten in dienst',
  },
};
