import type { PublicationTerms } from '../../artifacts/terms.ts';
import type { PublicRow } from '../../model/tables.ts';
import type { Content } from '../contents.ts';
import type { DatabaseContent } from '../database.ts';
import type { Download, FileKind } from '../download.ts';
import type { PublishedRegion } from '../published-region.ts';

interface Kind extends FileKind {
  /** As catalogues of open data and the server name it. */
  readonly media_type: string;
  /** For readers, after the name of the format: what a file of this kind is good for, and what opens it. */
  readonly use: string;
  /** Whether a release keeps files of this kind: what people read and cite. Left out are those that only an engine reads. */
  readonly is_in_releases: boolean;
}

/** A file a table, made of its rows. */
export interface TableFormat extends Kind {
  readonly holds: 'table';
  readonly by: 'rows';
  readonly write: (content: Content, region: PublicRow<'region'>) => string | Uint8Array;
}

/** A file a table that only the engine can write, out of the tables that it has just computed. */
export interface EngineTableFormat extends Kind {
  readonly holds: 'table';
  readonly by: 'engine';
  /** Returns the statement that writes the file. */
  readonly write: (content: Content, target: { readonly region: PublicRow<'region'>; readonly path: string }) => string;
}

/** How the page of downloads offers a file that holds the whole region. */
interface WholeRegion extends Kind {
  readonly holds: 'region';
  readonly title: string;
  /** What a reader wants to do: `用表格软件查看`. */
  readonly task: string;
  /** The words of the link: `XLSX 工作簿`. */
  readonly label: string;
}

/** One file of the whole region, made of what it publishes. */
export interface RegionFormat extends WholeRegion {
  readonly by: 'rows';
  readonly write: (published: PublishedRegion, around: PackageInput) => string | Uint8Array;
}

/** What a file about the whole region is made of. */
export interface PackageInput {
  /** The files of the tables one by one. */
  readonly downloads: readonly Download[];
  readonly terms: PublicationTerms;
  /** `datapackage.json`, which describes the CSV files. */
  readonly descriptor: string;
}

/** One file of the whole region that only the engine can write; its bytes were taken before the engine was closed. */
export interface EngineRegionFormat extends WholeRegion {
  readonly by: 'engine';
  readonly write: (published: PublishedRegion, database: DatabaseContent) => Download;
}

/** A list beside the data, which is written by what it lists. */
export interface ListFormat extends Kind {
  readonly holds: 'list';
}

/** One entry of the registry: a format is for a table, for the region, or for lists, and an engine writes it or not. */
export type Format = TableFormat | EngineTableFormat | RegionFormat | EngineRegionFormat | ListFormat;
