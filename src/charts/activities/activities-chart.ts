import { h } from 'preact';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { activitySentences } from '../../figures/activities-finding.ts';
import { activityKindsOf } from '../../figures/activity-kinds.ts';
import { formatTerm } from '../../format/date.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { ActivityBars } from './ActivityBars.tsx';
import { activitySeries } from './series.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** How often each kind of activity was held, term by term; null where activities are not counted. */
export function activitiesChart(atlas: RegionArtifact): Chart | null {
  const series = activitySeries(atlas);
  if (series === null) return null;
  const title = activitySentences(atlas)[0] ?? wordsOfCounted(atlas)('各类集团活动的次数');
  const clauses = activityKindsOf(atlas).flatMap(({ clause_id }) => (clause_id === null ? [] : [clause_id]));
  const cited = clauses.length === 0 ? '' : `条款${[...new Set(clauses)].join('、')}。`;
  return {
    id: 'activities',
    kind: 'activities',
    group_id: null,
    indicator_id: indicatorIds.activities,
    title,
    subtitle: wordsOfCounted(atlas)('单位：次，各集团合计，按活动类别和学期，各类同一刻度'),
    source: `${cited}每个学年两根柱，依次为第一、第二学期；框线为尚未结束的学期。`,
    notes: [],
    description: `${title}。各类活动各学期的次数和参与人次见数据表。`,
    table: {
      header: ['活动类别', '学期', '次数', '参与人次'],
      rows: series.panels.flatMap(({ kind, bars }) =>
        bars.map(({ term, events_words, attendances_words }) => [
          kind,
          formatTerm(term),
          events_words,
          attendances_words,
        ]),
      ),
    },
    draw: (variant) =>
      renderDrawing(
        h(ActivityBars, {
          series,
          className: `chart__${variant}`,
          description: title,
          width_px: chartWidths_px[variant],
        }),
      ),
  };
}
