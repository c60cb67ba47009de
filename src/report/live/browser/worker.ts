/** What every worker of a live page runs; its first message says whether it is the desk or a player. */

import { openDesk } from './desk-worker.ts';
import type { Role } from './messages.ts';
import { openPlayer } from './player-worker.ts';

addEventListener(
  'message',
  ({ data }: MessageEvent<Role>) => {
    if (data.role === 'player') openPlayer(data.port, data.share);
    else openDesk(data);
  },
  { once: true },
);
