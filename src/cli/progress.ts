import cliProgress from 'cli-progress';
import type { StudyProgress } from '../study/index.ts';
import { plain } from './terminal.ts';

/** Shows how far the work is, on stderr, so that stdout holds results only. */
export interface ProgressDisplay {
  show(progress: StudyProgress): void;
  /** Takes the bar away; nothing may be printed before. */
  end(): void;
}

const SILENT: ProgressDisplay = { show() {}, end() {} };

/** A bar where a person watches, a line now and then in a log, nothing when quiet. */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): ProgressDisplay {
  if (quiet) return SILENT;
  return stream.isTTY ? bar(stream) : lines(stream);
}

const what = ({ option, stage }: StudyProgress) =>
  plain([option, stage].filter((text) => text !== '').join(': '));

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const shown = new cliProgress.SingleBar({
    stream,
    format: '{bar} {percentage} %  {what}',
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl-C belongs to the command, which reports what is done.
    gracefulExit: false,
    linewrap: false,
  });
  shown.start(100, 0, { what: 'starting' });
  return {
    show: (progress) => shown.update(Math.floor(progress.done * 100), { what: what(progress) }),
    end: () => {
      if (shown.isActive) shown.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream): ProgressDisplay {
  let nextTenth = 0;
  return {
    show(progress) {
      const tenth = Math.floor(progress.done * 10);
      if (tenth < nextTenth) return;
      nextTenth = tenth + 1;
      stream.write(`${String(Math.floor(progress.done * 100)).padStart(3)} %  ${what(progress)}\n`);
    },
    end() {},
  };
}
