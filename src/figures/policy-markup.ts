import { passageAnchor } from '../format/address.ts';
import type { Run } from '../policy/runs.ts';

/**
 * Returns words of a policy as HTML: what a clause quotes is marked, and after each part of a quotation stands the id of
 * its clause as a link. A text and no component, because a line break in the source of a component would part characters
 * that stand together in the original.
 */
export function markupOf(runs: readonly Run[], titles: ReadonlyMap<string, string>): string {
  return runs.map((run) => passageOf(run) + run.ends.map((id) => markOf(id, titles.get(id) ?? '')).join('')).join('');
}

function passageOf({ text, clause_ids, begins }: Run): string {
  const words = escaped(text);
  if (clause_ids.length === 0) return words;
  const [first, ...others] = begins.map(passageAnchor);
  const id = first === undefined ? '' : ` id="${first}"`;
  return `${others.map((other) => `<span id="${other}"></span>`).join('')}<span class="passage"${id}>${words}</span>`;
}

function markOf(clauseId: string, title: string): string {
  return `<a class="passage-mark" href="#${clauseId.toLowerCase()}" title="${escaped(title)}">${escaped(clauseId)}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
