import type { VerbWords } from './index.ts';

/** Wat `staff` en `why` tonen. */
export const staffNl: VerbWords['staff'] = {
  kind: 'kleinste bezetting die de norm haalt',
  rule: (holds, probability) =>
    probability === null ? `${holds}, gemiddeld` : `${holds}, met een kans van ${probability}`,
  stoppedEarly: (missing) => `Voortijdig gestopt; nog niet bezet: ${missing}.`,
  oneByOne:
    'Met --option ziet u de agenten van één optie per weekdag en tijdstip; --csv geeft alle intervallen.',
  byHand: (pool) => `${pool} (handmatig)`,
  all: 'Totaal',
  hours: {
    agents: 'Agenten,\nhoogstens',
    staffed: 'Ingezette\nuren',
    formula: 'Erlang A,\nnaar boven afgerond',
    difference: 'Verschil',
  },
  reached: {
    title: 'Gehaald serviceniveau',
    target: 'Norm',
    period: 'Krapste\nperiode',
    level: 'Gemiddeld\nniveau',
    interval: '95%-interval',
    levelIn: (share) => `Niveau in\n${share} ervan`,
    keep: 'Halen\nde norm',
  },
  peakWeek: 'piekweek',
  normalWeek: 'gewone week',
  nothingSimulated:
    'Hiervoor is niets gesimuleerd: deze teams zijn handmatig bezet, of net als in een eerdere optie.',
  search: (simulations, checked, points) =>
    `Gevonden in ${simulations} gesimuleerde perioden, waarvan ${checked} als controle, met toevalsgetallen die bij het zoeken niet gebruikt zijn; normen worden gehaald op ${points} procentpunt na.`,
  removal: (tried: string, takenOut: string, before: string, after: string) =>
    `Tot slot zijn ${tried} agenten van een weekdag en half uur op proef weggehaald, met dezelfde toevalsgetallen; ${takenOut} daarvan bleven weg (van ${before} naar ${after} uur).`,
  noRemoval:
    'Tot slot liet de bijgestelde formule geen ruimte meer om een agent van een weekdag en half uur weg te halen.',
  untried: (untried: string) =>
    `${untried} andere zijn niet geprobeerd toen de simulaties daarvoor op waren.`,
  played: (least: string, most: string, points: string) =>
    `Elke periode is ${least === most ? least : `${least} tot ${most}`} keer gesimuleerd, tot het niveau dat met die kans wordt gehaald volgens zijn 99%-interval (uit rangordes) zeker boven of onder de norm lag, of tot op ${points} procentpunt naar beide kanten bekend was.`,
  verdicts: (above: string, below: string, narrow: string, cap: string) =>
    `Boven de norm: ${above}; eronder: ${below}; goed genoeg bekend: ${narrow}; onbeslist bij het hoogste aantal: ${cap}.`,
  soFar: (simulations: string) =>
    `Gestopt voordat het zoeken klaar was. Dit is het beste plan uit de ${simulations} tot dan gesimuleerde perioden, met de service die het zoeken ervan zag; het is niet gecontroleerd op toevalsgetallen die het zoeken niet zag.`,
  bounds: (hours, least) =>
    `${hours} ingezette uren. Het toegezegde werk en de minimumbezetting kosten in elk plan ${least} uur.`,
  boundsByFormula: (hours, byFormula, gap, least) =>
    `${hours} ingezette uren. Volgens de formule, bijgesteld met de simulatie, kan geen plan met minder dan ${byFormula} uur toe: hoogstens ${gap} te veel. Het toegezegde werk en de minimumbezetting kosten in elk plan ${least} uur.`,
  notMet: (queue, period, achieved, target) =>
    `Niet gehaald: ${queue}, ${period}: ${achieved}, toegezegd was ${target}.`,
  noneHelp: (queue, period, achieved, target) =>
    `${queue}, ${period}: ${achieved}, toegezegd was ${target}; meer agenten helpen niet.`,
  ringing: (queue, target, seconds, ringing) =>
    `${queue}: met een overgaantijd van ${ringing} haalt geen enkel aantal agenten ${target} binnen ${seconds}.`,
};

export const whyNl: VerbWords['why'] = {
  option: (id) => `optie ${id}`,
  reasons: {
    load: 'Werklast: het werk dat in dit interval binnenkomt (erlang)',
    blending: 'Afhandeltijden in dit team: meer opdrachtgevers, omschakelen, meerdere chats tegelijk',
    'carry-over': 'Doorloop: contacten van eerder nog in behandeling, min wat na dit interval doorloopt',
    target: 'Norm: reserve zodat weinig klanten wachten, elke opdrachtgever apart',
    pooling: 'Delen: agenten voor meer dan één opdrachtgever',
    variation: 'Dagen die van de prognose afwijken',
    deferrable: 'Werk dat kan wachten, voor zover het niet in wachttijd past',
    rounding: 'Afronding op hele agenten',
    minimum: 'Minimumbezetting tijdens openingsuren',
    absence: 'Verzuim: ingepland, maar afwezig',
    simulation: 'Simulatie: fout van de formule, en agenten verplaatst naar waar ze meer helpen',
    'by-hand': 'Handmatig opgegeven',
  },
  duty: 'Agenten aan het werk',
  shrinkage: (share) => `Shrinkage van ${share}`,
  paid: 'Te betalen agenten',
};
