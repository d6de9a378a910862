import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { filesByLane, type Lane } from './lanes.ts';
import { longest_ms } from './longest.ts';

// The workers inherit it: no test may pass only because the machine happens to be on UTC.
process.env['TZ'] = 'Asia/Kathmandu';
// The commands that tests start are compiled once for all of them, and not anew in each process.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'school-group-atlas-compiled');

const fileIn = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What is made once, before the files of a lane. */
const made: Readonly<Record<Lane, readonly string[]>> = {
  quick: [],
  engine: ['shared-folder.ts'],
  proof: ['shared-folder.ts'],
  html: ['site/setup.ts'],
  browser: ['site/setup.ts'],
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // The default leaves one core idle: half of those that small machines have.
    maxWorkers: '100%',
    testTimeout: longest_ms,
    // What a file prepares may be a county in all its parts, or a whole build of the site.
    hookTimeout: 5 * longest_ms,
    reporters: ['default', fileIn('reporter.ts')],
    projects: [...filesByLane()].map(([name, files]): TestProjectInlineConfiguration => ({
      extends: true,
      test: {
        name,
        include: files.map((file) => `tests/${file}`),
        globalSetup: made[name].map(fileIn),
        // Modules are read once for all files of a worker, not once for each: no test leaves anything behind in one. But
        // those that visit the site choose a device, which would hold for the files after them.
        isolate: name === 'browser',
        setupFiles: ['no-hang.ts', ...(name === 'quick' ? ['quick-guard.ts'] : [])].map(fileIn),
      },
    })),
  },
});
