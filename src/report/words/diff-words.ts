import type { Measure, MeasureDifference } from '../diff/difference.ts';
import type { Language } from './index.ts';

/** Every text of what changed between two runs. Names arrive isolated, figures formatted. */
export interface DiffWords {
  readonly kind: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly run: (title: string, replications: string, seed: string, version: string) => string;
  readonly partial: (side: string) => string;
  readonly nothing: string;
  readonly sameInputs: string;
  readonly still: (option: string, change: string) => string;
  readonly now: (was: string, is: string) => string;
  readonly nowOne: (option: string) => string;
  readonly noMore: (option: string) => string;
  readonly noneInBoth: string;
  readonly costs: (more: boolean, amount: string, verdict: MeasureDifference['verdict']) => string;
  readonly costsTheSame: string;
  readonly inputs: (count: string, one: boolean) => string;
  readonly noInputs: string;
  readonly unknownInputs: string;
  readonly otherFiles: string;
  readonly absent: string;
  readonly results: string;
  readonly onlyBefore: (option: string) => string;
  readonly onlyAfter: (option: string) => string;
  readonly heads: {
    readonly input: string;
    readonly figure: string;
    readonly change: string;
    readonly interval: string;
    readonly verdict: string;
  };
  readonly measures: Readonly<Record<Measure, string>>;
  readonly targetMet: string;
  readonly yes: string;
  readonly no: string;
  readonly undecided: string;
  readonly verdicts: Readonly<Record<MeasureDifference['verdict'], string>>;
  readonly span: (low: string, high: string) => string;
  readonly points: (value: string) => string;
  readonly method: string;
  /** Figures that are shown the same in both runs. */
  readonly unchanged: (figures: string) => string;
  /** Intervals by replication, some of them, or none though the draws were the same, or of other draws. */
  readonly methodText: (made: 'paired' | 'some' | 'apart' | 'other') => string;
  readonly table: (what: string) => string;
}

const en: DiffWords = {
  kind: 'What changed',
  title: 'What changed between two runs',
  before: 'Before',
  after: 'After',
  run: (title, replications, seed, version) =>
    `${title} · ${replications} replications · seed ${seed} · blendsim ${version}`,
  partial: (side) => `${side}: that run was stopped early.`,
  nothing: 'Nothing differs: the same inputs and the same results.',
  sameInputs: 'The inputs are the same and the results are not.',
  still: (option, change) => `${option} is still recommended; ${change}.`,
  now: (was, is) => `The recommendation changes from ${was} to ${is}.`,
  nowOne: (option) => `${option} is recommended now; before, nothing was.`,
  noMore: (option) => `${option} is recommended no more, and nothing takes its place.`,
  noneInBoth: 'Neither run recommends an option.',
  costs: (more, amount, verdict) =>
    `it costs ${amount} ${more ? 'more' : 'less'}${verdict === 'noise' ? ', which may be chance' : verdict === 'unsure' ? ', and one replication does not tell how sure that is' : ''}`,
  costsTheSame: 'it costs the same',
  inputs: (count, one) => `${count} input${one ? ' is' : 's are'} different`,
  noInputs: 'The inputs are the same',
  unknownInputs:
    'One of the files does not say what was in its scenario (an older version wrote it); only seed, replications and version are compared.',
  otherFiles: 'The scenario reads the same, but a file that it names, such as its volumes, is another.',
  absent: '–',
  results: 'What came out',
  onlyBefore: (option) => `${option} is only in the run before.`,
  onlyAfter: (option) => `${option} is only in the run after.`,
  heads: {
    input: 'Input',
    figure: 'Figure',
    change: 'Change',
    interval: '95% interval of the change',
    verdict: 'Real?',
  },
  measures: {
    pays: 'The buyer pays',
    perContact: 'A contact',
    serviceLevel: 'Service level',
    peakWeek: 'Service level in the peak week',
    abandonment: 'Abandonment',
    asa: 'Mean wait of the answered',
    paidHours: 'Paid hours, all pools',
    agents: 'Agents at the peak, all pools',
    margin: "Outsourcer's margin",
  },
  targetMet: 'Target met',
  yes: 'yes',
  no: 'no',
  undecided: 'not decided',
  verdicts: {
    same: 'same',
    noise: 'may be chance',
    changed: 'changed',
    unsure: 'one replication',
    missing: '–',
  },
  span: (low, high) => `${low} to ${high}`,
  points: (value) => `${value} points`,
  method: 'How sure this is',
  unchanged: (figures) => `The same in both, as rounded: ${figures}.`,
  methodText: (made) =>
    `A change is real when its 95% interval excludes zero. ${
      {
        paired:
          'Both runs have the same seed, so they met the same contacts: the interval is that of the differences replication by replication.',
        some: 'Both runs have the same seed, so they met the same contacts: where both tell their replications, the interval is that of the differences replication by replication; elsewhere it is made as if they had nothing in common, and the truth is surer.',
        apart:
          'The interval is made as if the two runs had nothing in common; they have the same seed, so the same contacts, and the truth is surer than that.',
        other: 'The interval is made as if the two runs had nothing in common.',
      }[made]
    } Hours and agents are the plan's.`,
  table: (what) => `Table: ${what}`,
};

