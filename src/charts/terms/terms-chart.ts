import { indicatorIds } from '../../indicators/ids.ts';
import { h } from 'preact';
import { countOf, countWords } from '../../figures/counts/counts.ts';
import { clausesOfIndicator } from '../../figures/lookup.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatTerm } from '../../format/date.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { termSeries, type TermSeries } from './series.ts';
import { TermCalendar } from './TermCalendar.tsx';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** Which groups held in which term what the policy asks of every term; null where it asks for nothing. */
export function termsChart(atlas: RegionArtifact): Chart | null {
  const series = termSeries(atlas);
  if (series === null) return null;
  const title = findingOf(atlas, series);
  const clauses = [indicatorIds.backboneEvents, indicatorIds.moralEducationEvents].flatMap((id) =>
    clausesOfIndicator(atlas, id).map((row) => row.clause_id),
  );
  return {
    id: 'terms',
    kind: 'terms',
    group_id: null,
    indicator_id: indicatorIds.backboneEvents,
    title,
    subtitle: wordsOfCounted(atlas)('单位：次，按集团和学期，文件要求每学期举办的活动'),
    source: wordsOfCounted(
      atlas,
    )`条款${[...new Set(clauses)].join('、')}。按公布文件的次序排列，不是排名；空白处集团尚未成立。`,
    notes: [],
    description: wordsOfCounted(atlas)`${title}。各集团各学期的次数见数据表。`,
    table: {
      header: [wordsOfCounted(atlas)('集团'), '学期', ...series.kinds],
      rows: series.rows.flatMap(({ name, cells }) =>
        cells.flatMap(({ term, marks }) =>
          marks === null ? [] : [[name, formatTerm(term), ...marks.map(({ words }) => words)]],
        ),
      ),
    },
    draw: (variant) =>
      renderDrawing(
        h(TermCalendar, {
          series,
          className: `chart__${variant}`,
          description: title,
          width_px: chartWidths_px[variant],
        }),
      ),
  };
}

/** The latest term that is over: how many groups held everything, and what the others did not hold. */
function findingOf(atlas: RegionArtifact, { latest_term, activities }: TermSeries): string {
  if (latest_term === null) return wordsOfCounted(atlas)('各集团每学期应举办的活动');
  const groups = wordsOfCounted(atlas)`${countWords(atlas, 'activity_groups', latest_term)}集团`;
  const whole = `${countWords(atlas, 'activity_groups_whole', latest_term)}举办了规定的全部活动`;
  const short = activities.flatMap(({ kind, indicator_id, part }) => {
    const argument = `${latest_term},${indicator_id},${part}`;
    if (countOf(atlas, 'activity_groups_short', argument) === 0) return [];
    return [wordsOfCounted(atlas)`${kind}${countWords(atlas, 'activity_groups_short', argument)}集团`];
  });
  const said = `${formatTerm(latest_term)}，${groups}中${whole}`;
  return short.length === 0 ? said : `${said}；未达到次数的：${short.join('、')}`;
}
