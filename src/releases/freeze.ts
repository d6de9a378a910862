import { checksumsPath } from '../artifacts/data-sum.ts';
import { readableJson, sha256, type ArtifactFile } from '../artifacts/files.ts';
import { csv } from '../downloads/formats/csv.ts';
import { formatNamed } from '../downloads/formats/formats.ts';
import { json } from '../downloads/formats/json.ts';
import { manifestPath } from '../downloads/known-paths.ts';
import { plainData } from '../format/bound-text.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { chartOf } from '../charts/region-charts.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import type { Report } from '../report/model.ts';
import { reportOf } from '../report/report.ts';
import { changedStatements, changesBetween, changesCsv, statementHashes, type FoundChanges } from './change-list.ts';
import { contentOf, contentOfRelease, isTableFile, type Content } from './content.ts';
import {
  changesPath,
  changesTablePath,
  releaseNumber,
  releaseSchema,
  reportChartsPath,
  reportModelPath,
  sealOf,
  type FrozenChart,
  type Release,
  type ReleaseFile,
  type ReleaseHead,
  type ReleaseStatus,
} from './types.ts';

/** What the authority says of a release. */
export interface ReleaseOrder {
  readonly year: number;
  readonly status: ReleaseStatus;
  /** Null: the as-of date of the data. */
  readonly released_on: string | null;
  readonly note: string | null;
}

/** A region as the build makes it, and the program that made it. */
export interface Published {
  readonly atlas: RegionArtifact;
  /** Files of the region's artifacts, `<slug>/data/…` among them. */
  readonly files: readonly ArtifactFile[];
  readonly texts: SqlTexts;
  /** Further files of the report, such as its PDF; paths relative to the release. */
  readonly reportFiles: readonly FrozenFile[];
  readonly program_sha256: string;
  /** What the data would publish under the limits of the last publication; null or absent where these have not changed. */
  readonly under_former_limits?: Content | null;
  /** Releases that were taken back: none gets their names again. */
  readonly withdrawn_ids?: readonly string[];
}

/** A file to be frozen, with its bytes. */
export interface FrozenFile extends Pick<ReleaseFile, 'path' | 'title' | 'format' | 'row_count'> {
  readonly content: string | Uint8Array;
}

/** A release as it would be written, and how it differs from the one before. */
export interface Frozen {
  readonly release: Release;
  /** Null for the first release of a region. */
  readonly changes: FoundChanges | null;
}

/**
 * Freezes what is published of a region: data files, codebook, SQL, the report with its charts, and what changed since the
 * release before; workbook and data package are among the data files. Pure: the same data, order and program give the same
 * bytes. Parquet files and databases hold the same rows once more for engines, and are left out.
 */
export function freezeRelease(published: Published, order: ReleaseOrder, earlier: readonly Release[]): Frozen {
  const { atlas, texts } = published;
  const previous = earlier.at(-1) ?? null;
  const data = dataFiles(published);
  const statement_sha256 = statementHashes(texts.measures);
  const changes =
    previous === null
      ? null
      : changesBetween(contentOfRelease(previous), contentOfFiles(data), {
          redefined: changedStatements(previous.head.statement_sha256, statement_sha256),
          underFormerLimits: published.under_former_limits ?? null,
        });
  const report = reportOf(atlas, order.year);
  const frozen = [
    ...data,
    // Frozen numbers no longer follow the data: what is kept of them is their text.
    jsonFile(reportModelPath, '年度报告（结构化数据）', plainData(report)),
    jsonFile(reportChartsPath, '年度报告的图（结构化数据）', plainData(chartsIn(atlas, report))),
    ...published.reportFiles,
    { path: 'sql/statements.sql', title: '指标计算语句', format: 'SQL', row_count: null, content: sqlText(texts) },
    ...(changes === null ? [] : changeFiles(changes, previous?.head ?? null)),
  ];
  const files = new Map(frozen.map(({ path, content }) => [path, Buffer.from(content)]));
  const { region } = atlas;
  const body = {
    schema_version: releaseSchema,
    id: nextId(order.year, [...earlier.map(({ head }) => head.id), ...(published.withdrawn_ids ?? [])]),
    year: order.year,
    status: order.status,
    released_on: order.released_on ?? region.as_of_date,
    as_of_date: region.as_of_date,
    region_code: region.region_code,
    region_name: region.region_name,
    data_provider: region.data_provider,
    is_demo: region.is_demo,
    note: order.note,
    previous: previous === null ? null : { id: previous.head.id, seal: previous.head.seal },
    input_sha256: atlas.input_hash,
    statement_sha256,
    program_sha256: published.program_sha256,
    files: frozen.map(listed),
  };
  return { release: { head: { ...body, seal: sealOf(body) }, files }, changes };
}

