import { listRegionsHere, readRegionArtifact } from './read.ts';
import type { RegionArtifact } from './types.ts';

/** One static path per region, `/<slug>/…`, with the region's artifact as the page's data. */
export function regionPaths() {
  return listRegionsHere().map((slug) => ({ params: { region: slug }, props: { atlas: readRegionArtifact(slug) } }));
}

/** One static path per thing of every region; `idsOf` lists the things, whose lower-case id is the last part. */
export function regionPathsOf<P extends string>(parameter: P, idsOf: (atlas: RegionArtifact) => readonly string[]) {
  return regionPaths().flatMap(({ params, props }) =>
    idsOf(props.atlas).map((id) => ({
      params: { ...params, [parameter]: id.toLowerCase() } as { region: string } & Record<P, string>,
      props: { ...props, id },
    })),
  );
}
