import { defineConfig } from 'vitest/config';
import { DearestFirst } from './test/dearest-first.ts';

/** A machine on which others work takes five times what a quiet one does, and the dearest test ten seconds there. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } };

/** Two projects, so that only the browser tests look for a browser (and install one where they may). */
export default defineConfig({
  test: {
    // A file a core: vitest would leave one core free, which on two means to work on one.
    maxWorkers: '100%',
    sequence: { sequencer: DearestFirst },
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // What modules keep is what may be known again, such as a quantile; so they are loaded once a core.
          isolate: false,
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['scripts/browser-setup.mjs'],
          ...patient,
        },
      },
    ],
  },
});
