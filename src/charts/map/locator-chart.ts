import { h } from 'preact';
import { compositionWords } from '../../figures/composition.ts';
import { localName } from '../../figures/local-name.ts';
import { groupName } from '../../figures/lookup.ts';
import { presentTone } from '../../figures/type-periods.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { mapNotes, mapSource, reviewWords, unplacedNotes } from './map-chart.ts';
import { LocatorMap } from './LocatorMap.tsx';
import { locatorEntries, placeLocator, type LocatorEntry } from './locator.ts';
import { mapGroups, roleWordsOf, typeWordsOf } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';

const locatorChartId = (groupId: string): string => `map-${groupId.toLowerCase()}`;

/** Where the campuses of one group are; null when none of them has coordinates. */
export function locatorChart(atlas: RegionArtifact, groupId: string): Chart | null {
  const { places, region } = atlas;
  const group = mapGroups(atlas).find((row) => row.group_id === groupId);
  if (places === null || group === undefined) return null;
  const entries = locatorEntries(group, region.region_name);
  const marked = new Set(places.main.points.map(({ campus_id }) => campus_id));
  const campuses = entries.flatMap((entry) => entry.campuses);
  const shown = campuses.filter(({ campus_id }) => marked.has(campus_id));
  if (shown.length === 0) return null;
  const title = `${localName(atlas, groupName(atlas, groupId))}位置示意图：${compositionWords(atlas, groupId)}`;
  const described = entries.map(({ number, name, place }) => `${number}号${name}${place === '' ? '' : `，${place}`}`);
  const description = `${title}。${described.join('；')}。`;
  const unplaced = campuses.filter(({ campus_id }) => !marked.has(campus_id));
  return {
    id: locatorChartId(groupId),
    kind: 'locator',
    group_id: groupId,
    indicator_id: null,
    title,
    subtitle: `${typeWordsOf(group)}，方块为核心校（总校），圆点为成员校，圆圈为同一学校的其他校区，数字为成员序号，灰点为本地区其余校区`,
    source: mapSource(atlas),
    notes: [...mapNotes(atlas), ...unplacedNotes(unplaced)],
    description,
    table: {
      header: ['校区', '成员序号', '成员', '角色', '所在地', '是否标出'],
      rows: entries.flatMap((entry) => tableRows(entry, marked)),
    },
    draw: (variant) =>
      renderDrawing(
        h(LocatorMap, {
          placed: placeLocator(places, entries, chartWidths_px[variant]),
          places,
          description,
          review: reviewWords(places),
          tone: presentTone(group.types),
          className: `chart__${variant}`,
        }),
      ),
  };
}

function tableRows({ number, campuses }: LocatorEntry, marked: ReadonlySet<string>): readonly (readonly string[])[] {
  return campuses.map((campus) => [
    campus.campus_name,
    String(number),
    campus.member_label,
    roleWordsOf(campus),
    campus.address ?? '',
    marked.has(campus.campus_id) ? '已标出' : '没有坐标',
  ]);
}
