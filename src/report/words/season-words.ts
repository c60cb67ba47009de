/** Every text of the page of a season's people. Names arrive isolated, figures formatted. */
export interface SeasonWords {
  readonly kind: string;
  readonly title: (scenario: string) => string;
  readonly asGiven: string;
  readonly verdict: (people: string, week: string, one: boolean) => string;
  readonly nobody: string;
  readonly late: (weeks: string, cost: string) => string;
  readonly people: (languages: string, ownDesk: boolean) => string;
  readonly group: (people: string, atStart: string, hired: string) => string;
  readonly hire: (cost: string, lines: string, asWages: string) => string;
  readonly axis: string;
  readonly told: (what: string) => string;
  readonly measured: string;
  readonly byWeek: string;
  readonly hires: string;
  readonly stays: string;
  readonly beingLate: string;
  readonly weeksLate: (weeks: string, one: boolean) => string;
  readonly risk: string;
  readonly heads: Readonly<
    Record<
      | 'week'
      | 'needed'
      | 'effective'
      | 'experienced'
      | 'learning'
      | 'training'
      | 'decide'
      | 'until'
      | 'people'
      | 'every'
      | 'extra'
      | 'overtime'
      | 'short'
      | 'hireFor'
      | 'level'
      | 'hired'
      | 'cost'
      | 'shortWeek',
      string
    >
  >;
  readonly table: (what: string) => string;
  readonly method: string;
  readonly methodText: (probability: string, error: string, gap: string) => string;
}

const en: SeasonWords = {
  kind: 'People of a season',
  title: (scenario) => `Whom to hire, and when: ${scenario}`,
  asGiven: 'the plan as given',
  verdict: (people, week, one) =>
    `${people} ${one ? 'person has' : 'people have'} to be hired; the first decision is due in ${week}.`,
  nobody: 'Nobody needs to be hired.',
  late: (weeks, cost) => `With every hire ${weeks} week later than planned, the season costs ${cost} more.`,
  people: (languages, ownDesk) => `People who speak ${languages}${ownDesk ? ', own desk' : ''}`,
  group: (people, atStart, hired) => `${people}: ${atStart} at the beginning, ${hired} hired`,
  hire: (cost, lines, asWages) =>
    `A hire costs ${cost} beside wages${lines === '' ? '' : ` (${lines})`}${asWages === '' ? '' : `; ${asWages}: paid as wages, week by week`}.`,
  axis: 'Experienced full-time people',
  told: (what) => `${what}. The table below has every week.`,
  measured:
    'What the work needs (area), what the people there are worth while some still learn (line), people in training (dashes); + marks where a group begins its training',
  byWeek: 'Week by week',
  hires: 'Decisions to hire',
  stays: 'stays',
  beingLate: 'What being late costs',
  weeksLate: (weeks, one) => `${weeks} week${one ? '' : 's'} late`,
  risk: 'How much demand to hire for',
  heads: {
    week: 'Week',
    needed: 'Needed',
    effective: 'Effective',
    experienced: 'Experienced',
    learning: 'Learning',
    training: 'In training',
    decide: 'Decide',
    until: 'Until',
    people: 'People',
    every: 'Every hire',
    extra: 'Extra cost',
    overtime: 'More overtime, h',
    short: 'Short, h',
    hireFor: 'Hire for',
    level: 'Of forecast',
    hired: 'Hired',
    cost: 'Expected cost',
    shortWeek: 'Short in a week',
  },
  table: (what) => `Table: ${what}`,
  method: 'How this was found',
  methodText: (probability, error, gap) =>
    `Hires are whole people, found by integer programming for the weekly hours of the staffing plan; the plan is enough with a probability of ${probability} under a forecast error of ${error}. The solver's largest gap to the best plan is ${gap}.`,
};

