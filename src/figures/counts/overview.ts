import type { RegionArtifact } from '../../artifacts/types.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { indicators } from '../../indicators/registry.ts';
import { groupRowsAt } from '../choose.ts';
import { resultsOf } from '../lookup.ts';
import { targetStandings, verdictOf, type TargetStanding } from '../targets.ts';
import { townshipsOf } from '../uncovered.ts';
import { inferredCount } from '../requirements.ts';
import { tablesWanted } from '../wanted.ts';
import type { Count } from './count.ts';

/** What the overview and the list of indicators count: requirements, who meets them, what can be computed. */
export const overviewCounts = {
  requirements: {
    unit: '项',
    meaning: '政策文件中的量化要求',
    of: (atlas) => targetStandings(atlas).length,
  },
  requirements_judged: {
    unit: '项',
    meaning: '量化要求中，现有数据可以判定的，不含建议性要求',
    of: (atlas) => measuredStandings(atlas).filter(({ target }) => target.obligation !== '宜').length,
  },
  requirements_advised: {
    unit: '项',
    meaning: '量化要求中，现有数据可以对照的建议性要求',
    of: (atlas) => measuredStandings(atlas).filter(({ target }) => target.obligation === '宜').length,
  },
  requirements_open: {
    unit: '项',
    meaning: '量化要求中，因缺少数据表不能判定的',
    of: (atlas) => targetStandings(atlas).filter(({ missing_tables }) => missing_tables.length > 0).length,
  },
  requirements_inferred: {
    unit: '项',
    meaning: '量化要求中，文件没有写明数值、由本站推定的',
    of: ({ tables }) => inferredCount(tables.policy_targets),
  },
  target_verdicts: {
    unit: '个',
    meaning: '某一项要求得出某一判定的集团或县域：截止日期当日的，没有的为最近一个已结束的时期',
    of: (atlas, argument) => {
      const [id = '', verdict = ''] = argument.split(',');
      const standing = standingOf(atlas, id);
      if (standing === undefined) return 0;
      return standing.rows.filter((row) => verdictOf(atlas, standing.target, row) === verdict).length;
    },
  },
  indicators: { unit: '个', meaning: '本站计算的指标', of: () => indicators.length },
  indicators_computed: {
    unit: '个',
    meaning: '现有数据可以算出至少一个结果的指标',
    of: (atlas) => indicators.filter(({ id }) => resultsOf(atlas, id).some(({ value }) => value !== null)).length,
  },
  groups_with_budget: {
    unit: '个',
    meaning: '某一年度有经费预算记录的集团',
    of: (atlas, year) => {
      const rows = groupRowsAt(atlas, { indicator_id: indicatorIds.funding, basis: '预算' }, year);
      return rows.filter(({ value }) => value !== null).length;
    },
  },
  results_incomplete: {
    unit: '项',
    meaning: '因记录不全无法计算的指标结果',
    of: (atlas) => atlas.results.filter(({ verdict }) => verdict === '数据缺失').length,
  },
  tables_wanted: {
    unit: '张',
    meaning: '缺少后有指标无法计算的数据表',
    of: (atlas) => tablesWanted(atlas).length,
  },
  tables_wanted_unsupplied: {
    unit: '张',
    meaning: '缺少后有指标无法计算的数据表中，没有提供的',
    of: (atlas) => tablesWanted(atlas).filter(({ is_supplied }) => !is_supplied).length,
  },
  tables_wanted_incomplete: {
    unit: '张',
    meaning: '缺少后有指标无法计算的数据表中，已提供但范围不完整的',
    of: (atlas) => tablesWanted(atlas).filter(({ is_supplied }) => is_supplied).length,
  },
  clauses: { unit: '条', meaning: '政策文件中登记的条款', of: ({ tables }) => tables.clauses.length },
  contradictions: {
    unit: '处',
    meaning: '政策文件内部不一致或缺漏之处',
    of: ({ tables }) => tables.contradictions.length,
  },
  uncovered_in_area: {
    unit: '个校区',
    meaning: '某一类城乡地区中，尚未加入紧密型集团的校区',
    of: (atlas, area) => atlas.derived.uncovered_campuses.filter((row) => (row.area ?? '') === area).length,
  },
  uncovered_townships: {
    unit: '个',
    meaning: '没有一个校区加入紧密型集团的乡镇（街道）',
    of: (atlas) => townshipsOf(atlas).filter(({ is_covered }) => !is_covered).length,
  },
} as const satisfies Record<string, Count>;

function measuredStandings(atlas: RegionArtifact): readonly TargetStanding[] {
  return targetStandings(atlas).filter(({ rows }) => rows.some(({ value }) => value !== null));
}

function standingOf(atlas: RegionArtifact, targetId: string): TargetStanding | undefined {
  return targetStandings(atlas).find(({ target }) => target.target_id === targetId);
}
