import { parseRecords } from '../../csv/parse.ts';
import { addLine, formatLines, type LineRuns } from '../../csv/place.ts';
import { type IssueCode, gradeLabels } from '../../model/issue.ts';
import { tableNames } from '../../model/tables.ts';
import { catalogue } from '../catalogue.ts';
import { maskPersonalData } from '../personal-data/find.ts';
import type { Correction } from '../record/correction.ts';
import { csvText } from './csv-text.ts';

const header = ['文件', '行', '列', '列名', '处理', '原内容', '处理后', '数据表', '类别', '代码'];
const kinds = { file: '文件', header: '列名', row: '整行', cell: '单元格' } as const;
/** What a clerk did at the desk, beside what the program did. */
const byHand = '填报台改正';
/** Stands for what is not shown; such an entry cannot be taken back from the list. */
const hidden = '（内部信息，不列出）';

/** What was put right in one region. For clerks only: restricted cells are among it. */
export interface RegionCorrections {
  /** Folder of the region, written before its files; '' where there is one region only. */
  readonly scope: string;
  readonly corrections: readonly Correction[];
}

/**
 * 处理记录: one row per correction, for the clerk who keeps the files. It is not for publication: it has cells of
 * restricted tables, though never who a person is, nor a number that belongs to a person.
 */
export function formatProcessingRecord(regions: readonly RegionCorrections[]): string {
  return csvText([
    header,
    ...regions.flatMap(({ scope, corrections }) => corrections.map((one) => recordCells(one, scope))),
  ]);
}

function recordCells(correction: Correction, scope: string): readonly string[] {
  const { file, table, kind, lines, column, codes, original, result, isPersonal, isByHand } = correction;
  const unnamed = isByHand === true ? byHand : gradeLabels.handled;
  const shown = (text: string): string => (isPersonal ? hidden : guard(maskPersonalData(text)));
  return [
    scope === '' ? file : `${scope}/${file}`,
    formatLines(lines.reduce<LineRuns>(addLine, []), Number.POSITIVE_INFINITY),
    column?.letter ?? '',
    column === null ? '' : guard(maskPersonalData(column.label)),
    codes.length === 0 ? unnamed : codes.map((code) => catalogue[code].title).join('、'),
    shown(original),
    // What became of a row is not what stood in it.
    kind === 'row' ? result : shown(result),
    table,
    kinds[kind],
    codes.join('、'),
  ];
}

/** Reads a list that was written without a scope. Entries that are not shown, wholly or in part, are left out. */
export function parseProcessingRecord(text: string): readonly Correction[] {
  const [, ...records] = parseRecords(text.replace(/^\uFEFF/, ''), ',');
  return records.flatMap(({ cells }) => {
    const [
      file = '',
      lines = '',
      letter = '',
      label = '',
      done,
      original = '',
      result = '',
      name,
      kindLabel,
      codes = '',
    ] = cells;
    const table = tableNames.find((known) => known === name);
    const kind = (['file', 'header', 'row', 'cell'] as const).find((known) => kinds[known] === kindLabel);
    if (table === undefined || kind === undefined || original === hidden || original.includes('****')) return [];
    return [
      {
        file,
        table,
        kind,
        lines: linesIn(lines),
        column: letter === '' ? null : { letter, label: unguard(label) },
        codes: codes.split('、').filter(isCode),
        original: unguard(original),
        result: kind === 'row' ? result : unguard(result),
        isPersonal: false,
        ...(done === byHand ? { isByHand: true as const } : {}),
      },
    ];
  });
}

/** An apostrophe keeps a spreadsheet from running a cell; one that was there before gets another. */
function guard(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

function unguard(text: string): string {
  return /^'+[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text;
}

function isCode(text: string): text is IssueCode {
  return text in catalogue;
}

/** `3—5、8` → 3, 4, 5, 8 */
function linesIn(text: string): readonly number[] {
  return text.split('、').flatMap((run) => {
    const [first = Number.NaN, last = first] = run.split('—').map(Number);
    if (run === '' || Number.isNaN(first)) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
