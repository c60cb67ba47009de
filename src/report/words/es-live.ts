import type { Words } from './index.ts';

/** Textos en español del panel en el que el lector pregunta: ¿y si…? */
export const liveEs: Words['live'] = {
  title: '¿Y si…?',
  open: '¿Y si…?',
  lead: 'Mueva algo: los contactos del informe se simulan de nuevo en esta página, con los agentes del plan del informe.',
  onTop:
    'El archivo de este informe ya pregunta «y si». Lo que mueva se suma a ello, también en la dirección y en el escenario que descargue.',
  close: 'Cerrar',
  demand: 'Demanda',
  prices: 'Precios',
  promises: 'Reglas',
  staff: 'Agentes',
  target: 'Objetivo de servicio',
  held: 'El plan es el del informe.',
  restaffed: 'El plan está hecho para estos ajustes.',
  restaff: 'Dimensionar de nuevo',
  stopRestaff: 'Parar y mantener el plan',
  reset: 'Volver al informe',
  download: 'Descargar el escenario',
  figures: 'Descargar las cifras (JSON)',
  answers: 'Resultado',
  fewer: (pool) => `Un agente menos: ${pool}`,
  more: (pool) => `Un agente más: ${pool}`,
  asked: (settings, plan, state) =>
    `¿Y si…? No es el informe tal como se hizo: ${settings}. ${plan} ${state}`,
  asReport: 'Como en el informe.',
  starting: 'Simulando…',
  staffing: (share) => `Dimensionando: ${share}`,
  played: (done, all) => `Tras ${done} de ${all} réplicas; se irá afinando.`,
  all: (all) => `Las ${all} réplicas.`,
  change: (amount, low, high) => `${amount} respecto al informe (de ${low} a ${high})`,
  roughChange: (amount) => `${amount} respecto al informe`,
  service: (level) => `nivel de servicio ${level}`,
  pools: (count) => (count === 1 ? 'Un equipo' : `${count} equipos, uno por uno`),
  kept: 'cumple todos los objetivos',
  missed: (periods, queue, period, level) =>
    periods === 1
      ? `incumple el objetivo en un periodo: ${queue}, ${period}, ${level}`
      : `incumple el objetivo en ${periods} periodos; el peor: ${queue}, ${period}, ${level}`,
  undecided: (periods, replications, queue, period, level) =>
    `con ${replications} no se sabe si cumple todos los objetivos: ${queue}, ${period}, ${level}${periods === 1 ? '' : `, y ${periods - 1} más`}`,
  failed:
    'La simulación ha fallado en este navegador. El informe sigue siendo válido; la próxima pregunta lo intenta de nuevo.',
};
