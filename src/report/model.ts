import type { ReportSectionId, Words } from '../model/report-text.ts';
import type { Verdict } from '../model/verdict.ts';

/**
 * The annual report as a document: plain data that can be written as JSON. A writer (HTML, PDF, Word) turns it into pages
 * and adds nothing: numbers of headings and tables, sentences and cells are finished here.
 */

/** One cell of a table, as readers see it and as a data file holds it. */
export interface Cell {
  readonly text: string;
  /** One entry per label of the column's `csv`: numbers without grouping, nothing where there is none. */
  readonly csv: readonly string[];
  /** Set where the figure is absent: missing, suppressed and not applicable are never the same as zero. */
  readonly absence: Verdict | null;
  /** Set where the cell is a verdict. */
  readonly verdict: Verdict | null;
  /** Page of the site that explains the cell. */
  readonly link: CellLink | null;
}

/** What a cell leads to on the site; files for paper leave it out. */
export type CellLink =
  | { readonly kind: 'indicator'; readonly indicator_id: string }
  | { readonly kind: 'group'; readonly group_id: string }
  | { readonly kind: 'clause'; readonly clause_id: string };

/** What numbers are that are no figures (`data-of` on a page): quoted text, definitions and rules of counting, names. */
export type NumbersOf = 'quote' | 'method' | 'name';

/** A column of a table of the report. */
export interface ReportColumn {
  readonly label: string;
  /** Heads of the columns that it becomes in a data file: a share and its two parts are three. */
  readonly csv: readonly string[];
  readonly is_number: boolean;
  /** Numbers of its cells are no figures: quoted text, rules of counting, names. Null where they are. */
  readonly of: NumbersOf | null;
}

/** A table of the report. */
export interface ReportTable {
  /** ASCII, unique in the report: the end of its file's name. */
  readonly id: string;
  /** `表1`, or '' in an annex. */
  readonly number: string;
  readonly title: string;
  /** Measure of all cells, such as 万元; '' where they differ. */
  readonly unit: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Printed under it as 注: rules of counting, and why something is absent. */
  readonly notes: readonly string[];
}

/** A part of a section. Whatever a writer makes of it, its words and numbers are finished. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly id: string;
      readonly number: string;
      readonly text: string;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly of?: NumbersOf }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly of?: NumbersOf }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** A chart of the region, by its id; the writer draws it. */
  | {
      readonly kind: 'figure';
      readonly chart_id: string;
      readonly number: string;
      readonly title: string;
      readonly description: string;
    }
  | { readonly kind: 'note'; readonly text: string }
  /** Words of the authority, not made from the data: marked as such wherever they stand. */
  | { readonly kind: 'supplement'; readonly paragraphs: readonly Words[] };

/** A section or an annex with its number. */
export interface Section {
  /** ASCII, its anchor, and the name of the clerk's file that adds to it. */
  readonly id: string;
  /** `一、`, or `附件1` */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a report is called: only data make a report of a year. */
export type ReportName = '年度报告' | '政策文本整理';

/** The report of one region and year, as all its formats show it. */
export interface Report {
  readonly slug: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly is_demo: boolean;
  readonly year: number;
  /** What it is: a report of the year or, where nothing but policy texts is known, an arrangement of them. */
  readonly name: ReportName;
  readonly title: string;
  /** Who provided the data; nobody signs, for nobody wrote it (`providerLine` of words.ts). */
  readonly provider: string;
  readonly document_number: string | null;
  readonly as_of_date: string;
  readonly data_status: string;
  /** The year has not ended on the as-of date, and the report will be written anew until it has. */
  readonly is_running: boolean;
  /** What the year means in it, in a sentence. */
  readonly scope: string;
  readonly sections: readonly Section[];
  readonly annexes: readonly Section[];
  /** sha256 over the inputs of the region. */
  readonly input_hash: string;
}

/** A section before numbers are given to its headings, tables and figures. */
export interface SectionDraft {
  readonly id: ReportSectionId;
  readonly blocks: readonly Block[];
}

/** An annex before it has a number. */
export interface AnnexDraft {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
