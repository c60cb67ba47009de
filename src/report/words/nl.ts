import type { Span } from './en.ts';
import type { Words } from './index.ts';
import { dayNl } from './nl-day.ts';
import { decisionsNl } from './nl-decisions.ts';
import { liveNl } from './nl-live.ts';
import { terminalNl } from './nl-terminal.ts';
import { whyNl } from './nl-why.ts';
import { workbookNl } from './nl-workbook.ts';
import { seasonWords } from './season-words.ts';

const many = (count: number, one: string, other: string) => (count === 1 ? one : other);

/** Alle teksten van het rapport in het Nederlands. */
export const nl: Words = {
  locale: 'nl-NL',
  report: 'Capaciteitsrapport',
  skip: 'Naar het rapport',
  contents: 'Inhoud',
  decision: 'De beslissing',
  option: 'Optie',
  measure: 'Maatstaf',
  pool: 'Team',
  clients: 'Opdrachtgevers',
  month: 'Maand',
  weekHead: 'Week',
  time: 'Tijd',
  from: 'Vanaf',
  total: 'Totaal',
  expected: 'Verwacht',
  interval95: '95%-interval van het gemiddelde',
  p10: (span: Span) => `P10 ${span.of}`,
  p90: (span: Span) => `P90 ${span.of}`,
  meets: 'Haalt de norm',
  yes: 'Ja',
  no: 'Nee',
  numbers: 'De cijfers achter deze grafiek',
  asCsv: 'Downloaden als CSV',
  tableOf: (what) => `Tabel: ${what}`,
  range: (low, high) => `${low} tot ${high}`,
  week: (week) => `week ${week}`,
  queue: (client, queue) => `${client}, ${queue}`,
  spans: {
    year: {
      each: 'per jaar',
      of: 'van een jaar',
      over: 'over het jaar',
      single: 'een enkel jaar',
      plural: 'jaren',
    },
    period: {
      each: 'voor de periode',
      of: 'van de periode',
      over: 'over de periode',
      single: 'een enkele periode',
      plural: 'perioden',
    },
    stationary: {
      each: 'voor een deel van de run',
      of: 'van een deel van de run',
      over: 'op de lange duur',
      single: 'een enkel deel van de run',
      plural: 'delen',
    },
  },
  mastheadStationary: (hours, warmUp, replications) =>
    `Een desk die nooit sluit · delen van ${hours} na een aanloop van ${warmUp} · ${replications} runs`,
  masthead: (from, to, replications, span) =>
    `${from} tot en met ${to} · ${replications} gesimuleerde ${span.plural}`,
  partial: (replications) =>
    `Deze run is voortijdig gestopt. De cijfers rusten op minder herhalingen dan de gevraagde ${replications}, dus hun intervallen zijn breder dan gepland. ‘Wat als’ kan deze pagina niet beantwoorden: ze zou niet op deze cijfers kunnen terugkomen, zoals de pagina van een hele run dat wel doet.`,
  foot: (version, seed, hash) =>
    `Gemaakt door blendsim ${version}, seed ${seed}, scenario ${hash}. Hetzelfde scenario en dezelfde seed geven tot op het laatste cijfer hetzelfde rapport.`,

  formNames: { dedicated: 'Dedicated', blended: 'Blended', hybrid: 'Hybride', 'in-house': 'Eigen beheer' },
  forms: {
    dedicated: 'Agenten voor deze opdrachtgever alleen',
    blended: 'Agenten gedeeld met andere opdrachtgevers',
    hybrid: 'Een deel van de tijd eigen agenten',
    'in-house': 'De eigen klantenservice van de opdrachtgever',
  },
  holds: {
    interval: 'in elk interval',
    day: 'op elke dag',
    week: 'in elke week',
    month: 'in elke maand',
  },
  formulas: {
    'abandoned-in-time-good': 'op tijd beantwoord of opgehangen, van alle aangeboden contacten',
    'answered-only': 'op tijd beantwoord, van alle beantwoorde contacten',
    'all-offered': 'op tijd beantwoord, van alle aangeboden contacten',
    'abandoned-in-time-excluded':
      'op tijd beantwoord, van alle aangeboden contacten behalve die op tijd ophingen',
  },
  families: {
    hours: 'Uren',
    units: 'Contacten of minuten',
    fees: 'Vaste bedragen en training',
    wages: 'Loon en werkgeverslasten',
    hidden: 'Kosten die men makkelijk vergeet',
    other: 'Overig',
  },
  axes: {
    costOfPeriod: 'Kosten van de periode',
    costAYear: 'Kosten per jaar',
    contactsAWeek: 'Contacten per week',
    contactsAYear: 'contacten per jaar',
    agents: 'agenten',
    answeredWithin: 'Deel van de beantwoorden dat hoogstens wachtte …',
  },

  verdict: {
    nothing: 'Dit scenario vergelijkt geen opties, dus valt er niets aan te bevelen.',
    noContacts: 'Er kwamen geen contacten, dus is er geen serviceniveau te beoordelen.',
    measured: (level, target, held, span) =>
      target === null
        ? `Dit plan beantwoordt ${level} op tijd ${span.over}.`
        : held === null
          ? `Dit plan beantwoordt ${level} op tijd ${span.over}; of het de norm van ${target} haalt, is niet beslist.`
          : held
            ? `Dit plan beantwoordt ${level} op tijd ${span.over} en haalt de norm van ${target}.`
            : `Dit plan beantwoordt ${level} op tijd ${span.over} en haalt de norm van ${target} niet.`,
    choose: (option, cost, saving, runnerUp, span) =>
      `Kies ${option}: ${cost} ${span.each}, ${saving} minder dan ${runnerUp}.`,
    only: (option, cost, span, open) =>
      cost === null
        ? `Kies ${option}: de enige optie die de norm ${open ? 'misschien haalt' : 'haalt'}.`
        : `Kies ${option}: ${cost} ${span.each}, de enige optie met een prijs die de norm ${open ? 'misschien haalt' : 'haalt'}.`,
    close: (option, runnerUp, cost, span) =>
      `Te dicht bij elkaar: ${option} en ${runnerUp} kosten binnen de foutmarge evenveel${cost === null ? '' : `, ongeveer ${cost} ${span.each}`}.`,
    none: (worst) =>
      worst === null
        ? 'Geen enkele optie haalt de norm.'
        : `Geen enkele optie haalt de norm. ${worst.nearest} komt er het dichtst bij: ${worst.queue} zakt tot ${worst.achieved} in ${worst.period}.`,
  },
  undecided: {
    cell: 'Niet beslist',
    notice: (option, replications, worst) =>
      `Of ${option} de norm haalt, is met ${replications} niet beslist: ${worst}. De optie is vergeleken alsof ze hem haalt; meer herhalingen beslissen het.`,
    title: 'Waar er te weinig herhalingen zijn om het te zeggen',
  },
  whose: {
    buyer: (client) =>
      client === null
        ? 'Dit is de blik van de inkoper: de goedkoopste optie die de norm haalt.'
        : `Dit is de blik van ${client}, de inkoper: de goedkoopste optie die de norm haalt.`,
    agrees: (margin) =>
      margin === null
        ? 'Het contactcenter zou hetzelfde kiezen.'
        : `Het contactcenter zou hetzelfde kiezen; het houdt ${margin} marge over al zijn opdrachtgevers.`,
    differs: (option, theirs, ours) =>
      theirs === null || ours === null
        ? `Het contactcenter verkoopt liever ${option}.`
        : `Het contactcenter verkoopt liever ${option}: een marge van ${theirs} over al zijn opdrachtgevers, tegen ${ours}.`,
  },
  facts: {
    cost: (span) => `Verwachte kosten ${span.of}`,
    saving: (runnerUp) => `Besparing tegenover ${runnerUp}`,
    interval: (range) => `95%-interval van dit gemiddelde: ${range}`,
    spread: (range, span) => `P10 tot P90 van ${span.single}: ${range}`,
    paired: (range) => `95%-interval van dit gemiddelde, gepaard: ${range}`,
    service: (span) => `Serviceniveau ${span.over}`,
    target: (target) => `tegen een norm van ${target}`,
    targets: (target) => `tegen ${target}, de mengeling van de normen`,
    noTarget: 'er is geen norm gesteld',
    peakWeek: (level) => `${level} in de piekweek`,
    risk: 'Kans om de norm in een maand te missen',
    riskWeek: (share) => `${share} in een week`,
    riskDay: (share) => `${share} op een dag`,
  },
  costs: {
    finding: (option, spread, meets) =>
      meets
        ? `${option} kost het minst; tot de duurste is het ${spread}`
        : `${option} kost het minst maar mist de norm; tot de duurste is het ${spread}`,
    measured: (failing, span, fromZero) =>
      `Stip: verwachte kosten. Dikke lijn: 95%-betrouwbaarheidsinterval van dat gemiddelde. Dunne lijn: P10 tot P90 van ${span.single}. Streepjes eronder: de afzonderlijke ${span.plural} van de simulatie.${failing ? ' Een open stip mist de norm.' : ''}${fromZero ? '' : ' De as begint niet bij nul.'}`,
    expected: 'Verwachte kosten',
    everyYear: 'Elke herhaling',
    row: (option, amount) => `${option} ${amount}`,
    told: (rows) => `Verwachte kosten per optie: ${rows}.`,
  },
  changes: {
    title: 'Wat dit zou veranderen',
    price: (option, share) => `${option} zou winnen als het meer dan ${share} goedkoper was.`,
    volume: (crossing, position) =>
      `Volgens de formule wisselen uurtarief en stukprijs van plaats bij ongeveer ${crossing} contacten per jaar; deze opdrachtgever heeft er ${position}.`,
    hourCannotWin: (needed) =>
      `Het uur kan bij deze prijzen niet winnen: een betaald uur zou voor ${needed} bezet moeten zijn.`,
    density: (needed, reached, wins) =>
      wins
        ? `Een dedicated uur loont vanaf ${needed} bezetting; dit plan haalt ${reached}.`
        : `Een dedicated uur zou voor ${needed} bezet moeten zijn om te lonen; dit plan haalt ${reached}.`,
    failing: (option, less, queue, period, achieved, target) =>
      `${option} kost ${less} minder maar mist de norm: ${queue} zakt tot ${achieved} in ${period}, tegen ${target}.`,
    everyYear: (amount, span) => `In negen van de tien ${span.plural} is de besparing meer dan ${amount}.`,
    someYears: (option, amount, span) =>
      `In een van de tien ${span.plural} komt ${option} goedkoper uit, met ${amount} of meer.`,
    close: (low, high, span) =>
      `Het ware verschil ligt tussen ${low} en ${high} ${span.each} (95%). Een betere prijs, een sterkere voorkeur of meer herhalingen geven de doorslag.`,
  },

  options: {
    title: 'De opties naast elkaar',
    one: 'Het plan in cijfers',
    lead: (count) =>
      count === 1
        ? 'Eén plan, op gesimuleerde contacten.'
        : 'Elke optie is voor dezelfde norm bezet en met dezelfde contacten gesimuleerd.',
    buyer: 'Wat de inkoper betaalt',
    customers: 'Wat klanten merken',
    work: 'Wat ervoor nodig is',
    outsourcer: 'Wat het contactcenter verdient, over al zijn opdrachtgevers',
    cost: (span) => `Kosten ${span.of}`,
    difference: 'Tegenover de goedkoopste die de norm haalt',
    reference: 'ijkpunt',
    perContact: 'Per contact',
    perHandledHour: 'Per afgehandeld uur',
    perPaidHour: 'Per betaald uur',
    lost: 'Waarde van verloren contacten, op geen factuur',
    withLost: (amount) => `met de rekening ${amount}`,
    meets: 'Haalt de norm',
    misses: (count) => (count === 0 ? 'Nee' : `Nee: ${count} ${many(count, 'misser', 'missers')}`),
    serviceLevel: 'Serviceniveau',
    peakWeek: 'Serviceniveau, piekweek',
    riskMonth: 'Kans om een maand te missen',
    riskDay: 'Kans om een dag te missen',
    asa: 'Gemiddelde wachttijd',
    asaLive: 'Gemiddelde wachttijd, telefoon en chat',
    abandoned: 'Opgehangen',
    agentsAtPeak: 'Agenten op de piek',
    occupancy: 'Bezettingsgraad',
    pools: 'Teams, alle opdrachtgevers',
    revenue: 'Omzet',
    outsourcerCost: 'Kosten',
    margin: 'Marge',
    target: (share, seconds) => `${share} binnen ${seconds}`,
    byFormula: (targets, formula) => `${targets} (${formula})`,
    targets: (targets, holds) =>
      `Norm${holds === null ? '' : `, ${holds}`}: ${targets.join('; ')}. Onder een cijfer staat het 95%-interval van het gemiddelde.`,
    noTarget: 'Er is geen servicenorm gesteld. Onder een cijfer staat het 95%-interval van het gemiddelde.',
    whereTitle: 'Waar de norm wordt gemist',
    where: (queue, period, achieved, target) => `${queue} in ${period}, ${achieved} tegen ${target}`,
    failing: (option, list, more) => `${option}: ${list}${more > 0 ? `; en nog ${more}` : ''}.`,
    elsewhere: (option, list, more, client) =>
      `${option} haalt de norm; bij opdrachtgevers die geen agenten delen met ${client}: ${list}${more > 0 ? `; en nog ${more}` : ''}.`,
    withoutPartner: (languages, options) =>
      `Geen andere opdrachtgever spreekt ${languages}, dus deze agenten hebben niemand om mee te delen in ${options}.`,
  },

  demand: {
    title: (span) => (span.plural === 'jaren' ? 'De vraag van het jaar' : 'De vraag'),
    nothing: 'Het scenario verwacht geen contacten.',
    finding: (client, week, date, most, times) =>
      `${client === null ? 'De vraag' : client} piekt in ${week}, vanaf ${date}: ${most} contacten, ${times} keer een gemiddelde week`,
    measured:
      'Verwachte contacten per week en opdrachtgever, alleen hele weken. Vlaggen staan bij gebeurtenissen met een datum.',
    steady: (client, contacts) =>
      `${client === null ? 'De vraag' : client} blijft gelijkmatig: ongeveer ${contacts} contacten per week`,
    events: (events) => `Gebeurtenissen: ${events}.`,
    event: (name, date) => `${name} ${date}`,
    told: (clients) => `Gestapelde vlakken van de contacten per week van ${clients}.`,
    peak: (week, contacts) => `${week}: ${contacts}`,
    seasons: 'Elke opdrachtgever heeft zijn eigen seizoen',
    collide: (hot, calm, hotCount, calmCount) => {
      if (hotCount > 0 && calmCount > 0)
        return `In de piekweek ${many(hotCount, 'heeft', 'hebben')} ${hot} het ook druk; ${calm} ${many(calmCount, 'heeft', 'hebben')} agenten over`;
      if (hotCount > 0) return `In de piekweek ${many(hotCount, 'heeft', 'hebben')} ${hot} het ook druk`;
      if (calmCount > 0) return `In de piekweek ${many(calmCount, 'heeft', 'hebben')} ${calm} agenten over`;
      return 'In de piekweek hebben de andere opdrachtgevers het zo druk als gemiddeld';
    },
    times: (client, times) => `${client} (${times}×)`,
    stripTold:
      'Een rij per opdrachtgever en een vakje per week, sterker gekleurd naarmate het drukker is dan gemiddeld voor die opdrachtgever.',
    stripMeasured: (client) =>
      `Elke week tegenover de eigen gemiddelde week van de opdrachtgever.${client === null ? '' : ` Het kader toont de piek van ${client}.`}`,
    stepUnder: (bound) => `onder ${bound}×`,
    stepOver: (bound) => `boven ${bound}×`,
  },

  staffing: {
    title: 'Benodigde en ingezette agenten',
    finding: (peak, normal, week) =>
      `${peak} agenten op het drukste moment van ${week}, ${normal} in een gewone week`,
    measured: (option, shared) =>
      `${option}: ingezette agenten per interval${shared ? ', in alle teams die deze opdrachtgever bedienen; gedeelde teams tellen helemaal mee' : ''}.`,
    staffed: 'Ingezet',
    required: 'Volgens de formule nodig voor de norm',
    short: 'Onder de formule',
    peakWeek: (week) => `Piek: ${week}`,
    normalWeek: (week) => `Gewoon: ${week}`,
    note: (spare, short, met, holds) =>
      `In de piekweek ligt ${spare} van de ingezette uren boven wat de formule van elk interval apart vraagt${short === 0 ? '' : `, en ${short} ${many(short, 'interval ligt', 'intervallen liggen')} eronder`}.${met ? ` De simulatie verschoof agenten tot de norm ${holds} werd gehaald.` : ''}`,
    told: (option, peak, normal) =>
      `Traplijnen van ingezette en benodigde agenten voor ${option}: hoogstens ${peak} in de piekweek en ${normal} in de gewone week.`,
    otherOne: (option, peak) => `${option} heeft in de piekweek ${peak} agenten nodig`,
    others: (low, high) =>
      `De andere opties hebben in de piekweek ${low === high ? low : `${low} tot ${high}`} agenten nodig`,
    othersMeasured: (week) => `Ingezette agenten per interval in ${week}, op één schaal.`,
    atPeak: (agents) => `${agents} agenten op het drukste moment`,
    cell: 'ingezet / nodig',
  },

  heat: {
    title: 'Wanneer de service hapert',
    nothing: 'Geen contacten, dus niets te tonen.',
    finding: (weekday, time, level, share, none) =>
      none
        ? `De service houdt stand op elk uur van de week; het krapst is het op ${weekday} om ${time}, met ${level}`
        : `Het krapst is het op ${weekday} om ${time}, met ${level}; ${share} van de open uren ligt onder de norm`,
    measured: (target) =>
      `Gemiddeld serviceniveau per weekdag en tijdstip. Blauw haalt de norm van ${target}, oranje mist die.`,
    panel: (weekday, time, level, share) =>
      `Krapst: ${weekday} ${time}, ${level}. Onder de norm: ${share} van de open uren.`,
    under: (bound) => `onder ${bound}`,
    over: (bound) => `boven ${bound}`,
  },

  waits: {
    title: 'Hoe lang klanten wachten',
    finding: (within, p95) => {
      if (within === null)
        return p95 === null
          ? 'Wachttijden van de beantwoorden'
          : `Een op de twintig beantwoorden wacht langer dan ${p95}`;
      return p95 === null
        ? `${within.share} van de beantwoorden wacht hoogstens ${within.seconds}`
        : `${within.share} van de beantwoorden wacht hoogstens ${within.seconds}; een op de twintig wacht langer dan ${p95}`;
    },
    measured:
      'Deel van de beantwoorden dat niet langer wachtte dan zo lang. Streepjes: de drempel van het contract. Grijs: de andere opties. Wie ophing zit er niet in.',
    live: 'Telefoon en chat; e-mail en backoffice hebben uren en zijn weggelaten.',
    axisFrom: (share) => `De as begint bij ${share}.`,
    mark: (share, seconds) => `${share} binnen ${seconds}`,
    panel: (median, p90, p99) =>
      `De helft wacht hoogstens ${median}, 90% hoogstens ${p90}, 99% hoogstens ${p99}.`,
    median: 'Mediaan',
    p80: '80% binnen',
    p90: '90% binnen',
    p95: '95% binnen',
    p99: '99% binnen',
  },

  occupancy: {
    title: 'Hoe druk de teams het hebben',
    finding: (above, pools, highest, level, limit) =>
      above === 0
        ? `Geen team werkt boven ${limit}; ${highest} is het drukst met ${level}`
        : `${above} van de ${pools} teams ${many(above, 'werkt', 'werken')} boven ${limit}, meer dan agenten volhouden; ${highest} is het drukst met ${level}`,
    measured: (band) =>
      `Afhandeling gedeeld door afhandeling, omschakelen en wachten op werk, gemiddeld over de periode. Stippen: de opdrachtgevers van een team. Grijze band: ${band}.`,
    band: (band) => `${band}, het meeste dat agenten lang volhouden`,
    panel: (above, within, below) => `${above} boven de band, ${within} erin, ${below} eronder.`,
    occupancy: 'Bezettingsgraad',
    utilisation: 'Benutting van betaalde tijd',
    staffedHours: 'Ingezette uren',
    paidHours: 'Betaalde uren',
    peakAgents: 'Agenten op zijn piek',
  },

  money: {
    title: 'Waar het geld heen gaat',
    finding: (option, largest, hidden) => {
      const head =
        largest === null
          ? `Wat ${option} kost`
          : `${largest.label}: ${largest.share} van de kosten van ${option}`;
      return hidden === null
        ? head
        : `${head}; de eigen desk verbergt ${hidden.amount}, ${hidden.share} van zijn kosten, achter het loon`;
    },
    measured: 'Wat de inkoper over de periode betaalt, naar waar het voor is.',
    row: (option, parts) => `${option}: ${parts}`,
    line: 'Regel',
    family: 'Onderdeel van',
    quantity: 'Aantal',
    unit: 'Eenheid',
    price: 'Prijs',
    amount: 'Bedrag',
  },

  lines: {
    phrases: {
      Allowance: 'Toeslag',
      'Hours to the least of a call-out': 'Uren tot het minimum van een oproep',
      'Hours to the least of a day': 'Uren tot het minimum van een dag',
      'Hours at notice': 'Uren in opzegtermijn',
      'Logged-in hours': 'Ingelogde uren',
      'Paid hours': 'Betaalde uren',
      'Productive hours': 'Productieve uren',
      surcharge: 'toeslag',
      'Hours committed': 'Toegezegde uren',
      'not used': 'niet gebruikt',
      'Hours worked by shared agents': 'Uren gewerkt door gedeelde agenten',
      band: 'staffel',
      short: 'kort',
      transferred: 'doorverbonden',
      redialled: 'opnieuw gebeld',
      'called back': 'teruggebeld',
      abandoned: 'opgehangen',
      'turned away': 'geweigerd',
      'handled up to': 'afgehandeld in hoogstens',
      'handled above': 'afgehandeld in meer dan',
      'repeats credited': 'herhalingen gecrediteerd',
      'surcharge above the forecast': 'toeslag boven de prognose',
      "earlier ones of the year at the new band's price":
        'eerdere van het jaar tegen de prijs van de nieuwe staffel',
      Bonus: 'Bonus',
      Malus: 'Malus',
      'service level': 'serviceniveau',
      abandonment: 'ophangers',
      Wages: 'Lonen',
      'Employer charges': 'Werkgeverslasten',
      'Paid absence': 'Betaald verzuim',
      'Learning further clients': 'Inleren van meer opdrachtgevers',
      'Voice contacts': 'Telefoon, contacten',
      'Voice contacts committed': 'Telefoon, contacten toegezegd',
      'Voice talk minutes': 'Telefoon, gespreksminuten',
      'Voice talk minutes committed': 'Telefoon, gespreksminuten toegezegd',
      'Voice handle minutes': 'Telefoon, afhandelminuten',
      'Voice handle minutes committed': 'Telefoon, afhandelminuten toegezegd',
      'Chat contacts': 'Chat, contacten',
      'Chat contacts committed': 'Chat, contacten toegezegd',
      'Chat talk minutes': 'Chat, gespreksminuten',
      'Chat talk minutes committed': 'Chat, gespreksminuten toegezegd',
      'Chat handle minutes': 'Chat, afhandelminuten',
      'Chat handle minutes committed': 'Chat, afhandelminuten toegezegd',
      'E-mail contacts': 'E-mail, contacten',
      'E-mail contacts committed': 'E-mail, contacten toegezegd',
      'E-mail talk minutes': 'E-mail, gespreksminuten',
      'E-mail talk minutes committed': 'E-mail, gespreksminuten toegezegd',
      'E-mail handle minutes': 'E-mail, afhandelminuten',
      'E-mail handle minutes committed': 'E-mail, afhandelminuten toegezegd',
      'Back office contacts': 'Backoffice, contacten',
      'Back office contacts committed': 'Backoffice, contacten toegezegd',
      'Back office talk minutes': 'Backoffice, gespreksminuten',
      'Back office talk minutes committed': 'Backoffice, gespreksminuten toegezegd',
      'Back office handle minutes': 'Backoffice, afhandelminuten',
      'Back office handle minutes committed': 'Backoffice, afhandelminuten toegezegd',
    },
    units: {
      hour: 'uur',
      contact: 'contact',
      minute: 'minuut',
      'forwarded minute': 'doorgeschakelde minuut',
      month: 'maand',
      year: 'jaar',
      once: 'eenmalig',
      agent: 'agent',
      'training hour': 'trainingsuur',
      'paid hour': 'betaald uur',
      'staffed hour': 'ingezet uur',
      'euro of wage': 'euro loon',
      'euro of work': 'euro werk',
      workplace: 'werkplek',
      'workplace-year': 'werkplekjaar',
      'fte-year': 'fte-jaar',
      'fte-month': 'fte-maand',
      hire: 'aanname',
    },
  },

  breakEven: {
    title: 'Uur of stuk: waar het omslaat',
    formula: 'volgens de formule',
    finding: (hourWins, position, crossings, count) => {
      const winner = hourWins ? 'is het uur goedkoper' : 'is de stukprijs goedkoper';
      if (count === 0)
        return `Bij ${position} contacten per jaar ${winner}, en geen volume dat hier staat keert dat om`;
      return `Bij ${position} contacten per jaar ${winner}; ${many(count, 'het slaat om', 'ze wisselen van plaats')} bij ${crossings}`;
    },
    measured: (hour, unit, per) =>
      `Kosten per jaar van dedicated agenten voor ${hour} per uur, bezet volgens Erlang A, tegen ${unit} per ${per === 'contact' ? 'contact' : 'minuut'}.`,
    byHour: 'Per uur',
    byUnit: (per) => (per === 'contact' ? 'Per contact' : 'Per minuut'),
    here: (contacts) => `deze opdrachtgever: ${contacts}`,
    crossings: (first, last) => `slaat om tussen ${first} en ${last}`,
    crossing: (contacts) => `slaat om bij ${contacts}`,
    note: (contacts, needed, contactsReached, reached, per) =>
      `Het uur loont zodra het ${contacts} ${per === 'contact' ? 'contacten' : 'minuten'} afhandelt, dat is ${needed} bezetting.${
        contactsReached === null || reached === null
          ? ''
          : ` Het gesimuleerde dedicated plan handelt er ${contactsReached} af, ${reached} bezetting.`
      }`,
    told: (crossings) =>
      crossings === ''
        ? 'Twee kostencurven over het jaarvolume die elkaar niet kruisen.'
        : `Twee kostencurven over het jaarvolume die elkaar kruisen bij ${crossings} contacten.`,
  },

  decisions: decisionsNl,
  season: seasonWords.nl,
  workbook: workbookNl,
  why: whyNl,
  terminal: terminalNl,

  live: liveNl,
  day: dayNl,

  leakage: {
    title: 'Wie draagt wie',
    none: 'Elk team werkt voor één opdrachtgever',
    mixed: 'Gedeelde teams verdelen hun tijd over meer opdrachtgevers',
    finding: (option, shared, client, away) =>
      away === null
        ? `Bij ${option} handelen gedeelde teams ${shared} van het werk van ${client} af`
        : `Bij ${option} handelen gedeelde teams ${shared} van het werk van ${client} af en geven ze ${away} van hun tijd aan anderen`,
    measured:
      'Minuten afhandeling van elk team voor elke opdrachtgever over de periode, met daaronder het deel van de tijd van het team. Hoe sterker de kleur, hoe meer.',
    plain: (options, client) =>
      client === null
        ? `Bij ${options} werkt elk team voor één opdrachtgever.`
        : `Bij ${options} werkt elk team van ${client} voor deze opdrachtgever alleen.`,
    left: (count) =>
      `${count} ${many(count, 'team dat voor één opdrachtgever werkt, staat', 'teams die voor één opdrachtgever werken, staan')} hierboven niet.`,
  },

  months: {
    title: (span) => (span.plural === 'jaren' ? 'Het jaar, maand voor maand' : 'Maand voor maand'),
    finding: (held, measured, worst, level, target) => {
      if (target !== null && measured === 1)
        return held === 1
          ? `De service houdt stand in ${worst}, met ${level}`
          : `De service blijft in ${worst} onder de norm, met ${level}`;
      if (target === null) return `${worst} is de krapste maand met ${level}`;
      if (held === measured) return `De service houdt elke maand stand; ${worst} is het krapst met ${level}`;
      return `De service houdt stand in ${held} van de ${measured} maanden; ${worst} is het krapst met ${level}`;
    },
    measured: (from, target, span) =>
      `Serviceniveau volgens de formule van het contract, gemiddelde van de ${span.plural} met het 95%-interval.${target === null ? '' : ` Lijn: de norm van ${target}; een open stip mist die.`}${from === '0%' ? '' : ` De as begint bij ${from}.`}`,
    panel: (held, measured, worst, level, target) =>
      target && measured === 1
        ? `${worst}: ${level}, norm ${held === 1 ? 'gehaald' : 'gemist'}.`
        : target
          ? `${held} van de ${measured} maanden gehaald; krapst ${worst}, ${level}.`
          : `Krapst ${worst}, ${level}.`,
    agentsFinding: (usual, top, week) =>
      usual === top
        ? `Week na week ${top} ingezette agenten`
        : `Van ${usual} ingezette agenten in een gewone week naar ${top} in ${week}`,
    agentsMeasured:
      'Gemiddeld aantal ingezette agenten per week, elk team over zijn eigen open uren, van alle teams die deze opdrachtgever bedienen. Grijs: de andere opties.',
    agentsPanel: (top, week) => `Hoogstens ${top}, in ${week}.`,
  },

  assumptions: {
    title: 'Waar de cijfers op rusten',
    lead: 'Pas ze aan in het scenariobestand en reken het opnieuw door.',
    none: 'Het scenario noemt geen bronnen.',
    where: 'Wat',
    value: 'Waarde',
    source: 'Bron',
    setting: 'instelling van het scenario',
    plain: (count) =>
      `nog ${count} ${many(count, 'waarde die een gewone aanname of standaardwaarde is', 'waarden die gewone aannames of standaardwaarden zijn')}`,
    plainTitle: 'Gewone aannames en standaardwaarden',
    cap: 'Meeste opdrachtgevers per agent',
    penalty: 'Extra afhandeltijd voor elke volgende opdrachtgever',
    changeover: 'Omschakelen naar een andere opdrachtgever',
    shrinkage: 'Shrinkage: betaalde tijd die niet beschikbaar is',
    holds: 'De norm moet gelden',
    warnings: (count) => many(count, 'Om na te kijken', 'Om na te kijken'),
  },

  method: {
    title: 'Hoe er gerekend is',
    paragraphs: (replications, holds, span) => [
      `Elke optie is door het programma voor dezelfde norm bezet: eerst met Erlang A voor elk interval, samengenomen waar agenten gedeeld worden, daarna bijgesteld met simulatie tot de norm ${holds} voor elke opdrachtgever afzonderlijk wordt gehaald.`,
      `Daarna is elke optie contact voor contact gesimuleerd over dezelfde ${replications} willekeurige ${span.plural}: de aanvoer wisselt per dag, binnen de dag en door de fout van de prognose; klanten verliezen hun geduld, bellen opnieuw, en wachten op agenten die het contact in handen afmaken. Opties krijgen dezelfde contacten, dus hun verschillen zijn gepaard.`,
      `Een 95%-betrouwbaarheidsinterval zegt hoe goed het gemiddelde bekend is; meer herhalingen maken het smaller. P10 tot P90 zegt hoe sterk ${span.single} van een ander verschilt; dat wordt niet smaller.`,
      'Het gemiddelde wordt afgelezen waar er zoveel contacten kwamen als de prognose verwacht, zodat een toevallig drukke of rustige trekking het niet verschuift.',
      'De grafiek van het omslagpunt is een formule, zonder variatie van dag tot dag; al het andere is gesimuleerd.',
    ],
    stopping: {
      precise: (replications, atMost, asked) =>
        `De run stopte na ${replications} van hoogstens ${atMost} herhalingen, toen elke optie zo goed bekend was als gevraagd: ${asked}.`,
      limit: (atMost, asked) =>
        `De run eindigde bij zijn grens van ${atMost} herhalingen, voordat elke optie zo goed bekend was als gevraagd: ${asked}.`,
      serviceLevel: (points) => `serviceniveau tot op ${points}`,
      cost: (share) => `kosten tot op ${share}`,
    },
  },

  glossary: {
    title: 'Begrippen',
    entries: [
      ['Serviceniveau', 'Deel dat binnen de drempel is beantwoord, volgens de formule van het contract.'],
      ['Aangeboden', 'Alle contacten die komen: beantwoord, opgehangen, geweigerd en nog wachtend.'],
      ['Gemiddelde wachttijd', 'Gemiddelde wachttijd van wie beantwoord is (ASA).'],
      [
        'Bezettingsgraad',
        'Afhandeltijd gedeeld door afhandelen, omschakelen en wachten op werk, tijdens de inzet.',
      ],
      ['Benutting', 'Afhandeltijd gedeeld door betaalde tijd.'],
      [
        'Shrinkage',
        'Betaalde tijd die niet beschikbaar is voor contacten: verlof, ziekte, pauzes, training, overleg.',
      ],
      [
        'Ingezet, betaald, gefactureerd',
        'Ingezet is ingelogd; betaald komt met shrinkage erbij; gefactureerd is wat het contract telt.',
      ],
      [
        'Team',
        'Agenten met dezelfde opdrachtgevers, vaardigheden en roosters: dedicated voor één opdrachtgever, of blended.',
      ],
      ['Cap', 'De meeste opdrachtgevers die een agent volgens contract mag bedienen.'],
      ['Omschakelen', 'Tijd die verloren gaat als het volgende contact van een andere opdrachtgever is.'],
      ['Herhaling', 'Eén simulatie van de hele periode, met eigen toevalsgetallen.'],
      [
        'Gepaard verschil',
        'Verschil van twee opties over dezelfde willekeurige jaren; gedeeld toeval valt weg.',
      ],
      ['P10 tot P90', 'Een op de tien jaren ligt onder het eerste, een op de tien boven het tweede.'],
      ['Erlang', 'Aangeboden werk: contacten per uur maal afhandeltijd in uren.'],
    ],
  },

  again: {
    title: 'Zelf narekenen',
    lead: 'Dezelfde versie, hetzelfde scenario en dezelfde seed geven deze cijfers tot op het laatste cijfer.',
    period: 'Periode',
    version: 'Versie',
    seed: 'Seed',
    replications: 'Herhalingen',
    hash: 'Scenario (SHA-256)',
  },
};
