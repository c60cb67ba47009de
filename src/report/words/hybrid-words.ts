import type { Language } from './index.ts';

/** Every text of the page of a hybrid. Names arrive isolated, figures formatted. */
export interface HybridWords {
  readonly kind: string;
  readonly title: (client: string, scenario: string) => string;
  readonly facts: (watched: string, replications: string) => string;
  readonly partial: string;
  readonly dedicated: string;
  readonly blended: string;
  readonly ofScenario: (rule: string) => string;
  /** The pure forms within a sentence. */
  readonly within: { readonly dedicated: string; readonly blended: string };
  readonly noneMeets: string;
  readonly noRule: (pure: string) => string;
  readonly onlyRules: (rule: string) => string;
  readonly hybrid: (rule: string, saving: string, pure: string) => string;
  readonly pure: (pure: string, saving: string, rule: string) => string;
  readonly close: (rule: string, pure: string) => string;
  readonly sure: (
    client: string,
    low: string,
    high: string,
    verdict: 'hybrid' | 'pure' | 'too-close',
  ) => string;
  readonly oneReplication: string;
  readonly forms: (best: string, pays: string) => string;
  readonly formsNone: string;
  readonly measured: string;
  readonly more: string;
  readonly meets: string;
  readonly misses: string;
  readonly interval: string;
  readonly heads: Readonly<Record<'form' | 'pays' | 'more' | 'interval' | 'dedicated' | 'met', string>>;
  readonly yes: string;
  readonly no: string;
  readonly weeks: (share: string) => string;
  readonly weeksMeasured: (rule: string) => string;
  readonly hour: string;
  readonly key: { readonly dedicated: string; readonly someDays: string; readonly blended: string };
  readonly weekHead: string;
  readonly paste: string;
  readonly missed: string;
  readonly miss: (form: string, queue: string, period: string, achieved: string, target: string) => string;
  readonly method: string;
  readonly methodText: readonly string[];
}

const en: HybridWords = {
  kind: 'When to switch',
  title: (client, scenario) => `When should ${client} have agents of its own? ${scenario}`,
  facts: (watched, replications) => `${watched} · ${replications} replications`,
  partial: 'Stopped early: not every rule was simulated, and none on contacts of its own.',
  dedicated: 'Dedicated always',
  blended: 'Blended always',
  ofScenario: (rule) => `${rule} (the scenario’s)`,
  within: { dedicated: 'dedicated agents all the time', blended: 'shared agents all the time' },
  noneMeets: 'No form that was looked at meets the target.',
  noRule: (pure) => `Switching saves nothing: ${pure} cost least.`,
  onlyRules: (rule) => `Of the forms that meet the target only rules are left: ${rule}.`,
  hybrid: (rule, saving, pure) =>
    `Dedicated agents ${rule}, shared ones otherwise: ${saving} less than ${pure}.`,
  pure: (pure, saving, rule) => `Do not switch: ${pure} cost ${saving} less than the best rule, ${rule}.`,
  close: (rule, pure) => `Too close to call between the best rule, ${rule}, and ${pure}.`,
  sure: (client, low, high, verdict) =>
    `What ${client} pays less by switching: 95% interval ${low} to ${high}${verdict === 'too-close' ? ', zero included' : ''}. The rule was chosen on other contacts than those by which this is told.`,
  oneReplication: 'One replication gives no interval: ask for more with --replications.',
  forms: (best, pays) => `Cheapest for the client: ${best}, ${pays}`,
  formsNone: 'What each form costs the client',
  measured:
    'What the client pays more than under the cheapest form that meets the target, on the same contacts, with the 95% interval of that difference',
  more: 'More than the cheapest',
  meets: 'meets the target',
  misses: 'misses it',
  interval: '95% interval',
  heads: {
    form: 'Dedicated when',
    pays: 'The client pays',
    more: 'More than the cheapest',
    interval: '95% interval',
    dedicated: 'Dedicated, of open time',
    met: 'Target met',
  },
  yes: 'Yes',
  no: 'No',
  weeks: (share) => `The best rule has dedicated agents in ${share} of the open time`,
  weeksMeasured: (rule) => `${rule}: week by week and hour by hour, in the time zone of the scenario`,
  hour: 'Hour',
  key: { dedicated: 'dedicated', someDays: 'on some days of the week', blended: 'shared' },
  weekHead: 'Week',
  paste: 'To paste into the option:',
  missed: 'Forms that miss a target',
  miss: (form, queue, period, achieved, target) =>
    `${form}: ${queue} in ${period}, ${achieved} of ${target}.`,
  method: 'How it was found',
  methodText: [
    'A formula weighs every window of weeks, weekdays and hours, and every load, at the client’s own prices. The best of each kind, the two pure forms and the rules of the scenario are then staffed for the same targets, simulated on the same contacts and billed in full.',
    'The best rule and the pure forms are simulated again on other contacts, so that the luck of the one that was chosen is not in the saving.',
  ],
};

