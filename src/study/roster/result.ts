import type { MicroEuro } from '../../scenario/types.ts';

/**
 * Weeks of a plan as shifts that people can work. Plain JSON, as the comparison is. Agents are those on the floor;
 * `people`, paid hours and cost have the shrinkage on top.
 */
export interface RosterResult {
  readonly format: 'blendsim-roster/1';
  readonly blendsim: string;
  readonly scenario: {
    readonly file: string;
    readonly hash: string;
    readonly title: string;
    readonly seed: string;
  };
  readonly option: { readonly id: string; readonly name: string } | null;
  readonly replications: number;
  readonly stepMinutes: number;
  readonly shrinkage: number;
  readonly weeks: readonly WeekRoster[];
  /** Weeks, of several, that no roster covers under the rules of shifts, and what stands in the way. */
  readonly uncovered: readonly { readonly week: string; readonly why: string }[];
  /** True when Ctrl-C ended it early: weeks are missing. */
  readonly partial: boolean;
}

export interface WeekRoster {
  readonly week: string;
  /** ISO date of its first day in the horizon. */
  readonly from: string;
  readonly teams: readonly RosteredTeam[];
  readonly pools: readonly RosteredPool[];
  readonly hours: {
    /** Agent-hours on the floor that the plan asks for. */
    readonly required: number;
    /** Agent-hours on the floor that the shifts give, breaks left out. */
    readonly rostered: number;
    /** Paid hours of the shifts, shrinkage included, and what the plan would pay if it could be worked as it is. */
    readonly paid: number;
    readonly paidByPlan: number;
    readonly short: number;
    readonly over: number;
  };
  /** Required over rostered and paid: what the shape of shifts costs is what is missing to 1. */
  readonly efficiency: number;
  /** Wages and employer charges of the paid hours; null without a cost card. */
  readonly cost: MicroEuro | null;
  readonly solver: {
    /** Share by which the cost may still lie above the best possible. */
    readonly gap: number;
    readonly outOfTime: boolean;
    /** How often the requirement was raised because the simulated service missed. */
    readonly raised: number;
  };
  readonly service: readonly WeekService[];
}

export interface RosteredTeam {
  readonly id: string;
  readonly pools: readonly string[];
  readonly mixed: boolean;
  readonly shifts: readonly RosterLine[];
  /** Whole people with the usual share away, by contract. */
  readonly people: { readonly fullTime: number; readonly partTime: number };
  readonly paidHours: number;
  readonly cost: MicroEuro | null;
}

/** A shift and how many agents work it on each weekday, Monday first. Minutes after midnight; may pass 1440. */
export interface RosterLine {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly break: { readonly from: number; readonly to: number } | null;
  readonly agents: readonly number[];
}

export interface RosteredPool {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly clients: readonly string[];
  /** Agents by step of the week, from Monday 00:00. */
  readonly required: readonly number[];
  readonly rostered: readonly number[];
  readonly shortHours: number;
  readonly overHours: number;
}

/** Service of a queue in a week, by its contract, of the plan and of its roster, on the same contacts. */
export interface WeekService {
  readonly queue: string;
  readonly target: number;
  readonly planned: Level;
  readonly rostered: Level;
  /** Whether the roster reaches the target, or what the plan reaches in this week where that is less. */
  readonly kept: boolean;
}

export interface Level {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
