/**
 * Addresses inside the site. The site may live under any sub-path, so every link goes through here.
 * `path` begins with a slash and is relative to the site, `/linzi/groups/`.
 */
export function addressOf(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

export function regionAddress(slug: string, path = ''): string {
  return addressOf(`/${slug}/${path}`);
}

export function groupAddress(slug: string, groupId: string): string {
  return regionAddress(slug, `groups/${groupId.toLowerCase()}/`);
}

export function indicatorAddress(slug: string, indicatorId: string): string {
  return regionAddress(slug, `indicators/${indicatorId.toLowerCase()}/`);
}

export function clauseAddress(slug: string, clauseId: string): string {
  return regionAddress(slug, `policy/#${clauseId.toLowerCase()}`);
}

export function schoolAddress(slug: string, schoolId: string): string {
  return regionAddress(slug, `schools/#${schoolId.toLowerCase()}`);
}

/** The page of one chart; its files stand beside it under the same name. */
export function chartAddress(slug: string, chartId: string): string {
  return regionAddress(slug, `charts/${chartId}/`);
}

export function chartFileAddress(slug: string, chartId: string, format: 'svg' | 'png' | 'csv'): string {
  return regionAddress(slug, `charts/${chartId}.${format}`);
}

/** The picture that chats show beside a link to a page. */
export function previewAddress(slug: string, previewId: string): string {
  return regionAddress(slug, `previews/${previewId}.png`);
}

/** The annual report of a year; its annexes and the files of its tables stand below it. */
export function reportAddress(slug: string, year: number, path = ''): string {
  return regionAddress(slug, `reports/${year}/${path}`);
}
