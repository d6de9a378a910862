import { lanes } from '../../tests/lanes.ts';
import { lint, runStepsAndTests, runTests, types } from './steps.ts';

// `npm test`: types, lint and every lane of the tests. `node scripts/test.ts quick`: one lane and nothing beside it. What
// follows is Vitest's: a part of a file's path, `--watch`, `-t <name>`.
const [first = '', ...others] = process.argv.slice(2);
const isLane = lanes.some((lane) => lane === first);
process.exitCode = isLane
  ? await runTests(['--project', first, ...others])
  : await runStepsAndTests([lint, types], process.argv.slice(2));
