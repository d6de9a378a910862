import { indicatorIds } from '../../indicators/ids.ts';
import { h } from 'preact';
import { severalDirections, smallCellWords, smallGroupWords } from '../../figures/protection.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatAcademicYear } from '../../format/date.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { Directions } from './Directions.tsx';
import { directionSeries, type DirectionSeries } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** In which directions the region's teachers rotate inside their groups; null where nothing of it is published. */
export function directionsChart(atlas: RegionArtifact): Chart | null {
  const series = directionSeries(atlas);
  if (series === null) return null;
  const title = titleOf(atlas, series);
  const told = series.ribbons.map(({ label, full_words }) => `${label}${full_words}`).join('、');
  const description = `${title}。${formatAcademicYear(series.ribbon_year)}：${told}。各学年的人数见数据表。`;
  return {
    id: 'directions',
    kind: 'directions',
    group_id: null,
    indicator_id: indicatorIds.rotationDirection,
    title,
    subtitle: wordsOfCounted(atlas)`单位：人，参与口径，${atlas.region.region_word}各集团合计，已结束的学年`,
    source: '指标IND-16；色带越宽，人数越多；斜线为不公开，其宽度和高度不表示人数。',
    notes: notesOf(atlas, series),
    description,
    table: {
      header: ['方向', ...series.years.map(formatAcademicYear)],
      rows: series.lines.map(({ label, years }) => [label, ...years.map(({ full_words }) => full_words)]),
    },
    draw: (variant) =>
      renderDrawing(
        h(Directions, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** The two directions between lead schools and members, which the policy speaks of. */
function titleOf(atlas: RegionArtifact, { ribbons, lines, years, ribbon_year }: DirectionSeries): string {
  const { region } = atlas;
  const total = lines[0]?.years[years.indexOf(ribbon_year)];
  const between = ribbons
    .filter(({ from, to }) => from !== to)
    .map(({ label, full_words }) => `${label.replace('→', '到')}${full_words}`);
  return wordsOfCounted(
    atlas,
  )`${formatAcademicYear(ribbon_year)}${region.region_word}集团内交流${total?.full_words ?? ''}，其中${between.join('、')}`;
}

function notesOf(atlas: RegionArtifact, { lines, years, ribbon_year }: DirectionSeries): readonly string[] {
  const cells = lines.flatMap((line) => line.years);
  const isWithheld = cells.some(({ absence }) => absence === 'suppressed');
  const later = years.filter((year) => year > ribbon_year);
  return [
    ...(later.length > 0 ? [`${later.map(formatAcademicYear).join('、')}各方向的人数不公开，只公开合计。`] : []),
    ...(isWithheld ? [`${smallCellWords(atlas)}。`] : []),
    ...(cells.some(({ absence }) => absence === 'missing') ? ['虚线框为缺数据。'] : []),
    `${smallGroupWords(atlas)}；${severalDirections}。`,
  ];
}
