import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built command, as a person runs it. */
export const BIN = resolve('dist/cli/main.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** What stderr has said until now. */
  readonly said: () => string;
}

export function start(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Running {
  if (!existsSync(BIN)) throw new Error('The command is not built: run npm run build, or npm test.');
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Outcome>((done) => {
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return { child, ended, said: () => stderr };
}

export const blendsim = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) =>
  start(args, cwd, env).ended;

/** An empty folder, and files in it; removed by `remove`. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'blendsim-cli-'));

  file(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.path, name), content);
    return name;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A small desk with two options: two weeks, two clients, a few hundred contacts a day. */
export const SMALL = `title: Two shops in a fortnight
timezone: Europe/Amsterdam
horizon: 2026-03-02 to 2026-03-15
seed: 7
replications: 6
focus: toys
defaults:
  open: { mon-fri: 09:00-17:00 }
  patience: 4m
  target: 80% in 20s
clients:
  toys:
    form: dedicated
    rates:
      dedicated: 38.50 EUR/hour
      blended: 4.20 EUR/contact
    queues:
      voice: { language: nl, volume: 20/hour, handle-time: { mean: 5m, cv: 1 } }
  bank:
    form: blended
    rates: { blended: 3.90 EUR/contact }
    queues:
      voice: { language: nl, volume: 40/hour, handle-time: { mean: 4m, cv: 1 } }
staffing:
  cap: 3
  target-holds-every: week
options:
  dedicated: {}
  blended: {}
costs:
  outsourcer:
    wage: 16.50 EUR/hour
    employer-charges: 30%
`;

/** A textbook system: constant load, agents by hand, no options. */
export const TEXTBOOK = `title: M/M/12 with patience
horizon: { stationary: 200h, warm-up: 10h, batches: 10 }
clients:
  desk:
    queues:
      calls: { volume: 120/hour, handle-time: 5m, patience: 3m, target: 80% in 20s }
pools:
  agents: { agents: 12 }
`;

/** Whether a special file of Linux is there; a Linux without it fails, other systems have nothing to try. */
export function hasOnLinux(path: string): boolean {
  const there = existsSync(path);
  if (!there && process.platform === 'linux') throw new Error(`this test needs ${path}`);
  return there;
}
