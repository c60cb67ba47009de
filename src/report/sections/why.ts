import type { OptionResult } from '../../study/comparison.ts';
import { twice } from '../charts/plot.ts';
import { reasons, type Step } from '../charts/reasons.ts';
import type { Edition } from '../edition.ts';
import { figure, titleId } from '../figure.ts';
import { mainReason, whySteps } from '../findings/why.ts';
import type { Markup } from '../markup/markup.ts';

/** Why the busiest pool of an option has so many agents at its peak: parts that add up to the number. */
export function whyFigure(option: OptionResult, edition: Edition): Markup | null {
  const { why } = option;
  if (why === null) return null;
  const { words, format } = edition;
  const pool = option.pools.find(({ id }) => id === why.pool);
  const moment = `${format.date(why.date)}, ${format.clock(why.minute)}`;
  const load = why.reasons.find(({ key }) => key === 'load')?.agents ?? 0;
  const main = mainReason(why);
  const steps = whySteps(why).map(({ key, from, to, total }): Step => {
    const value = total ? to : to - from;
    const text = format.decimal(value, 2);
    return {
      name: words.why.parts[key],
      from,
      to,
      total,
      label: !total && value > 0 && from > 0 ? `+${text}` : text,
    };
  });
  const saved = why.apart - why.together;
  const note =
    saved === 0 || option.pools.find(({ id }) => id === why.pool)?.clients.length === 1
      ? null
      : words.why.pooled(format.count(why.apart), format.count(why.together), saved > 0);
  return figure(
    {
      id: 'fig-why',
      finding: words.why.finding(
        format.count(why.agents),
        format.decimal(load, 1),
        main === null ? null : words.why.because[main.key],
      ),
      measured: words.why.measured(pool?.name ?? why.pool, moment),
      chart: twice((width, screen) =>
        reasons(
          steps,
          {
            titleId: titleId('fig-why'),
            description: steps.map(({ name, label }) => `${name}: ${label}`).join('; '),
          },
          edition,
          width,
          screen,
        ),
      ),
      ...(note === null ? {} : { note }),
      data: { head: [words.why.reason, words.why.axis], rows: steps.map(({ name, label }) => [name, label]) },
    },
    edition,
  );
}
