import type { Wording } from '../../format/wording.ts';
import { h } from 'preact';
import { compositionWords } from '../../figures/composition.ts';
import { find } from '../../figures/lookup.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatDate } from '../../format/date.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { RelationBrackets } from './RelationBrackets.tsx';
import { presentType, relationSeries, type RelationNode, type RelationSeries } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfGroup } from '../../figures/kinds.ts';

/** Printed with every diagram: it shows who belongs together, and is no map. */
export const relationNotice = '关系示意图：仅表示集团与成员校的隶属关系，不表示地理位置、行政区域界线或学区范围。';

/** Printed once with a diagram or a table in which a member has no day: no document gives it. */
export const undatedNotice = '没有写起止日期的成员，文件没有载明加入日期。';

/** The last part of the address of a group's diagram. */
export const relationChartId = (groupId: string): string => `relations-${groupId.toLowerCase()}`;

/** The bracket tree of one group: its lead left, its members right. */
export function relationChart(atlas: RegionArtifact, groupId: string): Chart {
  const series = relationSeries(atlas, groupId);
  const title = `${series.name}：${compositionWords(atlas, groupId)}`;
  const nodes = [...series.leads, ...series.members];
  const present = nodes.filter(({ is_current }) => is_current);
  const isUndated = nodes.some(({ period }) => period === '');
  const description = `${title}。${present.map((node) => `${node.role}${node.label}`).join('；')}。`;
  return {
    id: relationChartId(groupId),
    kind: 'relations',
    group_id: groupId,
    indicator_id: null,
    title,
    subtitle: wordsOfGroup(atlas, groupId)`集团关系图，${typeWords(series)}`,
    source: sourceOf(atlas, groupId),
    notes: [wordsOfGroup(atlas, groupId)(relationNotice), ...(isUndated ? [undatedNotice] : [])],
    description,
    table: {
      header: ['成员', '角色', wordsOfGroup(atlas, groupId)('在集团期间'), '现状', '校区', '现名', '曾用名'],
      rows: nodes.map((node) => tableRow(wordsOfGroup(atlas, groupId), node)),
    },
    draw: (variant) =>
      renderDrawing(
        h(RelationBrackets, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

function typeWords(series: RelationSeries): string {
  const type = series.types.find(({ is_current }) => is_current);
  if (type?.group_type == null || type.from === null) return presentType(series);
  return `${type.group_type}（${formatDate(type.from)}起）`;
}

function sourceOf(atlas: RegionArtifact, groupId: string): string {
  const group = find(atlas.tables.groups, 'group_id', groupId);
  return group?.approval_number ? `成员关系以${group.approval_number}等文件为准。` : '成员关系按公布文件登记。';
}

function tableRow(say: Wording, node: RelationNode): readonly string[] {
  return [
    node.label,
    node.role,
    node.period,
    node.is_current ? say('在集团内') : say('不在集团内'),
    node.campuses.map(({ name, is_current }) => (is_current ? name : `${name}（未启用或已停用）`)).join('、'),
    node.present_name ?? '',
    node.former_names.join('、'),
  ];
}
