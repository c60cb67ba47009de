/** Something wrong with a scenario, or doubtful about it, and where. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** The scenario file, or the CSV beside it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Place in the scenario, such as `clients.bank.queues.voice-nl.patience`; empty for the file as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** What would mend it, as a sentence; null when nothing can be guessed. */
  readonly suggestion: string | null;
}

/**
 * A problem as text for people:
 *
 *     vtech.yaml:12:17: error at clients.vtech.queues.voice.patience
 *       found 4, expected a duration with its unit, such as 4m 30s
 *       write 4s, 4m or 4h
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, path, found, expected, suggestion } = problem;
  const place = path === '' ? '' : ` at ${path}`;
  const lines = [
    `${file}:${line}:${column}: ${severity}${place}`,
    severity === 'error' ? `found ${found}, expected ${expected}` : `${found}; expected ${expected}`,
    ...(suggestion === null ? [] : [suggestion]),
  ];
  return lines.map(printable).join('\n  ');
}

/** Text from a file, safe on a terminal: control characters and direction marks are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === '\u00ad' ? '' : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** A value as it was found, short enough for a line. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing after the colon';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'an empty mapping' : `a mapping of ${shortened(keys.join(', '))}`;
  }
  return typeof value === 'string' ? `"${shortened(value)}"` : shortened(String(value));
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** `clients.bank.queues.voice-nl`, `seasons.toys.events[2].lift` */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : text === ''
          ? shortened(key)
          : `${text}.${shortened(key)}`,
    '',
  );
}

/** Problems in the order of the file, each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems]
    .sort(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    )
    .filter((problem) => {
      const key = JSON.stringify(problem);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
