/**
 * Methods that came after Chrome 85 and that what follows a question calls, put in where a browser lacks them: to be imported
 * before all else. A test reads the built scripts for others (tests/site/old-browsers.test.ts).
 */
const later: readonly (readonly [string, (this: unknown[], ...given: never[]) => unknown])[] = [
  [
    'at',
    function at(index: number) {
      const whole = Math.trunc(index) || 0;
      return this[whole < 0 ? this.length + whole : whole];
    },
  ],
  [
    'findLast',
    function findLast(isFound: (value: unknown, index: number, all: unknown[]) => unknown) {
      for (let index = this.length - 1; index >= 0; index -= 1)
        if (isFound(this[index], index, this)) return this[index];
      return undefined;
    },
  ],
  [
    'toSorted',
    function toSorted(compare: (a: unknown, b: unknown) => number) {
      // oxlint-disable-next-line unicorn/no-array-sort -- of a copy; this is where the other method is made.
      return [...this].sort(compare);
    },
  ],
];

for (const [name, value] of later) {
  // Extended as the standard has it, and only where it is missing.
  const methods: object = Array.prototype;
  if (!(name in methods)) Object.defineProperty(methods, name, { value, writable: true, configurable: true });
}
