import { decodeBytes } from './decode.ts';
import { type FileEffects, joinPath } from './effects.ts';

/** A file that is a text and no table. */
export interface TextFile {
  /** Relative to the region's folder. */
  readonly file: string;
  /** Null when the bytes are no text. */
  readonly text: string | null;
}

/** Reads a text of a region's folder in whatever encoding it was saved; `place` is the folder as the clerk knows it. */
export async function readText(
  folder: string,
  { name, place }: { readonly name: string; readonly place: string },
  effects: FileEffects,
): Promise<TextFile> {
  const decoded = decodeBytes(await effects.readBytes(joinPath(folder, name)));
  const file = `${place}/${name.normalize('NFC')}`;
  if (decoded.ok) return { file, text: decoded.text };
  return { file, text: decoded.reason === 'empty' ? '' : null };
}

/** What editors, office programs and systems leave behind in a folder. */
export function isLeftOver({ file }: Pick<TextFile, 'file'>): boolean {
  return /(?:^|\/)(?:\.|~\$|Thumbs\.db|desktop\.ini)/i.test(file);
}
