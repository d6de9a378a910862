import type { Grade } from '../../model/issue.ts';
import type { TrialInput } from './trial/messages.ts';

/** What the page of the desk and its worker say to each other. Plain values: each of them is copied on the way. */

/** A file that was dropped; `path` is relative to the region's folder, `restricted/教师.csv`. */
export interface DroppedFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A region of the site that the desk belongs to. */
export interface KnownRegion {
  /** Name of its folder, `370305-linzi`. */
  readonly folder: string;
  readonly name: string;
  /** Table name → rows in the version that is published. */
  readonly row_counts: Readonly<Record<string, number>>;
  /** The file, beside the page, with what it has published. */
  readonly published: string;
}

/** One finding as a clerk reads it. */
export interface FindingView {
  readonly id: number;
  readonly grade: Grade;
  readonly title: string;
  readonly code: string;
  readonly place: string;
  readonly file: string | null;
  readonly line: number | null;
  /** Position of its cell in the row, from 0; null where the row or the file is meant. */
  readonly index: number | null;
  readonly value: string | null;
  readonly problem: string;
  readonly remedy: string;
  readonly effect: string;
  /** What the cell could say instead, best first. */
  readonly proposals: readonly string[];
  /** The cell can be opened and written anew. */
  readonly is_editable: boolean;
}

/** The findings about one file, or about no file at all. */
export interface FileView {
  readonly file: string | null;
  readonly label: string;
  readonly counts: Readonly<Record<Grade, number>>;
  readonly findings: readonly FindingView[];
  /** Findings beyond those listed; all of them are in 问题清单. */
  readonly more: number;
}

/** What came of a check. */
export interface CheckView {
  readonly folder: string;
  /** Regions of the site that the desk belongs to. */
  readonly regions: readonly Pick<KnownRegion, 'folder' | 'name' | 'published'>[];
  readonly summary: string;
  readonly counts: Readonly<Record<Grade, number>>;
  /** Findings from which most others follow: to be put right first. */
  readonly causes: readonly FindingView[];
  readonly files: readonly FileView[];
  readonly history: HistoryView;
  /** Files that stay in memory only. */
  readonly unkept: readonly string[];
}

/** What can be undone and done again. */
export interface HistoryView {
  readonly done: readonly string[];
  readonly undone: number;
  readonly cell_count: number;
}

/** A cell of a row that is open. */
export interface CellView {
  readonly index: number;
  readonly letter: string;
  /** The column's own name; the header as it stands where the column is none of the table. */
  readonly label: string;
  readonly meaning: string;
  /** What form its cells have. */
  readonly form: string;
  readonly is_required: boolean;
  readonly text: string;
  readonly original: string;
  readonly choices: readonly Choice[];
  /** Other rows of the column that say the same, this one not counted. */
  readonly same: number;
}

/** What may stand in a cell, with what it means. */
export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** A row that is open. */
export interface RowView {
  readonly file: string;
  readonly label: string;
  readonly line: number;
  readonly last_line: number;
  readonly cells: readonly CellView[];
}

/** What came of applying a history to other files. */
export interface AppliedView {
  readonly applied: number;
  /** Repairs that found no cell, in words. */
  readonly unmatched: readonly string[];
  readonly view: CheckView;
}

/** A list of groups and members, with the answers to what it does not say, by question. */
export interface ListOrder {
  readonly list: DroppedFile;
  readonly answers: Readonly<Record<string, string>>;
  /** Every school has one place of teaching. */
  readonly has_one_campus_each: boolean;
}

/** How a list was understood. */
export interface ListView {
  /** By question, why its answer will not do. */
  readonly wrong: Readonly<Record<string, string>>;
  /** What was found in the list, to be looked at before anything is made of it. */
  readonly lines: readonly string[];
  /** Why nothing can be made of the list; null where it can. */
  readonly refused: string | null;
}

/** What can be taken away. */
export type TakeAway = 'tables' | 'workbook' | 'issues' | 'record' | 'history';

/** A file made for the reader. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is kept between two visits: no restricted file, and no repair of one. */
export interface KeptDesk {
  readonly folder: string | null;
  readonly files: readonly DroppedFile[];
  readonly history: string;
}

/** Everything that can be asked of the worker, with what it answers. */
export interface DeskCalls {
  readonly open: (
    files: readonly DroppedFile[],
    options: { readonly folder: string | null; readonly adds: boolean; readonly isLoose?: boolean },
  ) => CheckView;
  readonly readList: (order: ListOrder) => ListView;
  /** A new region made of a list takes the place of what was on the desk. */
  readonly openList: (order: ListOrder) => CheckView;
  readonly restore: (kept: KeptDesk) => CheckView;
  readonly choose: (folder: string) => CheckView;
  readonly row: (file: string, line: number) => RowView | null;
  /** Cells of one row, which are one step: undone in one go. */
  readonly edit: (...edits: CellEdit[]) => CheckView;
  readonly undo: () => CheckView;
  readonly redo: () => CheckView;
  readonly apply: (history: string) => AppliedView;
  readonly take: (what: TakeAway) => MadeFile;
  readonly keep: () => KeptDesk;
  /** What a trial computes from; null where an error stands in the way. */
  readonly trial: () => TrialInput | null;
}

/** One cell to be written anew; with `everywhere` all cells of the column that say the same. */
export interface CellEdit {
  readonly file: string;
  readonly line: number;
  readonly index: number;
  readonly text: string;
  readonly everywhere: boolean;
}

/** How far a check is, from 0 to 1. */
export interface DeskProgress {
  readonly words: string;
  readonly done: number;
}
