import type { Comparison } from '../../../study/index.ts';
import { clientColours, editionOf } from '../../edition.ts';
import { formatsOf } from '../../format.ts';
import { html } from '../../markup/markup.ts';
import { partsOf } from '../../page.ts';
import { verdict } from '../../sections/decision.ts';
import { wordsIn } from '../../words/index.ts';
import { answers } from '../answers.ts';
import { dayFinding, dayTable } from '../day/section.ts';
import { LiveDesk, type Watch } from '../desk.ts';
import { unpackLive } from '../payload.ts';
import type { Asked, DayAsked, Role, Told } from './messages.ts';
import { Port } from './port.ts';
import { PortsCounting } from './ports-counting.ts';
import { PortsRunner } from './ports-runner.ts';

/** Answers the page's questions with words and drawings that are ready to be shown. */
export function openDesk({ payload: packed, ports }: Extract<Role, { role: 'desk' }>): void {
  const payload = unpackLive(packed);
  const players = ports.map((port) => new Port(port));
  const desk = new LiveDesk(payload, new PortsRunner(players), new PortsCounting(players));
  const tell = (told: Told) => postMessage(told);
  const words = wordsIn(payload.language);
  const format = formatsOf(words.locale);
  let shown: Comparison | null = null;

  addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    switch (data.kind) {
      case 'figures':
        tell({
          kind: 'file',
          name: 'figures.json',
          type: 'application/json',
          text: JSON.stringify(shown, null, 1),
        });
        break;
      case 'text':
        tell({
          kind: 'file',
          name: 'what-if.yaml',
          type: 'application/yaml',
          text: payload.text + data.question,
        });
        break;
      case 'day':
        tellDay(data);
        break;
      case 'ask': {
        const { ticket, question } = data;
        const watch = {
          show: (...[comparison, begun, isLast, isSketch]: Parameters<Watch['show']>) => {
            shown = comparison;
            tell({ kind: 'answer', ticket, isLast, isSketch, ...drawn(comparison, begun, isLast, isSketch) });
          },
          staffing: (done: number) => {
            tell({ kind: 'staffing', ticket, done, status: words.live.staffing(format.percent(done)) });
          },
        };
        desk.ask(question, watch).catch((error: unknown) => {
          // The reader is told that it failed; whoever looks for the cause finds it here.
          console.error(error);
          tell({ kind: 'failed', ticket });
        });
      }
    }
  });

  function tellDay({ ticket, option, date, replication }: DayAsked): void {
    const seen = desk.see(option, date, replication);
    if (seen === null) return;
    const { clients, focus } = payload.scenario;
    const colours = clientColours(clients, focus);
    tell({
      kind: 'day',
      ticket,
      seen,
      colours: clients.map(({ id }) => colours.get(id) ?? 8),
      finding: dayFinding(seen, { words, format }),
      table: dayTable(seen, { words, format }).text,
    });
  }

  function drawn(...[comparison, begun, isLast, isSketch]: Parameters<Watch['show']>) {
    const edition = editionOf(comparison, payload.language);
    const done = begun[0]?.play.replications ?? 0;
    const all = comparison.scenario.replications;
    const said = isLast
      ? words.live.all(format.count(done))
      : words.live.played(format.count(done), format.count(all));
    return {
      done: isLast ? 1 : done / all,
      status: html`${verdict(comparison, edition)} <small>${said}</small>`.text,
      answers: answers(comparison, begun, payload.costs, edition).text,
      // Nobody stopped it: the panel says how far it is.
      parts: partsOf(isLast ? comparison : { ...comparison, partial: false }, edition)
        .filter(({ id }) => !(isSketch && id === 'staffing'))
        .map((part) => ({ id: part.id, html: part.html.text })),
    };
  }
}
