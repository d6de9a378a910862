import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { figureOf, type Figure } from '../figures/figure.ts';
import { localGroupName } from '../figures/local-name.ts';
import { groupsInForce, groupTypeOf, resultsOf, targetsOf } from '../figures/lookup.ts';
import { latestEndedOf } from '../figures/result-grid.ts';
import { absenceWords, partsWords, standardWords, targetWords, valueWithParts } from '../figures/say.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { plainText } from '../format/bound-text.ts';
import { formatMoment } from '../format/date.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { chartWidths_px, type Chart } from './chart.ts';
import { thresholdSeries } from './thresholds/series.ts';
import { ThresholdBars } from './thresholds/ThresholdBars.tsx';

/**
 * How far each group is from the standard of its type, in the latest period that has ended; null when the indicator is
 * not judged by group or no group has a value.
 */
export function groupStandingChart(atlas: RegionArtifact, indicator: Indicator): Chart | null {
  const basis = indicator.bases[0];
  if (basis === undefined || indicator.judged_unit_kind !== 'group' || indicator.is_gap) return null;
  const figures = standingFigures(atlas, indicator);
  const unit = figures.find(({ value }) => value !== null)?.unit ?? indicator.unit;
  const nameOf = (id: string) => localGroupName(atlas, id);
  const series = thresholdSeries(figures, unit, nameOf);
  const [first] = figures;
  if (series === null || first === undefined) return null;
  const standards = targetsOf(atlas, indicator.id)
    .filter((target) => figures.some(({ row }) => row.target_id === target.target_id))
    .map((target) => `${target.group_type ?? ''}${targetWords(target)}`);
  const title = `${formatMoment(first.row)}${indicator.short_title}：${findingOf(atlas, indicator, figures)}`;
  const description = `${title}。${series.bars.map((bar) => `${bar.name}${bar.words}`).join('；')}。`;
  return {
    id: `${indicator.id.toLowerCase()}-groups`,
    kind: 'standards',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: [
      `单位：${unit}`,
      ...(indicator.bases.length > 1 ? [basis.label] : []),
      ...(standards.length > 0 ? [`标准：${[...new Set(standards)].join('、')}`] : []),
    ].join('，'),
    source: `按公布文件的次序排列，不是排名${series.bars.some(({ threshold }) => threshold !== null) ? '；竖线为各集团适用的标准' : ''}。`,
    notes: notesOf(figures, nameOf),
    description,
    table: {
      header: ['集团', '类型', '数值', ...(unit === '%' ? ['分子/分母'] : []), '标准', '判定'],
      rows: figures.map((figure, index) => [
        nameOf(figure.row.unit_id),
        groupTypeOf(atlas, figure.row.unit_id)?.group_type ?? '类型待确认',
        series.bars[index]?.words ?? '',
        ...(unit === '%' ? [partsWords(figure)] : []),
        standardWords(figure),
        figure.verdict,
      ]),
    },
    draw: (variant) =>
      render(
        h(ThresholdBars, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** One figure per group in force, in official order, at the latest moment that has ended; of several targets the one judged. */
function standingFigures(atlas: RegionArtifact, indicator: Indicator): readonly Figure[] {
  const all = resultsOf(atlas, indicator.id).filter(
    (row) => row.unit_kind === 'group' && row.category === '' && row.basis === indicator.bases[0]?.label,
  );
  const latest = Map.groupBy(latestEndedOf(all, atlas.region.as_of_date), (row) => row.unit_id);
  return groupsInForce(atlas).flatMap((group) => {
    const own = latest.get(group.group_id) ?? [];
    const row = own.find((item) => item.verdict !== '不适用') ?? own[0];
    return row === undefined ? [] : [figureOf(atlas, row)];
  });
}

/** How many groups got which verdict; where nothing is judged, the figure of all groups together. */
function findingOf(atlas: RegionArtifact, indicator: Indicator, figures: readonly Figure[]): string {
  const judged = figures.filter(({ verdict }) => verdict !== '无定量要求');
  if (judged.some(({ row }) => row.target_id !== null)) {
    const counts = [...Map.groupBy(judged, ({ verdict }) => verdict)].map(
      ([verdict, own]) => `${own.length}个集团${verdict}`,
    );
    return counts.join('，');
  }
  const whole = wholeOf(atlas, indicator, figures);
  const withheld = figures.filter(({ value }) => value === null);
  if (whole !== null) return `${atlas.region.region_word}合计${valueWithParts(whole)}`;
  return withheld.length === 0 ? '各集团均有数值' : '部分集团有数值';
}

/** The figure of the region at the same moment and on the same basis. */
function wholeOf(atlas: RegionArtifact, indicator: Indicator, [first]: readonly Figure[]): Figure | null {
  const row = resultsOf(atlas, indicator.id).find(
    (item) =>
      item.unit_kind === 'region' &&
      item.category === '' &&
      item.basis === first?.row.basis &&
      item.period === first.row.period &&
      item.as_of_date === first.row.as_of_date &&
      item.value !== null,
  );
  return row === undefined ? null : figureOf(atlas, row);
}

/** Who has no value, and why. */
function notesOf(figures: readonly Figure[], nameOf: (groupId: string) => string): readonly string[] {
  const absent = figures.filter(({ value }) => value === null);
  return [...Map.groupBy(absent, ({ reason, verdict }) => reason ?? absenceWords(verdict))].map(
    ([reason, own]) =>
      `${own.map(({ row }) => nameOf(row.unit_id)).join('、')}没有数值：${plainText(reason).replace(/。?$/, '。')}`,
  );
}
