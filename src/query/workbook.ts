import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook: a text is never run as a formula, whatever it begins with; null is an empty cell. */
export type WorkbookCell = string | number | { readonly share: number } | null;

export interface Sheet {
  readonly name: string;
  /** The first row is the header. */
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/**
 * Returns an XLSX file: real numbers, shares with the look of a percentage, everything else as text. Equal sheets give
 * equal bytes: the date inside is fixed.
 */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1), level: 6 });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` below. */
const style = { plain: 0, header: 1, share: 2 } as const;

const styles =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function contentTypes(sheets: readonly Sheet[]): string {
  const own = sheets.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${own.join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const own = sheets.map(({ name }, index) => {
    // Excel refuses longer names, and these signs.
    const safe = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
    return `<sheet name="${escaped(safe)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${own.join('')}</sheets></workbook>`;
}

function sheetXml({ rows }: Sheet): string {
  const widths = (rows[0] ?? []).map((_, column) => widthOf(rows.slice(0, 200).map((row) => row[column] ?? null)));
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letterOf(column)}${index + 1}`, index === 0));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

function cellXml(cell: WorkbookCell, reference: string, isHeader: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="${style.share}"><v>${cell.share}</v></c>`;
  const look = isHeader ? ` s="${style.header}"` : '';
  return `<c r="${reference}"${look} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Width in digits; a Han glyph takes two. */
function widthOf(cells: readonly WorkbookCell[]): number {
  const texts = cells.map((cell) => (cell !== null && typeof cell === 'object' ? '100.0%' : String(cell ?? '')));
  const longest = Math.max(
    ...texts.map((text) => [...text].reduce((sum, glyph) => sum + (glyph > '\u2000' ? 2 : 1), 0)),
  );
  return Math.min(48, Math.max(8, longest + 2));
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? letterOf(first - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return [...text]
    .filter(isXml)
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Whether XML can hold a glyph at all; what it cannot is left out. */
function isXml(glyph: string): boolean {
  return glyph >= ' ' ? glyph !== '\ufffe' && glyph !== '\uffff' : /[\t\n\r]/.test(glyph);
}
