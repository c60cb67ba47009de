import type { Language } from './index.ts';

/** Every text of the page of a reservation. Names arrive isolated, figures formatted. */
export interface ReserveWords {
  readonly kind: string;
  readonly title: (pool: string, scenario: string) => string;
  readonly facts: (watched: string, replications: string) => string;
  readonly partial: string;
  readonly noneMeets: string;
  readonly nobody: (pool: string) => string;
  readonly verdict: (count: string, one: boolean, pool: string, hours: string) => string;
  readonly only: (count: string, one: boolean, pool: string) => string;
  readonly whom: (protects: string, against: string) => string;
  readonly sure: (low: string, high: string) => string;
  readonly oneReplication: string;
  readonly hours: (count: string) => string;
  readonly hoursNone: string;
  readonly hoursMeasured: string;
  readonly keep: (count: string) => string;
  readonly service: (queue: string, from: string, to: string) => string;
  readonly serviceNone: string;
  readonly serviceMeasured: string;
  readonly axis: string;
  readonly key: { readonly protects: string; readonly against: string };
  readonly heads: {
    readonly kept: string;
    readonly paid: string;
    readonly interval: string;
    readonly met: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly paste: string;
  readonly method: string;
  readonly methodText: string;
}

const en: ReserveWords = {
  kind: 'How many to keep free',
  title: (pool, scenario) => `How many agents of ${pool} to keep free? ${scenario}`,
  facts: (watched, replications) => `${watched} · ${replications} replications`,
  partial: 'Stopped early: more could be kept free.',
  noneMeets: 'No number kept free lets every target be met.',
  nobody: (pool) => `Keep nobody of ${pool} free: every number needs as many paid hours or more.`,
  verdict: (count, _one, pool, hours) =>
    `Keep ${count} of ${pool} free: ${hours} paid hours less at the same targets.`,
  only: (count, _one, pool) => `Keep ${count} of ${pool} free.`,
  whom: (protects, against) => `Free for ${protects}, against ${against}.`,
  sure: (low, high) => `95% interval of the hours saved: ${low} to ${high}.`,
  oneReplication: 'One replication gives no interval: ask for more with --replications.',
  hours: (count) => `With ${count} kept free the fewest hours are paid`,
  hoursNone: 'What each number kept free takes',
  hoursMeasured:
    'Paid hours over the horizon when the pool is staffed anew for the targets of all, by the number kept free',
  keep: (count) => `${count} kept free`,
  service: (queue, from, to) => `With the same agents ${queue} goes from ${from} to ${to}`,
  serviceNone: 'Who gains with the same agents, and who pays',
  serviceMeasured:
    'Service level by the number kept free, with the agents that are enough when nobody is kept free',
  axis: 'Service level',
  key: { protects: 'kept free for', against: 'has to wait for it' },
  heads: { kept: 'Kept free', paid: 'Paid hours', interval: '95% interval', met: 'Target met' },
  yes: 'Yes',
  no: 'No',
  paste: 'To paste into the scenario:',
  method: 'How it was found',
  methodText:
    'A contact of the others is begun only while so many agents stay free. For each number, from nobody on, the pool and those that share its contacts are staffed anew for the targets of all and simulated on the same contacts; two numbers in a row that need more hours end the search.',
};

const nl: ReserveWords = {
  kind: 'Hoeveel agenten vrijhouden',
  title: (pool, scenario) => `Hoeveel agenten van ${pool} vrijhouden? ${scenario}`,
  facts: (watched, replications) => `${watched} · ${replications} herhalingen`,
  partial: 'Voortijdig gestopt: misschien loont het om er meer vrij te houden.',
  noneMeets: 'Met geen enkel aantal vrijgehouden agenten worden alle normen gehaald.',
  nobody: (pool) => `Houd niemand van ${pool} vrij: elk ander aantal kost evenveel betaalde uren of meer.`,
  verdict: (count, _one, pool, hours) =>
    `Houd er ${count} van ${pool} vrij: ${hours} betaalde uren minder bij dezelfde normen.`,
  only: (count, _one, pool) => `Houd er ${count} van ${pool} vrij.`,
  whom: (protects, against) => `Vrij voor ${protects}, ten koste van ${against}.`,
  sure: (low, high) => `95%-interval van de bespaarde uren: ${low} tot ${high}.`,
  oneReplication: 'Eén herhaling geeft geen interval: vraag er meer met --replications.',
  hours: (count) => `Met ${count} vrijgehouden zijn de minste uren te betalen`,
  hoursNone: 'Wat elk aantal vrijgehouden agenten kost',
  hoursMeasured:
    'Betaalde uren over de looptijd als het team opnieuw voor de normen van allen wordt bezet, naar het aantal vrijgehouden agenten',
  keep: (count) => `${count} vrijgehouden`,
  service: (queue, from, to) => `Met dezelfde agenten gaat ${queue} van ${from} naar ${to}`,
  serviceNone: 'Wie er met dezelfde agenten op vooruitgaat, en wie dat betaalt',
  serviceMeasured:
    'Serviceniveau naar het aantal vrijgehouden agenten, met de agenten die genoeg zijn als niemand wordt vrijgehouden',
  axis: 'Serviceniveau',
  key: { protects: 'hiervoor vrijgehouden', against: 'moet daarop wachten' },
  heads: { kept: 'Vrijgehouden', paid: 'Betaalde uren', interval: '95%-interval', met: 'Norm gehaald' },
  yes: 'Ja',
  no: 'Nee',
  paste: 'Om in het scenario te plakken:',
  method: 'Hoe dit gevonden is',
  methodText:
    'Aan een contact van de anderen wordt alleen begonnen zolang er zoveel agenten vrij blijven. Voor elk aantal, vanaf niemand, worden het team en de teams die contacten met hem delen opnieuw voor de normen van allen bezet en op dezelfde contacten gesimuleerd; twee aantallen achter elkaar die meer uren vragen, beëindigen het zoeken.',
};

const es: ReserveWords = {
  kind: 'Cuántos agentes dejar libres',
  title: (pool, scenario) => `¿Cuántos agentes de ${pool} conviene dejar libres? ${scenario}`,
  facts: (watched, replications) => `${watched} · ${replications} réplicas`,
  partial: 'Detenido antes de tiempo: quizá convenga dejar libres más agentes.',
  noneMeets: 'Con ningún número de agentes libres se cumplen todos los objetivos.',
  nobody: (pool) =>
    `No deje libre a nadie de ${pool}: cualquier otro número exige las mismas horas pagadas o más.`,
  verdict: (count, one, pool, hours) =>
    `Deje ${one ? 'libre un agente' : `libres ${count} agentes`} de ${pool}: ${hours} horas pagadas menos con los mismos objetivos.`,
  only: (count, one, pool) => `Deje ${one ? 'libre un agente' : `libres ${count} agentes`} de ${pool}.`,
  whom: (protects, against) => `Libres para ${protects}, a costa de ${against}.`,
  sure: (low, high) => `Intervalo del 95 % de las horas ahorradas: ${low} a ${high}.`,
  oneReplication: 'Una sola réplica no da intervalo: pida más con --replications.',
  hours: (count) => `Con ${count} libres se pagan menos horas que con cualquier otro número`,
  hoursNone: 'Lo que exige cada número de agentes libres',
  hoursMeasured:
    'Horas pagadas en el periodo cuando el equipo se dota de nuevo para los objetivos de todos, según cuántos agentes se dejan libres',
  keep: (count) => `Libres: ${count}`,
  service: (queue, from, to) => `Con los mismos agentes ${queue} pasa del ${from} al ${to}`,
  serviceNone: 'Quién gana con los mismos agentes, y quién lo paga',
  serviceMeasured:
    'Nivel de servicio según cuántos agentes se dejan libres, con los agentes que bastan cuando no se deja libre a nadie',
  axis: 'Nivel de servicio',
  key: { protects: 'para quien se dejan libres', against: 'quien espera por ello' },
  heads: { kept: 'Libres', paid: 'Horas pagadas', interval: 'Intervalo del 95 %', met: 'Objetivo cumplido' },
  yes: 'Sí',
  no: 'No',
  paste: 'Para pegar en el escenario:',
  method: 'Cómo se encontró',
  methodText:
    'Un contacto de los demás solo se empieza mientras queden tantos agentes libres. Para cada número, empezando por nadie, el equipo y los que comparten sus contactos se dotan de nuevo para los objetivos de todos y se simulan con los mismos contactos; dos números seguidos que exigen más horas terminan la búsqueda.',
};

export const reserveWords: Readonly<Record<Language, ReserveWords>> = { en, nl, es };