const nl: HybridWords = {
  kind: 'Wanneer omschakelen',
  title: (client, scenario) => `Wanneer heeft ${client} het best eigen agenten? ${scenario}`,
  facts: (watched, replications) => `${watched} · ${replications} herhalingen`,
  partial: 'Voortijdig gestopt: niet elke regel is gesimuleerd, en geen enkele op nieuwe contacten.',
  dedicated: 'Altijd dedicated',
  blended: 'Altijd blended',
  ofScenario: (rule) => `${rule} (uit het scenario)`,
  within: { dedicated: 'altijd eigen agenten', blended: 'altijd gedeelde agenten' },
  noneMeets: 'Geen van de bekeken vormen haalt de norm.',
  noRule: (pure) => `Omschakelen levert niets op: ${pure} is het goedkoopst.`,
  onlyRules: (rule) => `Van de vormen die de norm halen, zijn alleen regels over: ${rule}.`,
  hybrid: (rule, saving, pure) => `Eigen agenten ${rule}, anders gedeelde: ${saving} goedkoper dan ${pure}.`,
  pure: (pure, saving, rule) =>
    `Niet omschakelen: ${pure} kost ${saving} minder dan de beste regel, ${rule}.`,
  close: (rule, pure) => `Te dicht bij elkaar: de beste regel, ${rule}, en ${pure}.`,
  sure: (client, low, high, verdict) =>
    `Wat ${client} door omschakelen minder betaalt: 95%-interval ${low} tot ${high}${verdict === 'too-close' ? ', nul inbegrepen' : ''}. De regel is op andere contacten gekozen dan die waarmee dit verschil is bepaald.`,
  oneReplication: 'Eén herhaling geeft geen interval: vraag er meer met --replications.',
  forms: (best, pays) => `Het goedkoopst voor de opdrachtgever: ${best}, ${pays}`,
  formsNone: 'Wat elke vorm de opdrachtgever kost',
  measured:
    'Wat de opdrachtgever meer betaalt dan bij de goedkoopste vorm die de norm haalt, op dezelfde contacten, met het 95%-interval van dat verschil',
  more: 'Meer dan de goedkoopste',
  meets: 'haalt de norm',
  misses: 'mist de norm',
  interval: '95%-interval',
  heads: {
    form: 'Dedicated wanneer',
    pays: 'De opdrachtgever betaalt',
    more: 'Meer dan de goedkoopste',
    interval: '95%-interval',
    dedicated: 'Dedicated, van de openingstijd',
    met: 'Norm gehaald',
  },
  yes: 'Ja',
  no: 'Nee',
  weeks: (share) => `De beste regel heeft eigen agenten in ${share} van de openingstijd`,
  weeksMeasured: (rule) => `${rule}: week voor week en uur voor uur, in de tijdzone van het scenario`,
  hour: 'Uur',
  key: { dedicated: 'dedicated', someDays: 'op sommige dagen van de week', blended: 'gedeeld' },
  weekHead: 'Week',
  paste: 'Om in de optie te plakken:',
  missed: 'Vormen die een norm missen',
  miss: (form, queue, period, achieved, target) =>
    `${form}: ${queue} in ${period}, ${achieved} van ${target}.`,
  method: 'Hoe dit gevonden is',
  methodText: [
    'Een formule weegt elk venster van weken, weekdagen en uren, en elke belasting, tegen de prijzen van de opdrachtgever zelf. De beste van elke soort, de twee zuivere vormen en de regels van het scenario worden daarna voor dezelfde normen bezet, op dezelfde contacten gesimuleerd en volledig gefactureerd.',
    'De beste regel en de zuivere vormen worden opnieuw gesimuleerd op andere contacten, zodat het geluk van de gekozen regel niet in de besparing zit.',
  ],
};

