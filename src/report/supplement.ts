import type { ReportSectionId } from '../model/report-text.ts';
import type { ReportContext } from './context.ts';
import type { Block, SectionDraft } from './model.ts';

/**
 * A section with what the authority wrote for it: after the first sentences made from the data, or in place of all of
 * them. Tables and charts always stay, and the words are marked as the authority's own. A section that the data leave
 * empty is there when something was written for it.
 */
export function supplemented(
  { atlas, year }: ReportContext,
  section: ReportSectionId,
  draft: SectionDraft | null,
): SectionDraft | null {
  const texts = atlas.report_texts.filter((text) => text.year === year && text.section === section);
  if (texts.length === 0) return draft;
  const own = draft?.blocks ?? [];
  const replaces = texts.some((text) => text.replaces);
  const kept = replaces ? own.filter(({ kind }) => kind !== 'paragraph' && kind !== 'list') : own;
  const added: Block = { kind: 'supplement', paragraphs: texts.flatMap(({ words }) => words) };
  const place = replaces ? 0 : kept.findIndex(({ kind }) => kind === 'paragraph') + 1;
  return { id: section, blocks: [...kept.slice(0, place), added, ...kept.slice(place)] };
}
