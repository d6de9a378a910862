/** Returns a value that a test knows to be there, and fails the test when it is not. */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The test expected a value here');
  return value;
}
