import { zipOf } from '../zip.ts';
import { notesXml, noteShapesXml } from './entry.ts';
import { isFiltered, rangeOf, sheetXml, type Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { escapeXml, xmlHead } from './xml.ts';

/**
 * A small writer of workbooks, because those that exist put the clock into their files: equal tables have to make equal
 * bytes. It writes what published tables and templates need and nothing else: texts, numbers, dates, lists to choose from, and no
 * formula in a cell.
 */

/** What a workbook says of itself; no date, which would be the clock's. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
}

/** A name for cells of the workbook, by which lists to choose from are found. */
export interface NamedRange {
  readonly name: string;
  readonly formula: string;
}

const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Returns the bytes of an .xlsx file with these sheets in this order. */
export function workbookOf(
  sheets: readonly Sheet[],
  properties: WorkbookProperties,
  ranges: readonly NamedRange[] = [],
): Uint8Array {
  const texts = new Map<string, number>();
  const indexOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const sheetParts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, { indexOf, isFirst: index === 0 }),
  }));
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(sheets) },
    { name: '_rels/.rels', content: packageRelations },
    { name: 'docProps/core.xml', content: coreProperties(properties) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, ranges) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets.length) },
    { name: 'xl/styles.xml', content: stylesXml },
    { name: 'xl/sharedStrings.xml', content: stringsXml([...texts.keys()]) },
    ...sheetParts,
    ...sheets.flatMap(entryParts),
  ]);
}

/** Notes of a sheet, their shapes, and what leads to both. */
function entryParts({ entry }: Sheet, index: number): readonly { readonly name: string; readonly content: string }[] {
  if (entry === undefined) return [];
  const n = index + 1;
  const links =
    relation(1, 'vmlDrawing', `../drawings/vmlDrawing${n}.vml`) + relation(2, 'comments', `../comments${n}.xml`);
  return [
    { name: `xl/comments${n}.xml`, content: notesXml(entry) },
    { name: `xl/drawings/vmlDrawing${n}.vml`, content: noteShapesXml(entry) },
    {
      name: `xl/worksheets/_rels/sheet${n}.xml.rels`,
      content: `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${links}</Relationships>`,
    },
  ];
}

function part(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const ofSheets = sheets.map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${mainType}.worksheet`));
  const ofNotes = sheets.flatMap(({ entry }, index) =>
    entry === undefined ? [] : [part(`xl/comments${index + 1}.xml`, `${mainType}.comments`)],
  );
  const shapes = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  return (
    `${xmlHead}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    (ofNotes.length === 0 ? '' : shapes) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    part('xl/workbook.xml', `${mainType}.sheet.main`) +
    part('xl/styles.xml', `${mainType}.styles`) +
    part('xl/sharedStrings.xml', `${mainType}.sharedStrings`) +
    `${ofSheets.join('')}${ofNotes.join('')}</Types>`
  );
}

const packageRelations =
  `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">` +
  `<Relationship Id="rId1" Type="${officeNamespace}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packageNamespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${officeNamespace}/${type}" Target="${target}"/>`;
}

function workbookRelations(sheetCount: number): string {
  const ofSheets = numbers(sheetCount).map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`));
  return (
    `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${ofSheets.join('')}` +
    relation(sheetCount + 1, 'styles', 'styles.xml') +
    `${relation(sheetCount + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`
  );
}

function coreProperties({ title, creator }: WorkbookProperties): string {
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  );
}

function workbookXml(sheets: readonly Sheet[], ranges: readonly NamedRange[]): string {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="850"/></bookViews>' +
    `<sheets>${listed.join('')}</sheets>${definedNames(sheets, ranges)}</workbook>`
  );
}

/** What Excel itself writes beside a filter, and the rows that are repeated on paper. */
function definedNames(sheets: readonly Sheet[], ranges: readonly NamedRange[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (!sheet.hasHeader) return [];
    const place = escapeXml(`'${sheet.name.replace(/'/g, "''")}'`);
    const cells = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      ...(isFiltered(sheet)
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}!${cells}</definedName>`,
          ]
        : []),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}!$1:$1</definedName>`,
    ];
  });
  const own = ranges.map(({ name, formula }) => `<definedName name="${name}">${escapeXml(formula)}</definedName>`);
  const all = [...names, ...own];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
  return `${xmlHead}<sst xmlns="${mainNamespace}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

/** A text that looks like the format's own escape of a character, `_x0041_`, is escaped itself. */
function escapeText(text: string): string {
  return escapeXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
