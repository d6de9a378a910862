/**
 * Paths beside the page's own, without asking for the sub-path of the site: scripts are the same under every one. `slug`:
 * another region.
 */
export function siblingPath(path: string, slug: string | null = null): string {
  const [, base = '', own = ''] = /^(.*\/)([^/]+)\/query\/[^/]*$/.exec(location.pathname) ?? [];
  return `${base}${slug ?? own}/${path}`;
}

/** A path of the site as a whole, likewise. */
export function sitePath(path: string): string {
  const [, base = '/'] = /^(.*\/)[^/]+\/query\/[^/]*$/.exec(location.pathname) ?? [];
  return `${base}${path}`;
}
