import { type Facts, UNIT_KINDS } from '../engine/facts.ts';
import { lawMean } from '../random/index.ts';
import type { ContractTerms } from '../scenario/contract-terms.ts';
import type { Channel } from '../scenario/types.ts';
import type { PricingCase } from './case.ts';
import { byChannel } from './channels.ts';
import type { UnitSlice } from './types.ts';

type SlicesByChannel = Record<Channel, UnitSlice[]>;

const NO_BANDS: readonly number[] = [];

/** Whether a contract prices some units unlike others of their channel. */
export function setsUnitsApart(terms: ContractTerms | undefined): boolean {
  return (
    terms?.unitByLanguage !== undefined ||
    terms?.unitByHandleTime !== undefined ||
    terms?.unitSurcharges !== undefined ||
    terms?.billedContacts?.kinds !== undefined
  );
}

/**
 * Units of a client in these pools by month, queue, dearer hours and kind; they add up to what its links answered.
 * Null when its card bills all units of a channel alike.
 */
export function unitSlices(
  pricing: PricingCase,
  facts: Facts,
  client: number,
  pools: readonly number[],
): SlicesByChannel[] | null {
  const { card, unitCells } = pricing.clients[client];
  if (!setsUnitsApart(card?.terms)) return null;
  const slices = pricing.months.map(() => byChannel((): UnitSlice[] => []));
  let link = 0;
  pricing.plan.pools.forEach((pool, p) => {
    for (const { queue: index } of pool.links) {
      const queue = pricing.scenario.queues[index];
      if (queue.client === client && pools.includes(p)) {
        const of = {
          language: queue.language,
          handleSeconds: lawMean(queue.talk) + lawMean(queue.afterWork),
        };
        const add = (month: number, rest: Omit<UnitSlice, keyof typeof of>) => {
          if (rest.contacts > 0) slices[month][queue.channel].push({ ...of, ...rest });
        };
        if (unitCells === null) addDays(pricing, facts, link, add);
        else addCells(unitCells.cells, facts, link, add);
      }
      link++;
    }
  });
  return slices;
}

type Add = (month: number, counted: Omit<UnitSlice, 'language' | 'handleSeconds'>) => void;

/** Where time and kind do not matter, a link's days say all. */
function addDays({ grid }: PricingCase, { links, days }: Facts, link: number, add: Add): void {
  const months = grid.months.map(() => ({ contacts: 0, billedSeconds: 0 }));
  for (let day = 0; day < days; day++) {
    const month = months[grid.days[day].month];
    month.contacts += links.contacts[link * days + day];
    month.billedSeconds += links.billed[link * days + day];
  }
  months.forEach((month, m) => {
    add(m, { bands: NO_BANDS, kind: 'ordinary', ...month });
  });
}

function addCells(
  cells: readonly { readonly month: number; readonly bands: readonly number[] }[],
  { units }: Facts,
  link: number,
  add: Add,
): void {
  const first = units?.first[link] ?? -1;
  if (units === null || units === undefined || first < 0)
    throw new RangeError('the facts were played under a contract that counts no single contacts');
  cells.forEach(({ month, bands }, cell) => {
    UNIT_KINDS.forEach((kind, k) => {
      const place = (first + cell) * UNIT_KINDS.length + k;
      add(month, {
        bands,
        kind,
        contacts: units.contacts[place],
        billedSeconds: units.billed[place],
      });
    });
  });
}
