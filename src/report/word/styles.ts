import { colours, type ColourName } from '../../format/colours.ts';
import { bodySize_pt, bodySpacing_twips, linePitch_twips, textWidth_twips, type WordFonts } from './measures.ts';
import { xmlText } from './xml.ts';

/** The styles of the document, written out whole: the library's own lack the grid and the spacing of Han and Latin text. */

interface Style {
  /** Letters only; paragraphs name it. */
  readonly id: string;
  /** Built-in styles have the name that Word knows them by; others are named in Chinese. */
  readonly name: string;
  readonly kind?: 'character';
  readonly basedOn?: string;
  readonly next?: string;
  readonly font?: keyof WordFonts;
  readonly size_pt?: number;
  readonly spacing_twips?: number;
  readonly isBold?: boolean;
  readonly colour?: ColourName;
  /** Height of a line; `auto` grows with what stands in it. */
  readonly line_twips?: number | 'auto';
  readonly before_twips?: number;
  readonly after_twips?: number;
  readonly indent?: string;
  readonly align?: 'left' | 'right' | 'center' | 'both';
  readonly keepsNext?: boolean;
  readonly keepsLines?: boolean;
  readonly startsPage?: boolean;
  readonly outlineLevel?: number;
  readonly hasRule?: boolean;
  readonly tabs?: string;
}

/** Two characters: the second figure holds where the size of the type is changed. */
const twoCharacters = 'w:firstLineChars="200" w:firstLine="640"';

const contentsTab = `<w:tab w:val="right" w:leader="dot" w:pos="${textWidth_twips}"/>`;

const heading = {
  basedOn: 'Normal',
  next: 'BodyText',
  keepsNext: true,
  keepsLines: true,
  indent: twoCharacters,
} as const;

const styles: readonly Style[] = [
  { id: 'BodyText', name: '公文正文', spacing_twips: bodySpacing_twips, indent: twoCharacters, align: 'both' },
  { id: 'ListText', name: '公文列项', basedOn: 'BodyText' },
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    font: 'xiaobiaosong',
    size_pt: 22,
    line_twips: 640,
    before_twips: 2 * linePitch_twips,
    align: 'center',
  },
  { id: 'Subtitle', name: 'Subtitle', next: 'BodyText', font: 'kaiti', align: 'center', after_twips: linePitch_twips },
  { ...heading, id: 'Heading1', name: 'heading 1', font: 'heiti', outlineLevel: 0 },
  { ...heading, id: 'Heading2', name: 'heading 2', font: 'kaiti', outlineLevel: 1 },
  { ...heading, id: 'Heading3', name: 'heading 3', isBold: true, outlineLevel: 2 },
  { ...heading, id: 'Heading4', name: 'heading 4', outlineLevel: 3 },
  { id: 'ContentsTitle', name: '目录标题', font: 'heiti', align: 'center', keepsNext: true },
  { id: 'TOC1', name: 'toc 1', size_pt: 14, line_twips: 440, tabs: contentsTab },
  { id: 'TOC2', name: 'toc 2', size_pt: 14, line_twips: 440, indent: 'w:left="560"', tabs: contentsTab },
  {
    id: 'AnnexNumber',
    name: '附件序号',
    font: 'heiti',
    startsPage: true,
    keepsNext: true,
    after_twips: linePitch_twips,
  },
  {
    id: 'AnnexTitle',
    name: '附件标题',
    next: 'BodyText',
    font: 'xiaobiaosong',
    size_pt: 22,
    line_twips: 640,
    after_twips: linePitch_twips,
    align: 'center',
    keepsNext: true,
    outlineLevel: 0,
  },
  { id: 'AnnexList', name: '附件说明', indent: 'w:left="2080" w:hanging="1440"', keepsNext: true },
  { id: 'Signature', name: '署名', align: 'right', indent: 'w:right="1280"', keepsNext: true },
  {
    id: 'Caption',
    name: 'caption',
    font: 'heiti',
    size_pt: 12,
    line_twips: 400,
    before_twips: 160,
    after_twips: 40,
    align: 'center',
    keepsLines: true,
  },
  { id: 'TableUnit', name: '表格单位', font: 'songti', size_pt: 9, line_twips: 260, align: 'right', keepsNext: true },
  { id: 'TableText', name: '表格文字', font: 'songti', size_pt: 10.5, line_twips: 300 },
  { id: 'TableTextSmall', name: '表格文字（小）', basedOn: 'TableText', size_pt: 9, line_twips: 260 },
  { id: 'TableTextTiny', name: '表格文字（更小）', basedOn: 'TableText', size_pt: 7.5, line_twips: 220 },
  { id: 'TableHead', name: '表头文字', kind: 'character', font: 'heiti' },
  { id: 'Absent', name: '没有数字', kind: 'character', colour: 'inkSoft' },
  { id: 'FigureNote', name: '图表注', font: 'songti', size_pt: 9, line_twips: 280, align: 'both' },
  { id: 'Figure', name: '图', line_twips: 'auto', before_twips: 120, align: 'center', keepsNext: true },
  {
    id: 'SupplementMark',
    name: '补充标记',
    font: 'heiti',
    size_pt: 12,
    line_twips: 400,
    before_twips: 120,
    hasRule: true,
    keepsNext: true,
  },
  { id: 'Supplement', name: '补充文字', basedOn: 'BodyText', hasRule: true },
  { id: 'Header', name: 'header', font: 'songti', size_pt: 10.5, line_twips: 300, align: 'center', colour: 'unmet' },
  { id: 'Footer', name: 'footer', font: 'songti', size_pt: 14, line_twips: 320 },
];

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Returns `word/styles.xml` with these names of fonts. */
export function stylesXml(fonts: WordFonts): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `${fontXml(fonts.fangsong)}<w:kern w:val="0"/><w:sz w:val="${bodySize_pt * 2}"/><w:szCs w:val="${bodySize_pt * 2}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    // No space of its own between Han and Latin characters: the grid of 28 characters would be lost.
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>' +
    `<w:spacing w:line="${linePitch_twips}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${styles.map((style) => styleXml(style, fonts)).join('')}</w:styles>`
  );
}

