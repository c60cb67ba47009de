import type { Reading } from '../build/reading.ts';
import type { Scenario } from '../types.ts';

/** Words of absence, as lines are called in English, Dutch, German and Spanish. */
const ABSENCE =
  /\b(?:leave|holidays?|vacations?|sick(?:ness)?|absence|absenteeism|breaks?|verlof|vakantie|ziekte|verzuim|pauzes?|urlaub|krankheit|vacaciones|ausencias?)\b/i;

/** Absence that a line of cost pays, though the paid hours hold it already. */
export function doubtCosts(reading: Reading, scenario: Scenario): void {
  for (const [key, card] of [
    ['outsourcer', scenario.costCard],
    ['in-house', scenario.inHouseCostCard],
  ] as const) {
    for (const { name } of card?.lines ?? []) {
      if (!ABSENCE.test(name)) continue;
      reading.warn(
        ['costs', key, 'lines', name],
        `a line "${name.slice(0, 40)}"`,
        'absence in the shrinkage alone, where paid hours hold it already',
        'shrinkage: { leave: 11%, sickness: 6% } shows it as lines without counting it twice',
      );
    }
  }
}
