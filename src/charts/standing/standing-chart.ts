import { h } from 'preact';
import { countOf, countRef, countWords } from '../../figures/counts/counts.ts';
import { localGroupName } from '../../figures/local-name.ts';
import { inferredMark } from '../../figures/requirements.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { bind, derivedRef } from '../../format/bound-text.ts';
import { formatCount } from '../../format/number.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { standingSeries, type StandingBar } from './series.ts';
import { StandingBars } from './StandingBars.tsx';
import { renderDrawing } from '../render-drawing.ts';

/**
 * One group against every requirement that is judged: the main chart of its page. Null where fewer than two requirements
 * have a figure: one is said in a sentence.
 */
export function standingChart(atlas: RegionArtifact, groupId: string): Chart | null {
  const bars = standingSeries(atlas, groupId);
  if (bars.filter(({ percent }) => percent !== null).length < 2) return null;
  const title = `${localGroupName(atlas, groupId)}：${findingOf(atlas, groupId, bars)}`;
  const description = `${title}。${bars.map(({ name, said }) => `${name}${said}`).join('；')}。`;
  return {
    id: standingChartId(groupId),
    kind: 'standing',
    group_id: groupId,
    indicator_id: null,
    title,
    subtitle: '单位：%，各项数值占标准的百分比，竖线处为正好达到标准，各项为最近一个已结束的周期',
    source: `按政策条款的次序排列。${legendOf(bars)}`,
    notes: notesOf(bars),
    description,
    table: {
      header: ['要求', '标准', '时段', '结果'],
      rows: bars.map((bar) => [bar.name, bar.full_standard, bar.moment, bar.said]),
    },
    draw: (variant) =>
      renderDrawing(
        h(StandingBars, {
          bars,
          className: `chart__${variant}`,
          description: title,
          width_px: chartWidths_px[variant],
        }),
      ),
  };
}

/** The address of a group's main chart, whether it has one or not. */
const standingChartId = (groupId: string) => `group-${groupId.toLowerCase()}`;

/** How many requirements are met and which are not, with what is lacking. */
function findingOf(atlas: RegionArtifact, groupId: string, bars: readonly StandingBar[]): string {
  const parts = (['requirements_met', 'requirements_unmet'] as const).map((name) => countRef(atlas, name, groupId));
  const [met, unmet] = [countOf(atlas, 'requirements_met', groupId), countOf(atlas, 'requirements_unmet', groupId)];
  if (met + unmet === 0) return '各项要求都还不能判定';
  const judged = `${bind(formatCount(met + unmet), derivedRef('plus', parts))}项要求`;
  if (unmet === 0) return `已判定的${judged}全部达标`;
  const named = bars.filter(({ verdict }) => verdict === '未达标').map(({ name, lacking }) => `${name}${lacking}`);
  const listed = named.length > 3 ? `${named.slice(0, 3).join('、')}等` : named.join('、');
  const missed = `${countWords(atlas, 'requirements_unmet', groupId)}未达标（${listed}）`;
  return met === 0
    ? `已判定的${judged}中，${missed}`
    : `已判定的${judged}中，${countWords(atlas, 'requirements_met', groupId)}达标，${missed}`;
}

/** Only the signs that stand in the picture. */
function legendOf(bars: readonly StandingBar[]): string {
  const signs = [
    { words: '竖线为标准', isThere: true },
    { words: '标准为“≤”的是上限，不超过竖线为符合', isThere: bars.some(({ is_limit }) => is_limit) },
    { words: '空心条为尚未结束的周期', isThere: bars.some((bar) => bar.is_running && bar.absence === null) },
    { words: '超过标准一半以上的条截短', isThere: bars.some(({ percent }) => (percent ?? 0) > 150) },
    { words: '虚线框为缺数据', isThere: bars.some(({ absence }) => absence === 'missing') },
    { words: '斜线框为保护个人信息不公开的', isThere: bars.some(({ absence }) => absence === 'suppressed') },
    { words: '短横为不适用', isThere: bars.some(({ absence }) => absence === 'not-applicable') },
    { words: '菱形为类型待确认', isThere: bars.some(({ absence }) => absence === 'type-unknown') },
  ];
  return `${signs
    .filter(({ isThere }) => isThere)
    .map(({ words }) => words)
    .join('，')}。`;
}

function notesOf(bars: readonly StandingBar[]): readonly string[] {
  const absent = bars.filter(({ absence }) => absence !== null);
  const inferred = bars.filter(({ standard, full_standard }) => standard !== full_standard);
  return [
    ...[...Map.groupBy(absent, ({ verdict }) => verdict)].map(
      ([verdict, own]) => `${own.map(({ name }) => name).join('、')}：${verdict}。`,
    ),
    ...(inferred.length === 0 ? [] : [`${inferred.map(({ name }) => name).join('、')}的标准为${inferredMark}。`]),
  ];
}
