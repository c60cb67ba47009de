import type { Words } from './index.ts';

/** Nederlandse teksten van het paneel waarin een lezer vraagt: wat als? */
export const liveNl: Words['live'] = {
  title: 'Wat als?',
  open: 'Wat als?',
  lead: 'Verschuif iets: de contacten van het rapport worden in deze pagina opnieuw gesimuleerd, met de agenten uit het plan van het rapport.',
  onTop:
    'Het bestand van dit rapport vraagt zelf al ‘wat als’. Wat u verschuift komt daar bovenop, ook in het adres en in het scenario dat u downloadt.',
  close: 'Sluiten',
  demand: 'Vraag',
  prices: 'Prijzen',
  promises: 'Regels',
  staff: 'Agenten',
  target: 'Servicenorm',
  held: 'Het plan is dat van het rapport.',
  restaffed: 'Het plan is voor deze instellingen gemaakt.',
  restaff: 'Opnieuw bezetten',
  stopRestaff: 'Stoppen, en het plan houden',
  reset: 'Terug naar het rapport',
  download: 'Scenario downloaden',
  figures: 'Cijfers downloaden (JSON)',
  answers: 'Waar het op uitkomt',
  fewer: (pool) => `Eén agent minder: ${pool}`,
  more: (pool) => `Eén agent meer: ${pool}`,
  asked: (settings, plan, state) =>
    `Wat als, niet het rapport zoals het is gemaakt: ${settings}. ${plan} ${state}`,
  asReport: 'Zoals in het rapport.',
  starting: 'Aan het simuleren …',
  staffing: (share) => `Bezetting berekenen: ${share}`,
  played: (done, all) => `Na ${done} van ${all} herhalingen; het wordt scherper.`,
  all: (all) => `Alle ${all} herhalingen.`,
  change: (amount, low, high) => `${amount} tegenover het rapport (${low} tot ${high})`,
  roughChange: (amount) => `${amount} tegenover het rapport`,
  service: (level) => `serviceniveau ${level}`,
  pools: (count) => (count === 1 ? 'Eén team' : `${count} teams, elk apart`),
  kept: 'haalt elke norm',
  missed: (periods, queue, period, level) =>
    periods === 1
      ? `mist de norm in één periode: ${queue}, ${period}, ${level}`
      : `mist de norm in ${periods} perioden; het ergst ${queue}, ${period}, ${level}`,
  undecided: (periods, replications, queue, period, level) =>
    `of de norm overal wordt gehaald, is met ${replications} niet te zeggen: ${queue}, ${period}, ${level}${periods === 1 ? '' : `, en nog ${periods - 1}`}`,
  failed:
    'De simulatie is in deze browser mislukt. Het rapport zelf blijft staan; de volgende vraag probeert het opnieuw.',
};
