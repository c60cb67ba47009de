import { simulate } from '../../../engine/index.ts';
import type { Model } from '../../../engine/model.ts';
import { type Counted, memoryOf } from '../../../study/index.ts';
import { CountingPlayer, type Study } from '../players/counting.ts';
import { ColumnReceiver } from '../players/sent-columns.ts';
import type { Played, Task } from './messages.ts';

type Kind<K extends Task['kind']> = Extract<Task, { readonly kind: K }>;

/**
 * Plays what the desk asks for, one task at a time, and listens in between, and within a count: what is at work or waits
 * may not be wanted any more.
 */
export function openPlayer(port: MessagePort, share: number): void {
  const models = new Map<number, Model>();
  const counting = new CountingPlayer(share);
  const columns = new ColumnReceiver();
  let waiting: Exclude<Task, { kind: 'drop' }>[] = [];
  let atWork: { readonly ticket: number; readonly steps: Generator<void, Counted> } | null = null;
  const turn = new MessageChannel();
  const tell = (played: Played, memory: ArrayBuffer[] = []) => port.postMessage(played, memory);
  /** Whether a turn is on its way. */
  let isDue = false;

  port.onmessage = ({ data }: MessageEvent<Task>) => {
    if (data.kind === 'drop') drop();
    else waiting.push(data);
    goOn();
  };
  turn.port1.onmessage = () => {
    isDue = false;
    if (atWork === null) begin(waiting.shift());
    else step(atWork);
    goOn();
  };

  /** The next turn comes after the messages that are here by now. */
  function goOn(): void {
    if (isDue || (atWork === null && waiting.length === 0)) return;
    isDue = true;
    turn.port2.postMessage(null);
  }

  function drop(): void {
    if (atWork !== null) tell({ ticket: atWork.ticket, dropped: true });
    atWork = null;
    for (const task of waiting) if (task.kind !== 'study') tell({ ticket: task.ticket, dropped: true });
    waiting = waiting.filter(({ kind }) => kind === 'study');
  }

  function begin(task: Exclude<Task, { kind: 'drop' }> | undefined): void {
    if (task === undefined) return;
    if (task.kind === 'study') counting.begin(columns.whole<Study>(task.study));
    else if (task.kind === 'play') attempt(task.ticket, () => play(task));
    else atWork = { ticket: task.ticket, steps: counting.count(task.option, task.replication) };
  }

  function step({ ticket, steps }: NonNullable<typeof atWork>): void {
    attempt(ticket, () => {
      const { done, value } = steps.next();
      if (!done) return;
      atWork = null;
      tell({ ticket, counted: value }, memoryOf(value.service));
    });
  }

  function play({ ticket, model, number, forget, replication }: Kind<'play'>): void {
    if (model !== null) models.set(number, model);
    if (forget !== null) models.delete(forget);
    const facts = simulate(models.get(number) as Model, replication);
    tell({ ticket, facts }, memoryOf(facts));
  }

  function attempt(ticket: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      atWork = null;
      tell({ ticket, failed: String(error) });
    }
  }
}
