import type { MicroEuro } from '../scenario/types.ts';

/** One line: quantity x unit price = amount, rounded to the cent by itself; totals are sums of rounded lines. */
export interface MoneyLine {
  /** Stable key such as `hours`, `units.voice`, `fee.training`, `cost.wage`. */
  readonly key: string;
  readonly label: string;
  readonly quantity: number;
  readonly unit: string;
  readonly price: MicroEuro;
  readonly amount: MicroEuro;
  /** For cost lines: forgotten easily (workplace, recruitment, …). */
  readonly hidden: boolean;
}

export interface Bill {
  readonly lines: readonly MoneyLine[];
  readonly total: MicroEuro;
}

/** What pricing needs of one replication, for one client: quantities measured, not estimated. */
export interface ClientQuantities {
  /** Agent-seconds in pools that serve this client alone. */
  readonly dedicated: {
    readonly staffed: number;
    readonly paid: number;
    readonly productive: number;
    readonly peakAgents: number;
  };
  /** Contacts and billed seconds by channel, served in pools shared with others, or all when nothing is dedicated. */
  readonly units: Readonly<
    Record<
      'voice' | 'chat' | 'email' | 'back-office',
      { readonly contacts: number; readonly billedSeconds: number }
    >
  >;
  /** Handled in all pools. */
  readonly handled: { readonly contacts: number; readonly seconds: number };
  readonly months: number;
  /** Agents to be trained for this client, in all pools that serve it. */
  readonly trainedAgents: number;
}
