import { xmlHead } from './xml.ts';

/** How a cell looks and in which format its number is shown. The order is that of `cellXfs` below. */
export const styleNames = [
  'plain',
  'title',
  'warning',
  'heading',
  'header',
  'text',
  'wrapped',
  'integer',
  'year',
  'decimal',
  'percent',
  'amount',
  'date',
  'link',
  'entryText',
  'entryWhole',
  'entryNumber',
  'entryDate',
] as const;

export type StyleName = (typeof styleNames)[number];

/** The place of a style in the workbook's own list, as cells refer to it. */
export function styleIndex(name: StyleName): number {
  return styleNames.indexOf(name);
}

/** Formats that Excel knows by number; 164 is the first of one's own. */
const asText = 49;
const groupedWithCents = 4;
const grouped = 3;
const whole = 1;
const day = 164;
const percent = 165;

const format = (id: number, rest = '') =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` +
  `<alignment vertical="top"${rest}/></xf>`;
const entry = (id: number) =>
  `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1">` +
  '<protection locked="0"/></xf>';
const font = (id: number, rest = '') =>
  `<xf numFmtId="0" fontId="${id}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` +
  `<alignment vertical="top"${rest}/></xf>`;

const cellFormats: Readonly<Record<StyleName, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  title: font(1),
  warning: font(2, ' wrapText="1"'),
  heading: font(3),
  header:
    '<xf numFmtId="49" fontId="3" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ' +
    'applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  // As text, a code keeps its zeros and a formula stays a text when somebody edits the cell.
  text: format(asText),
  wrapped: format(asText, ' wrapText="1"'),
  integer: format(grouped),
  year: format(whole),
  decimal: format(0),
  percent: format(percent),
  amount: format(groupedWithCents),
  date: format(day),
  link: font(4),
  // Of sheets that are filled in: not locked.
  entryText: entry(asText),
  entryWhole: entry(whole),
  entryNumber: entry(0),
  entryDate: entry(day),
};

const fonts = [
  '<sz val="11"/><name val="宋体"/><charset val="134"/>',
  '<b/><sz val="16"/><name val="宋体"/><charset val="134"/>',
  '<b/><sz val="11"/><color rgb="FFA61B1B"/><name val="宋体"/><charset val="134"/>',
  '<b/><sz val="11"/><name val="宋体"/><charset val="134"/>',
  '<u/><sz val="11"/><color rgb="FF0B5394"/><name val="宋体"/><charset val="134"/>',
];

/** The part `xl/styles.xml`. The first two fills are those that Excel expects there. */
export const stylesXml =
  `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="2"><numFmt numFmtId="${day}" formatCode="yyyy\\-mm\\-dd"/>` +
  `<numFmt numFmtId="${percent}" formatCode="0.0%"/></numFmts>` +
  `<fonts count="${fonts.length}">${fonts.map((one) => `<font>${one}</font>`).join('')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF6B7C8C"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${styleNames.length}">${styleNames.map((name) => cellFormats[name]).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
