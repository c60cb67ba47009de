import { breakEvenWords } from '../../report/words/break-even-words.ts';
import type { VerbWords } from './index.ts';

/** Lo que muestra `breakeven`. */
export const breakEvenEs: VerbWords['breakeven'] = {
  axes: {
    volume: 'Contactos al año',
    'unit-price': 'Precio por unidad',
    'hourly-rate': 'Tarifa por hora',
    aht: 'Tiempo de gestión',
    penalty: 'Recargo por cliente',
  },
  units: breakEvenWords.es.units,
  heads: {
    difference: 'Diferencia',
    interval: 'Intervalo del 95 %',
    cheaper: 'Más barato',
    note: 'Nota',
  },
  tooClose: 'demasiado igualado',
  missed: (options) => `${options}: objetivo no cumplido`,
  here: '* el escenario tal como está',
  turn: (at, below, above) =>
    `Punto de equilibrio en ${at}: por debajo es más barato ${below}; por encima, ${above}.`,
  found: (low, high, won) => `Intervalo del 95 %: ${low} a ${high}; ${won}.`,
  under: (place) => `menos de ${place}`,
  over: (place) => `más de ${place}`,
  same: 'ahí las dos cuestan lo mismo, al céntimo',
  won: (below, low, above, high) => `en ${low} ganó ${below} y en ${high}, ${above}`,
  never: (from, to, winner, unsure, points) =>
    `No hay punto de equilibrio entre ${from} y ${to}: ${winner} es más barato en todos los puntos${
      unsure === null ? '' : `, aunque ${unsure} de ${points} están demasiado igualados`
    }.`,
  hidden: (place) => `Entre dos puntos podrían ocultarse cambios más próximos entre sí que ${place}.`,
  byHand: (contacts, occupancy, cannot) =>
    `A mano: una hora facturada debe gestionar ${contacts} contactos (tarifa / precio), una ocupación del ${occupancy}${
      cannot ? ', así que con estos precios la hora no puede ganar' : ''
    }.`,
  reached: (contacts) => `El plan alcanza ${contacts}.`,
  formulaTurns: (places) => `Según la fórmula, el cambio está en ${places}.`,
  partial:
    'Detenido antes de tiempo: puede que no se hayan encontrado o acotado todos los puntos de equilibrio.',
};

/** Lo que muestra `sensitivity`. */
export const sensitivityEs: VerbWords['sensitivity'] = {
  written: (winner, cost, saving, runnerUp, interval) =>
    `${winner} cuesta ${cost}, ${saving} menos que ${runnerUp} (${interval}). Un supuesto cada vez:`,
  assumption: 'Supuesto',
  heads: {
    range: 'Rango',
    savingLow: 'Ahorro, bajo',
    savingHigh: 'Ahorro, alto',
    costLow: 'Coste, bajo',
    costHigh: 'Coste, alto',
    flips: 'Cambia en',
  },
  stays: (range) => `no, ${range}`,
  nothingFlips: 'Ningún supuesto cambia la recomendación con los valores probados.',
  partial: 'Detenido antes de tiempo: no se probaron todos los supuestos.',
};

/** Lo que muestra `fair-price`. */
export const fairPriceEs: VerbWords['fair-price'] = {
  units: breakEvenWords.es.units,
  written: (option, invoice, cost, margin) =>
    `${option} tal como está: ${invoice} facturados, ${cost} de personal imputados al cliente, un margen del ${margin} de la factura.`,
  earned: (margin, share, interval) =>
    `Se gana el ${margin} o más en el ${share} de las ejecuciones (${interval}).`,
  what: { 'unit-price': 'Precio justo por unidad', 'hourly-rate': 'Tarifa justa por hora' },
  none: (what, margin) => `${what}: no existe; por sí solo, ese precio nunca deja el ${margin}.`,
  fair: (what, price, low, high) =>
    `${what}: ${price} (intervalo del 95 %: ${low === null ? 'sin límite inferior' : `desde ${low}`}, ${high === null ? 'sin límite superior: con más réplicas lo habría' : `hasta ${high}`});`,
  keeps: (margin, probability, now) =>
    `con él, el proveedor conserva el ${margin} o más de la factura en el ${probability} de las ejecuciones. Ahora es ${now}.`,
  partial: (replications) =>
    `Detenido antes de tiempo: calculado con las ${replications} réplicas que se jugaron.`,
};

/** Lo que muestra `check-price`. */
export const checkPriceEs: VerbWords['check-price'] = {
  price: {
    contact: (price) => `${price} por contacto`,
    minute: (price) => `${price} por minuto`,
    hour: (price) => `${price} por hora`,
  },
  is: (quote, others) => `${quote} equivale a ${others}.`,
  handledHour: (price) => `${price} por hora de gestión`,
  whenBusy: (price, occupancy) => `${price} con una ocupación del ${occupancy}`,
  year: (contacts, amount) => `${contacts} contactos al año suman ${amount}.`,
  includes: (what) => `Incluye ${what}.`,
  places: {
    'dedicated agents': 'agentes propios',
    'blended agents, by the contact or the minute': 'agentes compartidos, por contacto o minuto',
    'the Netherlands and Belgium': 'Países Bajos y Bélgica',
    'Portugal and Eastern Europe': 'Portugal y Europa del Este',
  },
  range: (from, to, place, year) => `${from} a ${to} (${place}, ${year})`,
  inside: (ranges) => `Dentro de los precios de mercado: ${ranges}.`,
  outside: (market, ranges) =>
    `Fuera de ${market === null ? 'todos los precios de mercado' : `los precios de mercado de ${market}`}: ${ranges}.`,
  noOption: 'El escenario no tiene ninguna opción que se facture así.',
  simulated: (option, client, cost, interval, perContact) =>
    `En la simulación, ${option} costaría ${cost} a ${client}${interval === null ? '' : ` (${interval})`}, ${perContact}, cuotas fijas incluidas.`,
  cheapest: (name) => `Lo más barato en la simulación: ${name}.`,
};

/** Lo que muestra `validate` además de los problemas. */
export const validateEs: VerbWords['validate'] = {
  errors: (n, one) => `${n} ${one ? 'error' : 'errores'}`,
  warnings: (n, one) => `${n} ${one ? 'advertencia' : 'advertencias'}`,
  valid: 'válido',
  validWith: (warnings) => `válido, con ${warnings}`,
};
