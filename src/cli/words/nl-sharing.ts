import type { VerbWords } from './index.ts';

/** Wat `blend`, `hybrid` en `reserve` tonen. */
export const blendNl: VerbWords['blend'] = {
  title: (scenario) => `Wie kan het best agenten delen: ${scenario}`,
  cap: (cap) => `hoogstens ${cap} opdrachtgevers per agent`,
  weighed: (teams, exhaustive) =>
    `${teams} teams met de formule gewogen${exhaustive ? ', elke mogelijke verdeling inbegrepen' : ''}`,
  designs: {
    dedicated: 'Eigen agenten',
    asWritten: 'De teams van het scenario',
    byLanguage: 'De beste teams per taal',
    teams: (most) => `Teams van hoogstens ${most}`,
    ring: (clients) => `Ring, ${clients} opdrachtgevers per agent`,
  },
  heads: {
    paid: 'Betaalde\nuren',
    saved: 'Bespaarde\nuren',
    learning: 'waarvan\nleren',
    savedCost: 'Bespaarde\nkosten',
    met: 'Norm\ngehaald',
    gained: 'Uren\nminder',
    gainedCost: 'Kosten\nminder',
    by: 'met',
    clients: 'Opdrachtgevers',
  },
  noneYet: 'Gestopt voordat een ontwerp gesimuleerd was.',
  noneMeets: 'Geen enkel ontwerp haalt alle normen.',
  within: (cap, partial) =>
    `Beste ontwerp${partial ? ' tot dan toe' : ''} met hoogstens ${cap} opdrachtgevers per agent`,
  dedicatedIsBest: (within) =>
    `${within}: eigen agenten. Geen team voor meerdere opdrachtgevers heeft minder betaalde uren nodig.`,
  fileIsBest: (within) => `${within}: de teams van het scenario zoals ze zijn.`,
  verdict: (within, design, hours, share) =>
    `${within}: ${design}, ${hours} uur minder dan eigen agenten, ${share}`,
  andCost: (cost, interval) => ` en ${cost} minder kosten (${interval})`,
  counted: ', leren meegeteld:',
  widths: 'Wat elke volgende opdrachtgever per agent oplevert, toeslag en leren meegeteld',
  apart: 'Wie beter niet kan delen: apart zijn minder betaalde uren nodig dan samen',
  morePairs: (count) => `en nog ${count} paren`,
  promises: 'normen of afhandeltijden gaan niet samen',
  learning: 'toeslag en leren doen de winst teniet',
  pair: (one, other, apart, together, simulated, why) =>
    `${one} en ${other}: ${apart} apart, ${together} samen (${simulated ? 'simulatie' : 'formule'}; ${why})`,
  collisions:
    'Samenvallende pieken: gezamenlijke piek in % van de som van beide pieken (100: ze pieken tegelijk)',
  stoppedEarly: (designs) => `Voortijdig gestopt: ${designs} ontwerpen zijn beoordeeld.`,
  misses: (what, queue, period, achieved, target) =>
    `Norm gemist: ${what}, ${queue} in ${period}, ${achieved} van ${target}.`,
  paste: 'Om in het scenario te plakken',
};

export const hybridNl: VerbWords['hybrid'] = {
  title: (client, scenario) => `Wanneer heeft ${client} het best eigen agenten? ${scenario}`,
  dedicated: 'Altijd dedicated',
  blended: 'Altijd blended',
  ofScenario: (rule) => `${rule} (uit het scenario)`,
  heads: {
    pays: 'De opdrachtgever\nbetaalt',
    more: 'Meer dan de\ngoedkoopste',
    dedicated: 'Dedicated, van\nde openingstijd',
    met: 'Norm\ngehaald',
  },
  until: (what) => `Tot dan toe: ${what}`,
  noneMeets: 'geen enkele vorm haalt de norm.',
  noRule: (pure) => `er is geen regel gevonden die iets bespaart ten opzichte van ${pure}.`,
  onlyRules: (rule) => `van de vormen die de norm halen, zijn alleen regels over: ${rule}.`,
  hybrid: (rule, saving, pure, interval) =>
    `dedicated ${rule}, anders blended: ${saving} minder dan ${pure} (${interval}).`,
  pure: (pure, saving, rule, interval) =>
    `een zuivere vorm is beter dan elke regel: ${pure} kost ${saving} minder dan de beste regel, ${rule} (${interval}).`,
  close: (rule, saving, pure, interval) =>
    `te dicht bij elkaar: de beste regel, ${rule}, bespaart ${saving} ten opzichte van ${pure} (${interval}).`,
  stoppedEarly: 'Voortijdig gestopt: niet elke regel is gesimuleerd, en geen enkele op nieuwe contacten.',
  misses: (what, queue, period, achieved, target) =>
    `Norm gemist: ${what}, ${queue} in ${period}, ${achieved} van ${target}.`,
  paste: 'Om in de optie te plakken',
};

export const reserveNl: VerbWords['reserve'] = {
  title: (pool, scenario) => `Hoeveel agenten van ${pool} vrijhouden? ${scenario}`,
  whom: (protects, against) => `voor ${protects}, ten koste van ${against}`,
  staffed: 'Bezet voor de normen van allen',
  same: 'Met de agenten die genoeg zijn als niemand wordt vrijgehouden',
  heads: { keptFree: 'Vrijgehouden', paid: 'Betaalde\nuren', met: 'Norm\ngehaald' },
  noneMeets: 'Met geen enkel aantal vrijgehouden agenten worden alle normen gehaald.',
  nobody: 'Houd niemand vrij: elk ander aantal kost evenveel betaalde uren of meer.',
  only: (count) => `Houd er ${count} vrij.`,
  verdict: (count, _one, hours, interval, gains) =>
    `Houd er ${count} vrij: ${hours} betaalde uren minder bij dezelfde normen (${interval}). Met dezelfde agenten gaat ${gains}.`,
  gain: (queue, from, to) => `${queue} van ${from} naar ${to}`,
  stoppedEarly: 'Voortijdig gestopt: misschien loont het om er meer vrij te houden.',
  paste: 'Om in het scenario te plakken',
};
