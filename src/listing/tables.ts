import { schoolTypes } from '../model/codes.ts';
import { columnsOf, type TableName, tableNames } from '../model/tables.ts';
import { csvText } from '../validate/print/csv-text.ts';
import { templateFileName } from '../validate/template.ts';
import type { ListedGroup, ListPlan } from './plan.ts';
import { stagesOf } from './school-types.ts';

/** A row as it is written: cells by column, what is not there stays empty. */
export type TextRow = Readonly<Record<string, string>>;

/** Tables to be written, in the order of the schema. */
export type ListTables = Readonly<Partial<Record<TableName, readonly TextRow[]>>>;

/** What a list does not say of itself. */
export interface ListOrigin {
  /** 6 digits. */
  readonly region_code: string;
  /** Day of the document, or of the list. */
  readonly date: string;
  /** Who provides it. */
  readonly body: string;
  /** Document that it belongs to, for the register of data. */
  readonly source: string;
  /** Number of that document; null where it has none. */
  readonly number: string | null;
  /** Every school has one place of teaching: then each gets its campus, with the stages that its name says. */
  readonly hasOneCampusEach?: boolean;
}

/** So many schools have room in provisional codes of three digits. */
export const mostListedSchools = 999;

const byName = '办学类型按校名判定';

/** The tables that a plan becomes. Names stay as they are; codes are given in the order of the list. */
export function tablesOf(plan: ListPlan, origin: ListOrigin): ListTables {
  const ids = schoolIdsOf(plan, origin);
  const groupIds = plan.groups.map((_, index) => groupIdOf(origin, index, plan.groups.length));
  const tables: ListTables = {
    ...typesOf(plan, groupIds, origin),
    pack_items: kindItems(plan, origin),
    schools: plan.schools.map(({ name, type }, index) => ({
      school_id: ids.get(name) ?? '',
      school_name: name,
      school_type_code: type ?? '',
      sort_order: `${index + 1}`,
      note: type === null ? '' : byName,
    })),
    ...(origin.hasOneCampusEach === true ? { campuses: campusRows(plan, ids) } : {}),
    groups: plan.groups.map((group, index) => groupRow(group, groupIds[index] ?? '', index)),
    memberships: plan.groups.flatMap((group, index) =>
      memberRows(group, { group_id: groupIds[index] ?? '', ids, origin }),
    ),
  };
  return { ...tables, datasets: datasetRows(tables, plan, origin) };
}

/** A table as the bytes of its file, before they are encoded. */
export interface ListFile {
  readonly table: TableName;
  readonly name: string;
  readonly text: string;
}

/** A file for each table: Chinese header, UTF-8 with a byte order mark, CRLF, as templates are written. */
export function csvFilesOf(tables: ListTables): readonly ListFile[] {
  return tableNames.flatMap((name) => {
    const rows = tables[name];
    if (rows === undefined) return [];
    const columns = columnsOf(name);
    const lines = rows.map((row) => columns.map(([column]) => row[column] ?? ''));
    return [
      { table: name, name: templateFileName(name), text: csvText([columns.map(([, { label }]) => label), ...lines]) },
    ];
  });
}

function schoolIdsOf({ schools }: ListPlan, { region_code }: ListOrigin): ReadonlyMap<string, string> {
  let given = 0;
  return new Map(
    schools.map(({ name, school_code }) => {
      if (school_code !== null) return [name, school_code] as const;
      given += 1;
      return [name, `P-${region_code}-${String(given).padStart(3, '0')}`] as const;
    }),
  );
}

function groupIdOf({ region_code }: ListOrigin, index: number, count: number): string {
  return `${region_code}-G${String(index + 1).padStart(count > 99 ? 3 : 2, '0')}`;
}

