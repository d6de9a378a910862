/**
 * Returns a function that computes each text once. Past `most` different texts further ones are computed every time: a
 * column whose values no longer repeat costs more to remember than it saves.
 */
export function remembering<V>(compute: (text: string) => V, most = 5_000): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (known.size < most) known.set(text, value);
    return value;
  };
}
