import type { CityArtifact } from '../artifacts/city.ts';
import type { ArtifactFile } from '../artifacts/files.ts';
import { cityOf } from './city.ts';
import { cityDownloads } from './downloads.ts';
import type { CityInput } from './input.ts';

/** Returns the files of a city: `<slug>/city.json` for its pages, and its downloads. Equal artifacts, equal bytes. */
export function cityFiles(input: CityInput): readonly ArtifactFile[] {
  const made = cityOf(input);
  const downloads = cityDownloads(made, input.own.region);
  const city: CityArtifact = { ...made, downloads: downloads.map(({ file }) => file) };
  return [
    { path: `${made.slug}/city.json`, content: `${JSON.stringify(city)}\n` },
    ...downloads.map(({ file, content }) => ({ path: `${made.slug}/${file.path}`, content })),
  ];
}
