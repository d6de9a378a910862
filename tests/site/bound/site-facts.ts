import { factsOf, type Facts } from './facts.ts';

/** Facts of a whole site: a page of a region speaks of that region, and any other page names it, `demo/#groups`. */
export interface SiteFacts {
  readonly of: (page: string) => Facts;
}

export async function siteFactsOf(site: string, slugs: readonly string[]): Promise<SiteFacts> {
  const bySlug = new Map<string, Facts>();
  for (const slug of slugs) bySlug.set(slug, await factsOf(site, slug));
  const named = (ref: string): readonly [Facts, string] => {
    const [slug = '', own = ''] = ref.split(/\/(.*)/);
    const facts = bySlug.get(slug);
    if (facts === undefined) throw new Error(`${ref} names no region`);
    return [facts, own];
  };
  const whole: Facts = {
    valueOf: (ref) => {
      const [facts, own] = named(ref);
      return facts.valueOf(own);
    },
    rowOf: (ref) => {
      const [facts, own] = named(ref);
      return facts.rowOf(own);
    },
    results: [],
    as_of_date: '9999-12-31',
  };
  return { of: (page) => bySlug.get(page.split('/')[0] ?? '') ?? whole };
}