/** `2025-2`, when there is a 2025-1, or was one. */
export function nextId(year: number, taken: readonly string[]): string {
  const numbers = taken.flatMap((id) => {
    const known = releaseNumber(id);
    return known?.[0] === year ? [known[1]] : [];
  });
  return `${year}-${Math.max(0, ...numbers) + 1}`;
}

function contentOfFiles(files: readonly FrozenFile[]): Content {
  return contentOf(files.flatMap(({ path, content }) => (isTableFile(path) ? [String(content)] : [])));
}

/** Whether a release keeps a file that the site offers; the checksums of the kept ones among them. */
export function isFrozenData({ path, format }: Pick<RegionArtifact['downloads'][number], 'path' | 'format'>): boolean {
  return path === checksumsPath || (formatNamed(format).is_in_releases && path !== manifestPath);
}

function dataFiles({ atlas, files }: Published): readonly FrozenFile[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  return atlas.downloads.filter(isFrozenData).flatMap(({ path, title, format, row_count }) => {
    const content = contents.get(`${atlas.slug}/${path}`);
    return content === undefined ? [] : [{ path, title, format, row_count, content }];
  });
}

function chartsIn(atlas: RegionArtifact, { sections, annexes }: Report): readonly FrozenChart[] {
  const ids = [...sections, ...annexes].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart_id] : [])),
  );
  return ids.flatMap((id) => {
    const chart = chartOf(atlas, id);
    if (chart === null) return [];
    const { title, subtitle, source, description, table } = chart;
    const notes = [...chart.notes, ...(chart.rules ?? [])];
    const words = { id, title, subtitle, source, notes, description, table, wide_px: chart.wide_px ?? null };
    return [plainData({ ...words, wide: chart.draw('wide'), narrow: chart.draw('narrow') })];
  });
}

function sqlText({ views, measures, results, derived }: SqlTexts): string {
  const named = [
    ...views,
    ...measures.map(({ indicator_id, sql }) => ({ name: indicator_id, sql })),
    ...results,
    ...derived,
  ];
  return named.map(({ name, sql }) => `-- ======== ${name} ========\n${sql.trimEnd()}\n`).join('\n');
}

function changeFiles({ list }: FoundChanges, previous: ReleaseHead | null): readonly FrozenFile[] {
  const content = { since: previous?.id ?? null, ...list };
  return [
    jsonFile(changesPath, '与上一版的差别（结构化数据）', content),
    {
      path: changesTablePath,
      title: '与上一版的差别',
      format: csv.name,
      row_count: list.changes.length,
      content: changesCsv(list),
    },
  ];
}

function jsonFile(path: string, title: string, value: unknown): FrozenFile {
  return { path, title, format: json.name, row_count: null, content: readableJson(value) };
}

function listed({ path, title, format, row_count, content }: FrozenFile): ReleaseFile {
  const bytes = Buffer.from(content);
  return { path, title, format, row_count, byte_count: bytes.length, sha256: sha256(bytes) };
}
