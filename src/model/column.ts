/**
 * The vocabulary in which tables are declared. Everything else that speaks of columns — row types, checks, codebook,
 * templates, Table Schema descriptors, DuckDB types — is derived from these declarations.
 */

/** What the cells of a column are. Academic years, terms and calendar years are text with a form of their own. */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  /** `YYYY-MM-DD`, no time zone. */
  | 'date'
  /** `2024-2025`: 1 September to 31 August. */
  | 'academic_year'
  /** `2024-2025-1` (autumn) or `2024-2025-2` (spring). */
  | 'term'
  /** Calendar year as an integer, for budgets and yearly appraisals. */
  | 'calendar_year';

/**
 * `filled`: every row must have a value. `column`: the header must be there, a cell may stay empty, which means "not
 * published", and whatever needs the value is then not computable. `optional`: the header may be missing as well.
 */
export type Presence = 'filled' | 'column' | 'optional';

/** Code shapes with a check of their own. */
export type CodeFormat =
  'school_code' | 'campus_code' | 'social_credit_code' | 'division_code' | 'township_code' | 'web_address';

/** Lists that differ by county and are therefore rows of the region's policy pack. */
export type PackVocabulary =
  | 'group_type_terms'
  | '组织形式'
  | '治理文件'
  | '管理制度'
  | '活动类别'
  | '统一事项'
  | '五项统一管理'
  | '评价维度'
  | '经费类别'
  | '工作室类别'
  | '称号'
  | '集团称号'
  | '配套政策主题';

/** One of several lists of the pack: another column of the row says which. */
export interface PackByColumn {
  readonly packBy: string;
  readonly packs: Readonly<Record<string, PackVocabulary>>;
}

/** A column, declared once: row types, checks, codebook, headers of files and help in the browser come from it. */
export interface Column {
  readonly type: ColumnType;
  /** What clerks see in the header row of their spreadsheet. */
  readonly label: string;
  /** One line for the codebook. */
  readonly meaning: string;
  readonly presence?: Presence;
  /** Other headers met in practice for the same column. */
  readonly synonyms?: readonly string[];
  readonly unit?: string;
  /** The column that holds the unit of the cell beside it, where rows differ. */
  readonly unitColumn?: string;
  /** Several values in one cell, separated by 、 ， ； / or a line break. */
  readonly list?: true;
  readonly values?: readonly string[] | { readonly pack: PackVocabulary } | PackByColumn;
  /** What each code means, where the values are codes and no words. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** What stands for each code in files that people read: CSV and workbooks. */
  readonly words?: Readonly<Record<string, string>>;
  /** Spellings that mean one allowed value without doubt, such as 紧密 for 紧密型. */
  readonly valueSynonyms?: Readonly<Record<string, string>>;
  /** `table.column`; with several, a value found in any of them is known. */
  readonly references?: readonly `${string}.${string}`[];
  readonly format?: CodeFormat;
  /** What every row says in a file made before there was this column, so that older files can still be read. */
  readonly whenAbsent?: string;
  /** Empty says that no document tells, which is something other than a cell that could not be read. */
  readonly mayBeUnknown?: true;
  /** Vertically merged in the spreadsheets this comes from: an empty cell repeats the one above. */
  readonly fillDown?: true;
  /** Read by the build, never written to any public file: coordinates, or anything about one person. */
  readonly restricted?: true;
  /** Holds a person's name on purpose (restricted tables only). */
  readonly personName?: true;
}

/** The values of a column that the schema itself lists; null where there are none, or the region's pack lists them. */
export function fixedValuesOf({ values }: Pick<Column, 'values'>): readonly string[] | null {
  return values === undefined || 'pack' in values || 'packBy' in values ? null : values;
}

/** What the manual says to whoever fills in a table; Markdown of one line each. */
export interface Filling {
  /** One row per what: what belongs to it, and what does not. */
  readonly row: string;
  /** Who usually fills it in, and when. */
  readonly by: string;
  readonly mistakes: string;
  readonly advice?: string;
  /** What must be there at the least, of a table without which nothing is published. */
  readonly least?: string;
  /** What the site shows once the table is there. */
  readonly gain: string;
}

/** A table, declared once, with its columns in the order of the template. */
export interface Table {
  /** Chinese name, also accepted as file name: `教育集团.csv`. */
  readonly label: string;
  readonly meaning: string;
  /** One row per what. */
  readonly grain: string;
  /** Columns that together identify a row; all of them filled. Empty: the table has no natural key. */
  readonly key: readonly string[];
  /** Other file names met in practice. */
  readonly synonyms?: readonly string[];
  readonly restricted?: true;
  /** Only in the folder of a city, which is one by having it. */
  readonly of?: 'city';
  /** Pairs of columns that are a half-open interval [from, to). */
  readonly intervals?: readonly (readonly [from: string, to: string])[];
  /** At least one column of each set is filled. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Who usually keeps it, and what the site can do with it. */
  readonly unlocks: string;
  /** Of the tables that people fill in. */
  readonly filling?: Filling;
  readonly columns: Readonly<Record<string, Column>>;
}

type Options = Partial<Omit<Column, 'type' | 'label' | 'meaning'>>;

function columnOf<const T extends ColumnType>(type: T) {
  return <const O extends Options = Record<never, never>>(label: string, meaning: string, options?: O) =>
    // The spread of an absent option object adds nothing, so the result really has the type of O.
    ({ type, label, meaning, ...options }) as { type: T; label: string; meaning: string } & O;
}

/** Declares a column of text. */
export const text = columnOf('text');
/** Declares a column of whole numbers; counts have their unit. */
export const integer = columnOf('integer');
/** Declares a column of numbers with a fraction, such as amounts in 万元. */
export const decimal = columnOf('decimal');
/** Declares a column of 是 and 否. */
export const boolean = columnOf('boolean');
/** Declares a column of days, `YYYY-MM-DD`, without a time zone. */
export const date = columnOf('date');
/** Declares a column of academic years, `2024-2025`. */
export const academicYear = columnOf('academic_year');
/** Declares a column of terms, `2024-2025-1`. */
export const term = columnOf('term');
/** Declares a column of calendar years, `2025`. */
export const calendarYear = columnOf('calendar_year');

/** Declares one table; keeps the literal types from which row types are derived. */
export function table<const T extends Table>(declaration: T): T {
  return declaration;
}

type ValueOf<C extends Column> = C extends { list: true }
  ? readonly string[]
  : C['type'] extends 'integer' | 'decimal' | 'calendar_year'
    ? number
    : C['type'] extends 'boolean'
      ? boolean
      : string;

/** One typed row: null means the cell was empty, that is, not published. */
export type RowOf<T extends Table> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends { presence: 'filled' }
    ? ValueOf<T['columns'][K]>
    : ValueOf<T['columns'][K]> | null;
};

/** Unit of a share, a number from 0 to 1 of which a hundred times is the percentage. */
export const shareUnit = '比例';
