import type { DerivedTables } from '../model/derived.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { Issue } from '../model/issue.ts';
import type { RegionPlaces } from '../model/places.ts';
import type { PolicyText } from '../model/policy-text.ts';
import type { Program } from '../model/program.ts';
import type { ReportText } from '../model/report-text.ts';
import type { ResultRow, TableStatus } from '../model/result.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { PublicRow, PublicTableName } from '../model/tables.ts';

/** Public rows of one region. Tables that were not supplied are empty here; `table_status` tells the two apart. */
export type PublicTables = { readonly [N in PublicTableName]: readonly PublicRow<N>[] };

/** A file offered for download. `path` is relative to the region's address, such as `data/370305_groups.csv`. */
export interface DownloadFile {
  readonly path: string;
  /** Null for a file about the whole region. */
  readonly table_name: string | null;
  readonly title: string;
  /** Name of one of the formats in src/downloads/formats, `CSV`. */
  readonly format: string;
  readonly row_count: number;
  readonly byte_count: number;
  /** Null for a database file, whose bytes differ from build to build; its name holds the hash of its content. */
  readonly sha256: string | null;
}

/** Everything the pages of one region are made from: `<artifacts>/<slug>/region.json`. */
export interface RegionArtifact {
  readonly slug: string;
  /** Folder under data/, `370305-linzi`. */
  readonly folder: string;
  readonly region: PublicRow<'region'>;
  readonly tables: PublicTables;
  /** Counts of people made from restricted tables, small ones kept back. */
  readonly facts: FactTables;
  /** Where campuses stand on the maps, in units of the drawing; null when none has coordinates. */
  readonly places: RegionPlaces | null;
  readonly results: readonly ResultRow[];
  /** Milestones, trials and histories, made from the results. */
  readonly derived: DerivedTables;
  readonly table_status: readonly TableStatus[];
  /** Findings that do not block publication; `handled` ones make up the processing record. */
  readonly issues: readonly Issue[];
  /** Whose figures wait for an answer, and because of which records. */
  readonly doubts: readonly TableDoubt[];
  /** What the authority adds to its annual reports. */
  readonly report_texts: readonly ReportText[];
  /** Full texts of policy documents, of those that may be quoted and were supplied. */
  readonly policy_texts: readonly PolicyText[];
  readonly downloads: readonly DownloadFile[];
  /** The database file that the region's pages load: as the one to be downloaded, without views. Null in a few tests. */
  readonly query_file: DownloadFile | null;
  /** sha256 over the inputs of this region: equal inputs, equal hash. */
  readonly input_hash: string;
  /** What made these files. Null in releases, which stay as they are when the program goes on, and in tests. */
  readonly program: Program | null;
}

/** What pages of the whole site need: `<artifacts>/site.json`. */
export interface SiteArtifact {
  readonly settings: SiteSettings;
  /** Slugs of the counties in the order of their codes. */
  readonly regions: readonly string[];
  /** Slugs of the cities, which are added up from counties; absent where there is none. */
  readonly cities?: readonly string[];
  /**
   * Slugs of the folders of cities by the first four digits of their codes: by these a county knows its city, on a machine too that
   * makes the county alone. Absent where there is none.
   */
  readonly city_slugs?: Readonly<Record<string, string>>;
  /** How many regions the whole site has: a machine that makes a part of it knows only its own. */
  readonly region_count: number;
  /** What makes the site; null in a few tests. */
  readonly program: Program | null;
}

/** What lies beside the page of the clerks' desk. */
export interface DeskArtifact {
  readonly script: string;
  readonly worker: string;
  /** The whole desk as one file. */
  readonly single: string;
  /** The worker of a trial. */
  readonly trial: string;
}

/** Where the browser's engine lies in the site: `<artifacts>/engine.json`. */
export interface EngineArtifact extends EngineBuild {
  readonly version: string;
  /** What browsers without exceptions of WebAssembly load instead. */
  readonly older: EngineBuild;
}

/** One build of the engine. Paths are relative to the site. */
export interface EngineBuild {
  readonly worker_path: string;
  readonly wasm_path: string;
  /** Of the code as it lies there, compressed. */
  readonly wasm_bytes: number;
  readonly worker_bytes: number;
}
