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
  nothingFlips: (winner) => `${winner} blijft de keuze bij elke aanname die is geprobeerd, één tegelijk.`,
  open: (end) => `voorbij ${end}`,
  partial: 'Voortijdig gestopt: niet alles is gevraagd.',

  map: {
    finding: (crossing, winner, position) =>
      crossing === null
        ? `Bij ${position} contacten per jaar is ${winner} bij elke getoonde prijs het goedkoopst`
        : `Bij ${position} contacten per jaar wisselen de twee van plaats bij ${crossing}`,
    price: (price, per) => `${price} per ${{ contact: 'contact', minute: 'minuut', hour: 'uur' }[per]}`,
    measured: (first, second) =>
      `Wie voor de inkoper goedkoper is, ${first} of ${second}, naar volume en prijs. Gesimuleerd, bij elk volume opnieuw bezet, op dezelfde contacten.`,
    wins: (option) => `${option} is goedkoper`,
    unsure: 'te dicht bij elkaar (95%-interval)',
    here: 'het scenario',
    axis: { contact: 'Prijs per contact', minute: 'Prijs per minuut', hour: 'Prijs per uur' },
    volume: (crossings, low, high, hidden) =>
      `Bij de huidige prijs ${
        crossings === null
          ? `is van ${low} tot ${high} contacten per jaar dezelfde van de twee goedkoper`
          : `wisselt de goedkoopste van de twee bij ${crossings} contacten per jaar (bekeken van ${low} tot ${high})`
      }; wisselingen die dichter bij elkaar liggen dan ${hidden} contacten kunnen tussen twee gesimuleerde volumes verborgen blijven.`,
    told: (columns) => `Een kaart van de prijs waarbij de twee opties evenveel kosten: ${columns}.`,
    column: (volume, price) => `bij ${volume} contacten ${price}`,
    everywhere: (option) => `${option} bij elke prijs`,
    head: {
      volume: 'Contacten per jaar',
      price: 'Even duur bij',
      low: 'Van',
      high: 'Tot',
      below: 'Daaronder goedkoper',
    },
  },

  tornado: {
    finding: (first, second, partial) =>
      `${first} beweegt de beslissing het meest${second === null ? '' : `, daarna ${second.toLowerCase()}`}${partial ? ', van wat is gevraagd' : ''}`,
    measured: (winner, runnerUp) =>
      `Wat ${winner} bespaart ten opzichte van ${runnerUp} als één aanname over haar bereik beweegt. Links van nul is de aanbeveling een andere.`,
    saving: 'Besparing voor de inkoper',
    asWritten: 'zoals geschreven',
    flips: 'keert om',
    note: (still) => `Zonder effect op de besparing: ${still}.`,
    told: (rows) => `Staven van de besparing over het bereik van elke aanname: ${rows}.`,
    row: (lever, low, high) => `${lever} ${low} tot ${high}`,
    head: {
      lever: 'Aanname',
      low: 'Laag',
      high: 'Hoog',
      savingLow: 'Besparing, laag',
      savingHigh: 'Besparing, hoog',
      flips: 'Keert om bij',
      none: (from, to) => `niet van ${from} tot ${to}`,
    },
  },

  frontier: {
    finding: (upward, [first, ...others], each) =>
      `${upward ? 'Vijf procentpunten meer serviceniveau kosten' : 'De laatste vijf procentpunten serviceniveau kosten'} ${[
        `${first?.amount} ${each} met ${first?.option}`,
        ...others.map(({ amount, option }) => `${amount} met ${option}`),
      ].join(' en ')}`,
    measured: (client) =>
      `Wat de inkoper betaalt tegenover het gesimuleerde serviceniveau van ${client}, bij lagere en hogere afspraken dan geschreven. Voor elke afspraak opnieuw bezet, op dezelfde contacten; dunne streepjes zijn 95%-intervallen. De assen beginnen niet bij nul.`,
    cost: 'Kosten voor de inkoper',
    service: 'Gesimuleerd serviceniveau',
    note: 'Groot teken: de afspraak zoals geschreven. Open teken: de afspraak wordt niet gehaald. Alle normen van deze opdrachtgever schuiven evenveel punten op; andere opdrachtgevers houden de hunne.',
    borne: (option, hours, each) =>
      `Met ${option} blijft de prijs gelijk en zijn de ${hours} extra agenturen ${each} voor rekening van het contactcenter: reken op een nieuw gesprek over de prijs.`,
    told: (lines) => `Kosten tegenover serviceniveau. ${lines}.`,
    point: (promise, service, cost, interval) =>
      `${promise}: ${service} voor ${cost} (95%-interval ${interval})`,
    asWritten: 'zoals geschreven',
    points: (points, upward) => `${points} punten ${more(upward)}`,
    head: {
      option: 'Optie',
      promise: 'Afspraak',
      service: 'Serviceniveau',
      interval: '95%-interval',
      cost: 'Kosten',
      more: 'Ten opzichte van geschreven',
      hours: 'Agenturen',
      kept: 'Afspraak gehaald',
      yes: 'ja',
      no: 'nee',
    },
  },
};
