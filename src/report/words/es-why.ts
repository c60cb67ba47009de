import type { Words } from './index.ts';

/** Textos en español sobre de dónde sale un número de agentes. */
export const whyEs: Words['why'] = {
  axis: 'Agentes',
  reason: 'Motivo',
  parts: {
    load: 'Trabajo que llega en este intervalo',
    blending: 'Tiempos de gestión en este equipo',
    'carry-over': 'Contactos anteriores aún en curso',
    target: 'Reserva, cada cliente por separado',
    pooling: 'Compartidos entre clientes',
    variation: 'Días que difieren de la previsión',
    deferrable: 'Trabajo que puede esperar',
    rounding: 'Los agentes son enteros',
    minimum: 'Número mínimo en horas de apertura',
    absence: 'Planificados, pero ausentes',
    simulation: 'Corregido por la simulación',
    'by-hand': 'Indicado a mano',
    duty: 'Agentes en servicio',
    shrinkage: 'Pagados, pero no disponibles',
    paid: 'Agentes que se pagan',
  },
  because: {
    load: 'están para el trabajo mismo',
    blending: 'compensan tiempos de gestión más largos',
    'carry-over': 'terminan lo que llegó antes',
    target: 'están para que pocos esperen',
    pooling: 'están porque el objetivo más estricto vale para todos',
    variation: 'están para los días con más contactos que los previstos',
    deferrable: 'hacen el trabajo que puede esperar',
    rounding: 'están porque los agentes son enteros',
    minimum: 'están porque alguien tiene que estar',
    absence: 'suplen a quienes no aparecen',
    simulation: 'los añadió la simulación',
    'by-hand': 'se indicaron a mano',
  },
  finding: (agents, busy, because) =>
    `De ${agents} agentes en el momento punta, ${busy} están ocupados${because === null ? '' : `; la mayoría de los demás ${because}`}`,
  measured: (pool, moment) =>
    `${pool}, ${moment}: lo que añade cada motivo, desde el trabajo que llega hasta los agentes en servicio y los que se pagan por ello.`,
  pooled: (apart, together, saves) =>
    saves
      ? `Según la fórmula, los clientes necesitarían ${apart} agentes por separado y ${together} juntos.`
      : `Según la fórmula, los clientes necesitarían ${apart} agentes por separado y ${together} juntos: aquí compartir cuesta agentes, porque el objetivo más estricto vale entonces para todos.`,
};
