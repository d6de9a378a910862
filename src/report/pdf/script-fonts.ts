import { createRequire } from 'node:module';

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

/** The packages of npm that they come from; they are part of a writer's stamp. */
export const scriptFontPackages: readonly string[] = scriptFonts.map(
  ({ file }) => `${scope}${file.slice(0, file.indexOf('/'))}`,
);

/** Where the files of the fonts lie. Throws when a package is not installed. */
export function scriptFontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return scriptFonts.map(({ file }) => resolve(`${scope}${file}`));
}
