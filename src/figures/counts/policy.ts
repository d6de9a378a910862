import type { RegionArtifact } from '../../artifacts/types.ts';
import { clauseStandingsOf, type ClauseStanding } from '../clause-standings.ts';
import type { Count } from './count.ts';

/** What was read out of the policy documents. */
export const policyCounts = {
  clauses_answered: {
    unit: '条',
    meaning: '至少有一处展示位置已有记录或数字的条款',
    of: (atlas) => clausesThatStand(atlas, 'answered'),
  },
  clauses_unrecorded: {
    unit: '条',
    meaning: '写明展示位置、各处尚无记录的条款',
    of: (atlas) => clausesThatStand(atlas, 'unrecorded'),
  },
  clauses_quoted: {
    unit: '条',
    meaning: '没有展示位置、只引原文并写明理由的条款',
    of: (atlas) => clausesThatStand(atlas, 'quoted'),
  },
  interpretations: {
    unit: '条',
    meaning: '口径登记的记录数：政策文字没有写明之处，本站采用的理解',
    of: (atlas) => atlas.tables.interpretations.length,
  },
  interpretations_to_confirm: {
    unit: '条',
    meaning: '口径登记中状态为暂定、待主管部门确认的记录数',
    of: (atlas) => atlas.tables.interpretations.filter(({ status }) => status === '暂定').length,
  },
  unrecorded_passages: {
    unit: '项',
    meaning: '这一份文件中没有列为条款、写明理由的文句数',
    of: (atlas, policy) => atlas.tables.unrecorded_passages.filter(({ policy_id }) => policy_id === policy).length,
  },
} as const satisfies Record<string, Count>;

function clausesThatStand(atlas: RegionArtifact, asked: ClauseStanding): number {
  return clauseStandingsOf(atlas).filter((standing) => standing === asked).length;
}
