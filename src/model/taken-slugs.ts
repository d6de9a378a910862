/** Folders of the site itself, and names that Windows keeps for devices: no region can live there. */
export const takenSlugs: ReadonlySet<string> = new Set([
  'about',
  'accessibility',
  'data',
  'desk',
  'guide',
  'method',
  'previews',
  'regions',
  'con',
  'prn',
  'aux',
  'nul',
]);
