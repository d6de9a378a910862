import { trimEdges } from './spaces.ts';

const separators: ReadonlySet<string> = new Set(['、', '，', ',', '；', ';', '/', '／', '\n', '\t', '|', '｜']);
const opening = '（(〔[【《「“';
const closing = '）)〕]】》」”';

/**
 * Items of a cell with several values, separated by 、 ， ； / or a line break. A separator inside parentheses or quotes
 * belongs to the item, as in 示范集团（2024年，市级）; where the parentheses do not pair up, it separates everywhere.
 */
export function splitList(text: string): readonly string[] {
  return (splitOutside(text) ?? text.split(/[、，,；;/／\n\t|｜]/)).map(trimEdges).filter((item) => item !== '');
}

/** Items in the one form that the rest of the program reads: joined by 、. */
export function joinList(items: readonly string[]): string {
  return items.join('、');
}

/** Null when the parentheses do not pair up. */
function splitOutside(text: string): readonly string[] | null {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (opening.includes(character)) depth += 1;
    if (closing.includes(character)) depth -= 1;
    if (depth < 0) return null;
    if (depth === 0 && separators.has(character)) {
      items.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return depth === 0 ? [...items, text.slice(start)] : null;
}
