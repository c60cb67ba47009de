import type { Words } from './index.ts';

const more = (upward: boolean) => (upward ? 'más' : 'menos');

/** Textos en español sobre lo que cambiaría una decisión. */
export const decisionsEs: Words['decisions'] = {
  title: 'Qué cambiaría la decisión',

  levers: {
    volume: 'Volumen',
    'handle-time': 'Tiempo de gestión',
    patience: 'Paciencia',
    'season-strength': 'Fuerza de la temporada',
    'daily-variation': 'Variación entre días',
    'forecast-error': 'Error de la previsión',
    'penalty-per-client': 'Recargo por cada cliente añadido',
    'hourly-rate': 'Tarifa por hora',
    'unit-price': 'Precio por unidad',
    wage: 'Salarios',
    shrinkage: 'Reductores',
  },
  until: {
    volume: (upward, value) => `haya un ${value} ${more(upward)} de contactos`,
    'handle-time': (upward, value) => `los contactos duren un ${value} ${more(upward)}`,
    patience: (upward, value) => `los usuarios tengan un ${value} ${more(upward)} de paciencia`,
    'season-strength': (upward, value) => `la temporada oscile ${more(upward)} del ${value} de lo supuesto`,
    'daily-variation': (upward, value) => `los días varíen un ${value} ${more(upward)}`,
    'forecast-error': (upward, value) => `la previsión yerre un ${value} ${more(upward)}`,
    'penalty-per-client': (upward, value) =>
      `cada cliente añadido cueste ${more(upward)} del ${value} de tiempo de gestión`,
    'hourly-rate': (upward, value) =>
      `la tarifa por hora sea un ${value} ${upward ? 'más alta' : 'más baja'}`,
    'unit-price': (upward, value) =>
      `el precio por unidad sea un ${value} ${upward ? 'más alto' : 'más bajo'}`,
    wage: (upward, value) => `los salarios sean un ${value} ${upward ? 'más altos' : 'más bajos'}`,
    shrinkage: (upward, value) =>
      `los reductores ${upward ? 'suban por encima' : 'bajen por debajo'} del ${value}`,
  },
  stays: (winner, runnerUp, until, interval) =>
    `${winner} sigue siendo más barato que ${runnerUp} hasta que ${until}${interval === null ? '' : ` (intervalo del 95 %: ${interval})`}.`,
  nothingFlips: (winner) => `${winner} sigue siendo la elección con cada supuesto probado, uno a uno.`,
  open: (end) => `más allá de ${end}`,
  partial: 'Interrumpido antes de tiempo: no se ha preguntado todo.',

  map: {
    finding: (crossing, winner, position) =>
      crossing === null
        ? `Con ${position} contactos al año, ${winner} es lo más barato a cualquier precio mostrado`
        : `Con ${position} contactos al año las dos cambian de lugar a ${crossing}`,
    price: (price, per) => `${price} por ${{ contact: 'contacto', minute: 'minuto', hour: 'hora' }[per]}`,
    measured: (first, second) =>
      `Cuál es más barata para el comprador, ${first} o ${second}, según volumen y precio. Simulado, con dotación nueva para cada volumen, sobre los mismos contactos.`,
    wins: (option) => `${option} es más barato`,
    unsure: 'demasiado igualado (intervalo del 95 %)',
    here: 'el escenario',
    axis: { contact: 'Precio por contacto', minute: 'Precio por minuto', hour: 'Precio por hora' },
    volume: (crossings, low, high, hidden) =>
      `Al precio actual, la más barata de las dos ${
        crossings === null
          ? `es la misma de ${low} a ${high} contactos al año`
          : `cambia con ${crossings} contactos al año (examinado de ${low} a ${high})`
      }; cambios más próximos entre sí que ${hidden} contactos podrían quedar ocultos entre dos volúmenes simulados.`,
    told: (columns) => `Un mapa del precio al que las dos opciones cuestan lo mismo: ${columns}.`,
    column: (volume, price) => `con ${volume} contactos ${price}`,
    everywhere: (option) => `${option} a cualquier precio`,
    head: {
      volume: 'Contactos al año',
      price: 'Mismo coste a',
      low: 'Desde',
      high: 'Hasta',
      below: 'Más barato por debajo',
    },
  },

  tornado: {
    finding: (first, second, partial) =>
      `${first}: lo que más mueve la decisión${partial ? ' de lo preguntado' : ''}${second === null ? '' : `; después, ${second.toLowerCase()}`}`,
    measured: (winner, runnerUp) =>
      `Lo que ${winner} ahorra frente a ${runnerUp} cuando un supuesto recorre su intervalo. A la izquierda de cero la recomendación es otra.`,
    saving: 'Ahorro para el comprador',
    asWritten: 'como está escrito',
    flips: 'cambia',
    note: (still) => `Sin efecto en el ahorro: ${still}.`,
    told: (rows) => `Barras del ahorro sobre el intervalo de cada supuesto: ${rows}.`,
    row: (lever, low, high) => `${lever} ${low} a ${high}`,
    head: {
      lever: 'Supuesto',
      low: 'Bajo',
      high: 'Alto',
      savingLow: 'Ahorro, bajo',
      savingHigh: 'Ahorro, alto',
      flips: 'Cambia en',
      none: (from, to) => `no de ${from} a ${to}`,
    },
  },

  frontier: {
    finding: (upward, [first, ...others], each) =>
      `${upward ? 'Cinco puntos más de nivel de servicio cuestan' : 'Los últimos cinco puntos de nivel de servicio cuestan'} ${[
        `${first?.amount} ${each} con ${first?.option}`,
        ...others.map(({ amount, option }) => `${amount} con ${option}`),
      ].join(' y ')}`,
    measured: (client) =>
      `Lo que paga el comprador frente al nivel de servicio simulado de ${client}, con compromisos más bajos y más altos que el escrito. Dotación nueva para cada compromiso, sobre los mismos contactos; los trazos finos son intervalos del 95 %. Los ejes no empiezan en cero.`,
    cost: 'Coste para el comprador',
    service: 'Nivel de servicio simulado',
    note: 'Marca grande: el compromiso escrito. Marca hueca: el compromiso no se cumple. Todos los objetivos de este cliente se mueven los mismos puntos; los demás clientes mantienen los suyos.',
    borne: (option, hours, each) =>
      `Con ${option} el precio no cambia y las ${hours} horas de agente más ${each} corren a cargo del proveedor: cuente con que querrá renegociar el precio.`,
    told: (lines) => `Coste frente a nivel de servicio. ${lines}.`,
    point: (promise, service, cost, interval) =>
      `${promise}: ${service} por ${cost} (intervalo del 95 %: ${interval})`,
    asWritten: 'como está escrito',
    points: (points, upward) => `${points} puntos ${more(upward)}`,
    head: {
      option: 'Opción',
      promise: 'Compromiso',
      service: 'Nivel de servicio',
      interval: 'Intervalo del 95 %',
      cost: 'Coste',
      more: 'Frente a lo escrito',
      hours: 'Horas de agente',
      kept: 'Se cumple',
      yes: 'sí',
      no: 'no',
    },
  },
};
