import type { Publication } from './publications.ts';
import type { DownloadFile, RegionArtifact } from './types.ts';

/** What pages of the whole site say of one region, `<artifacts>/<slug>/summary.json`: none of them reads all of all regions. */
export interface RegionSummary {
  readonly slug: string;
  readonly region_name: string;
  readonly parent_name: string | null;
  readonly is_demo: boolean;
  readonly as_of_date: string;
  readonly data_status: string;
  readonly group_count: number;
  /** The same by kind: 教育集团, 学区; with the name of the count and its argument. */
  readonly bodies: readonly { readonly name: string; readonly count: number; readonly counted: string }[];
  /** What a body is called among others: 集团. */
  readonly body_word: string;
  /** Schools in groups on the as-of date, each once. */
  readonly school_count: number;
  /** Requirements with a number in them. */
  readonly requirement_count: number;
  /** How many of these have a number that the document does not state. */
  readonly inferred_count: number;
  /** How many of these wait for data. */
  readonly open_count: number;
  /** `怀教〔2024〕1号《…》`; null when no document is named. */
  readonly policy: string | null;
  readonly region_code: string;
  readonly data_provider: string;
  /** sha256 over the inputs of the region. */
  readonly input_hash: string;
  /** The files that hold all of it. */
  readonly whole_files: readonly DownloadFile[];
  readonly publications: readonly Publication[];
}

/** Makes the summary of a region. It asks the figures, a later stage: whoever writes artifacts is handed it. */
export type Summarize = (atlas: RegionArtifact) => RegionSummary;
