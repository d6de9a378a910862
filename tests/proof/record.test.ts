import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { temporaryFolder } from '../pipeline/folder.ts';
import { keepProof, readProof } from './record.ts';

type State = 'passed' | 'failed';

/** As much of a file of tests as is asked for what it proved. */
function fileOf(name: string, tests: readonly (readonly [state: State, count: number])[]): TestModule {
  const allTests = tests.map(([state, pages]) => ({ meta: () => ({ proved: { pages } }), result: () => ({ state }) }));
  const module = {
    relativeModuleId: `tests/${name}`,
    ok: () => tests.every(([state]) => state === 'passed'),
    children: { allTests: () => allTests },
  };
  return module as unknown as TestModule;
}

test('a file tells the sum of its tests, and one of which a test failed nothing, not even of those that passed', () => {
  const file = join(temporaryFolder(), 'proof.json');
  const whole = fileOf('site/one.test.ts', [
    ['passed', 2],
    ['passed', 3],
  ]);
  const broken = fileOf('site/other.test.ts', [
    ['passed', 2],
    ['failed', 3],
  ]);
  keepProof([whole, broken], file);
  expect(readProof(file)).toEqual({ 'site/one.test.ts': { pages: 5 } });
});
