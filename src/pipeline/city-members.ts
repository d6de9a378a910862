import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Row } from '../model/tables.ts';

/** Beside the artifacts of a region that is a city: the rows of its members table. */
export const cityMembersFile = 'city-members.json';

/** Keeps the members table of a city with its artifacts, so that whoever has these can make the city. */
export async function writeCityMembers(
  artifactsFolder: string,
  slug: string,
  rows: readonly Row<'city_members'>[],
): Promise<void> {
  await writeFile(join(artifactsFolder, slug, cityMembersFile), `${JSON.stringify(rows)}\n`);
}
