import type { Facts } from '../../../engine/facts.ts';
import type { Model } from '../../../engine/model.ts';
import type { Counted } from '../../../study/index.ts';
import type { SeenDay } from '../day/seen.ts';
import type { Question } from '../desk.ts';

/** The first message to a worker: what it is. */
export type Role =
  /** `share` is what it may take of the memory that is plenty for one, 0…1. */
  | { readonly role: 'player'; readonly port: MessagePort; readonly share: number }
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
      /** Sections that are missing from a sketch will come; those that are missing from another answer will not. */
      readonly isSketch: boolean;
      readonly done: number;
      readonly status: string;
      readonly answers: string;
      /** Sections of the page by id. */
      readonly parts: readonly { readonly id: string; readonly html: string }[];
    }
  | DayTold
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly text: string }
  | { readonly kind: 'failed'; readonly ticket: number };

/** Desk to player; what has a ticket is answered. */
export type Task =
  /** A model goes once to each player. */
  | {
      readonly kind: 'play';
      readonly ticket: number;
      readonly model: Model | null;
      readonly number: number;
      /** Number of a model that will not be asked for again. */
      readonly forget: number | null;
      readonly replication: number;
    }
  /** What `count` means from now on: a `Study`, as `ColumnSender` made it lean. */
  | { readonly kind: 'study'; readonly study: unknown }
  | { readonly kind: 'count'; readonly ticket: number; readonly option: number; readonly replication: number }
  /** Tasks that were not begun yet are not wanted any more. */
  | { readonly kind: 'drop' };

/** Player to desk. */
export type Played =
  | { readonly ticket: number; readonly facts: Facts }
  | { readonly ticket: number; readonly counted: Counted }
  | { readonly ticket: number; readonly dropped: true }
  | { readonly ticket: number; readonly failed: string };
