import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { plainText } from '../../format/bound-text.ts';
import type { ReportDocument } from '../files/writer.ts';
import type { Report } from '../model.ts';
import { tablesOf } from '../table-files.ts';
import type { WordFonts } from './measures.ts';
import { withContentControls } from './runs.ts';
import { xmlText } from './xml.ts';

/** The day that every part of the package carries: a zip file knows no earlier one, and none of ours is a secret. */
const packed = new Date(1980, 0, 1);

/**
 * Returns the library's package with what the library leaves to the clock or leaves out: fixed dates and order, the list
 * of fonts with what may stand in for each, and titles of the tables for readers who do not see them. Same report, same bytes.
 */
export function packaged(
  bytes: Uint8Array,
  { document: { report, figures }, fonts }: { readonly document: ReportDocument; readonly fonts: WordFonts },
) {
  const parts = unzipSync(bytes);
  const edits: Readonly<Record<string, (text: string) => string>> = {
    'docProps/core.xml': (text) => withDates(text, report.as_of_date),
    'word/document.xml': (text) => withContentControls(withBookmarksCounted(withTableTitles(text, report)), figures),
    'word/fontTable.xml': () => fontTableXml(fonts),
  };
  const names = Object.keys(parts).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      names.map((name) => {
        const part = parts[name] ?? new Uint8Array();
        const edit = edits[name];
        const content = edit === undefined ? part : strToU8(edit(strFromU8(part)));
        // PNGs are compressed already.
        return [name, [content, { mtime: packed, level: name.endsWith('.png') ? 0 : 9 }]] as const;
      }),
    ),
  );
}

/** Programs look for the list of types first. */
function rank(name: string): number {
  return ['[Content_Types].xml', '_rels/.rels'].indexOf(name) === -1 ? 1 : 0;
}

function withDates(text: string, date: string): string {
  return text.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, __, close: string) => `${open}${date}T00:00:00Z${close}`,
  );
}

/** The library counts the bookmarks of all documents that it makes; here they are counted from 1 in each. */
function withBookmarksCounted(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}"`;
  });
}

function withTableTitles(text: string, report: Report): string {
  const tables = tablesOf(report).values();
  return text.replaceAll('</w:tblPr>', (end) => {
    const { number, title } = tables.next().value ?? { number: '', title: '' };
    return `<w:tblCaption w:val="${xmlText(plainText(`${number} ${title}`))}"/>${end}`;
  });
}

/** Names under which the same letters are found on other machines. */
const standIns: Readonly<Record<keyof WordFonts, string>> = {
  fangsong: 'FangSong',
  kaiti: 'KaiTi',
  heiti: 'SimHei',
  xiaobiaosong: 'FZXiaoBiaoSong-B05S',
  songti: 'SimSun',
};

function fontTableXml(fonts: WordFonts): string {
  const listed = Object.entries(standIns).map(([role, standIn]) => {
    // A cast: the keys are those of the record.
    const name = fonts[role as keyof WordFonts];
    const other = name === standIn ? '' : `<w:altName w:val="${standIn}"/>`;
    return (
      `<w:font w:name="${xmlText(name)}">${other}<w:charset w:val="86"/><w:family w:val="${role === 'heiti' ? 'modern' : 'auto'}"/>` +
      '<w:pitch w:val="default"/></w:font>'
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${listed.join('')}</w:fonts>`
  );
}
