import { normaliseHeader } from '../csv/header-name.ts';
import type { ListSheet } from './sheet.ts';

/** What a column of a list tells. `person`: a name or telephone of somebody, which is not read. */
export type ListRole =
  | 'number'
  | 'group'
  | 'kind'
  | 'type'
  | 'core'
  | 'members'
  | 'school'
  | 'school_code'
  | 'role'
  | 'scope'
  | 'founded'
  | 'joined'
  | 'note'
  | 'person';

/** How the plan calls each of them. */
export const roleWords: Readonly<Record<ListRole, string>> = {
  number: '序号',
  group: '集团名称',
  kind: '组织形式',
  type: '集团类型',
  core: '核心校',
  members: '成员校',
  school: '学校名称',
  school_code: '学校标识码',
  role: '角色',
  scope: '范围',
  founded: '成立日期',
  joined: '加入日期',
  note: '备注',
  person: '人员信息（不读取）',
};

/** The first that fits is meant: 核心校校长 is a person before it is a school. */
const headers: readonly (readonly [role: ListRole, words: RegExp])[] = [
  ['person', /校长|园长|书记|姓名|负责人|联系人|电话|手机|法人代表/],
  ['number', /^(?:序号?|序列|编号|组号|no\.?|#|(?:集团|学区|联盟)(?:序号|编号))$/],
  ['school_code', /标识码|机构(?:编|代)码|学校(?:编|代)码/],
  ['founded', /(?:成立|组建|创建)(?:时间|日期|年月|年份)/],
  ['joined', /(?:加入|入团|进入)(?:时间|日期|年月|年份)?$/],
  ['kind', /组织形式|^(?:办学)?(?:形式|模式)$|集团化办学形式|^类别$|^种类$/],
  ['type', /(?:集团|办学)?类型$|紧密程度/],
  ['role', /^(?:角色|身份|性质|职能|学校角色|校际关系|成员类别|学校类别)$/],
  ['core', /(?:核心|总|牵头|龙头|领办|主办|盟主|领衔|引领|理事长|组长|学区长)(?:校|学校|园|单位|成员)/],
  [
    'members',
    /(?:成员|分|加盟|协作|参与|参加|受援|下属|所辖|所属|包含|组成|覆盖)(?:校|学校|园|幼儿园|单位|名单|成员)|^(?:集团)?成员$|名单$/,
  ],
  ['group', /^(?:.*(?:集团|学区|联盟|共同体|协作体|联合体))(?:名称|名)?$|^(?:集团|办学体|组织|团体)?名称$/],
  ['school', /^(?:学校|校|单位|园所?|幼儿园|机构|办学单位)(?:全称|名称|名)?$|^校名$|^学校园名称$/],
  ['scope', /^(?:范围|区域|城乡)$/],
  ['note', /备注|说明/],
];

/** What is told of schools and is none of their names: 成员校数, 核心校地址. */
const aboutSchools = /(?:数|数量|码|号|规模|面积|比例|地址|地点|位置|性质|级别|层次|简介|简称|邮箱)$/;

/** The role of a header cell; null for a column that lists have no use for. */
export function roleOfHeader(cell: string): ListRole | null {
  const header = normaliseHeader(cell)
    .replace(/\([^()]*\)/g, '')
    .replace(/[、/和与及]/g, '');
  if (header === '' || header.length > 16) return null;
  const role = headers.find(([, words]) => words.test(header))?.[0] ?? null;
  return (role === 'core' || role === 'members') && aboutSchools.test(header) ? null : role;
}

/** A column of a list, by its place from 0. */
export interface ListColumn {
  readonly index: number;
  readonly role: ListRole;
  /** As the list heads it. */
  readonly header: string;
}

/** Where a list begins and what its columns are. */
export interface ListHeader {
  /** Index of the row; its records begin below. */
  readonly row: number;
  readonly columns: readonly ListColumn[];
  /** Columns with something in them that are not read, as the list heads them. */
  readonly unread: readonly string[];
}

/** Rows above a header: titles, numbers of documents, days. */
const mostTitles = 20;

/**
 * Finds the header of a sheet: the first row that names schools and what they are in. Null where none does: such a sheet
 * is no list.
 */
export function findListHeader({ rows }: Pick<ListSheet, 'rows'>): ListHeader | null {
  for (const [row, cells] of rows.slice(0, mostTitles).entries()) {
    const columns = columnsIn(cells);
    if (isHeader(columns)) return { row, columns, unread: unreadIn(rows.slice(row), columns) };
  }
  return null;
}

/** Lists put schools of several stages, and remarks of several kinds, side by side: 成员校（小学）, 成员校（初中）. */
const besideEachOther: ReadonlySet<ListRole> = new Set(['core', 'members', 'note']);

/** All columns of such a role are read; of two columns of another the first. */
function columnsIn(cells: readonly string[]): readonly ListColumn[] {
  const seen = new Set<ListRole>();
  return cells.flatMap((cell, index) => {
    const role = roleOfHeader(cell);
    if (role === null || (seen.has(role) && role !== 'person' && !besideEachOther.has(role))) return [];
    seen.add(role);
    return [{ index, role, header: cell.trim() }];
  });
}

/** A header that is merged over several columns stands above the first of them alone: the others have none. */
function unreadIn([head = [], ...below]: ListSheet['rows'], columns: readonly ListColumn[]): readonly string[] {
  const filled = new Set(below.flatMap((cells) => cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))));
  const headed = head.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  const all = [...new Set([...headed, ...filled])].toSorted((one, other) => one - other);
  return all.flatMap((index) => {
    const own = columns.find((column) => column.index === index);
    if (own !== undefined && own.role !== 'person') return [];
    return [(head[index] ?? '').trim() || `第${index + 1}列（没有表头）`];
  });
}

function isHeader(columns: readonly ListColumn[]): boolean {
  const has = (...roles: readonly ListRole[]) => columns.some(({ role }) => roles.includes(role));
  return (has('members', 'school') && has('group', 'core', 'number')) || (has('core') && has('group'));
}