const es: HybridWords = {
  kind: 'Cuándo cambiar',
  title: (client, scenario) => `¿Cuándo debería ${client} tener agentes propios? ${scenario}`,
  facts: (watched, replications) => `${watched} · ${replications} réplicas`,
  partial: 'Detenido antes de tiempo: no se simularon todas las reglas, y ninguna con contactos nuevos.',
  dedicated: 'Siempre dedicado',
  blended: 'Siempre compartido',
  ofScenario: (rule) => `${rule} (la del escenario)`,
  within: { dedicated: 'tener siempre agentes propios', blended: 'compartir siempre los agentes' },
  noneMeets: 'Ninguna de las formas examinadas cumple el objetivo.',
  noRule: (pure) => `Cambiar no ahorra nada: lo más barato es ${pure}.`,
  onlyRules: (rule) => `De las formas que cumplen el objetivo solo quedan reglas: ${rule}.`,
  hybrid: (rule, saving, pure) =>
    `Agentes propios ${rule} y compartidos el resto: ${saving} menos que ${pure}.`,
  pure: (pure, saving, rule) => `No cambie: ${pure} cuesta ${saving} menos que la mejor regla, ${rule}.`,
  close: (rule, pure) => `Demasiado parejo entre la mejor regla, ${rule}, y ${pure}.`,
  sure: (client, low, high, verdict) =>
    `Lo que ${client} paga de menos al cambiar: intervalo del 95 %, ${low} a ${high}${verdict === 'too-close' ? ', cero incluido' : ''}. La regla se eligió con otros contactos que los usados para esta cifra.`,
  oneReplication: 'Una sola réplica no da intervalo: pida más con --replications.',
  forms: (best, pays) => `Lo más barato para el cliente: ${best}, ${pays}`,
  formsNone: 'Lo que cuesta al cliente cada forma',
  measured:
    'Lo que el cliente paga de más frente a la forma más barata que cumple el objetivo, con los mismos contactos, y el intervalo del 95 % de esa diferencia',
  more: 'Más que lo más barato',
  meets: 'cumple el objetivo',
  misses: 'no lo cumple',
  interval: 'intervalo del 95 %',
  heads: {
    form: 'Dedicado cuándo',
    pays: 'El cliente paga',
    more: 'Más que lo más barato',
    interval: 'Intervalo del 95 %',
    dedicated: 'Dedicado, del horario abierto',
    met: 'Objetivo cumplido',
  },
  yes: 'Sí',
  no: 'No',
  weeks: (share) => `La mejor regla tiene agentes propios en el ${share} del horario abierto`,
  weeksMeasured: (rule) => `${rule}: semana a semana y hora a hora, en la zona horaria del escenario`,
  hour: 'Hora',
  key: { dedicated: 'dedicado', someDays: 'algunos días de la semana', blended: 'compartido' },
  weekHead: 'Semana',
  paste: 'Para pegar en la opción:',
  missed: 'Formas que no cumplen un objetivo',
  miss: (form, queue, period, achieved, target) =>
    `${form}: ${queue} en ${period}, ${achieved} frente al ${target}.`,
  method: 'Cómo se encontró',
  methodText: [
    'Una fórmula sopesa cada ventana de semanas, días y horas, y cada carga, a los precios del propio cliente. La mejor de cada clase, las dos formas puras y las reglas del escenario se dotan después para los mismos objetivos, se simulan con los mismos contactos y se facturan por completo.',
    'La mejor regla y las formas puras se simulan de nuevo con otros contactos, para que la suerte de la regla elegida no entre en el ahorro.',
  ],
};

export const hybridWords: Readonly<Record<Language, HybridWords>> = { en, nl, es };
