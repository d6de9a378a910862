import { groupStandingsOf } from '../../figures/group-page.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatMoment } from '../../format/date.ts';
import { formatThreshold } from '../../format/number.ts';
import { countedOf, findIndicator } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Row } from '../../model/tables.ts';
import type { Verdict } from '../../model/verdict.ts';
import { absenceOf, type ChartAbsence } from '../absence.tsx';
import { valueWords } from '../thresholds/series.ts';

export interface StandingBar {
  readonly target_id: string;
  /** The requirement in a few words: 交流轮岗比例, 班主任论坛. */
  readonly name: string;
  /** `≥10%`; which one it is where that depends on a type not yet decided: 按类型确定. */
  readonly standard: string;
  /** The period or date that it is about. */
  readonly moment: string;
  /** Value in percent of the standard, 100 = reached (of an upper limit: just kept); null when there is none. */
  readonly percent: number | null;
  /** `type-unknown`: which standard applies is not decided. */
  readonly absence: ChartAbsence | 'type-unknown' | null;
  /** What stands beside the bar: `9.9%，差1人`, `0次，差1次，进行中（预计）`, or why there is none. */
  readonly words: string;
  /** The same with the verdict in every case. */
  readonly said: string;
  readonly verdict: Verdict;
  readonly is_limit: boolean;
  readonly is_running: boolean;
}

/** Which of several results for one requirement is told: what is judged, then what is not known yet, then what is not asked. */
const precedence: readonly Verdict[] = [
  '达标',
  '未达标',
  '符合建议',
  '超过建议规模',
  '进行中（预计）',
  '未到期',
  '人数较少不公开',
  '数据缺失',
  '类型待确认',
  '不适用',
];

/**
 * How one group stands on each requirement that is judged, in the order of the policy's records; targets of different
 * types for the same thing are one requirement. What is only counted and not judged is left out.
 */
export function standingSeries(atlas: RegionArtifact, groupId: string): readonly StandingBar[] {
  const rows = groupStandingsOf(atlas, groupId)
    .map(({ target, ended }) => ({ target, row: ended }))
    .filter(({ row }) => precedence.includes(row.verdict));
  const byRequirement = Map.groupBy(rows, ({ row }) => `${row.indicator_id} ${row.category}`);
  return [...byRequirement.values()].flatMap((own) => {
    const [first] = own.toSorted((a, b) => precedence.indexOf(a.row.verdict) - precedence.indexOf(b.row.verdict));
    return first === undefined ? [] : barOf(first.row, first.target);
  });
}

function barOf(row: ResultRow, target: Row<'policy_targets'>): readonly StandingBar[] {
  const indicator = findIndicator(row.indicator_id);
  if (indicator === null || row.threshold === null || row.target_id === null) return [];
  const unit = row.denominator !== null || indicator.unit === '%' ? '%' : indicator.unit;
  const absence = absenceIn(row);
  const amount = row.value === null || row.denominator === null ? row.value : row.value * 100;
  // How much would be lacking depends on the type.
  const written = valueWords(row.verdict === '类型待确认' ? { ...row, shortfall: null } : row, unit, countedOf(row));
  const value = absence === null || (absence === 'type-unknown' && row.value !== null) ? written : '';
  const said = value === '' ? row.verdict : `${value}，${row.verdict}`;
  return [
    {
      target_id: row.target_id,
      name: row.category.replace(/^.*：/, '') || indicator.short_title,
      standard:
        absence === 'type-unknown'
          ? '按类型确定'
          : `${row.comparator}${formatThreshold(row.threshold, row.denominator === null ? target.unit : '%')}`,
      moment: formatMoment(row),
      percent: absence !== null || amount === null || row.threshold === 0 ? null : (amount / row.threshold) * 100,
      absence,
      words: isJudged(row.verdict) ? value : said,
      said,
      verdict: row.verdict,
      is_limit: row.comparator === '≤',
      is_running: row.verdict === '进行中（预计）',
    },
  ];
}

/** Where the bar and its standard tell the verdict. */
function isJudged(verdict: Verdict): boolean {
  return verdict === '达标' || verdict === '未达标' || verdict === '符合建议';
}

function absenceIn(row: ResultRow): StandingBar['absence'] {
  if (row.verdict === '类型待确认') return 'type-unknown';
  // A figure of a period in which the requirement does not apply is no standing.
  return row.verdict === '不适用' ? 'not-applicable' : absenceOf(row);
}