const nl: DiffWords = {
  kind: 'Wat is veranderd',
  title: 'Wat is veranderd tussen twee runs',
  before: 'Eerst',
  after: 'Daarna',
  run: (title, replications, seed, version) =>
    `${title} · ${replications} herhalingen · seed ${seed} · blendsim ${version}`,
  partial: (side) => `${side}: die run is voortijdig gestopt.`,
  nothing: 'Niets verschilt: dezelfde invoer en dezelfde resultaten.',
  sameInputs: 'De invoer is dezelfde en de resultaten niet.',
  still: (option, change) => `${option} blijft de aanbeveling; ${change}.`,
  now: (was, is) => `De aanbeveling verandert van ${was} in ${is}.`,
  nowOne: (option) => `${option} wordt nu aanbevolen; eerst niets.`,
  noMore: (option) => `${option} wordt niet meer aanbevolen, en niets komt ervoor in de plaats.`,
  noneInBoth: 'Geen van beide runs beveelt een optie aan.',
  costs: (more, amount, verdict) =>
    `die kost ${amount} ${more ? 'meer' : 'minder'}${verdict === 'noise' ? ', wat toeval kan zijn' : verdict === 'unsure' ? ', en één herhaling zegt niet hoe zeker dat is' : ''}`,
  costsTheSame: 'die kost evenveel',
  inputs: (count, one) => `${count} ${one ? 'invoer verschilt' : 'invoeren verschillen'}`,
  noInputs: 'De invoer is dezelfde',
  unknownInputs:
    'Een van de bestanden zegt niet wat in zijn scenario stond (een oudere versie schreef het); alleen seed, herhalingen en versie zijn vergeleken.',
  otherFiles: 'Het scenario is gelijk, maar een bestand dat het noemt, zoals zijn volumes, is een ander.',
  absent: '–',
  results: 'Wat eruit kwam',
  onlyBefore: (option) => `${option} staat alleen in de eerste run.`,
  onlyAfter: (option) => `${option} staat alleen in de tweede run.`,
  heads: {
    input: 'Invoer',
    figure: 'Cijfer',
    change: 'Verschil',
    interval: '95%-interval van het verschil',
    verdict: 'Echt?',
  },
  measures: {
    pays: 'De opdrachtgever betaalt',
    perContact: 'Een contact',
    serviceLevel: 'Serviceniveau',
    peakWeek: 'Serviceniveau in de piekweek',
    abandonment: 'Afhakers',
    asa: 'Gemiddelde wachttijd van beantwoorde contacten',
    paidHours: 'Betaalde uren, alle teams',
    agents: 'Agenten op de piek, alle teams',
    margin: 'Marge van de dienstverlener',
  },
  targetMet: 'Norm gehaald',
  yes: 'ja',
  no: 'nee',
  undecided: 'niet beslist',
  verdicts: {
    same: 'gelijk',
    noise: 'kan toeval zijn',
    changed: 'veranderd',
    unsure: 'één herhaling',
    missing: '–',
  },
  span: (low, high) => `${low} tot ${high}`,
  points: (value) => `${value} punten`,
  method: 'Hoe zeker dit is',
  unchanged: (figures) => `In beide runs afgerond hetzelfde: ${figures}.`,
  methodText: (made) =>
    `Een verschil is echt als het 95%-interval nul uitsluit. ${
      {
        paired:
          'Beide runs hebben dezelfde seed en dus dezelfde contacten: het interval is dat van de verschillen per herhaling.',
        some: 'Beide runs hebben dezelfde seed en dus dezelfde contacten: waar beide hun herhalingen vermelden, is het interval dat van de verschillen per herhaling; elders is het gemaakt alsof ze niets gemeen hebben, en is het verschil in werkelijkheid zekerder.',
        apart:
          'Het interval is gemaakt alsof de twee runs niets gemeen hebben; ze hebben dezelfde seed, dus dezelfde contacten, en in werkelijkheid is het verschil zekerder.',
        other: 'Het interval is gemaakt alsof de twee runs niets gemeen hebben.',
      }[made]
    } Uren en agenten komen uit het plan.`,
  table: (what) => `Tabel: ${what}`,
};

