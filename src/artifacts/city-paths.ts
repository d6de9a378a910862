import type { CityArtifact } from './city.ts';
import { listCities, readCity, readCitySlugs, readRegionArtifact } from './read.ts';

/** One static path per city, `/<slug>/…`, with the city and what its own folder holds as the page's data; none without a city. */
export function cityPaths() {
  return listCities().map((slug) => ({
    params: { city: slug },
    props: { city: readCity(slug), own: readRegionArtifact(slug) },
  }));
}

/** One static path per thing of every city; `idsOf` lists the things. */
export function cityPathsOf<P extends string>(parameter: P, idsOf: (city: CityArtifact) => readonly string[]) {
  return cityPaths().flatMap(({ params, props }) =>
    idsOf(props.city).map((id) => ({
      params: { ...params, [parameter]: id } as { city: string } & Record<P, string>,
      props: { ...props, id },
    })),
  );
}

/** The address of the city that a county belongs to, relative to the site; null where the site has none. */
export function cityPathOf({ region_code }: { readonly region_code: string }): string | null {
  const slug = readCitySlugs()[region_code.slice(0, 4)];
  return slug === undefined || region_code.endsWith('00') ? null : `/${slug}/`;
}
