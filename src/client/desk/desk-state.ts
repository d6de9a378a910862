import { columnLetter } from '../../csv/place.ts';
import type { ReadResult, SourceTable } from '../../model/source.ts';
import type { CheckReport } from '../../validate/print/report.ts';
import type { CheckedFolder } from '../../validate/region-folder.ts';
import type { DeskFile } from './desk-file.ts';
import { repairsOf, type History } from './history.ts';

/** What came of the last check. */
export interface Checked {
  readonly folder: string;
  readonly read: ReadResult;
  readonly result: CheckedFolder;
  readonly report: CheckReport;
}

/** What reading a row, or repairing a cell, knows of everything else. */
export interface Surroundings {
  readonly checked: Checked;
  readonly files: ReadonlyMap<string, DeskFile>;
  readonly history: History;
}

/** The text of any cell as it stands now. */
export function cellReader({ path, grid }: DeskFile, history: History): (line: number, index: number) => string {
  const repaired = new Map(
    repairsOf(history)
      .filter(({ file }) => file === path)
      .map(({ line, index, text }) => [`${line} ${index}`, text]),
  );
  return (line, index) => repaired.get(`${line} ${index}`) ?? grid?.records[line - 1]?.cells[index] ?? '';
}

/** The schema's column at a position of a file; null for a column of the clerk's own. */
export function columnAt(source: SourceTable | null, index: number): string | null {
  const letter = columnLetter(index);
  return Object.entries(source?.columns ?? {}).find(([, place]) => place.letter === letter)?.[0] ?? null;
}
