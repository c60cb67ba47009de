import type { ModelLink, ModelPool, ModelQueue } from '../model.ts';

/** The plainest queue, pool and link that there are: to be spread, and given what they can't do without. */

export const plainQueue: Omit<ModelQueue, 'key' | 'client' | 'open' | 'expected' | 'talk'> = {
  channel: 'voice',
  arrivals: 'poisson',
  recordedAt: null,
  dayCv: 0,
  dayMemory: 0,
  withinDayCv: 0,
  withinDayMemory: 0,
  loadings: [],
  forecastCv: 0,
  afterWork: { kind: 'constant', value: 0 },
  patience: { kind: 'never' },
  ringSeconds: 0,
  balk: 0,
  capacity: Infinity,
  redial: null,
  callBack: null,
  transfers: [],
  targetSeconds: 20,
  targetOpenTimeOnly: false,
  interruptible: false,
  atClosing: 'answer',
  billIncrementSeconds: 0,
  billMinimumSeconds: 0,
  billTalkOnly: false,
};

export const plainPool: Omit<ModelPool, 'key' | 'agents' | 'links'> = {
  shifts: null,
  pick: 'longest-idle',
  next: 'longest-waiting',
  chats: 1,
  chatStretch: 0,
  changeoverSeconds: 0,
  absence: 0,
  ramp: null,
};

export const plainLink: Omit<ModelLink, 'queue'> = {
  rank: 0,
  afterSeconds: 0,
  keepFree: 0,
  priority: 0,
  weight: 1,
  handleFactor: 1,
  active: null,
};
