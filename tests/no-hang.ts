import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { longest_ms } from './longest.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

/** Every test has its limit, and beyond it the time in which Vitest itself says that it is over. */
const grace_ms = 5000;

/** What stands outside the tests of a file has longer: reading it, and what it prepares, up to a whole build of the site. */
const outside_ms = 5 * longest_ms;

const key = Symbol.for('school-group-atlas.watchdog');
const known = Reflect.get(globalThis, key) as Watchdog | undefined;
const watchdog = known ?? startWatchdog();
Reflect.set(globalThis, key, watchdog);

const file = expect.getState().testPath ?? 'a test file';
watchdog.watch(`${file}, outside its tests`, outside_ms);

beforeEach(({ task }) => watchdog.watch(`${file} > ${task.fullTestName}`, task.timeout + grace_ms));
afterEach(({ task }) => watchdog.watch(`${file}, after ${task.fullTestName}`, outside_ms));
afterAll(() => watchdog.rest());
