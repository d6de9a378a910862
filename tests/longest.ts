/**
 * How long a test may take, which ends what hangs, with its name. No test is about time: an honest one takes a quarter of
 * it at the most, on two cores that do nothing else. Where much else is done, ATLAS_TEST_SECONDS gives it longer.
 */
export const longest_ms = Number(process.env['ATLAS_TEST_SECONDS'] ?? 60) * 1000;
