import { wholeFiles } from './download-uses.ts';
import { mainPolicyOf } from './lookup.ts';
import { publicationsOf, type Publication } from './publications.ts';
import { targetStandings } from './targets.ts';
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
  readonly membership_count: number;
  /** Requirements with a number in them. */
  readonly requirement_count: number;
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

export function summaryOf(atlas: RegionArtifact): RegionSummary {
  const { region, tables, slug } = atlas;
  const policy = mainPolicyOf(atlas);
  const standings = targetStandings(atlas);
  return {
    slug,
    region_name: region.region_name,
    parent_name: region.parent_name,
    is_demo: region.is_demo,
    as_of_date: region.as_of_date,
    data_status: region.data_status,
    group_count: tables.groups.length,
    membership_count: tables.memberships.length,
    requirement_count: standings.length,
    open_count: standings.filter((item) => item.missing_tables.length > 0).length,
    policy: policy && `${policy.document_number}《${policy.title}》`,
    region_code: region.region_code,
    data_provider: region.data_provider,
    input_hash: atlas.input_hash,
    whole_files: wholeFiles(atlas.downloads),
    publications: publicationsOf(atlas),
  };
}
