import { schoolTypes } from '../model/codes.ts';
import { roleWords } from './columns.ts';
import type { ListedGroup, ListPlan, ReadSheet } from './plan.ts';

/** So many of a kind are told one by one. */
const mostTold = 20;

/** What a plan found, for a clerk to accept or not: lines in the order in which they are looked at. */
export function planWords(plan: ListPlan): readonly string[] {
  return [
    ...plan.sheets.flatMap(sheetWords),
    '',
    `共${countsByKind(plan.groups)}，${plan.schools.length}所学校，${memberCount(plan)}个成员位置。`,
    ...typeWords(plan),
    ...leadWords(plan),
    ...doubtWords(plan),
  ];
}

/** `9个教育集团、6个学区`; a group of which nobody says its kind is called 未写明组织形式的. */
export function countsByKind(groups: readonly ListedGroup[]): string {
  const kinds = Map.groupBy(groups, ({ kind }) => kind ?? '未写明组织形式的集团');
  return [...kinds].map(([kind, own]) => `${own.length}个${kind}`).join('、') || '0个集团';
}

/** The name of a group, or its lead where the list gives it none. */
export function listedName({ name, members }: ListedGroup): string {
  return name ?? `以${members[0]?.name ?? '（未写明）'}为核心校的集团`;
}

function sheetWords({ name, header, skipped }: ReadSheet): readonly string[] {
  if (header === null) return [`${name}：没有找到名单的表头，没有读取。`];
  const columns = header.columns
    .filter(({ role }) => role !== 'person')
    .map(({ header: own, role }) => (own === roleWords[role] ? own : `${own}（按“${roleWords[role]}”读取）`));
  return [
    `${name}：表头在第${header.line}行，认出的列：${columns.join('、')}。`,
    ...(header.unread.length === 0 ? [] : [`  没有读取的列：${header.unread.join('、')}。`]),
    ...(skipped.length === 0
      ? []
      : [`  跳过${skipped.length}行合计、说明：${told(skipped.map(({ line }) => `第${line}行`))}。`]),
  ];
}

function memberCount({ groups }: ListPlan): number {
  return groups.reduce((total, { members }) => total + members.length, 0);
}

function typeWords({ schools }: ListPlan): readonly string[] {
  const known = Map.groupBy(schools, ({ type }) => type);
  const open = known.get(null) ?? [];
  const counts = [...known].flatMap(([type, own]) => (type === null ? [] : [`${schoolTypes[type]}${own.length}所`]));
  return [
    ...(counts.length === 0 ? [] : [`办学类型按校名判定：${counts.join('、')}。`]),
    ...(open.length === 0
      ? []
      : [`${open.length}所的校名不能说明办学类型，先留空：${told(open.map(({ name }) => name))}。`]),
  ];
}

function leadWords({ groups }: ListPlan): readonly string[] {
  const named = groups.filter(({ isLeadByName }) => isLeadByName);
  if (named.length === 0) return [];
  const each = named.map((group) => `${listedName(group)}：${group.members[0]?.name ?? ''}`);
  return [`${named.length}个没有注明核心校，按名称判定：${told(each, '；')}。`];
}

function doubtWords({ groups, doubts }: ListPlan): readonly string[] {
  const namesOf = (indexes: readonly number[]) =>
    told(indexes.flatMap((index) => (groups[index] === undefined ? [] : [listedName(groups[index])])));
  const lines = [
    [
      doubts.withSeveralCodes,
      '个校名有不止一个标识码，分清以前不能写入',
      () => told(doubts.withSeveralCodes.map(({ name, codes }) => `${name}（${codes.join('、')}）`)),
    ],
    [
      doubts.homeless,
      '行有学校而没有写明在哪个集团，没有录入',
      () => told(doubts.homeless.map(({ line, text }) => `第${line}行${text}`)),
    ],
    [
      doubts.odd,
      '个名称不像校名，照原样录入',
      () => told(doubts.odd.map(({ name, line }) => `${name}（第${line}行）`)),
    ],
    [
      doubts.near,
      '对校名十分相近，按两所学校录入，是同一所的请先改一致',
      () => told(doubts.near.map(({ one, other }) => `${one}／${other}`)),
    ],
    [doubts.inSeveral, '所学校列入不止一处', () => told(doubts.inSeveral.map(({ name }) => name))],
    [doubts.withoutLead, '个没有注明核心校', () => namesOf(doubts.withoutLead)],
    [doubts.withSeveralLeads, '个有多所核心校', () => namesOf(doubts.withSeveralLeads)],
    [doubts.withoutMembers, '个没有成员', () => namesOf(doubts.withoutMembers)],
    [doubts.withoutKind, '个的名称和名单都没有说明组织形式', () => namesOf(doubts.withoutKind)],
  ] as const;
  const found = lines.filter(([rows]) => rows.length > 0);
  if (found.length === 0) return ['没有需要核对的名称。'];
  return ['请核对：', ...found.map(([rows, words, names]) => `  ${rows.length}${words}：${names()}。`)];
}

function told(names: readonly string[], between = '、'): string {
  const shown = names.slice(0, mostTold).join(between);
  return names.length > mostTold ? `${shown}等` : shown;
}
