import type { Axis, AxisUnit } from '../../study/index.ts';
import type { Language } from './index.ts';

/** Every text of the page of a break-even. Names arrive isolated, figures formatted. */
export interface BreakEvenWords {
  readonly kind: string;
  readonly facts: (client: string, replications: string) => string;
  readonly turn: (place: string, below: string, above: string) => string;
  readonly turns: (count: string, places: string, first: string, second: string) => string;
  /** `open` of `places` are too close to call; none is told as nothing. */
  readonly never: (winner: string, from: string, to: string, open: string | null, places: string) => string;
  readonly even: string;
  readonly partial: string;
  /** The scenario stands at a place: who is cheaper there. */
  readonly now: (place: string, winner: string, saving: string) => string;
  readonly nowUnsure: (place: string) => string;
  readonly measured: (client: string, axis: string) => string;
  readonly axes: Readonly<Record<Axis, string>>;
  /** What follows a place in a sentence. */
  readonly units: Readonly<Record<AxisUnit, string>>;
  readonly cost: string;
  readonly here: string;
  readonly interval: string;
  readonly crossings: string;
  readonly heads: {
    readonly difference: string;
    readonly cheaper: string;
    readonly at: string;
    readonly interval: string;
    readonly below: string;
    readonly above: string;
    readonly between: string;
  };
  readonly tooClose: string;
  readonly missed: (options: string) => string;
  readonly under: (place: string) => string;
  readonly beyond: (place: string) => string;
  readonly table: (what: string) => string;
  readonly method: string;
  readonly methodText: (resolution: string, pricesOnly: boolean) => string;
  readonly byHand: (contacts: string, occupancy: string, reached: string | null) => string;
  readonly handTurns: (places: string) => string;
}

const en: BreakEvenWords = {
  kind: 'Break-even',
  facts: (client, replications) => `For ${client} · ${replications} replications`,
  turn: (place, below, above) => `Up to ${place} ${below} is cheaper, above it ${above}.`,
  turns: (count, places, first, second) =>
    `${first} and ${second} change places ${count} times: at ${places}.`,
  never: (winner, from, to, open, places) =>
    open === null
      ? `${winner} is cheaper everywhere from ${from} to ${to}.`
      : `${winner} looks cheaper everywhere from ${from} to ${to}, but ${open} of ${places} places are too close to call.`,
  even: 'Both cost the same everywhere.',
  partial: 'Stopped early: not every change of the winner was found or narrowed.',
  now: (place, winner, saving) =>
    `Today, at ${place}, ${winner} costs ${saving} less over the horizon of the scenario.`,
  nowUnsure: (place) => `Today, at ${place}, the two are too close to call.`,
  measured: (client, axis) =>
    `What ${client} pays over the horizon, by ${axis}; bands are 95% intervals, rings are break-evens`,
  axes: {
    volume: 'contacts a year',
    'unit-price': 'price of a unit',
    'hourly-rate': 'price of an hour',
    aht: 'handle time',
    penalty: 'handle time added for each further client',
  },
  units: {
    'contacts a year': 'contacts a year',
    'micro-euro a contact': 'a contact',
    'micro-euro a minute': 'a minute',
    'micro-euro an hour': 'an hour',
    seconds: 'of handle time',
    'share of handle time for each client beyond the first': 'of handle time for each further client',
  },
  cost: 'Cost to the buyer',
  here: 'today',
  interval: '95% interval',
  crossings: 'Break-evens',
  heads: {
    difference: 'Difference',
    cheaper: 'Cheaper',
    at: 'Break-even',
    interval: 'Nobody can say between',
    below: 'Cheaper below',
    above: 'Cheaper above',
    between: 'Found between',
  },
  tooClose: 'too close to call',
  missed: (options) => `target missed: ${options}`,
  under: (place) => `below ${place}`,
  beyond: (place) => `beyond ${place}`,
  table: (what) => `Table: ${what}`,
  method: 'How it was found',
  methodText: (resolution, pricesOnly) =>
    pricesOnly
      ? 'Both plans were played once, on the same contacts; their invoices were made anew at every price, with all terms, fees and roundings.'
      : `At every place both options were staffed anew to the same target and played on the same contacts. Agents are whole, so costs are a saw-tooth: changes nearer to each other than ${resolution} can stay hidden.`,
  byHand: (contacts, occupancy, reached) =>
    `By hand: a billed hour must handle ${contacts} contacts (rate / price), an occupancy of ${occupancy}.${reached === null ? '' : ` The plan reaches ${reached} contacts.`}`,
  handTurns: (places) => `By the formula the turn is at ${places}.`,
};

