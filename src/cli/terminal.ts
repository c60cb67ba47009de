import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

export type Colours = ReturnType<typeof pc.createColors>;

/** Colours where a person looks at the stream and has not asked for none (NO_COLOR, a dumb terminal). */
export function coloursFor(stream: Pick<WriteStream, 'isTTY'>, env = process.env): Colours {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR) return pc.createColors(false);
  if (FORCE_COLOR && FORCE_COLOR !== '0') return pc.createColors(true);
  return pc.createColors(stream.isTTY === true && TERM !== 'dumb');
}

/**
 * Text of a scenario as it may be printed: control characters, with which a name could move the cursor, recolour
 * the screen or hide text, and marks that reverse the direction of writing become visible.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, (found) =>
    found === '\n' || found === '\t' ? ' ' : '\ufffd',
  );
}

/** The same, where several lines are meant: messages that say where in a file something is. */
export function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}
