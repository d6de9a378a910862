import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { CountTable } from './activity-tables.ts';
import { countNumber, countOf, countWords } from './counts/counts.ts';
import { localGroupName, localName } from './local-name.ts';
import { groupsInForce } from './lookup.ts';
import {
  canHave,
  groupsByResearch,
  researchGroupOf,
  stageSubjectKey,
  stageSubjectsOf,
  type StageSubject,
} from './research-groups.ts';
import { studioKindsOf, studiosOf, type Studio } from './studios.ts';
import { wordsOfCounted } from './kinds.ts';

/** The tables of the page on platforms, as readers see them. */

/** What counts of a group on a day are asked for, on the as-of date. */
function onAsOf({ region }: RegionArtifact, groupId: string): string {
  return `${region.as_of_date},${groupId}`;
}

/** Kinds of studios down: how many there are, and how many of them at rural schools. */
export function studioKindTable(atlas: RegionArtifact): CountTable {
  const clauses = [...new Set(studioKindsOf(atlas).flatMap(({ clause_id }) => clause_id ?? []))];
  return {
    corner: '类别',
    columns: ['现有', '其中在乡村学校', '条款'],
    rows: [
      {
        name: '合计',
        cells: [
          countWords(atlas, 'studios', atlas.region.as_of_date),
          countWords(atlas, 'studios_rural', atlas.region.as_of_date),
          clauses.join('、') || '未列明',
        ],
      },
      ...studioKindsOf(atlas).map(({ item, clause_id }) => ({
        name: item,
        cells: [
          countWords(atlas, 'studios_of_kind', item),
          countWords(atlas, 'studios_rural_of_kind', item),
          clause_id ?? '未列明',
        ],
      })),
    ],
  };
}

/** Groups down, kinds across; where a studio is at a campus of no group, a row says so. */
export function studioGroupTable(atlas: RegionArtifact): CountTable {
  const kinds = studioKindsOf(atlas).map(({ item }) => item);
  const outside = countOf(atlas, 'studios_outside_groups') > 0;
  return {
    corner: wordsOfCounted(atlas)('集团'),
    columns: ['合计', '其中在乡村学校', ...kinds],
    rows: [
      ...groupsInForce(atlas).map(({ group_id }) => ({
        name: localGroupName(atlas, group_id),
        group_id,
        cells: [
          countNumber(atlas, 'studios_of_group', onAsOf(atlas, group_id)),
          countNumber(atlas, 'studios_rural_of_group', onAsOf(atlas, group_id)),
          ...kinds.map((kind) => countNumber(atlas, 'studios_of_group_and_kind', `${group_id},${kind}`)),
        ],
      })),
      ...(outside
        ? [{ name: wordsOfCounted(atlas)('集团以外'), cells: [countNumber(atlas, 'studios_outside_groups')] }]
        : []),
    ],
  };
}

/** Studios one by one: those that are there, or those that are no more. */
export function studioList(atlas: RegionArtifact, studios: readonly Studio[]): CountTable {
  const isClosed = studios.some(({ state }) => state === 'closed');
  return {
    corner: '名称',
    columns: [
      '类别',
      '所在校区',
      wordsOfCounted(atlas)('所属集团'),
      '城乡',
      '设立日期',
      ...(isClosed ? ['撤销日期'] : []),
    ],
    rows: studios.map(({ row, campus_name, group_ids, is_rural }) => ({
      name: localName(atlas, row.studio_name),
      cells: [
        row.category,
        localName(atlas, campus_name),
        group_ids.length === 0
          ? wordsOfCounted(atlas)('不在集团内')
          : group_ids.map((id) => localGroupName(atlas, id)).join('、'),
        areaWords(is_rural),
        row.founded_on === null ? '未填写' : formatDate(row.founded_on),
        ...(isClosed ? [row.closed_on === null ? '' : formatDate(row.closed_on)] : []),
      ],
    })),
  };
}

/** Whether a studio is at a rural school, in words; null is 未填写, never a guess. */
export function areaWords(isRural: boolean | null): string {
  if (isRural === null) return '未填写';
  return isRural ? '乡村' : '城区、镇区';
}

