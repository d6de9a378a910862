import { judgedRequirements } from '../../figures/judged-requirements.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { figureOf, type Figure } from '../../figures/figure.ts';
import { markedStandard } from '../../figures/requirements.ts';
import { absenceWords, shortfallWords, standardWords, valueWords } from '../../figures/say.ts';
import { formatMoment } from '../../format/date.ts';
import { findIndicator } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';
import { absenceOf, type ChartAbsence } from '../absence.tsx';
import { localIndicator } from '../../figures/kinds.ts';

/** One requirement that a group is held to, as a bar against its standard. */
export interface StandingBar {
  readonly target_id: string;
  /** The requirement in a few words: 交流轮岗比例, 班主任论坛. */
  readonly name: string;
  /** `≥10%`; which one it is where that depends on a type not yet decided: 按类型确定. */
  readonly standard: string;
  /** The same with its mark where the document does not state the number. */
  readonly full_standard: string;
  /** The period or date that it is about. */
  readonly moment: string;
  /** Value in percent of the standard, 100 = reached (of an upper limit: just kept); null when there is none. */
  readonly percent: number | null;
  /** `type-unknown`: which standard applies is not decided. */
  readonly absence: ChartAbsence | 'type-unknown' | null;
  /** What stands beside the bar: `9.9%，差1人`, `0次，差1次，进行中（预计）`, or why there is none. */
  readonly words: string;
  /** `差1人`; '' where nothing is lacking. */
  readonly lacking: string;
  /** The same with the verdict in every case. */
  readonly said: string;
  readonly verdict: Verdict;
  readonly is_limit: boolean;
  readonly is_running: boolean;
}

/** How one group stands on each requirement that is judged, in the order of the policy's records. */
export function standingSeries(atlas: RegionArtifact, groupId: string): readonly StandingBar[] {
  return judgedRequirements(atlas, groupId).flatMap((row) => barOf(atlas, figureOf(atlas, row)));
}

function barOf(atlas: RegionArtifact, figure: Figure): readonly StandingBar[] {
  const { row, value, verdict, standard } = figure;
  const indicator = findIndicator(row.indicator_id);
  if (indicator === null || row.target_id === null) return [];
  const absence = absenceIn(row);
  const hasWords = absence === null || (absence === 'type-unknown' && value !== null);
  const lacking = shortfallWords(figure);
  const measured = [...(hasWords ? [valueWords(figure)] : []), ...(lacking === '' ? [] : [lacking])].join('，');
  const said = measured === '' ? absenceWords(verdict) : `${measured}，${verdict}`;
  const amount = figure.is_share && value !== null ? value * 100 : value;
  const isComparable = absence === null && standard?.unit === figure.unit && standard.threshold > 0;
  return [
    {
      target_id: row.target_id,
      name: row.category.replace(/^.*：/, '') || localIndicator(atlas, indicator).short_title,
      standard: absence === 'type-unknown' ? '按类型确定' : standardWords(figure),
      full_standard: absence === 'type-unknown' ? '按类型确定' : markedStandard(figure),
      moment: formatMoment(row),
      percent: isComparable && amount !== null ? (amount / standard.threshold) * 100 : null,
      absence,
      words: isJudged(verdict) ? measured : said,
      lacking,
      said,
      verdict,
      is_limit: row.comparator === '≤',
      is_running: verdict === '进行中（预计）',
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
