import type { VerbWords } from './index.ts';

/** Lo que muestran `staff` y `why`. */
export const staffEs: VerbWords['staff'] = {
  kind: 'plantilla mínima que cumple el objetivo',
  rule: (holds, probability) =>
    probability === null ? `${holds}, de media` : `${holds}, con una probabilidad del ${probability}`,
  stoppedEarly: (missing) => `Detenido antes de tiempo; quedan sin dimensionar: ${missing}.`,
  oneByOne:
    'Con --option se ven los agentes de una sola opción por día y hora; --csv contiene todos los intervalos.',
  byHand: (pool) => `${pool} (a mano)`,
  all: 'Total',
  hours: {
    agents: 'Agentes,\ncomo mucho',
    staffed: 'Horas\npresentes',
    formula: 'Erlang A,\nredondeado',
    difference: 'Diferencia',
  },
  reached: {
    title: 'Servicio alcanzado',
    target: 'Objetivo',
    period: 'Periodo más\najustado',
    level: 'Nivel\nmedio',
    interval: 'Intervalo del 95 %',
    levelIn: (share) => `Nivel en el\n${share} de ellos`,
    keep: 'Cumplen el\nobjetivo',
  },
  peakWeek: 'semana punta',
  normalWeek: 'semana normal',
  nothingSimulated: 'No hizo falta simular: estos equipos se dotaron a mano, o como en una opción anterior.',
  search: (simulations, checked, points) =>
    `Hallada en ${simulations} periodos simulados, ${checked} de ellos de comprobación, con números aleatorios que la búsqueda no había visto; los objetivos se cumplen con una tolerancia de ${points} puntos porcentuales.`,
  removal: (tried: string, takenOut: string, before: string, after: string) =>
    `Al final se quitaron a prueba ${tried} agentes de un día de la semana y media hora, con números aleatorios comunes; ${takenOut} de ellos no volvieron (de ${before} a ${after} horas).`,
  noRemoval:
    'Al final la fórmula corregida no dejaba margen para quitar ningún agente de un día de la semana y media hora.',
  untried: (untried: string) =>
    `Otros ${untried} quedaron sin probar al agotarse las simulaciones previstas para ello.`,
  played: (least: string, most: string, points: string) =>
    `Cada periodo se simuló ${least === most ? least : `de ${least} a ${most}`} veces, hasta que el nivel alcanzado con esa probabilidad quedó, según su intervalo del 99 % (estadísticos de orden), claramente por encima o por debajo del objetivo, o se conoció con ${points} puntos porcentuales de margen.`,
  verdicts: (above: string, below: string, narrow: string, cap: string) =>
    `Por encima del objetivo: ${above}; por debajo: ${below}; conocidos con bastante precisión: ${narrow}; sin decidir al llegar al máximo: ${cap}.`,
  soFar: (simulations: string) =>
    `Detenido antes de terminar la búsqueda. Este es el mejor plan de los ${simulations} horizontes simulados hasta entonces, con el servicio que la búsqueda vio en él; no se comprobó con números aleatorios que la búsqueda no hubiera visto.`,
  bounds: (hours, least) =>
    `${hours} horas presentes. El trabajo comprometido y el mínimo de agentes exigen ${least} con cualquier plan.`,
  boundsByFormula: (hours, byFormula, gap, least) =>
    `${hours} horas presentes. Según la fórmula, corregida con la simulación, ningún plan se las arregla con menos de ${byFormula}: como mucho sobra un ${gap}. El trabajo comprometido y el mínimo de agentes exigen ${least} con cualquier plan.`,
  notMet: (queue, period, achieved, target) =>
    `No se cumple: ${queue}, ${period}: ${achieved} frente al ${target} comprometido.`,
  noneHelp: (queue, period, achieved, target) =>
    `${queue}, ${period}: ${achieved} frente al ${target} comprometido; más agentes no ayudarían.`,
  ringing: (queue, target, seconds, ringing) =>
    `${queue}: con un tiempo de timbre de ${ringing}, ningún número de agentes llega al ${target} en ${seconds}.`,
};

export const whyEs: VerbWords['why'] = {
  option: (id) => `opción ${id}`,
  reasons: {
    load: 'Carga: el trabajo que llega en este intervalo (erlangs)',
    blending: 'Tiempos de gestión de este equipo: más clientes, cambios entre ellos, chats simultáneos',
    'carry-over': 'Arrastre: contactos anteriores aún en curso, menos lo que sigue después',
    target: 'Objetivo: reserva para que pocos esperen, cada cliente por separado',
    pooling: 'Compartir: agentes comunes a varios clientes',
    variation: 'Días que difieren de la previsión',
    deferrable: 'Trabajo que puede esperar, más allá del que cabe en los ratos libres',
    rounding: 'Redondeo a agentes enteros',
    minimum: 'Número mínimo en horas de apertura',
    absence: 'Absentismo: planificados, pero ausentes',
    simulation: 'Simulación: error de la fórmula, y agentes llevados a donde ayudan más',
    'by-hand': 'Indicado a mano',
  },
  duty: 'Agentes en servicio',
  shrinkage: (share) => `Reductores del ${share}`,
  paid: 'Agentes que se pagan',
};
