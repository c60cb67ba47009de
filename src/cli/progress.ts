import cliProgress from 'cli-progress';
import type { Language } from '../report/words/index.ts';
import type { StudyProgress } from '../study/index.ts';
import { stageText } from './stage-text.ts';
import { plain } from './terminal.ts';
import { progressWords } from './words/progress-words.ts';

/** Shows how far the work is, on stderr, so that stdout holds results only. */
export interface ProgressDisplay {
  show(progress: StudyProgress): void;
  /** Takes the bar away; nothing may be printed before. */
  end(): void;
}

const SILENT: ProgressDisplay = { show() {}, end() {} };

/** A bar where a person watches, a line now and then in a log, nothing when quiet. */
export function progressOn(
  stream: NodeJS.WriteStream,
  quiet: boolean,
  language: Language = 'en',
): ProgressDisplay {
  if (quiet) return SILENT;
  return stream.isTTY ? bar(stream, language) : lines(stream, language);
}

function bar(stream: NodeJS.WriteStream, language: Language): ProgressDisplay {
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
  shown.start(100, 0, { what: progressWords(language).starting });
  return {
    show: (progress) =>
      shown.update(Math.floor(progress.done * 100), {
        what: plain(stageText(progress, language)),
      }),
    end: () => {
      if (shown.isActive) shown.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream, language: Language): ProgressDisplay {
  let nextTenth = 0;
  return {
    show(progress) {
      const tenth = Math.floor(progress.done * 10);
      if (tenth < nextTenth) return;
      nextTenth = tenth + 1;
      stream.write(
        `${String(Math.floor(progress.done * 100)).padStart(3)} %  ${plain(stageText(progress, language))}\n`,
      );
    },
    end() {},
  };
}
