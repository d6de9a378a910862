import { figureAt, hasEnded, seriesOf } from '../../figures/choose.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { directionWords, flowDirections, leadWordOf } from '../../figures/group-flows.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import type { ResultRow } from '../../model/result.ts';
import { flowTotal, type FlowTotal } from '../flows/series.ts';

/** One of the two ends of a direction. */
export type FlowEnd = 'lead' | 'member';

/** A direction in the year that is drawn as ribbons. */
export interface Ribbon extends FlowTotal {
  readonly from: FlowEnd;
  readonly to: FlowEnd;
}

/** A direction, or the total, over the years. */
export interface DirectionYears {
  readonly label: string;
  /** One per year of the series, in their order. */
  readonly years: readonly FlowTotal[];
}

/** How many teachers rotated in which direction, for the years that have ended. */
export interface DirectionSeries {
  /** The academic years that have ended, five at most. */
  readonly years: readonly string[];
  /** The latest of them of which a direction is published. */
  readonly ribbon_year: string;
  readonly ribbons: readonly Ribbon[];
  /** The total first; towns to villages last, which is a part of the others. */
  readonly lines: readonly DirectionYears[];
  readonly ends: Readonly<Record<FlowEnd, string>>;
}

const yearsAtMost = 5;

/** In which directions the region's teachers rotate; null where no ended year tells any direction. */
export function directionSeries(atlas: RegionArtifact): DirectionSeries | null {
  const indicator_id = indicatorIds.rotationDirection;
  const ended = seriesOf(atlas, { indicator_id }).filter((row) => row.period !== '' && hasEnded(atlas, row));
  const years = ended.map(({ period }) => period).slice(-yearsAtMost);
  const rowOf = (period: string, category: string): Pick<ResultRow, 'value' | 'verdict'> =>
    figureAt(atlas, { indicator_id, category }, period) ?? { value: null, verdict: '数据缺失' };
  const ribbon_year = years.findLast((year) =>
    flowDirections.some(({ part }) => rowOf(year, `方向：${part}`).value !== null),
  );
  if (ribbon_year === undefined) return null;
  const ends = { lead: leadWordOf(atlas), member: '成员校' };
  const categories = [
    { category: '', label: '合计' },
    ...flowDirections.map((direction) => ({
      category: `方向：${direction.part}`,
      label: directionWords(atlas, direction),
    })),
    { category: '方向：城镇→乡村', label: '其中城镇→乡村' },
  ];
  return {
    years,
    ribbon_year,
    ends,
    ribbons: flowDirections.map((direction) => ({
      from: direction.fromLead ? 'lead' : 'member',
      to: direction.toLead ? 'lead' : 'member',
      ...flowTotal(directionWords(atlas, direction), rowOf(ribbon_year, `方向：${direction.part}`)),
    })),
    lines: categories.map(({ category, label }) => ({
      label,
      years: years.map((year) => flowTotal(label, rowOf(year, category))),
    })),
  };
}
