import type { CityArtifact } from './city.ts';
import { listCities, readCity, readRegionArtifact } from './read.ts';

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

/** The city that a county belongs to on this site; null where there is none. */
export function cityOfCounty(slug: string): { readonly slug: string; readonly region_name: string } | null {
  const found = listCities()
    .map((city) => readCity(city))
    .find(({ members }) => members.some((member) => member.slug === slug));
  return found === undefined ? null : { slug: found.slug, region_name: found.region_name };
}
