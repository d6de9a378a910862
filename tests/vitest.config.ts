import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The workers inherit it: no test may pass only because the machine happens to be on UTC.
process.env['TZ'] = 'Asia/Kathmandu';

/** Ends what hangs. No test is about time: on a busy machine a slow one must not fail. */
const longest = 900_000;

/** Builds the site once for all tests in tests/site. */
const siteSetup = fileURLToPath(new URL('site/setup.ts', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // The default leaves one core idle: half of those that small machines have.
    maxWorkers: '100%',
    testTimeout: longest,
    hookTimeout: longest,
    reporters: ['default', fileURLToPath(new URL('reporter.ts', import.meta.url))],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: existsSync(siteSetup) ? [siteSetup] : [],
        },
      },
    ],
  },
});
