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
  holds: (lever, from, to) => `${lever}: no cambia entre ${from} y ${to}.`,
  open: (end) => `más allá de ${end}`,
};
