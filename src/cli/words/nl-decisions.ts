import { breakEvenWords } from '../../report/words/break-even-words.ts';
import type { VerbWords } from './index.ts';

/** Wat `breakeven` toont. */
export const breakEvenNl: VerbWords['breakeven'] = {
  axes: {
    volume: 'Contacten per jaar',
    'unit-price': 'Stukprijs',
    'hourly-rate': 'Uurtarief',
    aht: 'Afhandeltijd',
    penalty: 'Toeslag per opdrachtgever',
  },
  units: breakEvenWords.nl.units,
  heads: { difference: 'Verschil', interval: '95%-interval', cheaper: 'Goedkoopst', note: 'Let op' },
  tooClose: 'te dicht bij elkaar',
  missed: (options) => `${options}: norm niet gehaald`,
  here: '* het scenario zoals het is',
  turn: (at, below, above) => `Omslagpunt bij ${at}: daaronder is ${below} goedkoper, daarboven ${above}.`,
  found: (low, high, won) => `95%-interval ${low} tot ${high}; ${won}.`,
  under: (place) => `onder ${place}`,
  over: (place) => `boven ${place}`,
  same: 'beide kosten daar op de cent evenveel',
  won: (below, low, above, high) => `bij ${low} won ${below}, bij ${high} ${above}`,
  never: (from, to, winner, unsure, points) =>
    `Geen omslagpunt tussen ${from} en ${to}: ${winner} is op elk punt goedkoper${
      unsure === null
        ? ''
        : `, al is het verschil op ${unsure} van de ${points} punten te klein om zeker te zijn`
    }.`,
  hidden: (place) =>
    `Omslagen die dichter bij elkaar liggen dan ${place} kunnen tussen twee punten onopgemerkt blijven.`,
  byHand: (contacts, occupancy, cannot) =>
    `Met de hand: een gefactureerd uur moet ${contacts} contacten opleveren (uurtarief / stukprijs), een bezettingsgraad van ${occupancy}${
      cannot ? '; bij deze prijzen kan het uurtarief dus niet winnen' : ''
    }.`,
  reached: (contacts) => `Het plan haalt er ${contacts}.`,
  formulaTurns: (places) => `Volgens de formule ligt het omslagpunt bij ${places}.`,
  partial: 'Voortijdig gestopt: misschien zijn niet alle omslagpunten gevonden of ingegrensd.',
};

/** Wat `sensitivity` toont. */
export const sensitivityNl: VerbWords['sensitivity'] = {
  written: (winner, cost, saving, runnerUp, interval) =>
    `${winner} kost ${cost}, ${saving} minder dan ${runnerUp} (${interval}). Eén aanname tegelijk:`,
  assumption: 'Aanname',
  heads: {
    range: 'Bereik',
    savingLow: 'Besparing, laag',
    savingHigh: 'Besparing, hoog',
    costLow: 'Kosten, laag',
    costHigh: 'Kosten, hoog',
    flips: 'Kantelt bij',
  },
  stays: (range) => `niet, ${range}`,
  nothingFlips: 'Geen enkele aanname kantelt de aanbeveling binnen de geprobeerde waarden.',
  partial: 'Voortijdig gestopt: niet alle aannames zijn geprobeerd.',
};

/** Wat `fair-price` toont. */
export const fairPriceNl: VerbWords['fair-price'] = {
  units: breakEvenWords.nl.units,
  written: (option, invoice, cost, margin) =>
    `${option} zoals geschreven: ${invoice} gefactureerd, ${cost} personeelskosten toegerekend aan de opdrachtgever, een marge van ${margin} van de factuur.`,
  earned: (margin, share, interval) =>
    `${margin} of meer wordt gehaald in ${share} van de runs (${interval}).`,
  what: { 'unit-price': 'Redelijke stukprijs', 'hourly-rate': 'Redelijk uurtarief' },
  none: (what, margin) => `${what}: geen; deze prijs alleen levert nooit ${margin} op.`,
  fair: (what, price, low, high) =>
    `${what}: ${price} (95%-interval ${low === null ? 'zonder ondergrens' : `vanaf ${low}`}, ${high === null ? 'zonder bovengrens: met meer herhalingen is die er wel' : `tot ${high}`});`,
  keeps: (margin, probability, now) =>
    `daarmee houdt het contactcenter in ${probability} van de runs ${margin} of meer van de factuur over. Nu is het ${now}.`,
  partial: (replications) =>
    `Voortijdig gestopt: gevonden uit de ${replications} herhalingen die klaar waren.`,
};

/** Wat `check-price` toont. */
export const checkPriceNl: VerbWords['check-price'] = {
  price: {
    contact: (price) => `${price} per contact`,
    minute: (price) => `${price} per minuut`,
    hour: (price) => `${price} per uur`,
  },
  is: (quote, others) => `${quote} komt neer op ${others}.`,
  handledHour: (price) => `${price} per afhandeluur`,
  whenBusy: (price, occupancy) => `${price} bij een bezettingsgraad van ${occupancy}`,
  year: (contacts, amount) => `${contacts} contacten per jaar kosten dan ${amount}.`,
  includes: (what) => `Inbegrepen: ${what}.`,
  places: {
    'dedicated agents': 'eigen agenten',
    'blended agents, by the contact or the minute': 'gedeelde agenten, per contact of minuut',
    'the Netherlands and Belgium': 'Nederland en België',
    'Portugal and Eastern Europe': 'Portugal en Oost-Europa',
  },
  range: (from, to, place, year) => `${from} tot ${to} (${place}, ${year})`,
  inside: (ranges) => `Binnen de marktprijzen: ${ranges}.`,
  outside: (market, ranges) =>
    `Buiten ${market === null ? 'alle marktprijzen' : `de marktprijzen van ${market}`}: ${ranges}.`,
  noOption: 'Het scenario heeft geen optie die zo wordt afgerekend.',
  simulated: (option, client, cost, interval, perContact) =>
    `In de simulatie zou ${option} ${client} ${cost} kosten${interval === null ? '' : ` (${interval})`}, ${perContact}, vaste vergoedingen inbegrepen.`,
  cheapest: (name) => `Goedkoopst in de simulatie: ${name}.`,
};

/** Wat `validate` toont naast de problemen zelf. */
export const validateNl: VerbWords['validate'] = {
  errors: (n, one) => `${n} ${one ? 'fout' : 'fouten'}`,
  warnings: (n, one) => `${n} ${one ? 'waarschuwing' : 'waarschuwingen'}`,
  valid: 'geldig',
  validWith: (warnings) => `geldig, met ${warnings}`,
};
