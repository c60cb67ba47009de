import type { VerbWords } from './index.ts';

/** Lo que muestran `shifts` y `season`. */
export const shiftsEs: VerbWords['shifts'] = {
  about: (option) => `Turnos para ${option ?? 'el plan tal como se dio'}`,
  week: (week, from) => `Semana ${week}, desde el ${from}`,
  break: (hours) => `pausa ${hours}`,
  inTurn: (pools) => `${pools}, alternando`,
  type: 'Tipo',
  people: (full, part, hours) =>
    `${full} personas a jornada completa y ${part} a tiempo parcial, ${hours} horas pagadas`,
  fit: (pool) => `${pool}: planificados frente a necesarios`,
  sums: (short, over) => `faltan ${short} h, sobran ${over} h`,
  paid: (hours, cost, plan, efficiency) =>
    `${hours} horas pagadas${cost === null ? '' : `, ${cost} de salarios y cargas sociales`}, frente a las ${plan} que pide el plan: eficiencia del ${efficiency}.`,
  floor: (required, short, over) =>
    `En sala se necesitan ${required} h; faltan ${short} h y sobran ${over} h.`,
  gap: (gap, outOfTime) =>
    `El solucionador queda como mucho a un ${gap} del óptimo${outOfTime ? ': se le acabó el tiempo antes de acercarse lo pedido' : ''}.`,
  raised: (times) =>
    `La necesidad se aumentó ${times === 1 ? 'una vez' : `${times} veces`}, porque el servicio simulado no llegaba.`,
  service: {
    title: 'Servicio en la semana, intervalo del 95 %',
    target: 'Objetivo',
    plan: 'Plan',
    roster: 'Cuadrante',
  },
  misses: (queue, week) =>
    `${queue} en ${week}: el cuadrante da menos servicio que el plan y no cumple el objetivo.`,
  paste: 'Para simular el cuadrante de esta semana, ponga esto en el escenario:',
  all: 'Total',
  uncovered: (weeks) => `Ningún cuadrante cubre ${weeks}; --week con una de ellas dice qué lo impide.`,
  stoppedEarly: 'Detenido antes de tiempo; faltan semanas.',
  kept: 'cumplido',
  missed: (queues) => `incumplidos: ${queues}`,
  heads: {
    week: 'Semana',
    people: 'Personas',
    required: 'Horas\nnecesarias',
    paid: 'Horas\npagadas',
    efficiency: 'Eficiencia',
    short: 'Horas\nsin cubrir',
    cost: 'Coste',
    gap: 'Distancia\nal óptimo',
    service: 'Servicio',
  },
};

export const seasonEs: VerbWords['season'] = {
  about: (option) => `Personas para ${option ?? 'el plan tal como se dio'}`,
  sure: (probability, error) =>
    `suficientes con una probabilidad del ${probability}, error de previsión ${error}`,
  group: (languages, ownDesk) => `Personas que hablan ${languages}${ownDesk ? ', equipo propio' : ''}`,
  figures: (atStart, hired, cost, gap) =>
    `${atStart} al principio, ${hired} por contratar; ${cost}, como mucho a un ${gap} del óptimo.`,
  hire: (cost, lines, asWages) =>
    `Cada contratación cuesta ${cost} aparte del salario${lines === '' ? '' : ` (${lines})`}${asWages === '' ? '' : `; ${asWages}: se paga como salario, semana a semana`}.`,
  nobody: 'No hace falta contratar a nadie.',
  stays: 'se queda',
  hires: { decide: 'Decidir', training: 'Formación', until: 'Hasta', people: 'Personas' },
  weeks: {
    week: 'Semana',
    needed: 'Necesarias',
    effective: 'Efectivas',
    experienced: 'Con experiencia',
    learning: 'En rodaje',
    training: 'En formación',
  },
  late: {
    every: 'Cada contratación',
    extra: 'Coste adicional',
    overtime: 'Más horas extra',
    short: 'Más horas sin cubrir',
    weeks: (weeks, one) => `${weeks} ${one ? 'semana' : 'semanas'} más tarde`,
  },
  risk: {
    hireFor: 'Contratar para',
    level: 'De la previsión',
    hired: 'Contratadas',
    cost: 'Coste esperado',
    shortWeek: 'Riesgo de que falten',
    short: 'Horas sin cubrir',
  },
};
