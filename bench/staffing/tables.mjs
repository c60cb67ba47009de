/** The tables of docs/staffing.md, in Markdown. */

const hours = (value) => Math.round(value).toLocaleString('en');
const signed = (value, digits = 1) => `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
const points = (share) => (share === null ? '–' : signed(100 * share));
const more = (value, base) => (value === null ? '–' : `${signed(100 * (value / base - 1))} %`);

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export function tables(results) {
  const formulas = Object.keys(results[0].formulas);
  const name = ({ scenario, option }) => `${scenario}, ${option}`;
  const plans = ({ search, formulas: of }) => [search, ...formulas.map((formula) => of[formula])];
  return [
    'Hours as planned (mean service above the target, percentage points; contacts missing to the promises, in 1,000)',
    table(
      ['scenario, option', 'search', ...formulas],
      results.map((row) => [
        name(row),
        ...plans(row).map(
          (plan) => `${hours(plan.hours)} (${points(plan.mean)}; ${(1000 * plan.missing).toFixed(1)})`,
        ),
      ]),
    ),
    'Hours against the search, targets moved until the mean is equal / until no more contacts are missing to the promises; service at equal hours (mean; missing in 1,000; hours where the next step up has more) against that of the search',
    table(
      ['scenario, option', ...formulas],
      results.map((row) => [
        name(row),
        ...formulas.map((formula) => {
          const { hoursAtEqualMean, hoursAtEqualPromise, atEqualHours } = row.formulas[formula];
          const equal =
            atEqualHours === null
              ? '–'
              : [
                  points(atEqualHours.mean - row.search.mean),
                  signed(1000 * (atEqualHours.missing - row.search.missing)),
                  ...(atEqualHours.hours > 1.002 * row.search.hours
                    ? [`at ${more(atEqualHours.hours, row.search.hours)}`]
                    : []),
                ].join('; ');
          return `${more(hoursAtEqualMean, row.search.hours)} / ${more(hoursAtEqualPromise, row.search.hours)} (${equal})`;
        }),
      ]),
    ),
    'Service above the target in the worst half-hour of the day / day / week / month of any queue; spread over the half-hours of a day (percentage points)',
    table(
      ['scenario, option', 'search', ...formulas],
      results.map((row) => [
        name(row),
        ...plans(row).map(({ worst, spread }) =>
          [
            [worst.halfHour, worst.day, worst.week, worst.month].map(points).join(' / '),
            spread === null ? '–' : (100 * spread).toFixed(1),
          ].join('; '),
        ),
      ]),
    ),
  ].join('\n\n');
}

/** Service level and agents by half-hour, Monday to Friday; last Erlang C with no fewer hours than the search has. */
export function dayTable({ scenario, option, search, formulas }) {
  const clock = (minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const level = (share) => `${(100 * share).toFixed(1)} %`;
  const equal = formulas['Erlang C'].atEqualHours;
  const plans = [search, ...Object.values(formulas)];
  const head = ['', 'contacts', 'search', ...Object.keys(formulas), 'Erlang C at equal hours'];
  const rows = search.byHalfHour.map(({ minute, contacts }, at) => [
    clock(minute),
    hours(contacts),
    ...plans.map(({ byHalfHour }) => `${level(byHalfHour[at].level)} (${byHalfHour[at].agents.toFixed(1)})`),
    equal === null ? '–' : level(equal.byHalfHour[at].level),
  ]);
  const total = plans.map((plan) => `${hours(plan.hours)} h, ${(100 * plan.spread).toFixed(1)} points`);
  const last = equal === null ? '–' : `${hours(equal.hours)} h, ${(100 * equal.spread).toFixed(1)} points`;
  return [
    `${scenario}, ${option}: share in time, and agents on duty, by half-hour; hours in all, and spread over the day`,
    table(head, [...rows, ['all', '', ...total, last]]),
  ].join('\n\n');
}
