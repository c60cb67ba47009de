/** What every worker of a live page runs; its first message says whether it is the desk or a player. */

import { simulate } from '../../../engine/index.ts';
import type { Model } from '../../../engine/model.ts';
import { memoryOf } from '../../../study/index.ts';
import { openDesk } from './desk-worker.ts';
import type { Played, Role, Task } from './messages.ts';

addEventListener(
  'message',
  ({ data }: MessageEvent<Role>) => {
    if (data.role === 'player') serve(data.port);
    else openDesk(data);
  },
  { once: true },
);

function serve(port: MessagePort): void {
  const models = new Map<number, Model>();
  port.onmessage = ({ data }: MessageEvent<Task>) => {
    try {
      if (data.model !== null) models.set(data.number, data.model);
      if (data.forget !== null) models.delete(data.forget);
      const facts = simulate(models.get(data.number) as Model, data.replication);
      port.postMessage({ facts } satisfies Played, memoryOf(facts));
    } catch (error) {
      port.postMessage({ failed: String(error) } satisfies Played);
    }
  };
}