const nl: BreakEvenWords = {
  kind: 'Omslagpunt',
  facts: (client, replications) => `Voor ${client} · ${replications} herhalingen`,
  turn: (place, below, above) => `Tot ${place} is ${below} goedkoper, daarboven ${above}.`,
  turns: (count, places, first, second) => `${first} en ${second} wisselen ${count} keer: bij ${places}.`,
  never: (winner, from, to, open, places) =>
    open === null
      ? `${winner} is overal goedkoper, van ${from} tot ${to}.`
      : `${winner} lijkt overal goedkoper, van ${from} tot ${to}, maar op ${open} van ${places} plaatsen is het niet te zeggen.`,
  even: 'Beide kosten overal evenveel.',
  partial: 'Eerder gestopt: niet elke omslag is gevonden of ingegrensd.',
  now: (place, winner, saving) =>
    `Nu, bij ${place}, kost ${winner} ${saving} minder over de looptijd van het scenario.`,
  nowUnsure: (place) => `Nu, bij ${place}, liggen de twee te dicht bij elkaar.`,
  measured: (client, axis) =>
    `Wat ${client} over de looptijd betaalt, naar ${axis}; de banden zijn 95%-intervallen, de ringen omslagpunten`,
  axes: {
    volume: 'contacten per jaar',
    'unit-price': 'prijs van een eenheid',
    'hourly-rate': 'prijs van een uur',
    aht: 'afhandeltijd',
    penalty: 'afhandeltijd erbij voor elke verdere opdrachtgever',
  },
  units: {
    'contacts a year': 'contacten per jaar',
    'micro-euro a contact': 'per contact',
    'micro-euro a minute': 'per minuut',
    'micro-euro an hour': 'per uur',
    seconds: 'afhandeltijd',
    'share of handle time for each client beyond the first': 'afhandeltijd voor elke verdere opdrachtgever',
  },
  cost: 'Kosten voor de koper',
  here: 'nu',
  interval: '95%-interval',
  crossings: 'Omslagpunten',
  heads: {
    difference: 'Verschil',
    cheaper: 'Goedkoper',
    at: 'Omslagpunt',
    interval: 'Niemand kan het zeggen tussen',
    below: 'Goedkoper eronder',
    above: 'Goedkoper erboven',
    between: 'Gevonden tussen',
  },
  tooClose: 'te dicht bij elkaar',
  missed: (options) => `norm niet gehaald: ${options}`,
  under: (place) => `onder ${place}`,
  beyond: (place) => `voorbij ${place}`,
  table: (what) => `Tabel: ${what}`,
  method: 'Hoe het gevonden is',
  methodText: (resolution, pricesOnly) =>
    pricesOnly
      ? 'Beide plannen zijn eenmaal gespeeld, met dezelfde contacten; hun facturen zijn bij elke prijs opnieuw gemaakt, met alle voorwaarden, vergoedingen en afrondingen.'
      : `Op elke plaats zijn beide opties opnieuw bezet voor dezelfde norm en gespeeld met dezelfde contacten. Agenten zijn heel, dus kosten zijn een zaagtand: omslagen die dichter bij elkaar liggen dan ${resolution} kunnen verborgen blijven.`,
  byHand: (contacts, occupancy, reached) =>
    `Met de hand: een gefactureerd uur moet ${contacts} contacten afhandelen (tarief / prijs), een bezettingsgraad van ${occupancy}.${reached === null ? '' : ` Het plan haalt ${reached} contacten.`}`,
  handTurns: (places) => `Volgens de formule ligt de omslag bij ${places}.`,
};

