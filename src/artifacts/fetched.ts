import { regionAddress } from '../format/address.ts';
import { readRegionFile } from './read.ts';

/** What pages know of the JSON that their scripts fetch: `<artifacts>/<slug>/fetched.json`. */
export interface Fetched {
  /** Hash of all of it. */
  readonly version: string;
}

/** The address below which the scripts of a region's pages find their JSON: that of this build and of no other. */
export function fetchedAddress(slug: string): string {
  const fetched = readRegionFile<Fetched>(slug, 'fetched.json');
  if (fetched === null) throw new Error(`${slug} has no fetched.json`);
  return regionAddress(slug, `json/${fetched.version}/`);
}
