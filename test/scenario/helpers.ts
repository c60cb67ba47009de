import { formatProblem, type Parsed, parseScenario, type Scenario } from '../../src/scenario/index.ts';

/** Files beside the scenario, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function parse(text: string | Uint8Array, files: Files = {}): Parsed {
  return parseScenario(text, {
    file: 'test.yaml',
    readText: (path) => {
      const content = files[path];
      if (content === undefined) throw new Error(`ENOENT: ${path}`);
      return content;
    },
  });
}

/** The scenario of a text that must be valid. */
export function scenarioOf(text: string | Uint8Array, files: Files = {}): Scenario {
  const parsed = parse(text, files);
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.scenario;
}

/** What a person reads about a text that is wrong. */
export function complaints(text: string | Uint8Array, files: Files = {}): string {
  const parsed = parse(text, files);
  return 'problems' in parsed ? parsed.problems.map(formatProblem).join('\n') : '';
}

export function warningsOf(text: string, files: Files = {}): string {
  const parsed = parse(text, files);
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.warnings.map(formatProblem).join('\n');
}

/** A small valid scenario; lines of `queue` are keys of its one queue, `top` of the whole. */
export function small(queue = '', top = ''): string {
  const indented = (lines: string, by: string): string =>
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `${by}${line}\n`)
      .join('');
  const said = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(queue);
  const usual = Object.entries({ volume: '10 000 / year', 'handle-time': '5m', open: 'mon-fri 09:00-17:00' })
    .filter(([key]) => !said(key))
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
  const horizon = /^horizon:/m.test(top) ? '' : 'horizon: 2026-01-01 to 2026-12-31\n';
  return `title: Small\n${horizon}${indented(top, '')}clients:\n  shop:\n    queues:\n      calls:\n${indented(usual, '        ')}${indented(queue, '        ')}`;
}