const es: BreakEvenWords = {
  kind: 'Punto de equilibrio',
  facts: (client, replications) => `Para ${client} · ${replications} réplicas`,
  turn: (place, below, above) => `Hasta ${place} es más barato ${below}; por encima, ${above}.`,
  turns: (count, places, first, second) => `${first} y ${second} se alternan ${count} veces: en ${places}.`,
  never: (winner, from, to, open, places) =>
    open === null
      ? `${winner} es más barato en todas partes, de ${from} a ${to}.`
      : `${winner} parece más barato en todas partes, de ${from} a ${to}, pero en ${open} de ${places} lugares no se puede decir.`,
  even: 'Ambos cuestan lo mismo en todas partes.',
  partial: 'Detenido antes de tiempo: no se halló o acotó cada cambio.',
  now: (place, winner, saving) =>
    `Hoy, en ${place}, ${winner} cuesta ${saving} menos en el horizonte del escenario.`,
  nowUnsure: (place) => `Hoy, en ${place}, la diferencia es demasiado pequeña para decidir.`,
  measured: (client, axis) =>
    `Lo que paga ${client} en el horizonte, según ${axis}; las bandas son intervalos del 95 %, los anillos puntos de equilibrio`,
  axes: {
    volume: 'contactos al año',
    'unit-price': 'precio de una unidad',
    'hourly-rate': 'precio de una hora',
    aht: 'tiempo de gestión',
    penalty: 'tiempo de gestión añadido por cada cliente más',
  },
  units: {
    'contacts a year': 'contactos al año',
    'micro-euro a contact': 'por contacto',
    'micro-euro a minute': 'por minuto',
    'micro-euro an hour': 'por hora',
    seconds: 'de gestión',
    'share of handle time for each client beyond the first': 'del tiempo de gestión por cada cliente más',
  },
  cost: 'Coste para el comprador',
  here: 'hoy',
  interval: 'Intervalo del 95 %',
  crossings: 'Puntos de equilibrio',
  heads: {
    difference: 'Diferencia',
    cheaper: 'Más barato',
    at: 'Punto de equilibrio',
    interval: 'Nadie puede decir entre',
    below: 'Más barato por debajo',
    above: 'Más barato por encima',
    between: 'Hallado entre',
  },
  tooClose: 'demasiado cerca',
  missed: (options) => `objetivo no alcanzado: ${options}`,
  under: (place) => `por debajo de ${place}`,
  beyond: (place) => `más allá de ${place}`,
  table: (what) => `Tabla: ${what}`,
  method: 'Cómo se halló',
  methodText: (resolution, pricesOnly) =>
    pricesOnly
      ? 'Ambos planes se jugaron una vez, con los mismos contactos; sus facturas se rehicieron a cada precio, con todas las condiciones, tarifas y redondeos.'
      : `En cada lugar ambas opciones se dotaron de nuevo para el mismo objetivo y se jugaron con los mismos contactos. Los agentes son enteros, así que el coste es un diente de sierra: cambios más próximos entre sí que ${resolution} pueden quedar ocultos.`,
  byHand: (contacts, occupancy, reached) =>
    `A mano: una hora facturada debe gestionar ${contacts} contactos (tarifa / precio), una ocupación del ${occupancy}.${reached === null ? '' : ` El plan alcanza ${reached} contactos.`}`,
  handTurns: (places) => `Según la fórmula el cambio está en ${places}.`,
};

export const breakEvenWords: Readonly<Record<Language, BreakEvenWords>> = { en, nl, es };
