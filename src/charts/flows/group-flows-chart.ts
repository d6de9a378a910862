import { h } from 'preact';
import { directionWords, groupFlowsOf, leadWordOf, type GroupFlows } from '../../figures/group-flows.ts';
import { localGroupName, localName } from '../../figures/local-name.ts';
import { severalDirections, smallCellWords } from '../../figures/protection.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatAcademicYear } from '../../format/date.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { FlowMatrix } from './FlowMatrix.tsx';
import { flowCell, flowSeries, flowTotal } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfGroup } from '../../figures/kinds.ts';

/** From which campus to which the teachers of a group rotate; null where no more than the total is published. */
export function groupFlowsChart(atlas: RegionArtifact, groupId: string): Chart | null {
  const found = groupFlowsOf(atlas, groupId);
  if (found === null) return null;
  const campuses = found.campuses.map((campus) => ({ ...campus, name: localName(atlas, campus.name) }));
  const flows = { ...found, campuses };
  const series = flowSeries(flows, {
    total: wordsOfGroup(atlas, groupId)('集团内合计'),
    lead: leadWordOf(atlas),
    directionOf: (direction) => directionWords(atlas, direction),
  });
  const title = titleOf(atlas, flows, localGroupName(atlas, groupId));
  const description = `${title}。${describedPairs(flows)}`;
  return {
    id: `flows-${groupId.toLowerCase()}`,
    kind: 'flows',
    group_id: groupId,
    indicator_id: null,
    title,
    subtitle: `单位：人，参与口径，${formatAcademicYear(flows.academic_year)}，学年初的各校区`,
    source: wordsOfGroup(
      atlas,
      groupId,
    )`指标IND-16、IND-17；${leadWordOf(atlas)}各校区在前，成员校区按公布文件的次序，不是排名；短横线为同一校区，不适用。`,
    notes: notesOf(atlas, flows),
    description,
    table: tableOf(atlas, flows),
    draw: (variant) =>
      renderDrawing(
        h(FlowMatrix, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

function titleOf(atlas: RegionArtifact, { academic_year, directions, total }: GroupFlows, name: string): string {
  const among = directions.flatMap(({ direction, row }) =>
    row.value === null || row.value === 0
      ? []
      : [`${directionWords(atlas, direction).replace('→', '到')}${flowTotal('', row).full_words}`],
  );
  const whole = `${formatAcademicYear(academic_year)}${name}内交流${flowTotal('', total).full_words}`;
  return among.length === 0 ? `${whole}，各方向的人数不公开` : `${whole}，其中${among.join('、')}`;
}

interface KnownWay {
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

/** The ways of which there is something to say: somebody went, or the count is missing. */
function knownWays({ campuses, cells }: GroupFlows): readonly KnownWay[] {
  return cells.flatMap((line, from) =>
    line.flatMap((cell, to) =>
      (cell.count ?? 0) > 0 || cell.absence === 'missing'
        ? [{ from: campuses[from]?.name ?? '', to: campuses[to]?.name ?? '', words: flowCell(cell).full_words }]
        : [],
    ),
  );
}

function isWithheld({ cells }: GroupFlows): boolean {
  return cells.flat().some(({ absence }) => absence === 'suppressed');
}

function describedPairs(flows: GroupFlows): string {
  const known = knownWays(flows).map(({ from, to, words }) => `${from}派往${to}${words}`);
  return known.length === 0 ? '各校区之间的人数均不公开。' : `校区之间公开的有：${known.join('；')}。`;
}

function notesOf(atlas: RegionArtifact, flows: GroupFlows): readonly string[] {
  const since = flows.withheld_since.map((row) => `${formatAcademicYear(row.period)}${flowTotal('', row).full_words}`);
  return [
    ...(isWithheld(flows) ? [`斜线格为不公开。${smallCellWords(atlas)}。`] : []),
    `${severalDirections}，各方向之和可能大于合计。`,
    ...(since.length > 0 ? [`此后已结束的学年只公开合计：${since.join('、')}。`] : []),
  ];
}

/** Every number of the picture, and that other ways are withheld. */
function tableOf(atlas: RegionArtifact, flows: GroupFlows): Chart['table'] {
  return {
    header: ['派出', '接收', '人数'],
    rows: [
      [wordsOfGroup(atlas, flows.total.unit_id)('集团内合计'), '合计', flowTotal('', flows.total).full_words],
      ...flows.directions.map(({ direction, row }) => [
        directionWords(atlas, direction),
        '合计',
        flowTotal('', row).full_words,
      ]),
      ...knownWays(flows).map(({ from, to, words }) => [from, to, words]),
      ...(isWithheld(flows) ? [['其余校区', '其余校区', '不公开']] : []),
    ],
  };
}
