import type { ContractTerms, Surcharges } from './contract-terms.ts';
import type { MicroEuro } from './money.ts';
import type { Channel } from './queue.ts';

export interface RateCard {
  /** Price of an agent's hour, and which hours are billed. */
  readonly hour: { readonly price: MicroEuro; readonly billed: 'staffed' | 'paid' | 'productive' } | null;
  /** Price of a unit by channel. */
  readonly unit: UnitPrice | null;
  readonly fees: readonly Fee[];
  /** Surcharges, volume bands, commitments, bonus and malus; absent when the card has none. */
  readonly terms?: ContractTerms;
  readonly source: string;
}

export interface UnitPrice {
  readonly per: 'contact' | 'minute';
  /** Minutes of talk, or of talk and after-contact work. */
  readonly minutesOf: 'talk' | 'handle';
  /** A started increment is billed whole: 1, 6, 30 or 60 seconds. */
  readonly incrementSeconds: number;
  readonly minimumSeconds: number;
  readonly price: Readonly<Record<Channel, MicroEuro>>;
}

export interface Fee {
  readonly name: string;
  readonly amount: MicroEuro;
  readonly per:
    | 'once'
    | 'month'
    | 'year'
    | 'hour'
    | 'agent'
    | 'contact'
    | 'minute'
    | 'forwarded-minute'
    | 'training-hour';
  /** Hours for each agent by training hour, hours a month by the hour; otherwise how many, such as telephone numbers. */
  readonly quantity: number;
  /** By agent or training hour: the client also pays for those who replace leavers. */
  readonly forLeavers?: boolean;
}

/** How idle time of a shared pool is divided over its clients; the total is the same whichever rule. */
export type IdleRule =
  /** As the handling and changeover that each caused in the pool. */
  | 'handling-share'
  /** As the load that each offered (offered contacts x its handle time in the pool), answered or not. */
  | 'offered-load'
  /** As the load that each offered while the pool had at least nine tenths of its most agents on duty. */
  | 'peak-use';

/** What staff costs its employer. Direct lines are the wage and its charges; hidden ones are forgotten easily. */
export interface CostCard {
  /** Gross wage of a paid hour by language; `*` is the default. */
  readonly wage: Readonly<Record<string, MicroEuro>>;
  /** Share of the wage. */
  readonly employerCharges: number;
  /** Paid hours of a full-time agent in a year, for lines by FTE. */
  readonly hoursPerFte: number;
  readonly shrinkage: number;
  /** What the shrinkage is made of, such as leave and sickness: adds up to it. Absent when it is not said. */
  readonly paidAbsence?: Readonly<Record<string, number>>;
  /** Dearer hours of the week, as shares of the wage of the hours staffed in them. */
  readonly allowances?: Surcharges;
  /** Share of agents who leave in a year. */
  readonly attrition: number;
  readonly lines: readonly CostLine[];
  readonly source: string;
}

export interface CostLine {
  readonly name: string;
  readonly hidden: boolean;
  /** Micro-euro, or a share of the wage when `per` is `wage`. */
  readonly amount: number;
  readonly per:
    | 'paid-hour'
    | 'staffed-hour'
    | 'wage'
    | 'workplace'
    | 'workplace-year'
    | 'fte-year'
    | 'fte-month'
    | 'hire'
    | 'training-hour'
    | 'month'
    | 'year'
    | 'once'
    | 'contact';
  /** One for every so many: a team lead for every 12 agents. */
  readonly span?: number;
  /** Hours for each hire, when `per` is `training-hour`. */
  readonly hours?: number;
  /** What is bought once is written off over so many months. */
  readonly overMonths?: number;
  /**
   * The line is paid time of those who are hired, in training or still slow. A plan by the week pays such time as wages,
   * and would count it twice.
   */
  readonly paidTime?: true;
  readonly source: string;
}