/** Stages and subjects down: how many groups have a research group, and which could have one and have none. */
export function researchTable(atlas: RegionArtifact): CountTable {
  return {
    corner: '学段学科',
    columns: [wordsOfCounted(atlas)('已建立的集团'), wordsOfCounted(atlas)('没有建立的集团')],
    labels: ['已建立', '没有建立'],
    rows: stageSubjectsOf(atlas).map((wanted) => {
      const without = groupsByResearch(atlas, wanted, false);
      const key = stageSubjectKey(wanted);
      return {
        name: `${wanted.stage}${wanted.subject}`,
        cells: [
          wordsOfCounted(atlas)`${countWords(atlas, 'groups_with_research', key)}集团`,
          without.length === 0
            ? '无'
            : wordsOfCounted(
                atlas,
              )`${countWords(atlas, 'groups_without_research', key)}集团：${without.map((id) => localGroupName(atlas, id)).join('、')}`,
        ],
      };
    }),
  };
}

/** Groups down, stages and subjects across. */
export function researchMatrix(atlas: RegionArtifact): CountTable {
  const all = stageSubjectsOf(atlas);
  return {
    corner: wordsOfCounted(atlas)('集团'),
    columns: ['合计', ...all.map(({ stage, subject }) => `${stage}${subject}`)],
    rows: groupsInForce(atlas).map(({ group_id }) => ({
      name: localGroupName(atlas, group_id),
      group_id,
      cells: [
        countNumber(atlas, 'research_groups_of_group', onAsOf(atlas, group_id)),
        ...all.map((wanted) => researchState(atlas, group_id, wanted)),
      ],
    })),
  };
}

function researchState(atlas: RegionArtifact, groupId: string, wanted: StageSubject): string {
  if (researchGroupOf(atlas, groupId, wanted) !== null) return '有';
  return canHave(atlas, groupId, wanted.stage) ? '无' : '不适用';
}

/** The matrix of one group: subjects down, its stages across; null where no stage of it is one that has any. */
export function groupResearchTable(atlas: RegionArtifact, groupId: string): CountTable | null {
  const own = stageSubjectsOf(atlas).filter(
    (wanted) => canHave(atlas, groupId, wanted.stage) || researchGroupOf(atlas, groupId, wanted) !== null,
  );
  if (own.length === 0) return null;
  const stages = [...new Set(own.map(({ stage }) => stage))];
  return {
    corner: '学科',
    columns: stages,
    rows: [...new Set(own.map(({ subject }) => subject))].map((subject) => ({
      name: subject,
      cells: stages.map((stage) => {
        const wanted = own.find((one) => one.stage === stage && one.subject === subject);
        return wanted === undefined ? '不适用' : researchCell(atlas, groupId, wanted);
      }),
    })),
  };
}

/** `有，覆盖12个校区，2021年11月10日建立` */
function researchCell(atlas: RegionArtifact, groupId: string, wanted: StageSubject): string {
  const found = researchGroupOf(atlas, groupId, wanted);
  if (found === null) return '没有建立';
  const argument = `${groupId},${stageSubjectKey(wanted)}`;
  return [
    '有',
    ...(countOf(atlas, 'research_campuses', argument) > 0
      ? [`覆盖${countWords(atlas, 'research_campuses', argument)}校区`]
      : []),
    ...(found.founded_on === null ? [] : [`${formatDate(found.founded_on)}建立`]),
  ].join('，');
}

/** Studios at the campuses of one group that are there on the as-of date; null where there are none. */
export function groupStudioTable(atlas: RegionArtifact, groupId: string): CountTable | null {
  const own = studiosOf(atlas).filter(({ state, group_ids }) => state === 'present' && group_ids.includes(groupId));
  if (own.length === 0) return null;
  return {
    corner: '名称',
    columns: ['类别', '所在校区', '城乡', '设立日期'],
    rows: own.map(({ row, campus_name, is_rural }) => ({
      name: localName(atlas, row.studio_name),
      cells: [
        row.category,
        localName(atlas, campus_name),
        areaWords(is_rural),
        row.founded_on === null ? '未填写' : formatDate(row.founded_on),
      ],
    })),
  };
}
