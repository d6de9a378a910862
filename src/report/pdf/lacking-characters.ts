import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';

import { unwritable, type ReportDocument } from '../files/writer.ts';
import { signatureLines } from '../words.ts';
import type { ReportFonts } from './fonts.ts';

/** Returns an error that names the first character which no font has, and where it stands; null when they have all. */
export function lackingCharacters(document: ReportDocument, { files }: ReportFonts): Error | null {
  const fonts = files.map((file) => create(readFileSync(file))).filter((font): font is Font => !font.isCollection);
  const isThere = (character: string): boolean =>
    fonts.some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  for (const [place, text] of placedTexts(document)) {
    const lacking = [...text].find((character) => !/\s/.test(character) && !isThere(character));
    if (lacking !== undefined) return lackingError(document, { place, text, lacking });
  }
  return null;
}

function lackingError(
  { report }: ReportDocument,
  { place, text, lacking }: { readonly place: string; readonly text: string; readonly lacking: string },
): Error {
  const code = (lacking.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const start = text.indexOf(lacking);
  const around = text.slice(Math.max(0, start - 10), start + 10);
  return unwritable(
    `《${report.title}》${place}“${around}”：报告所用的字体没有“${lacking}”（U+${code}）。` +
      '请在数据中改为通用写法，或者在数据文件夹的fonts子文件夹中放入有这个字的字体，再次生成。',
  );
}

/** Every text of a report with the words for its place. */
function placedTexts({ report, charts }: ReportDocument): readonly (readonly [string, string])[] {
  const ofSections = [...report.sections, ...report.annexes].flatMap(({ number, title, blocks }) =>
    blocks.flatMap((block): readonly (readonly [string, string])[] => {
      const place = `“${number}${title}”`;
      if (block.kind === 'table') return tableTexts(block.table).map((text) => [block.table.number, text]);
      if (block.kind === 'list') return block.items.map((item) => [place, item]);
      if (block.kind === 'figure') return [[block.number, `${block.title}${block.description}`]];
      if (block.kind === 'supplement')
        return block.paragraphs.flatMap((words) =>
          (words.kind === 'list' ? words.items : [words.text]).map((text) => [place, text] as const),
        );
      return [[place, block.text]];
    }),
  );
  const ofCharts = charts.map(({ id, svg, subtitle, notes, source }): readonly [string, string] => {
    return [`图表${id}`, [svg.replace(/<[^>]*>/g, ''), subtitle, ...notes, source].join('')];
  });
  return [['', `${report.title}${signatureLines(report).join('')}${report.scope}`], ...ofSections, ...ofCharts];
}

function tableTexts(table: {
  readonly title: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly (readonly { readonly text: string }[])[];
  readonly notes: readonly string[];
}): readonly string[] {
  const cells = table.rows.flatMap((row) => row.map(({ text }) => text));
  return [table.title, ...table.columns.map(({ label }) => label), ...cells, ...table.notes];
}
