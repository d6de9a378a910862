import type { ResultRow } from '../model/result.ts';
import { palette } from './palette.ts';

/** Why a mark has no amount. Zero is not among them: zero is an amount. */
export type ChartAbsence = 'missing' | 'suppressed' | 'not-applicable';

/** Why a result has no value, or null when it has one. */
export function absenceOf(row: Pick<ResultRow, 'value' | 'verdict'>): ChartAbsence | null {
  if (row.value !== null) return null;
  if (row.verdict === '人数较少不公开') return 'suppressed';
  return row.verdict === '不适用' ? 'not-applicable' : 'missing';
}

/** What stands in a chart in the place of a figure that is absent; zero is never written so. */
export const absenceWords: Readonly<Record<ChartAbsence, string>> = {
  missing: '无法计算',
  suppressed: '人数较少不公开',
  'not-applicable': '不适用',
};

interface Props {
  absence: ChartAbsence;
  x: number;
  /** Middle of the row. */
  y: number;
  height_px: number;
}

/**
 * The look of each absence, told apart without colour: a dashed empty box for what is missing, a box with slanted lines
 * for what is kept back, a short stroke for what does not apply.
 */
export function AbsenceMark({ absence, x, y, height_px }: Props) {
  const top = y - height_px / 2;
  const box = { x: x + 0.5, y: top + 0.5, width: 27, height: height_px - 1, fill: palette.surface };
  if (absence === 'not-applicable') {
    return <line x1={x + 4} x2={x + 24} y1={y} y2={y} stroke={palette.inkSoft} stroke-width="2" />;
  }
  if (absence === 'missing') return <rect {...box} stroke={palette.inkSoft} stroke-dasharray="3 3" />;
  return (
    <g>
      <rect {...box} stroke={palette.inkSoft} />
      {[0, 1, 2].map((index) => (
        <line
          key={index}
          x1={x + 4 + index * 8}
          y1={top + height_px - 2}
          x2={x + 8 + index * 8}
          y2={top + 2}
          stroke={palette.inkSoft}
        />
      ))}
    </g>
  );
}
