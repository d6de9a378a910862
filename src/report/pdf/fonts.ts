import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { create } from 'fontkitten';

import { unwritable, type WriterSettings } from '../files/writer.ts';
import { packagedFiles, packedKaiti, scriptFamilies } from './packaged-fonts.ts';
import { trueTypeOf } from './woff.ts';

/** Roles of type in an official document. */
export type FontRole = '仿宋' | '小标宋' | '黑体' | '楷体';

/** Families of each role, the first first; all of them are there. */
export type FontFamilies = Readonly<Record<FontRole, readonly string[]>>;

/**
 * Free stand-ins, and after them whatever else there is: a rare character is set in another type rather than not at all.
 * No free 仿宋 and 小标宋 can be had from npm: a Song in two weights is set in their place.
 */
const standIns: FontFamilies = {
  仿宋: ['Noto Serif SC', 'LXGW WenKai', 'Noto Sans SC', ...scriptFamilies],
  小标宋: ['Noto Serif SC', 'LXGW WenKai', 'Noto Sans SC', ...scriptFamilies],
  黑体: ['Noto Sans SC', 'Noto Serif SC', 'LXGW WenKai', ...scriptFamilies],
  楷体: ['LXGW WenKai', 'Noto Serif SC', 'Noto Sans SC', ...scriptFamilies],
};

/** The fonts of one build, the bureau's own first. */
export interface ReportFonts {
  /** Folders in which the typesetter finds the fonts. */
  readonly folders: readonly string[];
  /** Files of fonts, to ask which characters they have. */
  readonly files: readonly string[];
  readonly families: FontFamilies;
}

/** Finds the fonts of the packages, and before them those of the bureau's own folder that have a role in the document. */
export async function reportFonts({ cacheFolder, fontFolder }: WriterSettings): Promise<ReportFonts> {
  const require = createRequire(import.meta.url);
  const kaiti = await unpackedKaiti(require.resolve(packedKaiti), join(cacheFolder, 'fonts'));
  const files = [...packagedFiles(), kaiti];
  const own = fontFolder === null ? [] : await ownFonts(fontFolder);
  return {
    folders: [...new Set([...own.map(({ file }) => file), ...files].map((file) => dirname(file)))],
    files: [...own.map(({ file }) => file), ...files],
    families: {
      仿宋: familiesFor('仿宋', own),
      小标宋: familiesFor('小标宋', own),
      黑体: familiesFor('黑体', own),
      楷体: familiesFor('楷体', own),
    },
  };
}

/** The typesetter reads no WOFF: the font is unpacked once and kept. */
async function unpackedKaiti(packed: string, folder: string): Promise<string> {
  const file = join(folder, 'LXGWWenKai-Regular.ttf');
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${threadId}`, trueTypeOf(await readFile(packed)));
  await rename(`${file}.${threadId}`, file);
  return file;
}

interface OwnFont {
  readonly file: string;
  readonly family: string;
  /** Null for a font of another script, which has no Chinese characters to set text in. */
  readonly role: FontRole | null;
}

/** How the usual fonts of each role call themselves. */
const roleNames: readonly (readonly [FontRole, RegExp])[] = [
  ['小标宋', /小标宋|xiaobiaosong|fzxbs/i],
  ['仿宋', /仿宋|fang\s?song/i],
  ['楷体', /楷|kai\s?ti|kai$/i],
  ['黑体', /黑体|sim\s?hei|hei\s?ti/i],
];

/** Fonts in a bureau's folder. Rejects when a file is no font or has no role, so that none is silently passed over. */
async function ownFonts(folder: string): Promise<readonly OwnFont[]> {
  // The folder also holds the names of fonts for Word, and whatever a bureau notes down.
  const files = (await readdir(folder)).filter((file) => !/^\.|\.(csv|txt|md)$/i.test(file)).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const family = familyOf(await readFile(join(folder, file)));
      const role = roleNames.find(([, names]) => names.test(`${family ?? ''} ${file}`))?.[0];
      if (family === null || (role === undefined && hasHan(await readFile(join(folder, file)))))
        throw unwritable(
          `fonts/${file}：不是单个的ttf或otf字体，或者看不出是仿宋、小标宋、黑体还是楷体。请把文件名改为含有其中一种的名称，例如“仿宋_GB2312.ttf”，或者移走这个文件。`,
        );
      return { file: join(folder, file), family, role: role ?? null };
    }),
  );
}

function familyOf(bytes: Buffer): string | null {
  try {
    const font = create(bytes);
    return font.isCollection ? null : font.familyName;
  } catch {
    // Whatever the reader stumbles over, the file is not a font that can be set from; the caller says so.
    return null;
  }
}

/** Whether text can be set in a font: one for names in another script has no Chinese characters. */
function hasHan(bytes: Buffer): boolean {
  const font = create(bytes);
  return font.isCollection || font.hasGlyphForCodePoint('的'.codePointAt(0) ?? 0);
}

/** The bureau's fonts for a role, the stand-ins, and the bureau's other fonts for what those lack. */
function familiesFor(role: FontRole, own: readonly OwnFont[]): readonly string[] {
  const first = own.filter((font) => font.role === role).map(({ family }) => family);
  return [...new Set([...first, ...standIns[role], ...own.map(({ family }) => family)])];
}
