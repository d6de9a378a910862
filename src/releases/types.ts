import { sha256 } from '../artifacts/files.ts';
import type { ChartTable } from '../charts/chart.ts';

/**
 * A release: what was published of a region for one year at one moment, frozen with everything that was offered then.
 * It is kept under `data/<region>/releases/<id>/` and served unchanged at its own address, whatever comes later.
 */

/** A release is preliminary until the figures of its year are final. */
export const releaseStatuses = ['初步', '核定'] as const;
export type ReleaseStatus = (typeof releaseStatuses)[number];

/**
 * Raised whenever a reader of frozen releases would have to change its program. 2: the checksums name those of the release
 * before, and `chain.txt` lists the releases.
 */
export const releaseSchema = 2;
/** Releases of these versions are verified and served. */
export const readableSchemas: readonly number[] = [1, releaseSchema];

/** A frozen file. `path` is relative to the release's address, `data/370305_groups_20220812.csv`. */
export interface ReleaseFile {
  readonly path: string;
  readonly title: string;
  /** `CSV`, `JSON`, `PDF`, as it stands beside the link. */
  readonly format: string;
  /** Null for a file that has no rows. */
  readonly row_count: number | null;
  readonly byte_count: number;
  readonly sha256: string;
}

/** `release.json`: what a release says of itself. */
export interface ReleaseHead {
  readonly schema_version: number;
  /** `2025-2`: the second release of the year 2025. */
  readonly id: string;
  readonly year: number;
  readonly status: ReleaseStatus;
  /** The day of publication that the authority gives; otherwise the as-of date. Never the clock of the machine. */
  readonly released_on: string;
  readonly as_of_date: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly data_provider: string;
  readonly is_demo: boolean;
  /** What the authority says of it; required where a published figure changes. */
  readonly note: string | null;
  /** The release before it, of whatever year, with its seal: releases form a chain. */
  readonly previous: { readonly id: string; readonly seal: string } | null;
  /** sha256 over the inputs of the region. */
  readonly input_sha256: string;
  /** sha256 of the statement of each indicator, by its id: which definition was changed since. */
  readonly statement_sha256: Readonly<Record<string, string>>;
  /** sha256 over the program that made it. */
  readonly program_sha256: string;
  readonly files: readonly ReleaseFile[];
  /** sha256 over all of the above. */
  readonly seal: string;
}

/** A release with everything that is served of it. */
export interface Release {
  readonly head: ReleaseHead;
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the authority has put beside its checksums, by name; absent: nothing. */
  readonly signatures?: ReadonlyMap<string, string>;
}

/** A chart of the report as it was drawn then. */
export interface FrozenChart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: ChartTable;
  readonly wide_px: number | null;
  /** Complete SVG texts with literal colours. */
  readonly wide: string;
  readonly narrow: string;
}

/** The report of a release as data, relative to its address. */
export const reportModelPath = 'report/report.json';
/** The charts of that report as they were drawn, relative to the release's address. */
export const reportChartsPath = 'report/charts.json';
/** What changed since the release before, for programs; relative to the release's address. */
export const changesPath = 'changes.json';
/** The same as a table. */
export const changesTablePath = 'changes.csv';

/** `2025-2` → [2025, 2]; null for anything else. */
export function releaseNumber(id: string): readonly [year: number, number: number] | null {
  const match = /^(\d{4})-([1-9]\d*)$/.exec(id);
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

/** Releases in the order in which they were published: each names the one before it. */
export function inSequence<R extends { readonly head: ReleaseHead }>(releases: readonly R[]): readonly R[] {
  const after = new Map(releases.map((release) => [release.head.previous?.id ?? '', release]));
  const ordered: R[] = [];
  for (let next = after.get(''); next !== undefined && !ordered.includes(next); next = after.get(next.head.id))
    ordered.push(next);
  return ordered;
}

/** The release that took the place of another: the last of the same year; null when it still stands. */
export function successorOf(head: ReleaseHead, all: readonly ReleaseHead[]): ReleaseHead | null {
  const last = all.findLast(({ year }) => year === head.year);
  return last === undefined || last.id === head.id ? null : last;
}

/** `2025年度初步数` */
export function releaseName({ year, status }: Pick<ReleaseHead, 'year' | 'status'>): string {
  return `${year}年度${status}数`;
}

/** sha256 over everything that a release says of itself, the checksums of its files included. */
export function sealOf(body: Omit<ReleaseHead, 'seal'>): string {
  return sha256(JSON.stringify(body));
}

/** `第2次发布`: the number of a release within its year. */
export function releaseOrdinal({ id }: Pick<ReleaseHead, 'id'>): string {
  return `第${releaseNumber(id)?.[1] ?? ''}次发布`;
}
