import type { VerbWords } from './index.ts';

/** Lo que muestran `blend`, `hybrid` y `reserve`. */
export const blendEs: VerbWords['blend'] = {
  title: (scenario) => `Quién debería compartir agentes: ${scenario}`,
  cap: (cap) => `como mucho ${cap} clientes por agente`,
  weighed: (teams, exhaustive) =>
    `${teams} equipos sopesados con la fórmula${exhaustive ? ', con todos los repartos posibles' : ''}`,
  designs: {
    dedicated: 'Agentes propios',
    asWritten: 'Los equipos del escenario',
    byLanguage: 'Los mejores de cada idioma',
    teams: (most) => `Equipos de ${most} como mucho`,
    ring: (clients) => `Anillo, ${clients} clientes por agente`,
  },
  heads: {
    paid: 'Horas\npagadas',
    saved: 'Horas\nahorradas',
    learning: 'de ellas,\naprendizaje',
    savedCost: 'Coste\nahorrado',
    met: 'Objetivo\ncumplido',
    gained: 'Horas\nganadas',
    gainedCost: 'Coste\nganado',
    by: 'con',
    clients: 'Clientes',
  },
  noneYet: 'Detenido antes de simular un diseño.',
  noneMeets: 'Ningún diseño cumple todos los objetivos.',
  within: (cap, partial) =>
    `Lo mejor${partial ? ' hasta entonces' : ''} con ${cap} clientes por agente como mucho`,
  dedicatedIsBest: (within) =>
    `${within}: agentes propios. Ningún equipo de varios clientes necesita menos horas pagadas.`,
  fileIsBest: (within) => `${within}: los equipos del escenario tal como están.`,
  verdict: (within, design, hours, share) =>
    `${within}: ${design}, ${hours} h menos que con agentes propios, un ${share}`,
  andCost: (cost, interval) => ` y ${cost} menos de coste (${interval})`,
  counted: ', contando el aprendizaje:',
  widths: 'Qué aporta cada cliente más por agente, contando penalización y aprendizaje',
  apart: 'Quién no debería compartir: por separado necesitan menos horas pagadas que juntos',
  morePairs: (count) => `y ${count} pares más`,
  promises: 'los objetivos o los tiempos de gestión no casan',
  learning: 'la penalización y el aprendizaje se comen la ganancia',
  pair: (one, other, apart, together, simulated, why) =>
    `${one} y ${other}: ${apart} por separado, ${together} juntos (${simulated ? 'simulación' : 'fórmula'}; ${why})`,
  collisions: 'Picos que coinciden: pico conjunto en % de la suma de ambos (100: coinciden del todo)',
  stoppedEarly: (designs) => `Detenido antes de tiempo: se evaluaron ${designs} diseños.`,
  misses: (what, queue, period, achieved, target) =>
    `Objetivo incumplido: ${what}, ${queue} en ${period}, ${achieved} frente al ${target}.`,
  paste: 'Para pegar en el escenario',
};

export const hybridEs: VerbWords['hybrid'] = {
  title: (client, scenario) => `¿Cuándo debería ${client} tener agentes propios? ${scenario}`,
  dedicated: 'Siempre dedicado',
  blended: 'Siempre compartido',
  ofScenario: (rule) => `${rule} (la del escenario)`,
  heads: {
    pays: 'El cliente\npaga',
    more: 'Más que lo\nmás barato',
    dedicated: 'Dedicado, del\nhorario abierto',
    met: 'Objetivo\ncumplido',
  },
  until: (what) => `Hasta entonces: ${what}`,
  noneMeets: 'ninguna forma cumple el objetivo.',
  noRule: (pure) => `no se halló ninguna regla que ahorre algo frente a ${pure}.`,
  onlyRules: (rule) => `de las formas que cumplen el objetivo solo quedan reglas: ${rule}.`,
  hybrid: (rule, saving, pure, interval) =>
    `dedicado ${rule}, compartido el resto: ${saving} menos que ${pure} (${interval}).`,
  pure: (pure, saving, rule, interval) =>
    `una forma pura es mejor que cualquier regla: ${pure} cuesta ${saving} menos que la mejor regla, ${rule} (${interval}).`,
  close: (rule, saving, pure, interval) =>
    `demasiado parejo: la mejor regla, ${rule}, ahorra ${saving} frente a ${pure} (${interval}).`,
  stoppedEarly: 'Detenido antes de tiempo: no se simularon todas las reglas, y ninguna con contactos nuevos.',
  misses: (what, queue, period, achieved, target) =>
    `Objetivo incumplido: ${what}, ${queue} en ${period}, ${achieved} frente al ${target}.`,
  paste: 'Para pegar en la opción',
};

export const reserveEs: VerbWords['reserve'] = {
  title: (pool, scenario) => `¿Cuántos agentes de ${pool} conviene dejar libres? ${scenario}`,
  whom: (protects, against) => `para ${protects}, a costa de ${against}`,
  staffed: 'Dotado para los objetivos de todos',
  same: 'Con los agentes que bastan cuando no se deja libre a nadie',
  heads: { keptFree: 'Libres', paid: 'Horas\npagadas', met: 'Objetivo\ncumplido' },
  noneMeets: 'Con ningún número de agentes libres se cumplen todos los objetivos.',
  nobody: 'No deje libre a nadie: cualquier otro número exige las mismas horas pagadas o más.',
  only: (count, one) => (one ? 'Deje libre un agente.' : `Deje libres ${count} agentes.`),
  verdict: (count, one, hours, interval, gains) =>
    `Deje ${one ? 'libre un agente' : `libres ${count} agentes`}: ${hours} horas pagadas menos con los mismos objetivos (${interval}). Con los mismos agentes pasa ${gains}.`,
  gain: (queue, from, to) => `${queue} del ${from} al ${to}`,
  stoppedEarly: 'Detenido antes de tiempo: quizá convenga dejar libres más agentes.',
  paste: 'Para pegar en el escenario',
};
