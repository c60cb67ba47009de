import { durationText } from '../quantity/duration.ts';
import type { StaffingShape } from '../shape/scenario.ts';
import { type ShiftRules, type ShiftType, usualShifts } from '../shifts.ts';
import type { Path } from '../text/tree.ts';
import type { Reading } from './reading.ts';

const PATH: Path = ['staffing', 'shifts'];
type Written = NonNullable<StaffingShape['shifts']>;

/** The rules of shifts, with the usual ones where the file is silent. */
export function buildShifts(reading: Reading, written: Written, intervalSeconds: number): ShiftRules {
  const usual = usualShifts;
  const days = written.days ?? usual.fullTime.days;
  const starts = written.starts ?? usual.startStepMinutes * 60;
  if (86_400 % starts !== 0)
    reading.error([...PATH, 'starts'], durationText(starts), 'a step that divides the day, such as 30m');
  const types = Object.entries(written.types ?? {}).map(([id, type]) => buildType(reading, id, type));
  if (written.types !== undefined && types.length === 0)
    reading.error([...PATH, 'types'], 'no shift type', 'at least one, such as full: { length: 8h 30m }');
  for (const { id, minutes, pause } of types) {
    for (const length of [minutes, pause?.minutes ?? 0]) {
      if ((length * 60) % intervalSeconds !== 0)
        reading.error(
          [...PATH, 'types', id],
          durationText(length * 60),
          `lengths on the interval of ${intervalSeconds / 60} minutes`,
        );
    }
  }
  return {
    startStepMinutes: starts / 60,
    restMinutes: written.rest === undefined ? usual.restMinutes : written.rest / 60,
    fullTime: { days, minutes: minutesOf(written.hours) ?? usual.fullTime.minutes },
    partTime: { days, minutes: minutesOf(written['part-time-hours']) ?? usual.partTime.minutes },
    partTimeShare: written['part-time'] ?? usual.partTimeShare,
    shortHour:
      written.cover === 'strict' ? Number.POSITIVE_INFINITY : (written['short-hour'] ?? usual.shortHour),
    mixed: written.mixed ?? usual.mixed,
    mixedPremium: written['mixed-premium'] ?? usual.mixedPremium,
    types: types.length > 0 ? types : usual.types,
  };
}

function buildType(reading: Reading, id: string, written: NonNullable<Written['types']>[string]): ShiftType {
  const minutes = written.length / 60;
  const path: Path = [...PATH, 'types', id];
  if (minutes > 720)
    reading.error([...path, 'length'], durationText(written.length), 'a shift of at most 12 hours');
  const partTime = written['part-time'] ?? false;
  if (written.break === undefined) return { id, minutes, partTime, pause: null };
  const { length, earliest, latest, paid } = written.break;
  // In the middle third, unless told.
  const pause = {
    minutes: length / 60,
    paid: paid ?? false,
    earliest: minutesOf(earliest) ?? Math.ceil(minutes / 3),
    latest: minutesOf(latest) ?? Math.floor((minutes * 2) / 3) - length / 60,
  };
  if (pause.latest < pause.earliest || pause.latest + pause.minutes > minutes)
    reading.error(
      [...path, 'break'],
      pause.latest < 0
        ? `a break of ${durationText(length)} in a shift of ${durationText(written.length)}`
        : `a break that begins between ${durationText(pause.earliest * 60)} and ${durationText(pause.latest * 60)}`,
      'a break that fits in the shift, with earliest: before latest:',
    );
  return { id, minutes, partTime, pause };
}

const minutesOf = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds / 60;
