/** Runs once before the browser tests: they find the browser's path in CHROMIUM_PATH. */
import { ensureChromium } from './ensure-chromium.mjs';

export default function setup() {
  process.env.CHROMIUM_PATH = ensureChromium();
}
