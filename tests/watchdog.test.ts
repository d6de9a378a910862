import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const watchdog = JSON.stringify(join(import.meta.dirname, 'watchdog.ts'));

/** Runs lines of a module that has started a watchdog as `dog`. */
function run(lines: string) {
  const text = `import { startWatchdog } from ${watchdog}; const dog = startWatchdog(); ${lines}`;
  // Without its watchdog it would run for ever, and outlive this test.
  const timeout = 45_000;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', text], { encoding: 'utf8', timeout });
}

test('a loop without end is ended, with the name of what was running', () => {
  const { signal, stderr } = run(`dog.watch('counts.test.ts > 集团', 300); for (;;);`);
  expect(signal).toBe('SIGKILL');
  expect(stderr).toBe('\nHung, and was ended: counts.test.ts > 集团\n');
});

test('what was done in time is left alone, and nothing waits for the watchdog', () => {
  const { status, stderr } = run(`dog.watch('one', 60_000); dog.watch('two', 60_000); dog.rest();`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
