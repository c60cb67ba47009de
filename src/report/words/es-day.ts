import type { dayEn } from './en-day.ts';

/** Textos en español de la parte en la que se mira un día. */
export const dayEs: typeof dayEn = {
  title: 'Un día, contacto a contacto',
  lead: 'Una réplica, simulada en esta página con los agentes y la pregunta que están en pantalla: quién esperó y qué hizo cada agente.',
  option: 'Opción',
  date: 'Día',
  replication: 'Réplica',
  play: 'Reproducir',
  pause: 'Pausa',
  time: 'Hora del día',
  working: 'Simulando el periodo hasta este día…',
  waiting: 'En espera',
  finding: (jam) =>
    `${jam.pools === null ? 'D' : `${jam.pools}: d`}e ${jam.from} a ${jam.to} llegó más de lo que los agentes podían atender: ${jam.waiting === '1' ? 'esperó uno cada vez' : `hasta ${jam.waiting} esperaron a la vez`}, el que más, ${jam.wait}. A las ${jam.time}${jam.waiting === '1' ? '' : ', cuando más gente esperaba'}, ${jam.busy} de ${jam.agents} agentes tenían un contacto.`,
  calm: 'Ese día nadie tuvo que esperar.',
  closed: 'Ese día no llegó ningún contacto.',
  left: 'Ese día no llegó ningún contacto; lo que se ve empezó el día anterior.',
  clockBack: (from, to) => `Ese día se atrasa el reloj: el tramo de ${from} a ${to} se repite.`,
  clockForward: (from, to) => `Ese día se adelanta el reloj: el tramo de ${from} a ${to} no existe.`,
  overview:
    'El día: cuántos esperan (área) y agentes con un contacto (línea) de los que están de servicio (trazos)',
  detail:
    'Una hora en torno al momento: arriba, quién espera; abajo, qué hace cada agente, una fila por agente',
  point:
    'Señale un contacto para ver sus horas, o vaya de uno a otro con el tabulador y las flechas; con Intro, el momento pasa allí.',
  now: (time, waiting, wait, busy, agents) =>
    `${time}: ${waiting} en espera, la espera más larga ${wait}; ${busy} de ${agents} agentes ocupados.`,
  taken: (queue, offered, wait, agent, lasted, inTime) =>
    `${queue}: llegó a las ${offered}, esperó ${wait}, lo atendió el agente ${agent} (${inTime}), duró ${lasted}.`,
  gone: (queue, offered, wait, outcome) => `${queue}: llegó a las ${offered}, ${outcome} tras ${wait}.`,
  outcomes: {
    abandoned: 'se fue',
    turnedAway: 'fue rechazado',
    stillWaiting: 'seguía esperando',
    inTime: 'a tiempo',
    late: 'tarde',
  },
  atMoment: 'Contactos en este momento',
  table: 'El día en cifras',
  heads: {
    time: 'Desde',
    offered: 'Ofrecidos',
    inTime: 'Atendidos a tiempo',
    mostWaiting: 'Máximo en espera',
    longestWait: 'Espera más larga',
    busy: 'Agentes ocupados',
    agents: 'Agentes de servicio',
  },
};
