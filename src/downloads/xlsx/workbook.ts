import { zipOf } from '../zip.ts';
import { rangeOf, sheetXml, type Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { escapeXml, xmlHead } from './xml.ts';

/**
 * A small writer of workbooks, because those that exist put the clock into their files: equal tables have to make equal
 * bytes. It writes what published tables need and nothing else: texts, numbers, dates, and no formula at all.
 */

/** What a workbook says of itself; no date, which would be the clock's. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
}

const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Returns the bytes of an .xlsx file with these sheets in this order. */
export function workbookOf(sheets: readonly Sheet[], properties: WorkbookProperties): Uint8Array {
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
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: packageRelations },
    { name: 'docProps/core.xml', content: coreProperties(properties) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets.length) },
    { name: 'xl/styles.xml', content: stylesXml },
    { name: 'xl/sharedStrings.xml', content: stringsXml([...texts.keys()]) },
    ...sheetParts,
  ]);
}

function part(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
}

function contentTypes(sheetCount: number): string {
  const ofSheets = numbers(sheetCount).map((n) => part(`xl/worksheets/sheet${n}.xml`, `${mainType}.worksheet`));
  return (
    `${xmlHead}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    part('xl/workbook.xml', `${mainType}.sheet.main`) +
    part('xl/styles.xml', `${mainType}.styles`) +
    part('xl/sharedStrings.xml', `${mainType}.sharedStrings`) +
    `${ofSheets.join('')}</Types>`
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

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="850"/></bookViews>' +
    `<sheets>${listed.join('')}</sheets>${definedNames(sheets)}</workbook>`
  );
}

/** What Excel itself writes beside a filter, and the rows that are repeated on paper. */
function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (!sheet.hasHeader) return [];
    const place = escapeXml(`'${sheet.name.replace(/'/g, "''")}'`);
    const cells = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}!${cells}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}!$1:$1</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
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
