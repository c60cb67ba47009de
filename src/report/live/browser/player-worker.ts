import { simulate } from '../../../engine/index.ts';
import type { Model } from '../../../engine/model.ts';
import { memoryOf } from '../../../study/index.ts';
import { CountingPlayer } from '../players/counting.ts';
import type { Played, Task } from './messages.ts';

type Answered = Exclude<Task, { kind: 'study' | 'drop' }>;

/** Plays what the desk asks for, one task at a time, and listens in between: what waits may not be wanted any more. */
export function openPlayer(port: MessagePort): void {
  const models = new Map<number, Model>();
  const counting = new CountingPlayer();
  let waiting: Exclude<Task, { kind: 'drop' }>[] = [];
  const turn = new MessageChannel();
  const tell = (played: Played, memory: ArrayBuffer[] = []) => port.postMessage(played, memory);

  port.onmessage = ({ data }: MessageEvent<Task>) => {
    if (data.kind === 'drop') {
      for (const task of waiting) if (task.kind !== 'study') tell({ ticket: task.ticket, dropped: true });
      waiting = waiting.filter(({ kind }) => kind === 'study');
      return;
    }
    waiting.push(data);
    turn.port2.postMessage(null);
  };
  turn.port1.onmessage = () => {
    const task = waiting.shift();
    if (task === undefined) return;
    if (task.kind === 'study') counting.begin(task.study);
    else answer(task);
  };

  function answer(task: Answered): void {
    try {
      if (task.kind === 'play') {
        if (task.model !== null) models.set(task.number, task.model);
        if (task.forget !== null) models.delete(task.forget);
        const facts = simulate(models.get(task.number) as Model, task.replication);
        tell({ ticket: task.ticket, facts }, memoryOf(facts));
      } else {
        tell({ ticket: task.ticket, counted: counting.count(task.option, task.replication) });
      }
    } catch (error) {
      tell({ ticket: task.ticket, failed: String(error) });
    }
  }
}
