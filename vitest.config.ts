import { defineConfig } from 'vitest/config';

const patient = { testTimeout: 120_000, hookTimeout: 300_000 };

/** Two projects, so that only the browser tests look for a browser (and install one where they may). */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], ...patient },
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
