import type { Column } from '../model/column.ts';
import { columnsOf, publicTableNames, type TableName, tableNames, tableOf } from '../model/tables.ts';
import { exampleFor } from '../validate/template.ts';
import { vocabulariesOf } from '../validate/vocabulary.ts';
import type { Choice, EntryColumn } from './xlsx/entry.ts';
import type { Cell, Sheet } from './xlsx/sheet.ts';
import { serialOf } from './xlsx/table-sheet.ts';
import { type NamedRange, workbookOf } from './xlsx/workbook.ts';
import { columnLetters } from './xlsx/xml.ts';

/** What a template takes of a table. */
export interface TemplateTable {
  readonly name: TableName;
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[];
}

/** What a template is made for. */
export interface TemplateOptions {
  /** Name of the region, for the first sheet; null = any. */
  readonly regionName: string | null;
  /** What the region has now: the lists of its pack, and what can be referred to. */
  readonly tables: readonly TemplateTable[];
  /** `restricted`: the tables that lie in the restricted folder, always without rows. */
  readonly part: 'public' | 'restricted';
  /** With the rows that the region has now; of public tables only. */
  readonly isFilled: boolean;
}

/**
 * A workbook in which a region's tables are filled in: a sheet for each with Chinese headers that stay in sight and are locked,
 * notes that say what a column means, lists to choose from, and a first sheet that says who fills in what.
 */
export function templateWorkbook(options: TemplateOptions): Uint8Array {
  const names = tableNames.filter(
    (name) => publicTableNames.some((one) => one === name) === (options.part === 'public'),
  );
  const lists = createLists(options, names);
  const sheets = names.map((name) => tableEntrySheet(name, options, lists));
  const all = [guideSheet(names, options), ...sheets, ...lists.sheet()];
  return workbookOf(all, { title: titleOf(options), creator: '集团化办学公开数据站' }, lists.ranges());
}

function titleOf({ regionName, part }: TemplateOptions): string {
  return `${regionName ?? ''}填报模板（${part === 'public' ? '公开的表' : '内部表'}）`;
}

const heading = (value: string): Cell => ({ value, style: 'heading' });
const words = (value: string): Cell => ({ value: value.replaceAll('`', '').replaceAll('**', ''), style: 'wrapped' });

function guideSheet(names: readonly TableName[], options: TemplateOptions): Sheet {
  const folder = options.part === 'public' ? '本地区的文件夹' : '本地区的restricted文件夹，不得放在外面';
  const notes = [
    `填好后存为.xlsx，放进${folder}，再运行检查。`,
    '一张表一个工作表；工作表的名称和表头不要改。没有填写的工作表按没有这张表处理。',
    '有下拉箭头的格从列表中选择；集团、学校等编码，先在各自的表中填好，别的表中才能选到。',
    '鼠标移到表头上，可以看到这一列的含义和例子。',
    ...(options.part === 'public'
      ? ['教师、交流轮岗等内部表另有模板，不要填在这里。', '注明“不公开”的列只供生成网站使用，填好的工作簿不要公开。']
      : []),
  ];
  return {
    name: '填表说明',
    widths: [18, 44, 44, 44],
    hasHeader: false,
    rows: [
      [{ value: titleOf(options), style: 'title' }],
      ...notes.map((note) => [{ value: note, style: 'plain' } as const]),
      [],
      [heading('工作表'), heading('一行是什么'), heading('谁填、何时填'), heading('常见错误')],
      ...names.map((name) => {
        const { label, grain, unlocks, filling } = tableOf(name);
        return [
          { value: label, style: 'link', leadsTo: label } as const,
          words(filling?.row ?? grain),
          words(filling?.by ?? `用于${unlocks}`),
          words(filling?.mistakes ?? ''),
        ];
      }),
    ],
  };
}

function tableEntrySheet(name: TableName, options: TemplateOptions, lists: Lists): Sheet {
  const columns = columnsOf(name);
  const source =
    options.isFilled && options.part === 'public' ? options.tables.find((one) => one.name === name) : undefined;
  return {
    name: tableOf(name).label,
    widths: columns.map(([, { label }]) => Math.max(12, label.length * 2 + 4)),
    hasHeader: true,
    rows: [
      columns.map(([, { label }]) => ({ value: label, style: 'header' as const })),
      ...(source?.rows ?? []).map(({ cells }) =>
        columns.map(([column, field]) => entryCell(cells[column] ?? '', field)),
      ),
    ],
    entry: columns.map(([column, field]) => entryColumn(name, column, { field, lists })),
  };
}

const styles: Readonly<Record<Column['type'], EntryColumn['style']>> = {
  text: 'entryText',
  integer: 'entryWhole',
  decimal: 'entryNumber',
  boolean: 'entryText',
  date: 'entryDate',
  academic_year: 'entryText',
  term: 'entryText',
  calendar_year: 'entryWhole',
};

