/** How people may be rostered: shift types, and what a week of work may look like. Minutes throughout. */
export interface ShiftRules {
  /** Shifts begin at whole multiples of so many minutes after midnight. */
  readonly startStepMinutes: number;
  /** Least rest between the end of a shift and the next. */
  readonly restMinutes: number;
  readonly fullTime: WorkingWeek;
  readonly partTime: WorkingWeek;
  /** Most people who work part time, a share of all people of a team; 1 is no limit. */
  readonly partTimeShare: number;
  /** An hour short weighs as much as so many paid hours; Infinity forbids it. */
  readonly shortHour: number;
  /** Whether agents may work for a dedicated team in some hours and for a blended one in others. */
  readonly mixed: boolean;
  /** What an hour of such an agent costs more, a share: training for the other clients. */
  readonly mixedPremium: number;
  readonly types: readonly ShiftType[];
}

/** The most that one person works in a week. */
export interface WorkingWeek {
  readonly days: number;
  /** Paid minutes. */
  readonly minutes: number;
}

export interface ShiftType {
  readonly id: string;
  /** From coming to going, breaks included. */
  readonly minutes: number;
  readonly partTime: boolean;
  readonly pause: ShiftPause | null;
}

/** A break of a shift; it begins between `earliest` and `latest` minutes after the shift. */
export interface ShiftPause {
  readonly minutes: number;
  readonly paid: boolean;
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Where the file says nothing: shifts as Dutch centres use them. The break and the rest are the least that the Dutch
 * working hours act asks for (Arbeidstijdenwet, articles 5:3 and 5:4: 11 hours of rest, half an hour of break in more
 * than 5.5 hours of work); the rest is custom.
 */
export const usualShifts: ShiftRules = {
  startStepMinutes: 30,
  restMinutes: 660,
  fullTime: { days: 5, minutes: 2400 },
  partTime: { days: 5, minutes: 1440 },
  partTimeShare: 0.4,
  shortHour: 2,
  mixed: true,
  mixedPremium: 0.02,
  types: [
    {
      id: 'full',
      minutes: 510,
      partTime: false,
      pause: { minutes: 30, paid: false, earliest: 180, latest: 300 },
    },
    {
      id: 'six',
      minutes: 360,
      partTime: false,
      pause: { minutes: 30, paid: false, earliest: 120, latest: 210 },
    },
    { id: 'four', minutes: 240, partTime: true, pause: null },
  ],
};
