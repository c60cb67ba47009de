/** How far a study is; for people only, no figure depends on it. */
export interface StudyProgress {
  /** Name of the option or the step at work; empty when there is only a plan given by hand. */
  readonly option: string;
  /** What is being done, in a few words. */
  readonly stage: string;
  /** Share of the whole study, 0…1; never falls. */
  readonly done: number;
}

/** Parts of an option's work, by the time that they usually take. */
const STAFFING_SHARE = 0.6;

/** Turns an option's own progress into the study's. */
export class ProgressMeter {
  private readonly tell: (progress: StudyProgress) => void;
  private readonly options: number;
  private furthest = 0;

  constructor(options: number, tell: (progress: StudyProgress) => void) {
    this.options = options;
    this.tell = tell;
  }

  staffing(option: number, name: string, stage: string, done: number): void {
    this.at(option, name, stage, done * STAFFING_SHARE);
  }

  playing(option: number, name: string, stage: string, done: number): void {
    this.at(option, name, stage, STAFFING_SHARE + done * (1 - STAFFING_SHARE));
  }

  private at(option: number, name: string, stage: string, share: number): void {
    const within = Math.min(1, Math.max(0, share));
    this.furthest = Math.max(this.furthest, (option + within) / this.options);
    this.tell({ option: name, stage, done: this.furthest });
  }
}
