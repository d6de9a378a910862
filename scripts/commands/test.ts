import { spawnSync } from 'node:child_process';

const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
const steps = [['npm', 'run', '--silent', 'typecheck'], ['npm', 'run', '--silent', 'lint'], vitest] as const;

for (const step of steps) {
  const [command, ...parameters] = step;
  const { status } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) continue;
  // Vitest prints its own last line (tests/reporter.ts); whoever stops before it owes the reader the same line.
  if (step !== vitest) console.log(`Stopped at: ${step.join(' ')}\n0 passed, 0 failed`);
  process.exitCode = status ?? 1;
  break;
}
