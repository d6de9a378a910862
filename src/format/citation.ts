import { formatDate } from './date.ts';

/** What a citation of a region's data is made of. */
export interface Cited {
  readonly region: {
    readonly region_name: string;
    readonly as_of_date: string;
    readonly data_status: string;
    readonly data_provider: string;
    readonly is_demo: boolean;
  };
  readonly site_title: string;
  readonly input_hash: string;
  /** Whole address of the data page; null while the site's address is not known. */
  readonly address: string | null;
}

/** `示例县集团化办学公开数据`, with a mark on what is invented. */
export function datasetTitle({ region_name, is_demo }: Cited['region']): string {
  return `${region_name}集团化办学公开数据${is_demo ? '（演示数据）' : ''}`;
}

/** The hash of what the data were made from, short enough to be copied by hand. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

interface Makers {
  readonly region: Pick<Cited['region'], 'data_provider'>;
  readonly site_title: string;
}

/** Who is named as the maker: who provided the data and who made them readable; one name where this site did both. */
export function makersOf({ region, site_title }: Makers): string {
  return region.data_provider.startsWith(site_title) ? region.data_provider : `${region.data_provider}、${site_title}`;
}

/** One sentence that can stand in a text. */
export function plainCitation(cited: Cited): string {
  const { region, input_hash, address } = cited;
  const place = address === null ? '' : `，${address}`;
  return `${makersOf(cited)}：《${datasetTitle(region)}》，数据截至${formatDate(region.as_of_date)}（${region.data_status}），数据版本${shortHash(input_hash)}${place}。`;
}

/**
 * An entry for a list of references by GB/T 7714—2015: a data set online, [DS/OL]. The day of reading is the reader's own
 * and is left to be filled in; a day of publication is not claimed, because the data tell only up to when they go.
 */
export function standardCitation({ region, site_title, input_hash, address }: Cited): string {
  const version = `数据截至${formatDate(region.as_of_date)}（${region.data_status}），数据版本${shortHash(input_hash)}`;
  const place = address === null ? '' : `. ${address}`;
  return `${region.data_provider}. ${datasetTitle(region)}：${version}[DS/OL]. ${site_title}[引用日期]${place}.`;
}
