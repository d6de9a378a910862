/**
 * What the checks use and browsers of the last years do not all have: bureaus keep a browser for long. Each is added only
 * where it is missing, in the words of the standard, as far as this program calls it.
 */

type Any = Record<string, unknown>;

function add(target: object, name: string, value: (...given: never[]) => unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

add(Map, 'groupBy', (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) => {
  const groups = new Map<unknown, unknown[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
});
add(Array.prototype, 'toSorted', function (this: unknown[], order?: (a: unknown, b: unknown) => number) {
  return this.slice().sort(order);
});
add(Array.prototype, 'toReversed', function (this: unknown[]) {
  return this.slice().reverse();
});
add(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
  const copy = this.slice();
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
add(Array.prototype, 'at', function (this: unknown[], index: number) {
  return this[index < 0 ? this.length + index : index];
});
add(String.prototype, 'at', function (this: string, index: number) {
  return this[index < 0 ? this.length + index : index];
});
add(Array.prototype, 'findLastIndex', function (this: unknown[], test: (item: unknown, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index)) return index;
  return -1;
});
add(Array.prototype, 'findLast', function (this: unknown[], test: (item: unknown, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index)) return this[index];
  return undefined;
});
add(String.prototype, 'replaceAll', function (this: string, part: string | RegExp, by: string) {
  // A cast: both forms of `by` are taken by both methods.
  return typeof part === 'string' ? this.split(part).join(replacement(part, by)) : this.replace(part, by as never);
});
add(Object, 'hasOwn', (value: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(value, name));
add(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
  const made: Any = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
});
add(URL, 'canParse', (text: string) => {
  try {
    return Boolean(new URL(text));
  } catch {
    // No address: that is the answer.
    return false;
  }
});
add(Set.prototype, 'union', function (this: Set<unknown>, other: Iterable<unknown>) {
  return new Set([...this, ...valuesOf(other)]);
});
add(Set.prototype, 'difference', function (this: Set<unknown>, other: Iterable<unknown>) {
  const others = new Set(valuesOf(other));
  return new Set([...this].filter((item) => !others.has(item)));
});
add(Set.prototype, 'intersection', function (this: Set<unknown>, other: Iterable<unknown>) {
  const others = new Set(valuesOf(other));
  return new Set([...this].filter((item) => others.has(item)));
});
add(Set.prototype, 'isSubsetOf', function (this: Set<unknown>, other: Iterable<unknown>) {
  const others = new Set(valuesOf(other));
  return [...this].every((item) => others.has(item));
});

/** A Map counts as the set of its keys. */
function valuesOf(other: Iterable<unknown>): Iterable<unknown> {
  return other instanceof Map ? other.keys() : other;
}

function replacement(part: string, by: string | ((found: string) => string)): string {
  return typeof by === 'function' ? by(part) : by.replace(/\$\$/g, '$').replace(/\$&/g, part);
}
