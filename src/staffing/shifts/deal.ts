import type { WorkingWeek } from '../../scenario/types.ts';
import { type Duty, paidMinutes } from './duties.ts';

/** A person's week: the shifts that they work, in order of time. */
export type PersonWeek = readonly Duty[];

/**
 * Deals the shifts of a week to people, each within the contract's days and hours and rested between shifts. Whoever
 * has worked least takes the next shift that they may, so that days off are spread; when nobody may, one more person
 * comes. `expected` people are there from the beginning; those who get nothing are left out.
 */
export function dealt(
  worked: readonly { readonly what: Duty; readonly agents: number }[],
  week: WorkingWeek,
  restSlots: number,
  expected: number,
): PersonWeek[] {
  const people: { duties: Duty[]; minutes: number; restedFrom: number }[] = [];
  const newcomer = () => {
    const person = { duties: [], minutes: 0, restedFrom: Number.NEGATIVE_INFINITY };
    people.push(person);
    return person;
  };
  for (let n = 0; n < expected; n++) newcomer();
  const shifts = worked.flatMap(({ what, agents }) => Array.from({ length: agents }, () => what));
  for (let day = 0; day < 7; day++) {
    const today = shifts.filter((duty) => duty.day === day).sort((a, b) => a.fromSlot - b.fromSlot);
    const busy = new Set<(typeof people)[number]>();
    for (const duty of today) {
      const minutes = paidMinutes(duty.type);
      let taker: (typeof people)[number] | null = null;
      for (const person of people) {
        if (busy.has(person) || person.restedFrom > duty.fromSlot) continue;
        if (person.duties.length >= week.days || person.minutes + minutes > week.minutes) continue;
        // Of two who have worked as many days, the one who came off duty later: the rested can begin early anyway.
        const less =
          taker === null ||
          person.duties.length < taker.duties.length ||
          (person.duties.length === taker.duties.length && person.restedFrom > taker.restedFrom);
        if (less) taker = person;
      }
      taker ??= newcomer();
      busy.add(taker);
      taker.duties.push(duty);
      taker.minutes += minutes;
      taker.restedFrom = duty.toSlot + restSlots;
    }
  }
  return people.filter(({ duties }) => duties.length > 0).map(({ duties }) => duties);
}