/** A kind that neither the list nor the name says is left open; the site takes it for a 教育集团. */
function kindItems({ groups }: ListPlan, { date }: ListOrigin): readonly TextRow[] {
  const kinds = [...new Set(groups.map(({ kind }) => kind ?? '教育集团'))];
  return kinds.map((item, index) => ({
    list_name: '组织形式',
    item,
    requirement: '列示',
    valid_from: date,
    sort_order: `${index + 1}`,
  }));
}

function groupRow({ name, kind, scope, founded }: ListedGroup, group_id: string, index: number): TextRow {
  return {
    group_id,
    group_name: name ?? '',
    group_kind: kind ?? '',
    founded_on: founded ?? '',
    date_basis: founded === null ? '' : '原文载明',
    scope: scope ?? '',
    sort_order: `${index + 1}`,
  };
}

interface Place {
  readonly group_id: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly origin: ListOrigin;
}

function memberRows(group: ListedGroup, { group_id, ids, origin }: Place): readonly TextRow[] {
  return group.members.map(({ name, written, lead, joined, part, note }, index) => ({
    group_id,
    school_id: ids.get(name) ?? '',
    member_role: lead ?? '成员校',
    valid_from: joined ?? '',
    date_basis: joined === null ? '' : '原文载明',
    document_number: origin.number ?? '',
    source_text: written === name ? '' : written,
    source_note: [part, note].filter((words) => words !== null).join('；'),
    sort_order: `${index + 1}`,
  }));
}

/** Types that the list names, in force from its own day: no list says since when. */
function typesOf({ groups }: ListPlan, groupIds: readonly string[], { date }: ListOrigin): ListTables {
  const types = [...new Set(groups.flatMap(({ type }) => type ?? []))];
  if (types.length === 0) return {};
  return {
    group_type_terms: types.map((group_type, index) => ({
      group_type,
      tightness: tightnessOf(group_type),
      sort_order: `${index + 1}`,
    })),
    group_types: groups.flatMap(({ type }, index) =>
      type === null
        ? []
        : [{ group_id: groupIds[index] ?? '', group_type: type, valid_from: date, date_basis: '以成文日期列示' }],
    ),
  };
}

function tightnessOf(groupType: string): string {
  if (groupType.includes('紧密')) return '紧密';
  return groupType.includes('松散') ? '松散' : '待确认';
}

function campusRows({ schools }: ListPlan, ids: ReadonlyMap<string, string>): readonly TextRow[] {
  return schools.map(({ name, type }, index) => ({
    campus_id: `${ids.get(name) ?? ''}-01`,
    school_id: ids.get(name) ?? '',
    campus_name: `${name}校本部`,
    campus_level: '校本部',
    stages: type === null ? '' : stagesOf(type).join('、'),
    sort_order: `${index + 1}`,
    note: type === null || stagesOf(type).length === 0 ? '' : '学段按校名判定',
  }));
}

function datasetRows(tables: ListTables, plan: ListPlan, origin: ListOrigin): readonly TextRow[] {
  const typed = plan.schools.filter(({ type }) => type !== null);
  const ledByName = plan.groups.filter(({ isLeadByName }) => isLeadByName);
  const notes: Readonly<Record<string, string>> = {
    schools: `只有名单所列的${plan.schools.length}所学校，不是全部学校名录。${
      typed.length === 0 ? '' : `其中${typed.length}所的办学类型（${typeWords(typed)}）按校名判定，可以更改。`
    }`,
    groups: `只有名单所列的${plan.groups.length}个。`,
    memberships: ledByName.length === 0 ? '' : `其中${ledByName.length}个的核心校名单没有注明，按集团名称判定。`,
  };
  return Object.keys(tables).map((table_name) => ({
    table_name,
    coverage: '仅文件所列',
    as_of_date: origin.date,
    provider: origin.body,
    data_status: '政策文本',
    source: origin.source,
    note: notes[table_name] ?? '',
  }));
}

function typeWords(schools: ListPlan['schools']): string {
  const types = new Set(schools.flatMap(({ type }) => type ?? []));
  return [...types].map((type) => schoolTypes[type]).join('、');
}
