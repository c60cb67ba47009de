import type { Words } from './index.ts';

const higher = (upward: boolean) => (upward ? 'hoger' : 'lager');
const more = (upward: boolean) => (upward ? 'meer' : 'minder');

/** Nederlandse teksten over wat een beslissing zou veranderen. */
export const decisionsNl: Words['decisions'] = {
  title: 'Wat de beslissing zou veranderen',

  levers: {
    volume: 'Volume',
    'handle-time': 'Afhandeltijd',
    patience: 'Geduld',
    'season-strength': 'Sterkte van het seizoen',
    'daily-variation': 'Variatie tussen dagen',
    'forecast-error': 'Fout van de prognose',
    'penalty-per-client': 'Toeslag per extra opdrachtgever',
    'hourly-rate': 'Uurtarief',
    'unit-price': 'Stukprijs',
    wage: 'Lonen',
    shrinkage: 'Shrinkage',
  },
  until: {
    volume: (upward, value) => `er ${value} ${more(upward)} contacten zijn`,
    'handle-time': (upward, value) => `contacten ${value} ${upward ? 'langer' : 'korter'} duren`,
    patience: (upward, value) => `klanten ${value} ${more(upward)} geduld hebben`,
    'season-strength': (upward, value) =>
      `het seizoen ${upward ? 'verder' : 'minder ver'} uitslaat dan ${value} van wat is aangenomen`,
    'daily-variation': (upward, value) => `dagen ${value} ${more(upward)} van elkaar verschillen`,
    'forecast-error': (upward, value) => `de prognose er ${value} ${more(upward)} naast zit`,
    'penalty-per-client': (upward, value) =>
      `elke extra opdrachtgever ${more(upward)} dan ${value} afhandeltijd kost`,
    'hourly-rate': (upward, value) => `het uurtarief ${value} ${higher(upward)} is`,
    'unit-price': (upward, value) => `de stukprijs ${value} ${higher(upward)} is`,
    wage: (upward, value) => `de lonen ${value} ${higher(upward)} zijn`,
    shrinkage: (upward, value) =>
      `de shrinkage ${upward ? 'boven' : 'onder'} ${value} ${upward ? 'stijgt' : 'daalt'}`,
  },
  stays: (winner, runnerUp, until, interval) =>
    `${winner} blijft goedkoper dan ${runnerUp} totdat ${until}${interval === null ? '' : ` (95%-interval ${interval})`}.`,
  holds: (lever, from, to) => `${lever}: keert niet om tussen ${from} en ${to}.`,
  open: (end) => `voorbij ${end}`,
};
