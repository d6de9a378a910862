import { element } from '../elements.ts';
import { readEngineSource } from './files.ts';
import { downloadWords, sentenceOf } from './sentences.ts';

/** Returns what a reader is told when the engine could not be had, with a link to the ready files where it names them. */
export function failureNodes(error: unknown): readonly (Node | string)[] {
  const words = sentenceOf(error);
  const start = words.indexOf(downloadWords);
  if (start < 0) return [words];
  const link = element('a', { href: readEngineSource().downloads_url }, downloadWords);
  return [words.slice(0, start), link, words.slice(start + downloadWords.length)];
}
