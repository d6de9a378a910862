import { indicatorIds } from '../../indicators/ids.ts';
import { h } from 'preact';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { smallGroupRule } from '../../figures/protection.ts';
import { partRef } from '../../figures/say.ts';
import { bind, derivedRef, refOfRow } from '../../format/bound-text.ts';
import { formatCount } from '../../format/number.ts';
import { exchangeChecks } from '../../model/exchange-checks.ts';
import { Cadres } from './Cadres.tsx';
import {
  cadreSeries,
  postsWords,
  postWords,
  publishedOf,
  type CadreGroup,
  type CadreSeries,
  type PostLine,
} from './series.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** Which members have the exchange of leaders that their group's type asks for; null where none is asked or known. */
export function cadresChart(atlas: RegionArtifact): Chart | null {
  const series = cadreSeries(atlas);
  if (series === null) return null;
  const title = titleOf(atlas, series);
  const description = `${title}。${series.groups.map(describedGroup).join('；')}。`;
  return {
    id: 'cadres',
    kind: 'cadres',
    group_id: null,
    indicator_id: indicatorIds.leadToMemberTeam,
    title,
    subtitle: wordsOfCounted(atlas)('单位：个成员校区，分集团、分方向，按数据截至日在任人员'),
    source: wordsOfCounted(atlas)(
      '指标IND-20a、IND-20b、IND-20c；每格为一个成员校区，两个方向的次序相同，均按公布文件的次序，不是排名。',
    ),
    rules: [
      `紧密型：${bare('lead-team')}；${bare('member-head')}。松散型：${bare('loose-out')}；${bare('loose-in')}。`,
    ],
    notes: notesOf(atlas, series),
    description,
    table: tableOf(atlas, series),
    draw: (variant) =>
      renderDrawing(
        h(Cadres, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** How many members have it in each direction, over all groups: `90个成员校区中，71个有总校派来的干部，51个…`. */
function titleOf(atlas: RegionArtifact, { groups, directions }: CadreSeries): string {
  const parts = directions.map((direction, index) => {
    const lines = groups.flatMap(({ lines: own }) => own[index] ?? []);
    const asked = summed(atlas, lines, 'asked_count', 'denominator');
    return wordsOfCounted(
      atlas,
    )`${direction}的，${asked}个成员校区中${summed(atlas, lines, 'met_count', 'numerator')}个已落实`;
  });
  return `干部互派：${parts.join('；')}`;
}

/** The sum over all groups, bound to the published results of the region: one for each of the requirements. */
function summed(
  atlas: RegionArtifact,
  lines: readonly PostLine[],
  count: 'met_count' | 'asked_count',
  part: 'numerator' | 'denominator',
): string {
  const sumOf = (own: readonly PostLine[], of: typeof count) => own.reduce((sum, line) => sum + line[of], 0);
  const refs = [...Map.groupBy(lines, ({ check }) => check)].map(([check, own]) => {
    const whole = { check, met_count: sumOf(own, 'met_count'), asked_count: sumOf(own, 'asked_count') };
    const row = publishedOf(atlas, atlas.region.region_code, whole);
    return partRef(row === null ? null : refOfRow(row), part);
  });
  return bind(formatCount(sumOf(lines, count)), derivedRef('plus', refs));
}

function describedGroup({ name, lines, absence_words }: CadreGroup): string {
  return `${name}${lines.length === 0 ? absence_words : lines.map(postsWords).join('、')}`;
}

function notesOf(atlas: RegionArtifact, { groups }: CadreSeries): readonly string[] {
  const without = groups.filter(({ lines }) => lines.length === 0);
  const excused = groups
    .flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))
    .filter(({ state }) => state === 'not-applicable').length;
  return [
    ...(without.length > 0 ? [`${without.map(({ name }) => name).join('、')}不适用或者类型待确认。`] : []),
    ...(groups.some(isWithheld) ? [`${smallGroupRule(atlas)}。`] : []),
    ...(excused > 0 ? ['不适用的不计入个数。'] : []),
  ];
}

/** What a check asks, without the clause and the type that end its sentence in brackets, and without its exceptions. */
function bare(check: keyof typeof exchangeChecks): string {
  return exchangeChecks[check].replace(/（[A-Z]+-\d+.*$/, '');
}

function tableOf(atlas: RegionArtifact, { directions, groups }: CadreSeries): Chart['table'] {
  return {
    header: [wordsOfCounted(atlas)('集团'), '类型', ...directions, wordsOfCounted(atlas)('未落实的成员校区')],
    rows: groups.map(({ name, type, lines, absence_words }) => [
      name,
      type,
      ...directions.map((_, index) => {
        const line = lines[index];
        return line === undefined ? absence_words : postsWords(line);
      }),
      openMembers(lines, directions),
    ]),
  };
}

/** A group that publishes nothing of its persons. */
function isWithheld({ lines }: Pick<CadreGroup, 'lines'>): boolean {
  return lines.some(({ cells }) => cells.some(({ state }) => state === 'suppressed'));
}

/** Every member that has not what is asked, or of which it is not known, by direction. */
function openMembers(lines: CadreGroup['lines'], directions: CadreSeries['directions']): string {
  // Without a list of members nobody takes one for a member that lacks something.
  if (isWithheld({ lines })) return '不公开';
  const open = lines.flatMap(({ cells }, index) => {
    const own = cells.filter(({ state }) => state !== 'met');
    const words = own.map(({ name, state }) => (state === 'unmet' ? name : `${name}（${postWords[state]}）`));
    return words.length > 0 ? [`${directions[index] ?? ''}：${words.join('、')}`] : [];
  });
  return open.length > 0 ? open.join('；') : '无';
}
