import { EXIT } from './problems.ts';

/** Ctrl-C once asks the work to stop and to report; twice ends at once. */
export interface StopButton {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C its usual meaning back. */
  release(): void;
}

export function stopOnInterrupt(onFirst: () => void): StopButton {
  const controller = new AbortController();
  const listener = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    controller.abort();
    onFirst();
  };
  process.on('SIGINT', listener);
  return { signal: controller.signal, release: () => process.off('SIGINT', listener) };
}
