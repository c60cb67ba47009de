import type { Language } from './index.ts';

/** Every text of the page of a blend. Names arrive isolated, figures formatted. */
export interface BlendWords {
  readonly kind: string;
  readonly title: (scenario: string) => string;
  readonly facts: (watched: string, replications: string, cap: string) => string;
  readonly verdict: (design: string, hours: string, share: string) => string;
  readonly dedicatedIsBest: string;
  readonly fileIsBest: string;
  readonly noneMeets: string;
  readonly partial: string;
  readonly sure: (hours: string, cost: string | null) => string;
  readonly designs: (best: string) => string;
  readonly measured: string;
  readonly heads: {
    readonly design: string;
    readonly paid: string;
    readonly learning: string;
    readonly savedHours: string;
    readonly savedCost: string;
    readonly met: string;
    readonly language: string;
    readonly clients: string;
    readonly gainedHours: string;
    readonly gainedCost: string;
    readonly by: string;
    readonly apart: string;
    readonly together: string;
    readonly why: string;
    readonly judgedBy: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly dedicated: string;
  readonly teams: (most: string) => string;
  readonly ring: (most: string) => string;
  readonly asWritten: string;
  readonly byLanguage: string;
  readonly chosenTeams: string;
  readonly paste: string;
  readonly widths: string;
  readonly widthsNote: string;
  readonly pairs: (count: number) => string;
  readonly pairsLead: string;
  readonly promises: string;
  readonly learning: string;
  readonly simulated: string;
  readonly formula: string;
  readonly collisions: (a: string, b: string, share: string) => string;
  readonly allCollide: string;
  readonly collisionsLead: string;
  readonly table: (what: string) => string;
  readonly method: string;
  readonly methodText: (weighed: string, exhaustive: boolean, simulations: string) => string;
}

const en: BlendWords = {
  kind: 'Design of a blend',
  title: (scenario) => `Who should share agents: ${scenario}`,
  facts: (watched, replications, cap) =>
    `${watched} · ${replications} replications · at most ${cap} clients an agent`,
  verdict: (design, hours, share) =>
    `${design} give the same service with ${hours} fewer paid hours than dedicated agents, ${share} less.`,
  dedicatedIsBest: 'Dedicated agents: no team of several clients does the same for less.',
  fileIsBest: 'The pools of the file as they are: no other design does the same for less.',
  noneMeets: 'No design within the cap keeps every promise.',
  partial: 'Stopped early: not every design was judged.',
  sure: (hours, cost) =>
    `95% interval ${hours} hours${cost === null ? '' : `; the staff costs ${cost} less`}. Every design is staffed for the same targets; the hours in which agents learn further clients are counted.`,
  designs: (best) => `${best} need least`,
  measured: 'Paid hours over the horizon, by design; the dark part is learning further clients',
  heads: {
    design: 'Design',
    paid: 'Paid hours',
    learning: 'of them learning',
    savedHours: 'Hours saved',
    savedCost: 'Cost saved',
    met: 'Target met',
    language: 'Language',
    clients: 'Clients',
    gainedHours: 'Hours gained',
    gainedCost: 'Cost gained',
    by: 'By',
    apart: 'Hours apart',
    together: 'Hours together',
    why: 'Why',
    judgedBy: 'By',
  },
  yes: 'Yes',
  no: 'No',
  dedicated: 'Dedicated agents',
  teams: (most) => `Teams of at most ${most} clients`,
  ring: (most) => `Rings of ${most} clients an agent`,
  asWritten: 'The pools of the file',
  byLanguage: 'The best teams of each language',
  chosenTeams: 'The teams',
  paste: 'To paste into the scenario:',
  widths: 'What each further client of an agent brings',
  widthsNote:
    'Separate teams only; each gain is over the width before it, with penalty, changeover and learning counted.',
  pairs: (count) =>
    count === 1 ? 'One pair of clients should not share' : `${count} pairs of clients should not share`,
  pairsLead: 'Apart these clients need fewer paid hours than together.',
  promises: 'Targets or handle times do not go together',
  learning: 'Penalty and learning eat the gain',
  simulated: 'simulation',
  formula: 'formula',
  collisions: (a, b, share) =>
    `${a} and ${b} go together best: their joint peak is ${share} of the sum of both`,
  allCollide: 'All clients peak at the same time',
  collisionsLead:
    'Joint peak as a share of the sum of both peaks (100%: they peak in the same interval), and below it the correlation of their loads by week.',
  table: (what) => `Table: ${what}`,
  method: 'How it was found',
  methodText: (weighed, exhaustive, simulations) =>
    `A formula weighed ${weighed} teams${exhaustive ? ', every division of the clients among them' : ''}; the best designs were staffed with ${simulations} simulations, checked on fresh random numbers, and played on the same contacts.`,
};

const nl: BlendWords = {
  kind: 'Ontwerp van gedeelde teams',
  title: (scenario) => `Wie zou agenten moeten delen: ${scenario}`,
  facts: (watched, replications, cap) =>
    `${watched} · ${replications} herhalingen · hoogstens ${cap} opdrachtgevers per agent`,
  verdict: (design, hours, share) =>
    `${design} leveren dezelfde service met ${hours} betaalde uren minder dan eigen agenten, een besparing van ${share}.`,
  dedicatedIsBest: 'Eigen agenten: geen team van meer opdrachtgevers doet hetzelfde voor minder.',
  fileIsBest: 'De teams van het scenario zoals ze zijn: geen ander ontwerp doet hetzelfde voor minder.',
  noneMeets: 'Geen ontwerp binnen het maximum haalt elke norm.',
  partial: 'Vroegtijdig gestopt: niet elk ontwerp is beoordeeld.',
  sure: (hours, cost) =>
    `95%-interval ${hours} uur${cost === null ? '' : `; het personeel kost ${cost} minder`}. Elk ontwerp is bezet voor dezelfde normen; de uren waarin agenten nog een opdrachtgever leren kennen, tellen mee.`,
  designs: (best) => `${best} hebben het minst nodig`,
  measured:
    'Betaalde uren over de looptijd, per ontwerp; het donkere deel is het leren van verdere opdrachtgevers',
  heads: {
    design: 'Ontwerp',
    paid: 'Betaalde uren',
    learning: 'waarvan leren',
    savedHours: 'Bespaarde uren',
    savedCost: 'Bespaarde kosten',
    met: 'Norm gehaald',
    language: 'Taal',
    clients: 'Opdrachtgevers',
    gainedHours: 'Gewonnen uren',
    gainedCost: 'Gewonnen kosten',
    by: 'Met',
    apart: 'Uren apart',
    together: 'Uren samen',
    why: 'Waarom',
    judgedBy: 'Volgens',
  },
  yes: 'Ja',
  no: 'Nee',
  dedicated: 'Eigen agenten',
  teams: (most) => `Teams van hoogstens ${most} opdrachtgevers`,
  ring: (most) => `Ringen van ${most} opdrachtgevers per agent`,
  asWritten: 'De teams van het scenario',
  byLanguage: 'De beste teams van elke taal',
  chosenTeams: 'De teams',
  paste: 'Om in het scenario te plakken:',
  widths: 'Wat elke verdere opdrachtgever van een agent oplevert',
  widthsNote:
    'Alleen gescheiden teams; elke winst is ten opzichte van één opdrachtgever minder, met toeslag, omschakelen en leren meegeteld.',
  pairs: (count) =>
    count === 1
      ? 'Eén paar opdrachtgevers kan beter niet delen'
      : `${count} paren opdrachtgevers kunnen beter niet delen`,
  pairsLead: 'Apart hebben deze opdrachtgevers minder betaalde uren nodig dan samen.',
  promises: 'Doelen of afhandeltijden gaan niet samen',
  learning: 'Toeslag en leren eten de winst op',
  simulated: 'simulatie',
  formula: 'formule',
  collisions: (a, b, share) =>
    `${a} en ${b} passen het best bij elkaar: hun gezamenlijke piek is ${share} van de som van beide`,
  allCollide: 'Alle opdrachtgevers pieken op hetzelfde moment',
  collisionsLead:
    'Gezamenlijke piek als deel van de som van beide pieken (100%: zij pieken in hetzelfde interval), met daaronder de correlatie van hun werklast per week.',
  table: (what) => `Tabel: ${what}`,
  method: 'Hoe dit gevonden is',
  methodText: (weighed, exhaustive, simulations) =>
    `Een formule woog ${weighed} teams${exhaustive ? ', met elke verdeling van de opdrachtgevers' : ''}; de beste ontwerpen zijn met ${simulations} simulaties bezet, op nieuwe toevalsgetallen getoetst en op dezelfde contacten gespeeld.`,
};

const es: BlendWords = {
  kind: 'Diseño de equipos compartidos',
  title: (scenario) => `Quién debería compartir agentes: ${scenario}`,
  facts: (watched, replications, cap) =>
    `${watched} · ${replications} réplicas · como máximo ${cap} clientes por agente`,
  verdict: (design, hours, share) =>
    `${design} dan el mismo servicio con ${hours} horas pagadas menos que los agentes propios, un ahorro del ${share}.`,
  dedicatedIsBest: 'Agentes propios: ningún equipo de varios clientes hace lo mismo por menos.',
  fileIsBest: 'Los equipos del escenario tal como están: ningún otro diseño hace lo mismo por menos.',
  noneMeets: 'Ningún diseño dentro del máximo cumple todas las promesas.',
  partial: 'Detenido antes de tiempo: no se juzgaron todos los diseños.',
  sure: (hours, cost) =>
    `Intervalo del 95 %: ${hours} horas${cost === null ? '' : `; el personal cuesta ${cost} menos`}. Cada diseño se dota para los mismos objetivos; cuentan las horas en que los agentes aprenden más clientes.`,
  designs: (best) => `${best} son los que menos necesitan`,
  measured: 'Horas pagadas en el periodo, por diseño; la parte oscura es el aprendizaje de más clientes',
  heads: {
    design: 'Diseño',
    paid: 'Horas pagadas',
    learning: 'de ellas, aprendizaje',
    savedHours: 'Horas ahorradas',
    savedCost: 'Coste ahorrado',
    met: 'Objetivo cumplido',
    language: 'Idioma',
    clients: 'Clientes',
    gainedHours: 'Horas ganadas',
    gainedCost: 'Coste ganado',
    by: 'Con',
    apart: 'Horas por separado',
    together: 'Horas juntos',
    why: 'Por qué',
    judgedBy: 'Según',
  },
  yes: 'Sí',
  no: 'No',
  dedicated: 'Agentes propios',
  teams: (most) => `Equipos de hasta ${most} clientes`,
  ring: (most) => `Anillos de ${most} clientes por agente`,
  asWritten: 'Los equipos del escenario',
  byLanguage: 'Los mejores equipos de cada idioma',
  chosenTeams: 'Los equipos',
  paste: 'Para pegar en el escenario:',
  widths: 'Qué aporta cada cliente más de un agente',
  widthsNote:
    'Solo equipos separados; cada ganancia es sobre un cliente menos, contando penalización, cambio y aprendizaje.',
  pairs: (count) =>
    count === 1
      ? 'Un par de clientes no debería compartir'
      : `${count} pares de clientes no deberían compartir`,
  pairsLead: 'Por separado estos clientes necesitan menos horas pagadas que juntos.',
  promises: 'Los objetivos o los tiempos de gestión no casan',
  learning: 'La penalización y el aprendizaje se comen la ganancia',
  simulated: 'simulación',
  formula: 'fórmula',
  collisions: (a, b, share) =>
    `${a} y ${b} son quienes mejor casan: su pico conjunto es el ${share} de la suma de ambos`,
  allCollide: 'Todos los clientes tienen el pico al mismo tiempo',
  collisionsLead:
    'Pico conjunto como parte de la suma de ambos picos (100 %: coinciden en el mismo intervalo) y, debajo, la correlación de sus cargas por semana.',
  table: (what) => `Tabla: ${what}`,
  method: 'Cómo se encontró',
  methodText: (weighed, exhaustive, simulations) =>
    `Una fórmula sopesó ${weighed} equipos${exhaustive ? ', con todas las divisiones de los clientes' : ''}; los mejores diseños se dotaron con ${simulations} simulaciones, se comprobaron con números aleatorios nuevos y se jugaron con los mismos contactos.`,
};

export const blendWords: Readonly<Record<Language, BlendWords>> = { en, nl, es };
