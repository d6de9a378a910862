import { lanes } from '../../tests/lanes.ts';
import { wholeVariable } from '../../tests/proof/seeds.ts';
import { lint, runStepsAndTests, runTests, types } from './steps.ts';

// `npm test`: types, lint and every lane of the tests. `node scripts/test.ts quick`: one lane and nothing beside it. What
// follows is Vitest's: a part of a file's path, `--watch`, `-t <name>`. Only `--whole` is not: with it everything that is
// drawn at random is tried, and not a share of it.
const asked = process.argv.slice(2).filter((option) => option !== '--whole');
if (process.argv.includes('--whole')) process.env[wholeVariable] = '1';
const [first = '', ...others] = asked;
const isLane = lanes.some((lane) => lane === first);
process.exitCode = isLane
  ? await runTests(['--project', first, ...others])
  : await runStepsAndTests([lint, types], asked);
