import type { Span } from './en.ts';
import { dayEs } from './es-day.ts';
import { decisionsEs } from './es-decisions.ts';
import { liveEs } from './es-live.ts';
import { terminalEs } from './es-terminal.ts';
import { whyEs } from './es-why.ts';
import { workbookEs } from './es-workbook.ts';
import type { Words } from './index.ts';
import { seasonWords } from './season-words.ts';

const many = (count: number, one: string, other: string) => (count === 1 ? one : other);

/** Todos los textos del informe en español. */
export const es: Words = {
  locale: 'es-ES',
  report: 'Informe de capacidad',
  skip: 'Ir al informe',
  contents: 'Contenido',
  decision: 'La decisión',
  option: 'Opción',
  measure: 'Medida',
  pool: 'Equipo',
  clients: 'Clientes',
  month: 'Mes',
  weekHead: 'Semana',
  time: 'Hora',
  from: 'Desde',
  total: 'Total',
  expected: 'Previsto',
  interval95: 'Intervalo del 95 % de la media',
  p10: (span: Span) => `P10 ${span.of}`,
  p90: (span: Span) => `P90 ${span.of}`,
  meets: 'Cumple el objetivo',
  yes: 'Sí',
  no: 'No',
  numbers: 'Las cifras de este gráfico',
  asCsv: 'Descargar como CSV',
  tableOf: (what) => `Tabla: ${what}`,
  range: (low, high) => `${low} a ${high}`,
  week: (week) => `semana ${week}`,
  queue: (client, queue) => `${client}, ${queue}`,
  spans: {
    year: {
      each: 'al año',
      of: 'de un año',
      over: 'en el año',
      single: 'un solo año',
      plural: 'años',
    },
    period: {
      each: 'en el periodo',
      of: 'del periodo',
      over: 'en el periodo',
      single: 'un solo periodo',
      plural: 'periodos',
    },
    stationary: {
      each: 'por tramo',
      of: 'de un tramo',
      over: 'a la larga',
      single: 'un solo tramo',
      plural: 'tramos',
    },
  },
  mastheadStationary: (hours, warmUp, replications) =>
    `Un servicio que nunca cierra · tramos de ${hours} tras un arranque de ${warmUp} · ${replications} ejecuciones`,
  masthead: (from, to, replications, span) =>
    `Del ${from} al ${to} · ${replications} ${span.plural} simulados`,
  partial: (replications) =>
    `Esta ejecución se detuvo antes de tiempo. Las cifras se apoyan en menos réplicas que las ${replications} pedidas, así que sus intervalos son más anchos de lo previsto. A esta página no se le puede preguntar «¿y si…?»: no podría volver a estas cifras, como sí hace la de una ejecución completa.`,
  foot: (version, seed, hash) =>
    `Hecho con blendsim ${version}, semilla ${seed}, escenario ${hash}. El mismo escenario y la misma semilla dan el mismo informe hasta la última cifra.`,

  formNames: { dedicated: 'Dedicado', blended: 'Compartido', hybrid: 'Híbrido', 'in-house': 'Interno' },
  forms: {
    dedicated: 'Agentes solo para este cliente',
    blended: 'Agentes compartidos con otros clientes',
    hybrid: 'Dedicado una parte del tiempo',
    'in-house': 'El servicio propio del cliente',
  },
  holds: {
    interval: 'en cada intervalo',
    day: 'cada día',
    week: 'cada semana',
    month: 'cada mes',
  },
  formulas: {
    'abandoned-in-time-good': 'atendidos o abandonados a tiempo, de todos los ofrecidos',
    'answered-only': 'atendidos a tiempo, de todos los atendidos',
    'all-offered': 'atendidos a tiempo, de todos los ofrecidos',
    'abandoned-in-time-excluded':
      'atendidos a tiempo, de todos los ofrecidos salvo los que abandonaron a tiempo',
  },
  families: {
    hours: 'Horas',
    units: 'Contactos o minutos',
    fees: 'Cuotas y formación',
    wages: 'Salarios y cargas sociales',
    hidden: 'Costes que se olvidan con facilidad',
    other: 'Otros',
  },
  axes: {
    costOfPeriod: 'Coste del periodo',
    costAYear: 'Coste al año',
    contactsAWeek: 'Contactos a la semana',
    contactsAYear: 'contactos al año',
    agents: 'agentes',
    answeredWithin: 'Parte de los atendidos que esperó como mucho …',
  },

  verdict: {
    nothing: 'Este escenario no compara opciones, así que no hay nada que recomendar.',
    noContacts: 'No llegaron contactos, así que no hay nivel de servicio que juzgar.',
    measured: (level, target, held, span) =>
      target === null
        ? `Este plan atiende a tiempo el ${level} ${span.over}.`
        : held === null
          ? `Este plan atiende a tiempo el ${level} ${span.over}; si cumple su objetivo del ${target} no está decidido.`
          : held
            ? `Este plan atiende a tiempo el ${level} ${span.over} y cumple su objetivo del ${target}.`
            : `Este plan atiende a tiempo el ${level} ${span.over} y no llega a su objetivo del ${target}.`,
    choose: (option, cost, saving, runnerUp, span) =>
      `Elija ${option}: ${cost} ${span.each}, ${saving} menos que ${runnerUp}.`,
    only: (option, cost, span, open) =>
      cost === null
        ? `Elija ${option}: la única opción que ${open ? 'quizá cumpla' : 'cumple'} el objetivo.`
        : `Elija ${option}: ${cost} ${span.each}, la única opción con precio que ${open ? 'quizá cumpla' : 'cumple'} el objetivo.`,
    close: (option, runnerUp, cost, span) =>
      `Demasiado parejo: ${option} y ${runnerUp} cuestan lo mismo dentro del margen de error${cost === null ? '' : `, unos ${cost} ${span.each}`}.`,
    none: (worst) =>
      worst === null
        ? 'Ninguna opción cumple el objetivo.'
        : `Ninguna opción cumple el objetivo. ${worst.nearest} es la que más se acerca: ${worst.queue} cae al ${worst.achieved} en ${worst.period}.`,
  },
  undecided: {
    cell: 'Sin decidir',
    notice: (option, replications, worst) =>
      `Con ${replications} no se puede decidir si ${option} cumple el objetivo: ${worst}. Se compara como si lo cumpliera; con más réplicas se decide.`,
    title: 'Dónde hay pocas réplicas para decidirlo',
  },
  whose: {
    buyer: (client) =>
      client === null
        ? 'Esta es la visión del comprador: la opción más barata que cumple el objetivo.'
        : `Esta es la visión de ${client}, el comprador: la opción más barata que cumple el objetivo.`,
    agrees: (margin) =>
      margin === null
        ? 'El proveedor elegiría lo mismo.'
        : `El proveedor elegiría lo mismo; le deja un margen de ${margin} con todos sus clientes.`,
    differs: (option, theirs, ours) =>
      theirs === null || ours === null
        ? `El proveedor preferiría vender ${option}.`
        : `El proveedor preferiría vender ${option}: un margen de ${theirs} con todos sus clientes, frente a ${ours}.`,
  },
  facts: {
    cost: (span) => `Coste previsto ${span.of}`,
    saving: (runnerUp) => `Ahorro frente a ${runnerUp}`,
    interval: (range) => `Intervalo del 95 % de esta media: ${range}`,
    spread: (range, span) => `P10 a P90 de ${span.single}: ${range}`,
    paired: (range) => `Intervalo del 95 % de esta media, pareado: ${range}`,
    service: (span) => `Nivel de servicio ${span.over}`,
    target: (target) => `frente a un objetivo del ${target}`,
    targets: (target) => `frente al ${target}, la mezcla de sus objetivos`,
    noTarget: 'no se ha fijado objetivo',
    peakWeek: (level) => `${level} en la semana punta`,
    risk: 'Riesgo de no cumplir el objetivo en un mes',
    riskWeek: (share) => `${share} en una semana`,
    riskDay: (share) => `${share} en un día`,
  },
  costs: {
    finding: (option, spread, meets) =>
      meets
        ? `${option} es lo que menos cuesta; hasta lo más caro hay ${spread}`
        : `${option} es lo que menos cuesta, pero no cumple el objetivo; hasta lo más caro hay ${spread}`,
    measured: (failing, span, fromZero) =>
      `Punto: coste previsto. Línea gruesa: intervalo de confianza del 95 % de esa media. Línea fina: P10 a P90 de ${span.single}. Trazos debajo: los ${span.plural} de la simulación, uno a uno.${failing ? ' Un punto hueco no cumple el objetivo.' : ''}${fromZero ? '' : ' El eje no empieza en cero.'}`,
    expected: 'Coste previsto',
    everyYear: 'Cada réplica',
    row: (option, amount) => `${option} ${amount}`,
    told: (rows) => `Coste previsto por opción: ${rows}.`,
  },
  changes: {
    title: 'Qué lo cambiaría',
    price: (option, share) => `${option} ganaría si fuera más de un ${share} más barato.`,
    volume: (crossing, position) =>
      `Según la fórmula, la hora y el precio por unidad cambian de puesto con unos ${crossing} contactos al año; este cliente tiene ${position}.`,
    hourCannotWin: (needed) =>
      `La hora no puede ganar a estos precios: una hora facturada tendría que estar ocupada el ${needed} del tiempo.`,
    density: (needed, reached, wins) =>
      wins
        ? `Una hora dedicada compensa a partir de una ocupación del ${needed}; este plan llega al ${reached}.`
        : `Una hora dedicada tendría que estar ocupada el ${needed} para compensar; este plan llega al ${reached}.`,
    failing: (option, less, queue, period, achieved, target) =>
      `${option} cuesta ${less} menos, pero no cumple el objetivo: ${queue} cae al ${achieved} en ${period}, frente al ${target}.`,
    everyYear: (amount, span) => `En nueve de cada diez ${span.plural} el ahorro supera ${amount}.`,
    someYears: (option, amount, span) =>
      `En uno de cada diez ${span.plural} ${option} sale más barato, por ${amount} o más.`,
    close: (low, high, span) =>
      `La diferencia verdadera está entre ${low} y ${high} ${span.each} (95 %). La deciden un precio mejor, una preferencia más fuerte o más réplicas.`,
  },

  options: {
    title: 'Las opciones, una junto a otra',
    one: 'El plan en cifras',
    lead: (count) =>
      count === 1
        ? 'Un plan, con contactos simulados.'
        : 'Cada opción está dimensionada para el mismo objetivo y simulada con los mismos contactos.',
    buyer: 'Lo que paga el comprador',
    customers: 'Lo que reciben los usuarios',
    work: 'Lo que hace falta',
    outsourcer: 'Lo que gana el proveedor, con todos sus clientes',
    cost: (span) => `Coste ${span.of}`,
    difference: 'Frente a la más barata que cumple el objetivo',
    reference: 'referencia',
    perContact: 'Por contacto',
    perHandledHour: 'Por hora de gestión',
    perPaidHour: 'Por hora pagada',
    lost: 'Valor de los contactos perdidos, en ninguna factura',
    withLost: (amount) => `con la factura ${amount}`,
    meets: 'Cumple el objetivo',
    misses: (count) =>
      count === 0 ? 'No' : `No: ${count} ${many(count, 'incumplimiento', 'incumplimientos')}`,
    serviceLevel: 'Nivel de servicio',
    peakWeek: 'Nivel de servicio, semana punta',
    riskMonth: 'Riesgo de fallar un mes',
    riskDay: 'Riesgo de fallar un día',
    asa: 'Tiempo medio de respuesta',
    asaLive: 'Tiempo medio de respuesta, teléfono y chat',
    abandoned: 'Abandonos',
    agentsAtPeak: 'Agentes en el pico',
    occupancy: 'Ocupación',
    pools: 'Equipos, todos los clientes',
    revenue: 'Ingresos',
    outsourcerCost: 'Coste',
    margin: 'Margen',
    target: (share, seconds) => `${share} en ${seconds}`,
    byFormula: (targets, formula) => `${targets} (${formula})`,
    targets: (targets, holds) =>
      `Objetivo${holds === null ? '' : `, ${holds}`}: ${targets.join('; ')}. Bajo cada cifra, el intervalo del 95 % de la media.`,
    noTarget: 'No se ha fijado objetivo de servicio. Bajo cada cifra, el intervalo del 95 % de la media.',
    whereTitle: 'Dónde no se cumple el objetivo',
    where: (queue, period, achieved, target) => `${queue} en ${period}, ${achieved} frente al ${target}`,
    failing: (option, list, more) => `${option}: ${list}${more > 0 ? `; y ${more} más` : ''}.`,
    elsewhere: (option, list, more, client) =>
      `${option} cumple el objetivo; entre los clientes que no comparten agentes con ${client}: ${list}${more > 0 ? `; y ${more} más` : ''}.`,
    withoutPartner: (languages, options) =>
      `Ningún otro cliente habla ${languages}, así que estos agentes no tienen con quién compartir en ${options}.`,
  },

  demand: {
    title: (span) => (span.plural === 'años' ? 'La demanda del año' : 'La demanda'),
    nothing: 'El escenario no prevé contactos.',
    finding: (client, week, date, most, times) =>
      `${client === null ? 'La demanda' : client} llega al máximo en la ${week}, desde el ${date}: ${most} contactos, ${times} veces una semana media`,
    measured:
      'Contactos previstos por semana y cliente, solo semanas completas. Las banderas marcan los eventos con fecha.',
    steady: (client, contacts) =>
      `${client === null ? 'La demanda' : client} se mantiene estable: unos ${contacts} contactos a la semana`,
    events: (events) => `Eventos con fecha: ${events}.`,
    event: (name, date) => `${name} ${date}`,
    told: (clients) => `Áreas apiladas de los contactos semanales de ${clients}.`,
    peak: (week, contacts) => `${week}: ${contacts}`,
    seasons: 'Cada cliente tiene su propia temporada',
    collide: (hot, calm, hotCount, calmCount) => {
      if (hotCount > 0 && calmCount > 0)
        return `En la semana punta ${hot} también ${many(hotCount, 'está cargado', 'están cargados')}; a ${calm} le${many(calmCount, '', 's')} sobran agentes`;
      if (hotCount > 0)
        return `En la semana punta ${hot} también ${many(hotCount, 'está cargado', 'están cargados')}`;
      if (calmCount > 0) return `En la semana punta a ${calm} le${many(calmCount, '', 's')} sobran agentes`;
      return 'En la semana punta los demás clientes tienen la carga de siempre';
    },
    times: (client, times) => `${client} (${times}×)`,
    stripTold:
      'Una fila por cliente y una celda por semana, de color más intenso cuanto más cargada que la media del cliente.',
    stripMeasured: (client) =>
      `Cada semana sobre la semana media del propio cliente.${client === null ? '' : ` El marco señala el pico de ${client}.`}`,
    stepUnder: (bound) => `menos de ${bound}×`,
    stepOver: (bound) => `más de ${bound}×`,
  },

  staffing: {
    title: 'Agentes necesarios y presentes',
    finding: (peak, normal, week) =>
      `${peak} agentes en el momento más cargado de la ${week}, ${normal} en una semana normal`,
    measured: (option, shared) =>
      `${option}: agentes presentes por intervalo${shared ? ', en todos los equipos que atienden a este cliente; los compartidos cuentan enteros' : ''}.`,
    staffed: 'Presentes',
    required: 'Necesarios según la fórmula para el objetivo',
    short: 'Por debajo de la fórmula',
    peakWeek: (week) => `Punta: ${week}`,
    normalWeek: (week) => `Normal: ${week}`,
    note: (spare, short, met, holds) =>
      `En la semana punta el ${spare} de las horas presentes está por encima de lo que la fórmula pide a cada intervalo por separado${short === 0 ? '' : `, y ${short} ${many(short, 'intervalo queda', 'intervalos quedan')} por debajo`}.${met ? ` La simulación movió agentes hasta que el objetivo se cumplió ${holds}.` : ''}`,
    told: (option, peak, normal) =>
      `Líneas escalonadas de agentes presentes y necesarios de ${option}: como mucho ${peak} en la semana punta y ${normal} en la normal.`,
    otherOne: (option, peak) => `${option} necesita ${peak} agentes en la semana punta`,
    others: (low, high) =>
      `Las otras opciones necesitan ${low === high ? low : `de ${low} a ${high}`} agentes en la semana punta`,
    othersMeasured: (week) => `Agentes presentes por intervalo en la ${week}, en una misma escala.`,
    atPeak: (agents) => `${agents} agentes en el momento más cargado`,
    cell: 'presentes / necesarios',
  },

  heat: {
    title: 'Cuándo falla el servicio',
    nothing: 'No hay contactos, así que no hay nada que mostrar.',
    finding: (weekday, time, level, share, none) =>
      none
        ? `El servicio cumple a todas las horas de la semana; lo más ajustado, el ${weekday} a las ${time}, con el ${level}`
        : `Lo más ajustado, el ${weekday} a las ${time}, con el ${level}; el ${share} de las horas abiertas queda por debajo del objetivo`,
    measured: (target) =>
      `Nivel de servicio medio por día de la semana y hora. El azul cumple el objetivo del ${target}; el naranja, no.`,
    panel: (weekday, time, level, share) =>
      `Lo más ajustado: ${weekday} a las ${time}, ${level}. Por debajo del objetivo: ${share} de las horas abiertas.`,
    under: (bound) => `menos del ${bound}`,
    over: (bound) => `más del ${bound}`,
  },

  waits: {
    title: 'Cuánto esperan los usuarios',
    finding: (within, p95) => {
      if (within === null)
        return p95 === null
          ? 'Esperas de los atendidos'
          : `Uno de cada veinte atendidos espera más de ${p95}`;
      return p95 === null
        ? `El ${within.share} de los atendidos espera como mucho ${within.seconds}`
        : `El ${within.share} de los atendidos espera como mucho ${within.seconds}; uno de cada veinte espera más de ${p95}`;
    },
    measured:
      'Parte de los atendidos que no esperó más que ese tiempo. Línea discontinua: el umbral del contrato. Gris: las otras opciones. Quienes abandonaron no están.',
    live: 'Teléfono y chat; el correo y la gestión interna tienen horas y se dejan fuera.',
    axisFrom: (share) => `El eje empieza en el ${share}.`,
    mark: (share, seconds) => `${share} en ${seconds}`,
    panel: (median, p90, p99) => `La mitad espera como mucho ${median}; el 90 %, ${p90}; el 99 %, ${p99}.`,
    median: 'Mediana',
    p80: 'El 80 % en',
    p90: 'El 90 % en',
    p95: 'El 95 % en',
    p99: 'El 99 % en',
  },

  occupancy: {
    title: 'Cuánto trabajan los equipos',
    finding: (above, pools, highest, level, limit) =>
      above === 0
        ? `Ningún equipo supera el ${limit}; ${highest} es el más cargado, con el ${level}`
        : `${above} de ${pools} ${many(pools, 'equipo', 'equipos')} ${many(above, 'supera', 'superan')} el ${limit}, más de lo que los agentes aguantan; ${highest} es el más cargado, con el ${level}`,
    measured: (band) =>
      `Gestión entre gestión, cambio de cliente y espera de trabajo, media del periodo. Puntos: los clientes que atiende un equipo. Banda gris: ${band}.`,
    band: (band) => `${band}, lo máximo que los agentes aguantan mucho tiempo`,
    panel: (above, within, below) =>
      `${above} por encima de la banda, ${within} dentro, ${below} por debajo.`,
    occupancy: 'Ocupación',
    utilisation: 'Aprovechamiento del tiempo pagado',
    staffedHours: 'Horas presentes',
    paidHours: 'Horas pagadas',
    peakAgents: 'Agentes en su pico',
  },

  money: {
    title: 'Adónde va el dinero',
    finding: (option, largest, hidden) => {
      const head =
        largest === null
          ? `Lo que cuesta ${option}`
          : `${largest.label}: el ${largest.share} del coste de ${option}`;
      return hidden === null
        ? head
        : `${head}; el servicio propio esconde ${hidden.amount}, el ${hidden.share} de su coste, detrás del salario`;
    },
    measured: 'Lo que paga el comprador en el periodo, según para qué es.',
    row: (option, parts) => `${option}: ${parts}`,
    line: 'Línea',
    family: 'Parte de',
    quantity: 'Cantidad',
    unit: 'Unidad',
    price: 'Precio',
    amount: 'Importe',
  },

  lines: {
    phrases: {
      Allowance: 'Plus',
      'Hours to the least of a call-out': 'Horas hasta el mínimo de una llamada al servicio',
      'Hours to the least of a day': 'Horas hasta el mínimo de un día',
      'Hours at notice': 'Horas en preaviso',
      'Logged-in hours': 'Horas conectadas',
      'Paid hours': 'Horas pagadas',
      'Productive hours': 'Horas productivas',
      surcharge: 'recargo',
      'Hours committed': 'Horas comprometidas',
      'not used': 'no usadas',
      'Hours worked by shared agents': 'Horas trabajadas por agentes compartidos',
      band: 'tramo',
      short: 'breves',
      transferred: 'transferidas',
      redialled: 'vueltas a llamar',
      'called back': 'con devolución de llamada',
      abandoned: 'abandonadas',
      'turned away': 'rechazadas',
      'handled up to': 'gestión hasta',
      'handled above': 'gestión de más de',
      'repeats credited': 'repeticiones abonadas',
      'surcharge above the forecast': 'recargo por encima de la previsión',
      "earlier ones of the year at the new band's price": 'las anteriores del año al precio del nuevo tramo',
      Bonus: 'Bonificación',
      Malus: 'Penalización',
      'service level': 'nivel de servicio',
      abandonment: 'abandono',
      Wages: 'Salarios',
      'Employer charges': 'Cargas sociales',
      'Paid absence': 'Ausencias pagadas',
      'Learning further clients': 'Aprender más clientes',
      'Voice contacts': 'Teléfono, contactos',
      'Voice contacts committed': 'Teléfono, contactos comprometidos',
      'Voice talk minutes': 'Teléfono, minutos de conversación',
      'Voice talk minutes committed': 'Teléfono, minutos de conversación comprometidos',
      'Voice handle minutes': 'Teléfono, minutos de gestión',
      'Voice handle minutes committed': 'Teléfono, minutos de gestión comprometidos',
      'Chat contacts': 'Chat, contactos',
      'Chat contacts committed': 'Chat, contactos comprometidos',
      'Chat talk minutes': 'Chat, minutos de conversación',
      'Chat talk minutes committed': 'Chat, minutos de conversación comprometidos',
      'Chat handle minutes': 'Chat, minutos de gestión',
      'Chat handle minutes committed': 'Chat, minutos de gestión comprometidos',
      'E-mail contacts': 'Correo, contactos',
      'E-mail contacts committed': 'Correo, contactos comprometidos',
      'E-mail talk minutes': 'Correo, minutos de conversación',
      'E-mail talk minutes committed': 'Correo, minutos de conversación comprometidos',
      'E-mail handle minutes': 'Correo, minutos de gestión',
      'E-mail handle minutes committed': 'Correo, minutos de gestión comprometidos',
      'Back office contacts': 'Gestión interna, contactos',
      'Back office contacts committed': 'Gestión interna, contactos comprometidos',
      'Back office talk minutes': 'Gestión interna, minutos de conversación',
      'Back office talk minutes committed': 'Gestión interna, minutos de conversación comprometidos',
      'Back office handle minutes': 'Gestión interna, minutos de gestión',
      'Back office handle minutes committed': 'Gestión interna, minutos de gestión comprometidos',
    },
    units: {
      hour: 'hora',
      contact: 'contacto',
      minute: 'minuto',
      'forwarded minute': 'minuto desviado',
      month: 'mes',
      year: 'año',
      once: 'una vez',
      agent: 'agente',
      'training hour': 'hora de formación',
      'paid hour': 'hora pagada',
      'staffed hour': 'hora presente',
      'euro of wage': 'euro de salario',
      'euro of work': 'euro de trabajo',
      workplace: 'puesto',
      'workplace-year': 'puesto y año',
      'fte-year': 'ETC y año',
      'fte-month': 'ETC y mes',
      hire: 'contratación',
    },
  },

  breakEven: {
    title: 'Hora o unidad: dónde cambia',
    formula: 'según la fórmula',
    finding: (hourWins, position, crossings, count) => {
      const winner = hourWins ? 'la hora es más barata' : 'el precio por unidad es más barato';
      if (count === 0)
        return `Con ${position} contactos al año ${winner}, y ningún volumen de los mostrados lo cambia`;
      return `Con ${position} contactos al año ${winner}; ${many(count, 'cambia', 'cambian de puesto')} en ${crossings}`;
    },
    measured: (hour, unit, per) =>
      `Coste al año de agentes dedicados a ${hour} la hora, dimensionados con Erlang A, frente a ${unit} por ${per === 'contact' ? 'contacto' : 'minuto'}.`,
    byHour: 'Por hora',
    byUnit: (per) => (per === 'contact' ? 'Por contacto' : 'Por minuto'),
    here: (contacts) => `este cliente: ${contacts}`,
    crossings: (first, last) => `cambia entre ${first} y ${last}`,
    crossing: (contacts) => `cambia en ${contacts}`,
    note: (contacts, needed, contactsReached, reached, per) =>
      `La hora compensa en cuanto gestiona ${contacts} ${per === 'contact' ? 'contactos' : 'minutos'}, es decir, con una ocupación del ${needed}.${
        contactsReached === null || reached === null
          ? ''
          : ` El plan dedicado simulado gestiona ${contactsReached}, con una ocupación del ${reached}.`
      }`,
    told: (crossings) =>
      crossings === ''
        ? 'Dos curvas de coste sobre el volumen anual que no se cruzan.'
        : `Dos curvas de coste sobre el volumen anual que se cruzan en ${crossings} contactos.`,
  },

  decisions: decisionsEs,
  season: seasonWords.es,
  workbook: workbookEs,
  why: whyEs,
  terminal: terminalEs,

  live: liveEs,
  day: dayEs,

  leakage: {
    title: 'Quién sostiene a quién',
    none: 'Cada equipo trabaja para un solo cliente',
    mixed: 'Los equipos compartidos reparten su tiempo entre varios clientes',
    finding: (option, shared, client, away) =>
      away === null
        ? `Con ${option}, los equipos compartidos gestionan el ${shared} del trabajo de ${client}`
        : `Con ${option}, los equipos compartidos gestionan el ${shared} del trabajo de ${client} y dan el ${away} de su tiempo a otros`,
    measured:
      'Minutos de gestión de cada equipo para cada cliente en el periodo y, debajo, la parte del tiempo del equipo. Cuanto más intenso el color, más.',
    plain: (options, client) =>
      client === null
        ? `Con ${options} cada equipo trabaja para un cliente.`
        : `Con ${options} cada equipo de ${client} trabaja solo para ese cliente.`,
    left: (count) =>
      `${count} ${many(count, 'equipo que trabaja para un solo cliente no aparece', 'equipos que trabajan para un solo cliente no aparecen')} arriba.`,
  },

  months: {
    title: (span) => (span.plural === 'años' ? 'El año, mes a mes' : 'Mes a mes'),
    finding: (held, measured, worst, level, target) => {
      if (target !== null && measured === 1)
        return held === 1
          ? `El servicio cumple en ${worst}, con el ${level}`
          : `El servicio no llega al objetivo en ${worst}, con el ${level}`;
      if (target === null) return `El mes más ajustado es ${worst}, con el ${level}`;
      if (held === measured)
        return `El servicio cumple todos los meses; ${worst} es el más ajustado, con el ${level}`;
      return `El servicio cumple en ${held} de ${measured} meses; ${worst} es el más ajustado, con el ${level}`;
    },
    measured: (from, target, span) =>
      `Nivel de servicio según la fórmula del contrato, media de los ${span.plural} con su intervalo del 95 %.${target === null ? '' : ` Línea: el objetivo del ${target}; un punto hueco no lo cumple.`}${from === '0 %' || from === '0\u00a0%' ? '' : ` El eje empieza en el ${from}.`}`,
    panel: (held, measured, worst, level, target) =>
      target && measured === 1
        ? `${worst}: ${level}, objetivo ${held === 1 ? 'cumplido' : 'no cumplido'}.`
        : target
          ? `${held} de ${measured} meses cumplen; el más ajustado, ${worst}, ${level}.`
          : `El más ajustado, ${worst}, ${level}.`,
    agentsFinding: (usual, top, week) =>
      usual === top
        ? `${top} agentes presentes, semana tras semana`
        : `De ${usual} agentes presentes en una semana habitual a ${top} en la ${week}`,
    agentsMeasured:
      'Media de agentes presentes por semana, cada equipo en sus propias horas abiertas, de todos los equipos que atienden a este cliente. Gris: las otras opciones.',
    agentsPanel: (top, week) => `Como mucho ${top}, en la ${week}.`,
  },

  assumptions: {
    title: 'En qué se apoyan las cifras',
    lead: 'Cambie cualquiera de ellas en el archivo del escenario y vuelva a ejecutarlo.',
    none: 'El escenario no cita fuentes.',
    where: 'Qué',
    value: 'Valor',
    source: 'Fuente',
    setting: 'ajuste del escenario',
    plain: (count) =>
      `${count} ${many(count, 'valor más que es una simple suposición o un valor por defecto', 'valores más que son simples suposiciones o valores por defecto')}`,
    plainTitle: 'Simples suposiciones y valores por defecto',
    cap: 'Máximo de clientes por agente',
    penalty: 'Tiempo de gestión añadido por cada cliente más',
    changeover: 'Cambio a otro cliente',
    shrinkage: 'Reductores: tiempo pagado no disponible',
    holds: 'El objetivo debe cumplirse',
    warnings: (count) => many(count, 'Algo que revisar', 'Cosas que revisar'),
  },

  method: {
    title: 'Cómo se ha calculado',
    paragraphs: (replications, holds, span) => [
      `El programa dimensiona cada opción para el mismo objetivo: primero con Erlang A en cada intervalo, en conjunto donde se comparten agentes, y después corregido por simulación hasta que el objetivo se cumple ${holds} para cada cliente por separado.`,
      `Luego cada opción se simula contacto a contacto sobre los mismos ${replications} ${span.plural} aleatorios: las llegadas varían por día, dentro del día y por el error de la previsión; los usuarios pierden la paciencia, vuelven a llamar y esperan a agentes que terminan el contacto en curso. Las opciones reciben los mismos contactos, así que sus diferencias son pareadas.`,
      `Un intervalo de confianza del 95 % dice lo bien que se conoce la media; se estrecha con más réplicas. P10 a P90 dice cuánto difiere ${span.single} de otro; eso no se estrecha.`,
      'La media se lee donde los contactos que llegaron son tantos como espera la previsión, de modo que un sorteo con muchos o pocos no la mueve.',
      'El gráfico del punto de equilibrio es una fórmula, sin variación de un día a otro; todo lo demás está simulado.',
    ],
    stopping: {
      precise: (replications, atMost, asked) =>
        `La ejecución paró tras ${replications} de como mucho ${atMost} réplicas, cuando cada opción se conocía tan bien como se pidió: ${asked}.`,
      limit: (atMost, asked) =>
        `La ejecución terminó en su límite de ${atMost} réplicas, antes de que cada opción se conociera tan bien como se pidió: ${asked}.`,
      serviceLevel: (points) => `nivel de servicio con un error de ${points}`,
      cost: (share) => `coste con un error del ${share}`,
    },
  },

  glossary: {
    title: 'Términos',
    entries: [
      ['Nivel de servicio', 'Parte atendida dentro del umbral, según la fórmula del contrato.'],
      ['Ofrecidos', 'Todos los contactos que llegan: atendidos, abandonados, rechazados y aún en espera.'],
      ['Tiempo medio de respuesta', 'Espera media de quienes fueron atendidos (ASA).'],
      [
        'Ocupación',
        'Tiempo de gestión entre gestión, cambio de cliente y espera de trabajo, mientras se está presente.',
      ],
      ['Aprovechamiento', 'Tiempo de gestión entre tiempo pagado.'],
      [
        'Reductores (shrinkage)',
        'Tiempo pagado no disponible para contactos: vacaciones, bajas, pausas, formación, reuniones.',
      ],
      [
        'Presente, pagado, facturado',
        'Presente es conectado; pagado añade los reductores; facturado es lo que cuenta el contrato.',
      ],
      [
        'Equipo',
        'Agentes con los mismos clientes, habilidades y horario: dedicado a un cliente, o compartido.',
      ],
      ['Tope', 'Máximo de clientes que un agente puede atender por contrato.'],
      ['Cambio de cliente', 'Tiempo que se pierde cuando el siguiente contacto es de otro cliente.'],
      ['Réplica', 'Una simulación de todo el periodo con sus propios números aleatorios.'],
      [
        'Diferencia pareada',
        'Diferencia de dos opciones en los mismos años aleatorios; el azar común desaparece.',
      ],
      [
        'P10 a P90',
        'Un año de cada diez queda por debajo del primero, uno de cada diez por encima del segundo.',
      ],
      ['Erlang', 'Carga ofrecida: contactos por hora por tiempo de gestión en horas.'],
    ],
  },

  again: {
    title: 'Volver a ejecutarlo',
    lead: 'La misma versión, el mismo escenario y la misma semilla dan estas cifras hasta la última.',
    period: 'Periodo',
    version: 'Versión',
    seed: 'Semilla',
    replications: 'Réplicas',
    hash: 'Escenario (SHA-256)',
  },
};
