import { h } from 'preact';
import { countWords } from '../../figures/counts/counts.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatDate } from '../../format/date.ts';
import type { RegionPlaces } from '../../model/places.ts';
import type { Chart, ChartVariant, InPage } from '../chart.ts';
import { OverviewMap } from './OverviewMap.tsx';
import { overviewWide_px, placeOverview, type PlacedOverview } from './overview.ts';
import { mapGroups, roleWordsOf, typeWordsOf, type MapGroup } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfAll } from '../../figures/kinds.ts';

/** The last part of the map's address. */
export const mapChartId = 'map';
const mapName = '集团分布示意图';

/** Where the groups are; null when the region gave no coordinates. */
export function mapChart(atlas: RegionArtifact): Chart | null {
  const { places } = atlas;
  if (places === null) return null;
  const groups = mapGroups(atlas);
  const marked = new Set(places.main.points.map(({ campus_id }) => campus_id));
  const present = groups.filter(({ is_current }) => is_current);
  const unplaced = present.flatMap(({ members }) =>
    members.filter(({ is_current, campus_id }) => is_current && !marked.has(campus_id)),
  );
  const title = wordsOfAll(
    atlas,
  )`${mapName}：${countWords(atlas, 'groups')}集团、${countWords(atlas, 'group_campuses')}校区`;
  const description = wordsOfAll(
    atlas,
  )`${title}。方块为核心校（总校），圆点为成员校，圆圈为同一学校的其他校区，数字为集团序号，灰点为全部校区。各集团的校区见数据表。`;
  const placed = new Map<ChartVariant, PlacedOverview>();
  // The same places for the page and for the file.
  const placedIn = (variant: ChartVariant) => {
    const known = placed.get(variant) ?? placeOverview(places, groups, variant);
    placed.set(variant, known);
    return known;
  };
  const draw = (variant: ChartVariant, inPage: InPage | null) =>
    renderDrawing(
      h(OverviewMap, {
        placed: placedIn(variant),
        places,
        description,
        review: reviewWords(places),
        className: `chart__${variant}`,
        inPage,
      }),
    );
  return {
    id: mapChartId,
    name: mapName,
    wide_px: overviewWide_px,
    kind: 'map',
    group_id: null,
    indicator_id: null,
    title,
    subtitle: wordsOfAll(atlas)(
      '方块为核心校（总校），圆点为成员校，圆圈为同一学校的其他校区，灰点为其余校区，数字为集团序号，集团名称前的标记为类型',
    ),
    source: mapSource(atlas),
    notes: [...mapNotes(atlas), ...unplacedNotes(unplaced)],
    description,
    table: {
      header: ['校区', wordsOfAll(atlas)('集团序号'), wordsOfAll(atlas)('集团'), '类型', '角色', '所在地', '是否标出'],
      rows: present.flatMap((group) => tableRows(group, marked)),
    },
    draw: (variant) => draw(variant, null),
    drawInPage: draw,
  };
}

function tableRows(group: MapGroup, marked: ReadonlySet<string>): readonly (readonly string[])[] {
  return group.members
    .filter(({ is_current }) => is_current)
    .map((member) => [
      member.campus_name,
      String(group.number),
      group.short_name,
      typeWordsOf(group),
      roleWordsOf(member),
      member.address ?? '',
      marked.has(member.campus_id) ? '已标出' : '没有坐标',
    ]);
}

/** What is printed with every map of a region. */
export function mapNotes(atlas: RegionArtifact): readonly string[] {
  const { places } = atlas;
  if (places === null) return [];
  return [
    wordsOfAll(atlas)(
      '连线和颜色表示集团关系，不是学区范围。位置取整到图上的单位，标记密集处已适当错开，细线指向实际位置。',
    ),
    baseWords(places),
    places.is_fictional
      ? '虚构平面，横轴墨卡托投影，上北下南。'
      : '横轴墨卡托投影，中央经线过本地中部，上北下南；坐标已统一换算到WGS84（与CGCS2000之差在图上看不出）。',
  ];
}

function baseWords({ outline_path, outline_source, is_fictional }: RegionPlaces): string {
  if (is_fictional) return '地名、校名、位置和界线均为虚构，不是任何真实地区的地图。';
  if (outline_path === null || outline_source === null) return '本图不绘行政区域界线，没有使用底图。';
  const { source, base_review_number, review_number, decision } = outline_source;
  const parts = [
    `底图来源：${source}`,
    ...(base_review_number === null ? [] : [`底图审图号：${base_review_number}`]),
    review_number === null ? `本图依据：${decision ?? ''}` : `本图审图号：${review_number}`,
  ];
  return `${parts.join('；')}。`;
}

/** Lower left on the map itself. */
export function reviewWords({ outline_path, outline_source, is_fictional }: RegionPlaces): string {
  if (is_fictional) return '示意图，虚构地区';
  if (outline_path === null || outline_source === null) return '示意图，不绘行政区域界线';
  return outline_source.review_number === null ? '示意图，审定依据见图下' : `审图号：${outline_source.review_number}`;
}

/** What has to be printed with the map: the date of its contents and where the coordinates come from. */
export function mapSource({ region }: RegionArtifact): string {
  return `专题数据截至${formatDate(region.as_of_date)}，校区坐标由提供单位登记。`;
}

/** Who is not on the map, by name. */
export function unplacedNotes(campuses: readonly { readonly campus_name: string }[]): readonly string[] {
  const names = [...new Set(campuses.map(({ campus_name }) => campus_name))];
  return names.length === 0 ? [] : [`${names.join('、')}没有坐标，未在图上标出。`];
}
