import { ordinaryCharacters } from './ordinary-characters.ts';

/**
 * A name in the form in which names are compared: brackets, white space, width and capitals make no difference, and
 * neither does how the zero of 第一〇一 is written or whether the name was copied out of a PDF file.
 */
export function folded(text: string): string {
  return ordinaryCharacters(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〇○◯零]/g, '0')
    .replace(/[\s()[\]〔〕「」“”"'‘’ʼ`´·-]+/g, '');
}