const es: DiffWords = {
  kind: 'Qué ha cambiado',
  title: 'Qué ha cambiado entre dos simulaciones',
  before: 'Antes',
  after: 'Después',
  run: (title, replications, seed, version) =>
    `${title} · ${replications} réplicas · semilla ${seed} · blendsim ${version}`,
  partial: (side) => `${side}: esa simulación se detuvo antes de tiempo.`,
  nothing: 'Nada difiere: los mismos datos y los mismos resultados.',
  sameInputs: 'Los datos son los mismos y los resultados no.',
  still: (option, change) => `${option} sigue siendo lo recomendado; ${change}.`,
  now: (was, is) => `La recomendación pasa de ${was} a ${is}.`,
  nowOne: (option) => `Ahora se recomienda ${option}; antes, nada.`,
  noMore: (option) => `Ya no se recomienda ${option}, y nada ocupa su lugar.`,
  noneInBoth: 'Ninguna de las dos simulaciones recomienda una opción.',
  costs: (more, amount, verdict) =>
    `cuesta ${amount} ${more ? 'más' : 'menos'}${verdict === 'noise' ? ', lo que puede ser azar' : verdict === 'unsure' ? ', y una sola réplica no dice con qué seguridad' : ''}`,
  costsTheSame: 'cuesta lo mismo',
  inputs: (count, one) => `${count} ${one ? 'dato es distinto' : 'datos son distintos'}`,
  noInputs: 'Los datos son los mismos',
  unknownInputs:
    'Uno de los archivos no dice qué había en su escenario (lo escribió una versión anterior); solo se comparan semilla, réplicas y versión.',
  otherFiles: 'El escenario dice lo mismo, pero un archivo que nombra, como sus volúmenes, es otro.',
  absent: '–',
  results: 'Qué ha salido',
  onlyBefore: (option) => `${option} solo está en la primera simulación.`,
  onlyAfter: (option) => `${option} solo está en la segunda simulación.`,
  heads: {
    input: 'Dato',
    figure: 'Cifra',
    change: 'Cambio',
    interval: 'Intervalo del 95 % del cambio',
    verdict: '¿Real?',
  },
  measures: {
    pays: 'El comprador paga',
    perContact: 'Un contacto',
    serviceLevel: 'Nivel de servicio',
    peakWeek: 'Nivel de servicio en la semana punta',
    abandonment: 'Abandono',
    asa: 'Espera media de los atendidos',
    paidHours: 'Horas pagadas, todos los equipos',
    agents: 'Agentes en el pico, todos los equipos',
    margin: 'Margen del proveedor',
  },
  targetMet: 'Objetivo cumplido',
  yes: 'sí',
  no: 'no',
  undecided: 'sin decidir',
  verdicts: {
    same: 'igual',
    noise: 'puede ser azar',
    changed: 'ha cambiado',
    unsure: 'una réplica',
    missing: '–',
  },
  span: (low, high) => `de ${low} a ${high}`,
  points: (value) => `${value} puntos`,
  method: 'Con qué seguridad',
  unchanged: (figures) => `Igual en las dos, una vez redondeado: ${figures}.`,
  methodText: (made) =>
    `Un cambio es real cuando su intervalo del 95 % excluye el cero. ${
      {
        paired:
          'Las dos simulaciones tienen la misma semilla y, por tanto, los mismos contactos: el intervalo es el de las diferencias réplica a réplica.',
        some: 'Las dos simulaciones tienen la misma semilla y, por tanto, los mismos contactos: donde ambas detallan sus réplicas, el intervalo es el de las diferencias réplica a réplica; en lo demás se calcula como si no tuvieran nada en común, y la diferencia es en realidad más segura.',
        apart:
          'El intervalo se calcula como si las dos simulaciones no tuvieran nada en común; tienen la misma semilla, es decir, los mismos contactos, y la diferencia es en realidad más segura.',
        other: 'El intervalo se calcula como si las dos simulaciones no tuvieran nada en común.',
      }[made]
    } Las horas y los agentes son los del plan.`,
  table: (what) => `Tabla: ${what}`,
};

export const diffWords: Readonly<Record<Language, DiffWords>> = { en, nl, es };
