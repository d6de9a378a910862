import { indicatorIds } from '../indicators/ids.ts';
import { formatDate } from '../format/date.ts';
import { formatShare } from '../format/number.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { groupTypeOf, membersOf, resultsOf, targetsOf } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

export { groupFinding } from './group-finding.ts';

/** Sentences that say what a page found, made from its data. */

/** The first sentence of a region's overview: how many groups and members, how far from its coverage targets. */
export function regionFinding(atlas: RegionArtifact): string {
  return `${groupsFinding(atlas)}${coverageFinding(atlas)}`;
}

/** `7个教育集团，7所核心校、15所成员校；…` with types where the document gives them. */
export function groupsFinding(atlas: RegionArtifact): string {
  const members = atlas.tables.groups.flatMap((group) => membersOf(atlas, group.group_id));
  const current = members.filter((member) => member.is_current);
  const leads = current.filter((member) => member.is_lead);
  const leadWord = leads.some((member) => member.membership.member_role === '总校') ? '总校' : '核心校';
  const unit = current.some((member) => member.campus !== null) ? '个校区' : '所';
  const counts =
    unit === '所'
      ? `${leads.length}所${leadWord}、${current.length - leads.length}所成员校`
      : `${leads.length}个${leadWord}校区、${current.length - leads.length}个成员校区`;
  return `${atlas.region.region_name}有${atlas.tables.groups.length}个教育集团，${counts}；${typesFinding(atlas)}。`;
}

function typesFinding(atlas: RegionArtifact): string {
  const types = atlas.tables.groups.map((group) => groupTypeOf(atlas, group.group_id)?.group_type ?? null);
  const known = [...new Set(types.filter((type) => type !== null))];
  const unknown = types.filter((type) => type === null).length;
  const parts = known.map((type) => `${type}${types.filter((other) => other === type).length}个`);
  if (unknown > 0) parts.push(`类型待确认${unknown}个`);
  return parts.join('、');
}

function coverageFinding(atlas: RegionArtifact): string {
  // One that had ended by its deadline is a goal no more.
  const targets = targetsOf(atlas, indicatorIds.tightCoverage).filter(
    ({ valid_to, deadline }) => valid_to === null || (deadline ?? atlas.region.as_of_date) < valid_to,
  );
  if (targets.length === 0) return '文件没有设定覆盖率目标。';
  const goals = targets
    .map((target) => `${target.deadline ? target.deadline.slice(0, 4) : ''}年${target.threshold}%`)
    .join('、');
  const headline = indicatorOf(indicatorIds.tightCoverage).bases[0]?.label;
  const rows = resultsOf(atlas, indicatorIds.tightCoverage).filter(
    (row) => row.unit_kind === 'region' && row.category === '' && row.basis === headline,
  );
  const current = rows.find((row) => row.as_of_date === atlas.region.as_of_date && row.value !== null);
  if (current?.numerator == null || current.denominator == null) {
    return `紧密型覆盖率目标为${goals}，现有材料不足以计算当前覆盖率。`;
  }
  const share = formatShare(current.numerator, current.denominator, current.threshold);
  const gap = current.shortfall ? `，距${current.threshold}%还差${current.shortfall}个校区` : '';
  return `紧密型覆盖率目标为${goals}；${frozenFinding(rows)}截至${formatDate(atlas.region.as_of_date)}为${share}${gap}。`;
}

/** The latest target whose day has come, with the verdict that was frozen on it: `2025年12月31日为78.7%，未达标；` */
function frozenFinding(rows: readonly ResultRow[]): string {
  const frozen = rows
    .filter((row) => row.deadline !== null && row.deadline === row.as_of_date && row.value !== null)
    .toSorted((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))
    .at(-1);
  if (frozen?.numerator == null || frozen.denominator == null || frozen.deadline === null) return '';
  const share = formatShare(frozen.numerator, frozen.denominator, frozen.threshold);
  return `${formatDate(frozen.deadline)}为${share}，${frozen.verdict}；`;
}

/** What one indicator says for the region: its headline value, or why there is none. */
export function indicatorFinding(
  atlas: RegionArtifact,
  indicator: { readonly id: string; readonly question: string },
): string {
  const rows = resultsOf(atlas, indicator.id).filter((row) => row.category === '');
  const present = rows.filter((row) => row.value !== null);
  const targets = targetsOf(atlas, indicator.id);
  const goal =
    targets.length === 0
      ? '本地区文件没有设定标准。'
      : `本地区标准：${targets
          .map(
            (t) =>
              `${t.group_type ?? ''}${t.comparator}${t.threshold}${t.unit}${t.deadline ? `（${formatDate(t.deadline)}）` : ''}`,
          )
          .join('，')}。`;
  if (present.length > 0) return `${indicator.question}${goal}`;
  const reason = rows.find((row) => row.reason !== null)?.reason ?? '本地区暂无数据。';
  return `${reason.replace(/。?$/, '。')}${goal}`;
}