const nl: SeasonWords = {
  kind: 'De mensen van een seizoen',
  title: (scenario) => `Wie aannemen, en wanneer: ${scenario}`,
  asGiven: 'het plan zoals gegeven',
  verdict: (people, week, one) =>
    `${people} ${one ? 'persoon moet' : 'mensen moeten'} worden aangenomen; het eerste besluit valt in ${week}.`,
  nobody: 'Niemand hoeft te worden aangenomen.',
  late: (weeks, cost) =>
    `Met elke aanstelling ${weeks} week later dan gepland kost het seizoen ${cost} meer.`,
  people: (languages, ownDesk) => `Mensen die ${languages} spreken${ownDesk ? ', eigen klantenservice' : ''}`,
  group: (people, atStart, hired) => `${people}: ${atStart} bij de start, ${hired} aan te nemen`,
  hire: (cost, lines, asWages) =>
    `Een aanstelling kost ${cost} naast het loon${lines === '' ? '' : ` (${lines})`}${asWages === '' ? '' : `; ${asWages}: als loon betaald, week voor week`}.`,
  axis: 'Ervaren voltijdse mensen',
  told: (what) => `${what}. De tabel eronder heeft elke week.`,
  measured:
    'Wat het werk vraagt (vlak), wat de mensen waard zijn terwijl sommigen nog leren (lijn), mensen in opleiding (streepjes); + waar een groep haar opleiding begint',
  byWeek: 'Week voor week',
  hires: 'Besluiten om aan te nemen',
  stays: 'blijft',
  beingLate: 'Wat te laat zijn kost',
  weeksLate: (weeks, one) => `${weeks} ${one ? 'week' : 'weken'} te laat`,
  risk: 'Voor hoeveel vraag aannemen',
  heads: {
    week: 'Week',
    needed: 'Nodig',
    effective: 'Effectief',
    experienced: 'Ervaren',
    learning: 'Lerend',
    training: 'In opleiding',
    decide: 'Besluit',
    until: 'Tot',
    people: 'Mensen',
    every: 'Elke aanstelling',
    extra: 'Extra kosten',
    overtime: 'Meer overwerk, u',
    short: 'Tekort, u',
    hireFor: 'Aannemen voor',
    level: 'Van de prognose',
    hired: 'Aangenomen',
    cost: 'Verwachte kosten',
    shortWeek: 'Tekort in een week',
  },
  table: (what) => `Tabel: ${what}`,
  method: 'Hoe dit gevonden is',
  methodText: (probability, error, gap) =>
    `Aanstellingen zijn hele mensen, gevonden met geheeltallige programmering voor de weekuren van het bezettingsplan; het plan is genoeg met een kans van ${probability} bij een prognosefout van ${error}. De grootste afstand van de oplosser tot het beste plan is ${gap}.`,
};

const es: SeasonWords = {
  kind: 'Las personas de una temporada',
  title: (scenario) => `A quién contratar, y cuándo: ${scenario}`,
  asGiven: 'el plan tal como se dio',
  verdict: (people, week, one) =>
    `Hay que contratar a ${people} ${one ? 'persona' : 'personas'}; la primera decisión cae en ${week}.`,
  nobody: 'No hace falta contratar a nadie.',
  late: (weeks, cost) =>
    `Con cada contratación ${weeks} semana más tarde de lo previsto, la temporada cuesta ${cost} más.`,
  people: (languages, ownDesk) => `Personas que hablan ${languages}${ownDesk ? ', equipo propio' : ''}`,
  group: (people, atStart, hired) => `${people}: ${atStart} al principio, ${hired} por contratar`,
  hire: (cost, lines, asWages) =>
    `Cada contratación cuesta ${cost} aparte del salario${lines === '' ? '' : ` (${lines})`}${asWages === '' ? '' : `; ${asWages}: se paga como salario, semana a semana`}.`,
  axis: 'Personas con experiencia a jornada completa',
  told: (what) => `${what}. La tabla de abajo tiene cada semana.`,
  measured:
    'Lo que pide el trabajo (área), lo que valen las personas mientras algunas aprenden (línea), personas en formación (trazos); + donde un grupo empieza su formación',
  byWeek: 'Semana a semana',
  hires: 'Decisiones de contratar',
  stays: 'se queda',
  beingLate: 'Qué cuesta llegar tarde',
  weeksLate: (weeks, one) => `${weeks} ${one ? 'semana' : 'semanas'} tarde`,
  risk: 'Para cuánta demanda contratar',
  heads: {
    week: 'Semana',
    needed: 'Necesarias',
    effective: 'Efectivas',
    experienced: 'Con experiencia',
    learning: 'Aprendiendo',
    training: 'En formación',
    decide: 'Decidir',
    until: 'Hasta',
    people: 'Personas',
    every: 'Cada contratación',
    extra: 'Coste adicional',
    overtime: 'Más horas extra',
    short: 'Horas sin cubrir',
    hireFor: 'Contratar para',
    level: 'Del pronóstico',
    hired: 'Contratadas',
    cost: 'Coste esperado',
    shortWeek: 'Falta en una semana',
  },
  table: (what) => `Tabla: ${what}`,
  method: 'Cómo se ha encontrado',
  methodText: (probability, error, gap) =>
    `Las contrataciones son personas enteras, halladas por programación entera para las horas semanales del plan; el plan basta con una probabilidad de ${probability} con un error de pronóstico de ${error}. La mayor distancia del solucionador al mejor plan es ${gap}.`,
};

export const seasonWords: Readonly<Record<'en' | 'nl' | 'es', SeasonWords>> = { en, nl, es };
