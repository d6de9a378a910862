/** `site/links.test.ts` → what its tests went through in their last run, added up. */
export type ProofRecord = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Of several tests, one for each county or page, the figures add up. */
export function sumOf(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [name, value] of all.flatMap((one) => Object.entries(one))) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}
