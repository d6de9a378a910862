import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { trueTypeOf } from './woff.ts';

/** Files of the packages that are set from; each package holds many more. */
const packaged = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
] as const;

/** Called latin, but the whole font. */
export const packedKaiti = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff';

/**
 * Fonts of the scripts other than Han in which schools of Tibetan, Uyghur, Kazakh and Mongolian areas write their names. The
 * typesetter joins and stacks their letters. Pictures do not have them: their text is drawn letter by letter.
 */
const scriptFonts = [
  { family: 'Noto Serif Tibetan', file: 'noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf' },
  { family: 'Noto Naskh Arabic', file: 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf' },
  { family: 'Noto Sans Mongolian', file: 'noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf' },
] as const;

const scope = '@expo-google-fonts/';

/** Families of the fonts, as the typesetter calls them. */
export const scriptFamilies: readonly string[] = scriptFonts.map(({ family }) => family);

/** The packages of npm that the fonts come from; they are part of a writer's stamp. */
export const fontPackages: readonly string[] = [
  '@expo-google-fonts/noto-serif-sc',
  '@expo-google-fonts/noto-sans-sc',
  '@fontsource/lxgw-wenkai',
  ...scriptFonts.map(({ file }) => `${scope}${file.slice(0, file.indexOf('/'))}`),
];

/** Where the files lie that the typesetter can read as they are. Throws when a package is not installed. */
export function packagedFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return [...packaged, ...scriptFonts.map(({ file }) => `${scope}${file}`)].map((file) => resolve(file));
}

let opened: readonly Font[] | null = null;

/** Whether a font that comes with the program has a character, so that PDF files show it as it is. */
export function isInPackagedFont(character: string): boolean {
  return openedFonts().some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** Code points of every character that some font of the program has. */
export function packagedCharacters(): ReadonlySet<number> {
  return new Set(openedFonts().flatMap((font) => font.characterSet));
}

function openedFonts(): readonly Font[] {
  opened ??= [...packagedFiles().map((file) => readFileSync(file)), kaiti()]
    .map((bytes) => create(bytes))
    .filter((font): font is Font => !font.isCollection);
  return opened;
}

function kaiti(): Buffer {
  return Buffer.from(trueTypeOf(readFileSync(createRequire(import.meta.url).resolve(packedKaiti))));
}
