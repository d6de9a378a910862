import { data, lint, runStepsAndTests, types } from './steps.ts';

// Everything that has to pass before a change is taken in: form, types, the data in the repository, every test.
process.exitCode = await runStepsAndTests([lint, types, data], process.argv.slice(2));
