import { wholeFiles } from '../downloads/uses.ts';
import { publicationsOf } from '../artifacts/publications.ts';
import type { RegionSummary } from '../artifacts/region-summary.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { documentNameAndTitle } from '../format/document-name.ts';
import { mainPolicyOf } from './lookup.ts';
import { countOf } from './counts/counts.ts';
import { bodyWordsOf, hasSeveralKinds, kindsOf } from './kinds.ts';

/** What pages of the whole site say of one region. */
export function summaryOf(atlas: RegionArtifact): RegionSummary {
  const { region, slug } = atlas;
  const policy = mainPolicyOf(atlas);
  return {
    slug,
    region_name: region.region_name,
    parent_name: region.parent_name,
    is_demo: region.is_demo,
    as_of_date: region.as_of_date,
    data_status: region.data_status,
    group_count: countOf(atlas, 'groups'),
    bodies: bodiesOf(atlas),
    body_word: bodyWordsOf(atlas).body,
    school_count: countOf(atlas, 'group_schools'),
    requirement_count: countOf(atlas, 'requirements'),
    inferred_count: countOf(atlas, 'requirements_inferred'),
    open_count: countOf(atlas, 'requirements_open'),
    policy: policy && documentNameAndTitle(policy),
    region_code: region.region_code,
    data_provider: region.data_provider,
    input_hash: atlas.input_hash,
    whole_files: wholeFiles(atlas.downloads),
    publications: publicationsOf(atlas),
  };
}

function bodiesOf(atlas: RegionArtifact): RegionSummary['bodies'] {
  if (!hasSeveralKinds(atlas))
    return [{ name: bodyWordsOf(atlas).name, count: countOf(atlas, 'groups'), counted: 'groups' }];
  return kindsOf(atlas).map(({ kind, name }) => ({
    name,
    count: countOf(atlas, 'groups_of_kind', kind),
    counted: `groups_of_kind(${kind})`,
  }));
}
