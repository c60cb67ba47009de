import type { Comparison } from '../../study/comparison.ts';
import { isoWeekOf } from './reading.ts';

/** Contacts by client and week, over whole weeks only: a week cut by the horizon would look like a lull. */
export interface WeeklyDemand {
  /** Labels such as `2026-W49`. */
  readonly weeks: readonly string[];
  /** First day of each week. */
  readonly starts: readonly string[];
  /** In `scenario.clients` order, contacts a week. */
  readonly byClient: readonly (readonly number[])[];
  readonly total: readonly number[];
  /** Place of the focal client's busiest week in `weeks` (of all clients together without a focus); -1 when unknown. */
  readonly peak: number;
}

export function weeklyDemand(comparison: Comparison): WeeklyDemand {
  const { dates, byDay } = comparison.demand;
  const days = new Map<string, number[]>();
  dates.forEach((date, i) => {
    const week = isoWeekOf(date);
    const found = days.get(week);
    if (found === undefined) days.set(week, [i]);
    else found.push(i);
  });
  const whole = [...days].filter(([, list]) => list.length === 7);
  const shown = whole.length > 0 ? whole : [...days];
  const byClient = comparison.scenario.clients.map((_, c) =>
    shown.map(([, list]) => list.reduce((sum, day) => sum + (byDay[c]?.[day] ?? 0), 0)),
  );
  const total = shown.map((_, w) => byClient.reduce((sum, client) => sum + client[w], 0));
  const focus = comparison.scenario.clients.findIndex((client) => client.id === comparison.scenario.focus);
  const watched = focus < 0 ? total : byClient[focus];
  const most = Math.max(0, ...watched);
  return {
    weeks: shown.map(([week]) => week),
    starts: shown.map(([, list]) => dates[list[0]]),
    byClient,
    total,
    peak: most > 0 ? watched.indexOf(most) : -1,
  };
}

/** How busy each client is in the focal client's peak week: that week over the client's own average week. */
export interface PeakMeeting {
  readonly client: string;
  readonly ratio: number;
}

export function peakMeetings(comparison: Comparison, demand: WeeklyDemand): readonly PeakMeeting[] {
  if (demand.peak < 0) return [];
  return comparison.scenario.clients.flatMap((client, c) => {
    const average = mean(demand.byClient[c]);
    return average > 0 ? [{ client: client.id, ratio: demand.byClient[c][demand.peak] / average }] : [];
  });
}

/** Below this ratio of its busiest to its average week a client has no season to speak of. */
export const steadyBelow = 1.1;

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
