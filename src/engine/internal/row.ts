/** A contact's row in a batch: when it comes, and its durations in seconds. */
export const ROW = 4;
export const TIME = 0;
export const TALK = 1;
export const AFTER_WORK = 2;
export const PATIENCE = 3;
