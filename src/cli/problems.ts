/** What the shell learns: done, failed, wrong input, stopped by the person. */
export const EXIT = { done: 0, failed: 1, wrongInput: 2, stopped: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that a person can mend, in words that say how; printed without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}

const FILE_TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than this disk allows',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead round in a circle',
  EIO: 'the disk reports an error',
  EBUSY: 'another program is using it',
  ENXIO: 'there is no such device',
  EEXIST: 'a file of that name is in the way',
};

export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Trouble with a file in plain words; anything else is passed on as it is. */
export function fileProblem(error: unknown, doing: string, path: string, exitCode: ExitCode): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new PlainError(`Can't ${doing} ${path}: ${FILE_TROUBLES[code] ?? `error ${code}`}.`, exitCode);
}