function styleXml(style: Style, fonts: WordFonts): string {
  const { id, name, kind = 'paragraph', basedOn, next } = style;
  const base = basedOn ?? (kind === 'paragraph' ? 'Normal' : 'DefaultParagraphFont');
  const own = /[^ -~]/.test(name) ? ' w:customStyle="1"' : '';
  const paragraph = kind === 'paragraph' ? `<w:pPr>${paragraphXml(style)}</w:pPr>` : '';
  return (
    `<w:style w:type="${kind}"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>` +
    `${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${paragraph}<w:rPr>${runXml(style, fonts)}</w:rPr></w:style>`
  );
}

/** The order of the elements is the schema's. */
function paragraphXml(style: Style): string {
  const { keepsNext, keepsLines, startsPage, hasRule, tabs, indent, align, outlineLevel } = style;
  return [
    keepsNext === true && '<w:keepNext/>',
    keepsLines === true && '<w:keepLines/>',
    startsPage === true && '<w:pageBreakBefore/>',
    hasRule === true &&
      `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${wordColour('brand')}"/></w:pBdr>`,
    tabs !== undefined && `<w:tabs>${tabs}</w:tabs>`,
    // Only the body stands on the grid of 22 lines.
    style.line_twips !== undefined && '<w:snapToGrid w:val="0"/>',
    spacingXml(style),
    indent !== undefined && `<w:ind ${indent}/>`,
    align !== undefined && `<w:jc w:val="${align}"/>`,
    outlineLevel !== undefined && `<w:outlineLvl w:val="${outlineLevel}"/>`,
  ]
    .filter((part) => part !== false)
    .join('');
}

function spacingXml({ before_twips, after_twips, line_twips }: Style): string | false {
  if (before_twips === undefined && after_twips === undefined && line_twips === undefined) return false;
  const line =
    line_twips === 'auto'
      ? ' w:line="240" w:lineRule="auto"'
      : ` w:line="${line_twips ?? linePitch_twips}" w:lineRule="exact"`;
  return `<w:spacing w:before="${before_twips ?? 0}" w:after="${after_twips ?? 0}"${line}/>`;
}

function runXml({ font, size_pt, spacing_twips, isBold, colour }: Style, fonts: WordFonts): string {
  return [
    font !== undefined && fontXml(fonts[font]),
    isBold === true && '<w:b/><w:bCs/>',
    colour !== undefined && `<w:color w:val="${wordColour(colour)}"/>`,
    spacing_twips !== undefined && `<w:spacing w:val="${spacing_twips}"/>`,
    size_pt !== undefined && `<w:sz w:val="${size_pt * 2}"/><w:szCs w:val="${size_pt * 2}"/>`,
  ]
    .filter((part) => part !== false)
    .join('');
}

/** One font in all four places: quotation marks, dashes and digits would otherwise be set in a Latin one. */
function fontXml(font: string): string {
  const name = xmlText(font);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** `505B66` */
function wordColour(name: ColourName): string {
  return colours[name].slice(1).toUpperCase();
}
