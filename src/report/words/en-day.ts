/** Figures of the worst stretch of a day, ready to be read. */
export interface DayJam {
  /** Who was to take them; null where that is everybody. */
  readonly pools: string | null;
  readonly from: string;
  readonly to: string;
  /** When most waited. */
  readonly time: string;
  readonly waiting: string;
  readonly wait: string;
  readonly busy: string;
  readonly agents: string;
}

/** English texts of the section in which a reader watches a day. */
export const dayEn = {
  title: 'A day, contact by contact',
  lead: 'One replication, played in this page with the agents and the question that are on the screen: who waited, and what every agent did.',
  option: 'Option',
  date: 'Day',
  replication: 'Replication',
  play: 'Play',
  pause: 'Pause',
  time: 'Time of day',
  working: 'Playing the period up to this day …',
  waiting: 'Waiting',
  finding: (jam: DayJam) =>
    `${jam.pools === null ? 'F' : `${jam.pools}: f`}rom ${jam.from} to ${jam.to} more came than the agents could take: ${jam.waiting === '1' ? 'one at a time waited' : `up to ${jam.waiting} waited at once`}, the longest for ${jam.wait}. At ${jam.time}${jam.waiting === '1' ? '' : ', when most waited'}, ${jam.busy} of the ${jam.agents} agents had a contact in hand.`,
  calm: 'Nobody had to wait on this day.',
  closed: 'No contact came on this day.',
  left: 'No contact came on this day; what is drawn began the day before.',
  clockBack: (from: string, to: string) => `The clock goes back on this day: ${from} to ${to} comes twice.`,
  clockForward: (from: string, to: string) =>
    `The clock goes forward on this day: there is no ${from} to ${to}.`,
  overview:
    'The day: how many wait (area), and agents with a contact in hand (line) of those on duty (dashes)',
  detail: 'An hour around the moment: above, who waits; below, what each agent does, one row an agent',
  point:
    'Point at a contact to see its times, or go from one to the next with Tab and the arrow keys; Enter moves the moment there.',
  now: (time: string, waiting: string, wait: string, busy: string, agents: string) =>
    `${time}: ${waiting} waiting, longest ${wait}; ${busy} of ${agents} agents busy.`,
  taken: (queue: string, offered: string, wait: string, agent: string, lasted: string, inTime: string) =>
    `${queue}: came at ${offered}, waited ${wait}, was taken by agent ${agent} (${inTime}), lasted ${lasted}.`,
  gone: (queue: string, offered: string, wait: string, outcome: string) =>
    `${queue}: came at ${offered}, ${outcome} after ${wait}.`,
  outcomes: {
    abandoned: 'left',
    turnedAway: 'was turned away',
    stillWaiting: 'still waited',
    inTime: 'in time',
    late: 'too late',
  },
  atMoment: 'Contacts at this moment',
  table: 'The day in figures',
  heads: {
    time: 'From',
    offered: 'Offered',
    inTime: 'Answered in time',
    mostWaiting: 'Most waiting',
    longestWait: 'Longest wait',
    busy: 'Agents busy',
    agents: 'Agents on duty',
  },
};
