/** Which share of the regions a machine makes: the third of sixteen is `{ index: 3, count: 16 }`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A region with what it weighs: bytes of what it is made of. */
export interface Weighed {
  readonly name: string;
  readonly weight: number;
}

/** More machines than that build no site. */
const mostShards = 1000;

/** Reads `3/16`, as Playwright and Vitest write it; null for what is no share. */
export function readShard(text: string): Shard | null {
  const [, index = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count && shard.count <= mostShards ? shard : null;
}

/** `3/16` */
export function shardName({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/**
 * Shares regions out so that the heaviest share is as light as can be: the heaviest region first, each to the share that
 * has least so far. Every machine comes to the same division, whatever the order of its disk. Names within a share are in
 * order; with fewer regions than shares some are empty.
 */
export function divide(regions: readonly Weighed[], count: number): readonly (readonly string[])[] {
  const shares = Array.from({ length: count }, () => ({ weight: 0, names: [] as string[] }));
  const heaviestFirst = regions.toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  for (const { name, weight } of heaviestFirst) {
    const lightest = shares.reduce((best, share) => (share.weight < best.weight ? share : best));
    lightest.weight += weight;
    lightest.names.push(name);
  }
  return shares.map(({ names }) => names.toSorted());
}
