import type { Language, Text } from '../../report/words/index.ts';

/** What the bar says that a person watches while a study is at work. */
const en = {
  starting: 'starting',
  stopping: 'Stopping; Ctrl-C again ends at once.',
  formula: 'formula',
  weighingTeams: 'weighing teams',
  pairs: 'pairs',
  asWritten: 'the scenario as written',
  keepFree: (count: string) => `keep ${count} free`,
  staffing: 'staffing',
  round: (round: string) => `round ${round}`,
  check: (check: string | null) => (check === null ? 'check' : `check ${check}`),
  takingOut: 'taking out',
  again: 'again',
  replication: (done: string) => `replication ${done}`,
  replicationOf: (done: string, all: string, atMost: boolean) =>
    `replication ${done} of ${atMost ? 'at most ' : ''}${all}`,
  playingPlan: 'playing the plan',
  shifts: 'shifts',
  people: 'people',
};

export type ProgressWords = Text<typeof en>;

const nl: ProgressWords = {
  starting: 'begint',
  stopping: 'Stopt; nog eens Ctrl-C breekt meteen af.',
  formula: 'formule',
  weighingTeams: 'teams wegen',
  pairs: 'paren',
  asWritten: 'het scenario zoals het er staat',
  keepFree: (count) => `${count} vrijhouden`,
  staffing: 'bezetting',
  round: (round) => `ronde ${round}`,
  check: (check) => (check === null ? 'controle' : `controle ${check}`),
  takingOut: 'weglaten',
  again: 'opnieuw',
  replication: (done) => `herhaling ${done}`,
  replicationOf: (done, all, atMost) => `herhaling ${done} van ${atMost ? 'hoogstens ' : ''}${all}`,
  playingPlan: 'plan simuleren',
  shifts: 'diensten',
  people: 'mensen',
};

const es: ProgressWords = {
  starting: 'empezando',
  stopping: 'Deteniendo; otro Ctrl-C termina en el acto.',
  formula: 'fórmula',
  weighingTeams: 'sopesando equipos',
  pairs: 'pares',
  asWritten: 'el escenario tal como está',
  keepFree: (count) => `dejar libres ${count}`,
  staffing: 'dotación',
  round: (round) => `ronda ${round}`,
  check: (check) => (check === null ? 'comprobación' : `comprobación ${check}`),
  takingOut: 'quitando agentes',
  again: 'de nuevo',
  replication: (done) => `réplica ${done}`,
  replicationOf: (done, all, atMost) => `réplica ${done} de ${atMost ? 'como mucho ' : ''}${all}`,
  playingPlan: 'simulando el plan',
  shifts: 'turnos',
  people: 'personas',
};

const catalogues: Readonly<Record<Language, ProgressWords>> = { en, nl, es };

export const progressWords = (language: Language): ProgressWords => catalogues[language];
