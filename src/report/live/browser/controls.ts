import type { Question } from '../desk.ts';

/** As many agents more or fewer as a scenario file may ask for. */
const MOST_AGENTS = 10_000;

/** The controls as a question: of the engine, of a link, and of a scenario file. */
export class Controls {
  onChange: () => void = () => {};
  readonly #form: HTMLFormElement;
  readonly #sliders: readonly HTMLInputElement[];
  readonly #steppers: readonly HTMLElement[];
  readonly #agents = new Map<string, number>();
  /** The levers for which the plan was made; null while the plan is the report's. */
  #madeFor: string | null = null;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#sliders = [...form.querySelectorAll<HTMLInputElement>('input[data-lever]')];
    this.#steppers = [...form.querySelectorAll<HTMLElement>('.stepper')];
    for (const slider of this.#sliders) slider.addEventListener('input', () => this.#changed());
    for (const stepper of this.#steppers) {
      for (const button of stepper.querySelectorAll('button')) {
        button.addEventListener('click', () => this.#step(stepper, Number(button.dataset['by'])));
      }
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#put(new URLSearchParams());
      this.#changed();
    });
    this.#say();
  }

  get isAtRest(): boolean {
    return this.#moved().length === 0 && this.#agents.size === 0;
  }

  get question(): Question {
    return {
      change: Object.fromEntries(this.#moved().map(([lever, percent]) => [camel(lever), percent / 100])),
      staff: { hold: this.#madeFor === null, agents: Object.fromEntries(this.#agents) },
    };
  }

  /** What stands behind `#` in a link that shares the question. */
  get fragment(): string {
    const said = new URLSearchParams();
    for (const [lever, percent] of this.#moved()) said.set(lever, String(percent));
    for (const [pool, more] of this.#agents) said.set(`agents.${pool}`, String(more));
    if (this.#madeFor !== null) said.set('plan', 'restaff');
    return said.toString();
  }

  /** Every setting that is moved, as it stands beside its control, and what the plan is made for. */
  get said(): { readonly settings: string; readonly plan: string } {
    const named = (control: Element, name: Element | null | undefined) =>
      `${name?.textContent ?? ''}: ${control.parentElement?.querySelector('output')?.value ?? ''}`;
    const sliders = this.#sliders.filter(isMoved).map((slider) => named(slider, slider.labels?.[0]));
    const pools = this.#steppers
      .filter(({ dataset }) => this.#agents.has(dataset['pool'] as string))
      .map((stepper) => named(stepper.children[0]!, stepper.querySelector('span')));
    const plan = this.#form.querySelector('[data-plan]:not([hidden])')?.textContent ?? '';
    return { settings: [...sliders, ...pools].join('; '), plan };
  }

  /**
   * The question as the end of a scenario file, the next of a list where the file asks one itself; pools are quoted,
   * since their names are anybody's.
   */
  get yaml(): string {
    if (this.isAtRest) return '';
    const change = this.#sliders
      .filter(isMoved)
      .map(
        (slider) =>
          `${slider.dataset['lever']}: ${isChange(slider) && Number(slider.value) > 0 ? '+' : ''}${slider.value}%`,
      );
    const agents = [...this.#agents].map(([pool, more]) => `  ${JSON.stringify(pool)}: ${more}`);
    const lines = [
      ...change,
      `plan: ${this.#madeFor === null ? 'hold' : 'restaff'}`,
      ...(agents.length === 0 ? [] : ['agents:', ...agents]),
    ];
    const isNext = this.#form.dataset['asked'] !== undefined;
    const written = lines.map((line, l) => `${isNext ? (l === 0 ? '  - ' : '    ') : '  '}${line}\n`);
    return `${isNext ? '' : '\nwhat-if:\n'}${written.join('')}`;
  }

  /** Takes the question of a link; false when it holds none. */
  read(fragment: string): boolean {
    this.#put(new URLSearchParams(fragment));
    if (new URLSearchParams(fragment).get('plan') === 'restaff') this.#madeFor = this.#demand();
    this.#say();
    return !this.isAtRest;
  }

  restaff(): void {
    this.#madeFor = this.#demand();
    this.#changed();
  }

  /** The plan of the report again, under the same question. */
  hold(): void {
    this.#madeFor = null;
    this.#changed();
  }

  #put(said: URLSearchParams): void {
    this.#madeFor = null;
    for (const slider of this.#sliders) {
      // An empty value is none, though it counts as 0.
      const value = Number(said.get(slider.dataset['lever'] as string) || Number.NaN);
      slider.value = Number.isFinite(value) ? String(value) : (slider.dataset['rest'] as string);
    }
    this.#agents.clear();
    for (const { dataset } of this.#steppers) {
      const more = Number(said.get(`agents.${dataset['pool']}`));
      if (Number.isInteger(more) && more !== 0 && Math.abs(more) <= MOST_AGENTS)
        this.#agents.set(dataset['pool'] as string, more);
    }
    const pools = this.#form.querySelector('details');
    if (pools !== null && this.#agents.size > 0) pools.open = true;
  }

  #step({ dataset }: HTMLElement, by: number): void {
    const pool = dataset['pool'] as string;
    const more = (this.#agents.get(pool) ?? 0) + by;
    if (Math.abs(more) > MOST_AGENTS) return;
    if (more === 0) this.#agents.delete(pool);
    else this.#agents.set(pool, more);
    this.#changed();
  }

  #changed(): void {
    // A plan that was made for other demand is not the plan for this one: the report's is back.
    if (this.#madeFor !== null && this.#madeFor !== this.#demand()) this.#madeFor = null;
    this.#say();
    this.onChange();
  }

  /** Levers off their rest, in percent. */
  #moved(): [string, number][] {
    return this.#sliders
      .filter(isMoved)
      .map((slider) => [slider.dataset['lever'] as string, Number(slider.value)]);
  }

  /** What a plan depends on; prices are none of it. */
  #demand(): string {
    return JSON.stringify(
      this.#moved().filter(([lever]) => lever !== 'hourly-rate' && lever !== 'unit-price'),
    );
  }

  /** Says beside each control where it stands. */
  #say(): void {
    const { locale } = this.#form.dataset;
    const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
    const change = new Intl.NumberFormat(locale, { ...percent, signDisplay: 'exceptZero' });
    const share = new Intl.NumberFormat(locale, percent);
    const agents = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
    for (const slider of this.#sliders) {
      const text = minus((isChange(slider) ? change : share).format(Number(slider.value) / 100));
      slider.setAttribute('aria-valuetext', text);
      (slider.previousElementSibling as HTMLOutputElement).value = text;
      slider.toggleAttribute('data-moved', isMoved(slider));
    }
    for (const stepper of this.#steppers) {
      const more = this.#agents.get(stepper.dataset['pool'] as string) ?? 0;
      (stepper.querySelector('output') as HTMLOutputElement).value = minus(agents.format(more));
    }
    for (const note of this.#form.querySelectorAll<HTMLElement>('[data-plan]')) {
      note.hidden = (note.dataset['plan'] === 'restaff') !== (this.#madeFor !== null);
    }
  }
}

/** The typographic one, as everywhere on the page. */
const minus = (text: string) => text.replace('-', '\u2212');
const isChange = (slider: HTMLInputElement) => slider.dataset['change'] === 'yes';
const isMoved = (slider: HTMLInputElement) => Number(slider.value) !== Number(slider.dataset['rest']);
const camel = (key: string) => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
