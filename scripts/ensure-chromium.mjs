#!/usr/bin/env node
/**
 * Finds a Chromium, Chrome or Edge for the browser tests, or, as root on Debian, installs one.
 * `node scripts/ensure-chromium.mjs` prints the path; the browser tests use the same function.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Places in which installers put the browser without adding it to PATH. */
function usualPlaces() {
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, HOME } = process.env;
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['', HOME ?? ''].flatMap((root) =>
      apps.map((app) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const exes = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => exes.map((exe) => join(root, exe)));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a browser that is there, or null. A CHROMIUM_PATH that leads nowhere is an error, not a hint. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and no program can be run there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces()].find(isExecutable) ?? null;
}

function run(command, args) {
  console.error(`ensure-chromium: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // The installer's own output goes to stderr, so that stdout holds the path and nothing else.
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

/** Path of a browser; installs Debian's package when there is none and this user may. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (mayInstall) {
    console.error('ensure-chromium: no Chromium found; installing the Debian package chromium.');
    if (
      run('apt-get', ['update']) &&
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    ) {
      const installed = findChromium();
      if (installed !== null) return installed;
    }
    throw new Error(
      'No Chromium found, and installing the Debian package failed (see above). ' +
        'Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to its program.',
    );
  }
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none was found. ' +
      'Install one (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
