/**
 * Parts of Markdown files that are written by a program stand between two marks and are written anew each time:
 *
 *     <!-- 由程序生成：commands 开始 -->          <!-- generated: commands begins -->
 *     …                                          …
 *     <!-- 结束 -->                              <!-- ends -->
 */

/** One generated part: what it is called in the marks, and what it says now. */
export interface Block {
  readonly name: string;
  /** Markdown, without the marks. */
  readonly write: () => string;
}

const opening = /<!-- (?:由程序生成：(\S+) 开始|generated: (\S+) begins) -->/;
const beforeOpening = /(?=<!-- 由程序生成：\S+ 开始 -->|<!-- generated: \S+ begins -->)/;
const anyMark = /<!-- (?:由程序生成：\S+ 开始|generated: \S+ begins|结束|ends) -->/;
const closing = /<!-- (?:结束|ends) -->/;

/** Whether a file has generated parts at all. */
export function hasMarks(text: string): boolean {
  return anyMark.test(text);
}

/** Names of the generated parts of a file, in its order. */
export function markedNames(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(opening, 'g'))].map(([, zh, en]) => zh ?? en ?? '');
}

/** The text with every generated part as it is to be now. Throws for a mark without its partner or of no known block. */
export function fillBlocks(text: string, blocks: readonly Block[]): string {
  const first = opening.exec(text)?.index ?? text.length;
  const before = text.slice(0, first);
  if (closing.test(before)) throw new Error('a generated part ends that never began');
  const parts = text.slice(first).split(beforeOpening);
  return before + parts.map((part) => (part === '' ? '' : fillPart(part, blocks))).join('');
}

/** One part from its opening mark to the next one. */
function fillPart(part: string, blocks: readonly Block[]): string {
  const [start = '', zh, en] = opening.exec(part) ?? [];
  const name = zh ?? en ?? '';
  const block = blocks.find((one) => one.name === name);
  if (block === undefined) throw new Error(`no block is called ${name}`);
  const end = closing.exec(part);
  if (end === null) throw new Error(`the generated part ${name} has no end`);
  const rest = part.slice(end.index);
  if (closing.test(rest.slice(end[0].length))) throw new Error(`the generated part ${name} ends twice`);
  return `${start}\n\n${block.write().trim()}\n\n${rest}`;
}

/** The text that people wrote: without the generated parts. */
export function withoutBlocks(text: string): string {
  const emptied = markedNames(text).map((name) => ({ name, write: () => '' }));
  return fillBlocks(text, emptied).replaceAll(new RegExp(anyMark, 'g'), '');
}
