import type { Words } from './index.ts';

/** Nederlandse teksten over waar een aantal agents vandaan komt. */
export const whyNl: Words['why'] = {
  axis: 'Agenten',
  reason: 'Reden',
  parts: {
    load: 'Werk dat in dit interval binnenkomt',
    blending: 'Afhandeltijden in dit team',
    'carry-over': 'Nog in behandeling van daarvoor',
    target: 'Reserve, elke opdrachtgever apart',
    pooling: 'Gedeeld tussen opdrachtgevers',
    variation: 'Dagen die van de prognose afwijken',
    deferrable: 'Werk dat kan wachten',
    rounding: 'Agenten zijn heel',
    minimum: 'Minste aantal tijdens openingsuren',
    absence: 'Ingepland, maar afwezig',
    simulation: 'Gecorrigeerd door simulatie',
    'by-hand': 'Met de hand opgegeven',
    duty: 'Agenten aan het werk',
    shrinkage: 'Betaald, maar niet beschikbaar',
    paid: 'Te betalen agenten',
  },
  because: {
    load: 'zijn er voor het werk zelf',
    blending: 'vangen langere afhandeltijden op',
    'carry-over': 'maken af wat eerder binnenkwam',
    target: 'zijn er zodat weinig klanten wachten',
    pooling: 'zijn er omdat de strengste norm voor allen geldt',
    variation: 'zijn er voor dagen die drukker zijn dan de prognose',
    deferrable: 'doen het werk dat kan wachten',
    rounding: 'zijn er omdat agenten heel zijn',
    minimum: 'zijn er omdat er iemand moet zijn',
    absence: 'vervangen wie niet verschijnt',
    simulation: 'zijn door de simulatie toegevoegd',
    'by-hand': 'zijn met de hand opgegeven',
  },
  finding: (agents, busy, because) =>
    `Van ${agents} agenten op de piek zijn er ${busy} bezig${because === null ? '' : `; de meeste anderen ${because}`}`,
  measured: (pool, moment) =>
    `${pool}, ${moment}: wat elke reden toevoegt, van het werk dat binnenkomt tot de agenten aan het werk en degenen die daarvoor betaald worden.`,
  pooled: (apart, together, saves) =>
    saves
      ? `Volgens de formule zouden de opdrachtgevers apart ${apart} agenten nodig hebben, en samen ${together}.`
      : `Volgens de formule zouden de opdrachtgevers apart ${apart} agenten nodig hebben, en samen ${together}: delen kost hier agenten, omdat de strengste norm dan voor allen geldt.`,
};
