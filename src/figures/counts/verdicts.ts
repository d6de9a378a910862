import type { RegionArtifact } from '../../artifacts/types.ts';
import { lastDayOf } from '../../format/date.ts';
import type { ResultRow } from '../../model/result.ts';
import { groupRowsAt, isGroupInForce } from '../choose.ts';
import type { Count } from './count.ts';

/** Verdicts, as they are counted over the groups and over the results of a year. */
export const verdictCounts = {
  groups_by_verdict: {
    unit: '个',
    meaning: '某一指标、某一时点或时期的主口径合计数得出某一判定的集团；写明存续的，只计数据截至日存续的集团',
    of: (atlas, argument) => {
      const [id = '', moment = '', verdict = '', scope] = argument.split(',');
      return groupHeadlines(atlas, id, moment).filter(
        (row) => row.verdict === verdict && (scope === undefined || isGroupInForce(atlas, row.unit_id)),
      ).length;
    },
  },
  groups_shown: {
    unit: '个',
    meaning: '某一指标、某一时点或时期的数没有为保护个人信息而不公开的集团；学年的数不含学年初尚未成立的集团',
    of: (atlas, argument) => {
      const [id = '', moment = ''] = argument.split(',');
      return inTotals(atlas, id, moment).length;
    },
  },
  groups_shown_without_value: {
    unit: '个',
    meaning: '其中因不适用而没有单独数值的集团',
    of: (atlas, argument) => {
      const [id = '', moment = ''] = argument.split(',');
      return inTotals(atlas, id, moment).filter(({ value, verdict }) => value === null && verdict === '不适用').length;
    },
  },
  groups_complete: {
    unit: '个',
    meaning: '某一指标、某一时期的主口径合计数中，分子等于分母的集团',
    of: (atlas, argument) => {
      const [id = '', moment = ''] = argument.split(',');
      return groupHeadlines(atlas, id, moment).filter(isComplete).length;
    },
  },
  groups_counted: {
    unit: '个',
    meaning: '某一指标、某一时期的主口径合计数有数值的集团',
    of: (atlas, argument) => {
      const [id = '', moment = ''] = argument.split(',');
      return groupHeadlines(atlas, id, moment).filter(({ value }) => value !== null).length;
    },
  },
  groups_lacking: {
    unit: '个',
    meaning: '某一指标、某一时期的主口径合计数大于0的集团，不含类型待确认的集团',
    of: (atlas, argument) => {
      const [id = '', moment = ''] = argument.split(',');
      return groupHeadlines(atlas, id, moment).filter(
        ({ value, verdict }) => value !== null && value > 0 && verdict !== '类型待确认',
      ).length;
    },
  },
  withheld_results: {
    unit: '项',
    meaning: '时期在某一年结束、或者时点在某一年之内的指标结果中，为保护个人信息不公开的',
    of: (atlas, year) => atlas.results.filter((row) => row.verdict === '人数较少不公开' && yearOf(row) === year).length,
  },
} as const satisfies Record<string, Count>;

/** One row per group of an indicator's headline total at one moment: of several targets the one that judges it. */
function groupHeadlines(atlas: RegionArtifact, indicatorId: string, moment: string): readonly ResultRow[] {
  return groupRowsAt(atlas, { indicator_id: indicatorId }, moment);
}

/** Those that are in the region's total: a group founded during a school year had nobody on its first day. */
function inTotals(atlas: RegionArtifact, indicatorId: string, moment: string): readonly ResultRow[] {
  const later = new Set(
    atlas.tables.groups
      .filter(({ founded_on }) => /^\d{4}-\d{4}$/.test(moment) && (founded_on ?? '') > `${moment.slice(0, 4)}-09-01`)
      .map(({ group_id }) => group_id),
  );
  return groupHeadlines(atlas, indicatorId, moment).filter(
    ({ unit_id, verdict }) => verdict !== '人数较少不公开' && !later.has(unit_id),
  );
}

function isComplete({ numerator, denominator }: ResultRow): boolean {
  return numerator !== null && numerator === denominator;
}

function yearOf({ as_of_date, period }: ResultRow): string {
  return (as_of_date ?? lastDayOf(period)).slice(0, 4);
}
