import type { Client, Form, Option, RateCard, Scenario } from '../scenario/types.ts';

/** How a client is served under an option: an option changes the focal client's form, or everyone's. */
export function formUnder(scenario: Scenario, option: Option | null, client: Client): Form {
  if (option === null) return client.form;
  return option.everyone || client.id === scenario.focus ? option.form : client.form;
}

/** What a client pays by under an option; an option's own card is the focal client's. Null: it can't be priced. */
export function rateCardUnder(scenario: Scenario, option: Option | null, client: Client): RateCard | null {
  if (option !== null && option.rateCard !== null && client.id === scenario.focus) return option.rateCard;
  return client.rateCards[formUnder(scenario, option, client)] ?? null;
}
