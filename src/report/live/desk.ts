import type { AskedStaff } from '../../scenario/types.ts';
import { applyWhatIf, type WhatIf } from '../../scenario/what-if.ts';
import type { HeldStaffing, StaffingResult } from '../../staffing/index.ts';
import {
  type Begun,
  beginAll,
  type CountingRunner,
  heldUnder,
  KeptAnswers,
  type OptionCounter,
  optionIn,
  type ReplayRequest,
  type Runner,
  replay,
  StaffingDesk,
  Stopped,
  type Told,
} from '../../study/index.ts';
import { type SeenDay, seeDay } from './day/seen.ts';
import type { LivePayload } from './payload.ts';
import type { Study } from './players/counting.ts';
import { KeptCounts, type PlanCounts } from './players/kept-counts.ts';

/** What a reader asks: the scenario's own `what-if:`. */
export interface Question {
  readonly change: WhatIf;
  readonly staff: AskedStaff;
}

export interface Watch {
  /** The latest comparison, whether all replications that the scenario asks for are in it, and whether it is a sketch. */
  readonly show: ReplayRequest['show'];
  /** Staffing for the question: how far, 0…1. */
  readonly staffing: (done: number) => void;
}

/** Who plays and counts the options of a question. */
export interface Players {
  /** For the newest question; the options, and what was counted of each before, in the order of the study's plans. */
  open(study: Study, options: readonly OptionCounter[], kept: readonly PlanCounts[]): CountingRunner;
  /** The newest question is not asked any more. */
  stop(): void;
}

type Shown = Pick<LivePayload, 'scenario' | 'grid'> & {
  readonly staffed: readonly Pick<HeldStaffing, 'plan'>[];
};

/** Replications after which a reader sees figures: something at once, then what is worth reading. */
const STEPS = [1, 5, 10];
/** With so many, also what the simulation does not tell and takes a while. */
const CAREFUL_FROM = 5;

/** A question that was played, in whole or in part. */
interface Asked {
  /** The question without its prices. */
  readonly work: string;
  readonly begun: readonly Begun[];
  /** Staffed hours over volume, which no price changes. */
  readonly hours: KeptAnswers;
}

/** Answers questions about the scenario of a report, the newest only. */
export class LiveDesk {
  readonly #payload: LivePayload;
  /** For staffing. */
  readonly #runner: Runner;
  readonly #players: Players;
  /** Staffings made for a question, by what they depend on. */
  readonly #made = new Map<string, readonly HeldStaffing[]>();
  readonly #counts = new KeptCounts();
  #signal = { aborted: false };
  #atWork: Promise<void> = Promise.resolve();
  #last: Asked | null = null;
  /** The scenario and the plans that are on the screen. */
  #shown: Shown;

  constructor(payload: LivePayload, runner: Runner, players: Players) {
    this.#payload = payload;
    this.#runner = runner;
    this.#players = players;
    this.#shown = payload;
  }

  /** A day of one replication, of what is on the screen; null when the calendar does not have it. */
  see(option: number, date: string, replication: number): SeenDay | null {
    const { scenario, grid, staffed } = this.#shown;
    const day = grid.days.findIndex((one) => one.date === date);
    const { plan } = staffed[option] ?? {};
    if (day < 0 || plan === undefined) return null;
    return seeDay(scenario, grid, scenario.options[option] ?? null, plan, day, replication);
  }

  /** Resolves once the answer is whole, or a newer question has taken its place. */
  async ask(question: Question, watch: Watch): Promise<void> {
    this.#signal.aborted = true;
    this.#players.stop();
    const signal = { aborted: false };
    this.#signal = signal;
    // What was played for the last question may serve this one, once nobody is at work on it any more.
    const before = this.#atWork;
    this.#atWork = before.then(async () => {
      if (!signal.aborted) await this.#answer(question, signal, watch);
    });
    const answered = this.#atWork;
    this.#atWork = answered.catch(() => {});
    return answered;
  }

  async #answer({ change, staff }: Question, signal: { readonly aborted: boolean }, watch: Watch) {
    const { scenario: base, grid: baseGrid, origin, warnings } = this.#payload;
    const asked = applyWhatIf(base, baseGrid, change);
    const nothing = Object.keys(change).length === 0 && Object.keys(staff.agents).length === 0;
    const scenario = { ...asked.scenario, whatIf: { change, staff, unchanged: base } };
    const told: Told = { scenario: nothing ? base : scenario, grid: asked.grid, origin, warnings };
    const work = JSON.stringify([withoutPrices(change), staff]);
    // The penalty is in the plans already, where agents serve several clients.
    const { penaltyPerClient: _penalty, ...counted } = change;
    const under = JSON.stringify(withoutPrices(counted));
    try {
      const held =
        staff.hold || nothing ? this.#payload.staffed : await this.#staffed(change, told.grid, signal, watch);
      const staffed = held.map((one, o) =>
        heldUnder(scenario, told.grid, optionIn(scenario, base.options[o] ?? null), one),
      );
      this.#shown = { scenario: told.scenario, grid: told.grid, staffed };
      const begun = this.#repriced(told, work, staffed) ?? beginAll(told, staffed);
      const hours = this.#last?.work === work ? this.#last.hours : new KeptAnswers();
      this.#last = { work, begun, hours };
      await replay({
        ...told,
        begun,
        hours,
        runner: this.#players.open(
          { scenario, grid: told.grid, plans: staffed.map(({ plan }) => plan) },
          begun.map(({ play }) => play.counter),
          staffed.map(({ plan }, o) => this.#counts.of(`${o} ${under}`, plan)),
        ),
        signal,
        steps: STEPS,
        carefulFrom: CAREFUL_FROM,
        show: watch.show,
      });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  /** The last question's replications at the prices of this one; null when it asks for more than other prices. */
  #repriced({ scenario }: Told, work: string, staffed: readonly StaffingResult[]): readonly Begun[] | null {
    // With a precision asked for, prices decide how many replications are enough.
    if (this.#last?.work !== work || scenario.precision !== undefined) return null;
    return this.#last.begun.map(({ option: before, play }, o) => {
      const option = optionIn(scenario, before);
      return { option, staffed: staffed[o]!, play: play.repriced(scenario, option) };
    });
  }

  /** The plans that staffing makes for the question, before agents are added by hand. */
  async #staffed(
    change: WhatIf,
    grid: LivePayload['grid'],
    signal: { readonly aborted: boolean },
    watch: Watch,
  ): Promise<readonly HeldStaffing[]> {
    const key = JSON.stringify(withoutPrices(change));
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    // Agents whom the file's own question added by hand belong to the plan that it was asked of.
    const { whatIf: _asked, ...scenario } = applyWhatIf(
      this.#payload.scenario,
      this.#payload.grid,
      change,
    ).scenario;
    const desk = new StaffingDesk(this.#runner, signal, [{ scenario, grid }]);
    const made: HeldStaffing[] = [];
    const options = scenario.options.length === 0 ? [null] : scenario.options;
    for (const [o, option] of options.entries()) {
      made.push(await desk.staff(option, (_, done) => watch.staffing((o + done) / options.length)));
    }
    this.#made.set(key, made);
    return made;
  }
}

/** What the work depends on, in one order however the question was put. */
function withoutPrices({ hourlyRate: _rate, unitPrice: _price, ...work }: WhatIf): object {
  return Object.fromEntries(Object.entries(work).sort(([a], [b]) => (a < b ? -1 : 1)));
}
