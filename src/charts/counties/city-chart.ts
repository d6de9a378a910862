import type { CityArtifact, CityMember } from '../../artifacts/city.ts';
import type { Chart, ChartVariant } from '../chart.ts';

/** A chart of a city: as one of a county, without an indicator's page or a group's of its own. */
export interface CityChart extends Pick<
  Chart,
  'id' | 'title' | 'subtitle' | 'source' | 'notes' | 'rules' | 'description' | 'table' | 'wide_px' | 'draw'
> {
  /** The same for pages: names lead to the pages of counties. */
  readonly drawInPage?: (variant: ChartVariant, addressOf: (slug: string) => string) => string;
}

/** What leads to a county's page where there is one. */
export function linkOf(
  { slug }: CityMember,
  addressOf: ((slug: string) => string) | undefined,
): { readonly address: string } | Record<never, never> {
  return slug === null || addressOf === undefined ? {} : { address: addressOf(slug) };
}

/** Said of every chart of counties. */
export function officialOrder({ region_name }: CityArtifact): string {
  return `${region_name}所辖县（市、区）按区划次序排列，不是排名`;
}
