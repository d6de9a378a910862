/**
 * Addresses inside the site. The site may live under any sub-path, so every link goes through here.
 * `path` begins with a slash and is relative to the site, `/linzi/groups/`.
 */
export function addressOf(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Address of a page or file of a region, under the site's base. `path` ends with a slash where it is a page. */
export function regionAddress(slug: string, path = ''): string {
  return addressOf(`/${slug}/${path}`);
}

/** Address of a group's page. */
export function groupAddress(slug: string, groupId: string): string {
  return regionAddress(slug, `groups/${groupId.toLowerCase()}/`);
}

/** Address of an indicator's page in a region. */
export function indicatorAddress(slug: string, indicatorId: string): string {
  return regionAddress(slug, `indicators/${indicatorId.toLowerCase()}/`);
}

/** Where a clause stands on the region's policy page. */
export function clauseAddress(slug: string, clauseId: string): string {
  return regionAddress(slug, `policy/#${clauseId.toLowerCase()}`);
}

/** Id of the words of a clause in the full text on the policy page; the clause itself has its own id there. */
export function passageAnchor(clauseId: string): string {
  return `text-${clauseId.toLowerCase()}`;
}

/** Address of a school's page. */
export function schoolAddress(slug: string, schoolId: string): string {
  return regionAddress(slug, schoolPath(schoolId));
}

/** The same under the region's address. */
export function schoolPath(schoolId: string): string {
  return `schools/${schoolId.toLowerCase()}/`;
}

/** The page of one chart; its files stand beside it under the same name. */
export function chartAddress(slug: string, chartId: string): string {
  return regionAddress(slug, `charts/${chartId}/`);
}

/** Address of a chart's picture or table. */
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

interface Figure {
  readonly indicator_id: string;
  readonly unit_kind?: string;
  readonly unit_id: string;
  readonly as_of_date: string | null;
  readonly period: string;
}

/** Where a reader recomputes one figure; `basisId` is the ASCII name of its way of counting. */
export function checkAddress(slug: string, figure: Figure, basisId: string): string {
  const { indicator_id, unit_id, as_of_date, period } = figure;
  const state = new URLSearchParams({ i: indicator_id, u: unit_id, t: as_of_date ?? period, b: basisId });
  return regionAddress(slug, `query/check/?${state.toString()}`);
}

/** The query page with choices made beforehand, by the names of its address (src/query/address.ts). */
export function queryAddress(slug: string, choices: Readonly<Record<string, string>>): string {
  return regionAddress(slug, `query/?${new URLSearchParams(choices).toString()}`);
}

/** Where a figure stands on its indicator's page: the line of its group, or of its date or period. */
export function figureAddress(slug: string, figure: Figure): string {
  return `${indicatorAddress(slug, figure.indicator_id)}#${lineAnchor(figure)}`;
}

/** The id of a line of results: `g-g03` for a group, `t-2024-2025` for a date or period of the whole region. */
export function lineAnchor({ unit_kind, unit_id, as_of_date, period }: Figure): string {
  return unit_kind === 'group' ? `g-${unit_id.toLowerCase()}` : `t-${as_of_date ?? period}`;
}

/** A frozen release; its files stand below it, unchanged. */
export function releaseAddress(slug: string, releaseId: string, path = ''): string {
  return regionAddress(slug, `releases/${releaseId}/${path}`);
}

/**
 * An address for readers outside the site, such as feeds and catalogues: whole where the site's own address is known,
 * otherwise relative to the file in which it stands. Both paths begin with a slash and are relative to the site.
 */
export function outsideAddress(path: string, { here, site }: { here: string; site: URL | undefined }): string {
  if (site !== undefined) return new URL(addressOf(path), site).href;
  const relative = '../'.repeat(here.split('/').length - 2) + path.slice(1);
  return relative === '' ? './' : relative;
}
