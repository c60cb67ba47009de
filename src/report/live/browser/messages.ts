import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import type { SeenDay } from '../day/seen.ts';
import type { Question } from '../desk.ts';

/** The first message to a worker: what it is. */
export type Role =
  | { readonly role: 'player'; readonly port: MessagePort }
  | { readonly role: 'desk'; readonly payload: string; readonly ports: readonly MessagePort[] };

/** Page to desk. */
export type Asked =
  | { readonly kind: 'ask'; readonly ticket: number; readonly question: Question }
  | DayAsked
  | { readonly kind: 'figures' }
  | { readonly kind: 'text'; readonly question: string };

/** A day to be watched, of the plans on the screen. */
export interface DayAsked {
  readonly kind: 'day';
  readonly ticket: number;
  /** Place in the scenario's options. */
  readonly option: number;
  /** ISO date. */
  readonly date: string;
  readonly replication: number;
}

export interface DayTold {
  readonly kind: 'day';
  readonly ticket: number;
  readonly seen: SeenDay;
  /** The colour of each client, as on every chart. */
  readonly colours: readonly number[];
  readonly finding: string;
  /** The day's table, ready to be shown. */
  readonly table: string;
}

/** Desk to page. */
export type Told =
  | { readonly kind: 'staffing'; readonly ticket: number; readonly done: number; readonly status: string }
  | {
      readonly kind: 'answer';
      readonly ticket: number;
      readonly isLast: boolean;
      readonly done: number;
      readonly status: string;
      readonly answers: string;
      /** Sections of the page by id. */
      readonly parts: readonly { readonly id: string; readonly html: string }[];
    }
  | DayTold
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly text: string }
  | { readonly kind: 'failed'; readonly ticket: number };

/** Desk to player; a model goes once to each player. */
export interface Task {
  readonly model: Model | null;
  readonly number: number;
  /** Number of a model that will not be asked for again. */
  readonly forget: number | null;
  readonly replication: number;
}

/** Player to desk. */
export type Played = { readonly facts: Facts } | { readonly failed: string };
