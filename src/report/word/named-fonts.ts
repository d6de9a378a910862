import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { decodeBytes } from '../../csv/decode.ts';
import { isBlankRow, parseRecords } from '../../csv/parse.ts';
import { unwritable, type WriterSettings } from '../files/writer.ts';
import { officeFonts, type WordFonts } from './measures.ts';

/** In the folder of the bureau's own fonts: which font the Word document names for which purpose. */
export const namesFile = 'word.csv';

const roles: Readonly<Record<string, keyof WordFonts>> = {
  仿宋: 'fangsong',
  楷体: 'kaiti',
  黑体: 'heiti',
  小标宋: 'xiaobiaosong',
  宋体: 'songti',
};

/** Returns the names of the fonts: the usual ones, or those of the bureau's `word.csv`, with a row per purpose. */
export async function namedFonts({ fontFolder }: Pick<WriterSettings, 'fontFolder'>): Promise<WordFonts> {
  const file = fontFolder === null ? null : join(fontFolder, namesFile);
  if (file === null || !existsSync(file)) return officeFonts;
  const decoded = decodeBytes(await readFile(file));
  if (!decoded.ok) throw unwritable(`fonts/${namesFile}：不是能读的CSV文件。请用Excel或WPS另存为“CSV”。`);
  const rows = parseRecords(decoded.text, ',').slice(1);
  return rows.filter(({ cells }) => !isBlankRow(cells)).reduce(withRow, officeFonts);
}

function withRow(fonts: WordFonts, { line, cells }: { readonly line: number; readonly cells: readonly string[] }) {
  const [purpose, name] = [cells[0]?.trim() ?? '', cells[1]?.trim() ?? ''];
  const role = roles[purpose];
  if (role !== undefined && name !== '') return { ...fonts, [role]: name };
  throw unwritable(
    `fonts/${namesFile}第${line}行：第一列填${Object.keys(roles).join('、')}中的一种，第二列填字体名称，例如“仿宋,仿宋_GB2312”。`,
  );
}
