import { formatDate } from '../format/date.ts';
import { dataSumOf, printedSum } from './data-sum.ts';
import { sha256 } from './files.ts';
import type { RegionArtifact } from './types.ts';

/** Something that was published, for the feeds. */
export interface Publication {
  /** `urn:uuid:…`: the same for ever, wherever the site is served. */
  readonly id: string;
  readonly title: string;
  /** The day that the data themselves give; the site knows no clock. */
  readonly date: string;
  readonly summary: string;
  /** Relative to the region, `data/`. */
  readonly path: string;
}

/** Returns what a region has published, newest first: the present data, and its corrections, one entry a day. */
export function publicationsOf({
  region,
  tables,
  downloads,
}: Pick<RegionArtifact, 'region' | 'tables' | 'downloads'>): readonly Publication[] {
  const { region_code, region_name, as_of_date, data_status, data_provider, is_demo } = region;
  const mark = is_demo ? '（演示数据）' : '';
  const present = {
    id: urnOf([region_code, 'data', as_of_date, data_status]),
    title: `${region_name}集团化办学公开数据${mark}：数据截至${formatDate(as_of_date)}（${data_status}）`,
    date: as_of_date,
    summary: `${data_provider}提供，可以整套或分表下载。${sumWords(dataSumOf({ downloads }))}`,
    path: 'data/',
  };
  const corrections = [...Map.groupBy(tables.corrections, ({ corrected_on }) => corrected_on)].map(([date, rows]) => ({
    id: urnOf([region_code, 'corrections', date]),
    title: `${region_name}${mark}更正${rows.length}处`,
    date,
    summary: rows
      .map(({ place, old_value, new_value, reason }) => `${place}：${old_value}改为${new_value}。原因：${reason}`)
      .join('；'),
    path: 'corrections/',
  }));
  return [present, ...corrections].toSorted(
    (a, b) => b.date.localeCompare(a.date, 'en') || a.id.localeCompare(b.id, 'en'),
  );
}

/** `数据校验值a19bea534f6c6ef8（SHA-256前16位）。`: whoever keeps the feed can compare the data with it; '' for none. */
export function sumWords(sum: string | null): string {
  return sum === null ? '' : `数据校验值${printedSum(sum)}（SHA-256前16位）。`;
}

/** A name made of what a thing is: an identifier by version 8 of RFC 9562, whose bits are free. */
export function urnOf(parts: readonly string[]): string {
  const hex = sha256(JSON.stringify(['school-group-atlas', ...parts]));
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return `urn:uuid:${uuid.join('-')}`;
}
