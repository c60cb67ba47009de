import type { WhyStep } from '../findings/why.ts';

/** English texts about where a number of agents comes from. */
export const whyEn = {
  axis: 'Agents',
  reason: 'Reason',
  parts: {
    load: 'Work that comes in this interval',
    blending: 'Handle times in this pool',
    'carry-over': 'Contacts from before still in hand',
    target: 'Spare agents, every client apart',
    pooling: 'Shared between clients',
    variation: 'Days that differ from the forecast',
    deferrable: 'Work that can wait',
    rounding: 'Agents are whole',
    minimum: 'Least number while open',
    absence: 'Scheduled, but not there',
    simulation: 'Corrected by simulation',
    'by-hand': 'Given by hand',
    duty: 'Agents on duty',
    shrinkage: 'Paid, but not available',
    paid: 'Agents to pay',
  } satisfies Record<WhyStep['key'], string>,
  because: {
    load: 'are there for the work',
    blending: 'make up for longer handle times',
    'carry-over': 'finish what came before',
    target: 'are there so that few wait',
    pooling: 'are there because the strictest target holds for all',
    variation: 'are there for days busier than the forecast',
    deferrable: 'do the work that can wait',
    rounding: 'are there because agents are whole',
    minimum: 'are there because somebody must be',
    absence: 'make up for those who do not appear',
    simulation: 'were added by simulation',
    'by-hand': 'were given by hand',
  } satisfies Record<Exclude<WhyStep['key'], 'duty' | 'shrinkage' | 'paid'>, string>,
  finding: (agents: string, busy: string, because: string | null) =>
    `Of ${agents} agents at the peak, ${busy} are busy${because === null ? '' : `; most of the others ${because}`}`,
  measured: (pool: string, moment: string) =>
    `${pool}, ${moment}: what each reason adds, from the work that comes to the agents on duty and to those who are paid for it.`,
  pooled: (apart: string, together: string, saves: boolean) =>
    saves
      ? `By the formula the clients would need ${apart} agents apart and need ${together} together.`
      : `By the formula the clients would need ${apart} agents apart and need ${together} together: sharing costs agents here, since the strictest target then holds for all.`,
};
