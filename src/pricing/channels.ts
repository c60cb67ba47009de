import type { Channel } from '../scenario/types.ts';

export const CHANNELS: readonly Channel[] = ['voice', 'chat', 'email', 'back-office'];

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  voice: 'Voice',
  chat: 'Chat',
  email: 'E-mail',
  'back-office': 'Back office',
};

/** A value for every channel. */
export function byChannel<T>(value: (channel: Channel) => T): Record<Channel, T> {
  return {
    voice: value('voice'),
    chat: value('chat'),
    email: value('email'),
    'back-office': value('back-office'),
  };
}
