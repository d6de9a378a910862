import type { RegionArtifact } from '../artifacts/types.ts';
import { workPages } from '../format/work-pages.ts';
import { bodiesLabel, wordsOfCounted } from './kinds.ts';
import { isListOnly } from './little-known.ts';

/** Which page of a region it is. */
export type Section =
  | 'overview'
  | 'groups'
  | 'relations'
  | 'map'
  | 'schools'
  | 'rotations'
  | 'work'
  | 'indicators'
  | 'tasks'
  | 'reports'
  | 'policy'
  | 'completeness'
  | 'query'
  | 'data'
  | 'corrections';

/** A page of a region as its navigation names it. */
export interface SectionLink {
  readonly id: Section;
  readonly label: string;
  /** Relative to the region's address. */
  readonly path: string;
}

/** Pages of a region that answer questions of one kind. */
export interface SectionPart {
  /** Absent for the overview, which stands before all others. */
  readonly label?: string;
  readonly items: readonly SectionLink[];
}

/** What a list of bodies has nothing for. */
const empty: readonly Section[] = ['map', 'rotations', 'work', 'tasks'];

/** Returns the pages of a region in their groups: all that have something to show, and the present one in any case. */
export function sectionsOf(atlas: RegionArtifact, present: Section): readonly SectionPart[] {
  const isBrief = isListOnly(atlas);
  const isThere = ({ id }: SectionLink) =>
    id === present || !isBrief || !empty.includes(id) || (id === 'map' && atlas.places !== null);
  return partsOf(atlas)
    .map((part) => ({ ...part, items: part.items.filter(isThere) }))
    .filter(({ items }) => items.length > 0);
}

function partsOf(atlas: RegionArtifact): readonly SectionPart[] {
  return [
    { items: [{ id: 'overview', label: '概览', path: '' }] },
    {
      label: '名录',
      items: [
        { id: 'groups', label: bodiesLabel(atlas), path: 'groups/' },
        { id: 'schools', label: '学校', path: 'schools/' },
        { id: 'relations', label: '关系图', path: 'relations/' },
        { id: 'map', label: '地图', path: 'map/' },
      ],
    },
    {
      label: '进展',
      items: [
        { id: 'indicators', label: '指标', path: 'indicators/' },
        { id: 'rotations', label: '交流轮岗', path: 'rotations/' },
        { id: 'work', label: wordsOfCounted(atlas)('集团工作'), path: workPages[0].path },
        { id: 'tasks', label: '任务', path: 'tasks/' },
      ],
    },
    {
      label: '文件',
      items: [
        { id: 'reports', label: '年度报告', path: 'reports/' },
        { id: 'policy', label: '政策与口径', path: 'policy/' },
      ],
    },
    {
      label: '数据',
      items: [
        { id: 'query', label: '自助查询', path: 'query/' },
        { id: 'data', label: '数据下载', path: 'data/' },
        { id: 'completeness', label: '数据完整性', path: 'completeness/' },
        { id: 'corrections', label: '更正', path: 'corrections/' },
      ],
    },
  ];
}