/** A text that is no date or number in the form of its column stays as it was written, for the check to speak of it. */
function entryCell(text: string, { type }: Column): Cell {
  const style = styles[type];
  if (text === '') return { value: null, style };
  if (style === 'entryDate') return { value: /^\d{4}-\d\d-\d\d$/.test(text) ? (serialOf(text) ?? text) : text, style };
  const isPlain = /^(?:0|[1-9]\d{0,13})(?:\.\d{0,5}[1-9])?$/.test(text);
  return { value: style !== 'entryText' && isPlain ? Number(text) : text, style };
}

function entryColumn(
  name: TableName,
  column: string,
  { field, lists }: { readonly field: Column; readonly lists: Lists },
): EntryColumn {
  const { type, label, meaning, presence, unit, list, restricted } = field;
  const example = exampleFor(name, column);
  const note = [
    `${label}：${meaning}`,
    presence === 'filled' ? '必填。' : '可以留空。',
    ...(restricted === true ? ['只供生成网站使用，不公开。'] : []),
    ...(unit === undefined ? [] : [`单位：${unit}。`]),
    ...(list === true ? ['可填几项，用顿号“、”隔开。'] : []),
    ...(example === '' ? [] : [`例：${example}`]),
  ].join('\n');
  const choice = lists.choiceFor(name, column);
  return { style: styles[type], note, ...(choice === null ? {} : { choice }) };
}

interface Lists {
  readonly choiceFor: (name: TableName, column: string) => Choice | null;
  readonly ranges: () => readonly NamedRange[];
  /** The hidden sheet of lists that stand nowhere else; none where there are no such lists. */
  readonly sheet: () => readonly Sheet[];
}

const listSheet = '选项';

/** Lists to choose from, each written once and known by a name. */
function createLists({ tables }: TemplateOptions, names: readonly TableName[]): Lists {
  const vocabulary = vocabulariesOf(tables);
  const written = new Map<string, { readonly name: string; readonly values: readonly string[] }>();
  const growing = new Map<string, NamedRange>();

  const fixed = (title: string, values: readonly string[], isClosed: boolean): Choice | null => {
    if (values.length === 0) return null;
    const key = JSON.stringify(values);
    const known = written.get(key) ?? { name: `选项${written.size + 1}_${nameOf(title)}`, values };
    written.set(key, known);
    return { name: known.name, isClosed };
  };
  /** What has been entered in a sheet of the same workbook grows while people type. */
  const entered = (table: TableName, column: string): Choice => {
    const position = columnsOf(table).findIndex(([name]) => name === column);
    const place = `'${tableOf(table).label}'!$${columnLetters(position)}`;
    const name = `已填_${nameOf(tableOf(table).label)}_${nameOf(tableOf(table).columns[column]?.label ?? column)}`;
    growing.set(name, {
      name,
      formula: `OFFSET(${place}$2,0,0,MAX(1,COUNTA(${place}$2:${place.replace(/^.*!/, '')}$20000)),1)`,
    });
    return { name, isClosed: false };
  };
  const referred = (reference: string): Choice | null => {
    const [target = '', column = ''] = reference.split('.');
    const table = names.find((name) => name === target);
    if (table !== undefined) return entered(table, column);
    const rows = tables.find(({ name }) => name === target)?.rows ?? [];
    const values = [...new Set(rows.map(({ cells }) => cells[column] ?? ''))].filter((value) => value !== '');
    return fixed(column, values, false);
  };
  return {
    choiceFor: (name, column) => {
      const field: Column | undefined = tableOf(name).columns[column];
      if (field === undefined || field.list === true) return null;
      if (field.type === 'boolean') return fixed('是否', ['是', '否'], true);
      const [reference, ...others] = field.references ?? [];
      if (reference !== undefined) return others.length > 0 ? null : referred(reference);
      const { allowed } = vocabulary.allowedIn(field);
      return allowed === null ? null : fixed(field.label, [...allowed], Array.isArray(field.values));
    },
    ranges: () => [
      ...[...written.values()].map(({ name, values }, index) => ({
        name,
        formula: `'${listSheet}'!$${columnLetters(index)}$2:$${columnLetters(index)}$${values.length + 1}`,
      })),
      ...growing.values(),
    ],
    sheet: () => {
      const lists = [...written.values()];
      if (lists.length === 0) return [];
      const height = Math.max(...lists.map(({ values }) => values.length));
      const rows = Array.from({ length: height }, (_, row) =>
        lists.map(({ values }) => ({ value: values[row] ?? null, style: 'text' as const })),
      );
      const header = lists.map(({ name }) => ({ value: name, style: 'header' as const }));
      return [
        { name: listSheet, widths: lists.map(() => 16), hasHeader: false, isHidden: true, rows: [header, ...rows] },
      ];
    },
  };
}

/** What may stand in the name of a range. */
function nameOf(label: string): string {
  return label.replace(/[^\p{L}\p{N}_]/gu, '_');
}
