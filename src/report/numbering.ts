import { reportSections } from '../model/report-text.ts';
import type { AnnexDraft, Block, Section, SectionDraft } from './model.ts';

/** Gives the headings, tables and figures of a report their numbers: 一、（一）1.（1）, 表1, 图1. */
export function numberedSections(drafts: readonly SectionDraft[]): readonly Section[] {
  const count = { table: 0, figure: 0 };
  return drafts.map((draft, index) => ({
    id: draft.id,
    number: `${chineseNumber(index + 1)}、`,
    title: reportSections.find(({ id }) => id === draft.id)?.title ?? '',
    blocks: numberedBlocks(draft.blocks, (kind) => {
      count[kind] += 1;
      return `${kind === 'table' ? '表' : '图'}${count[kind]}`;
    }),
  }));
}

/** Annexes are numbered by themselves: 附件1, 附表1-1. */
export function numberedAnnexes(drafts: readonly AnnexDraft[]): readonly Section[] {
  return drafts.map((draft, index) => {
    const count = { table: 0, figure: 0 };
    const blocks = numberedBlocks(draft.blocks, (kind) => {
      count[kind] += 1;
      return `附${kind === 'table' ? '表' : '图'}${index + 1}-${count[kind]}`;
    });
    return { id: draft.id, number: `附件${index + 1}`, title: draft.title, blocks };
  });
}

function numberedBlocks(blocks: readonly Block[], next: (kind: 'table' | 'figure') => string): readonly Block[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind === 'table') return { ...block, table: { ...block.table, number: next('table') } };
    if (block.kind === 'figure') return { ...block, number: next('figure') };
    if (block.kind !== 'heading') return block;
    const depth = block.level - 2;
    counts.fill(0, depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return { ...block, number: headingNumber(block.level, counts[depth]) };
  });
}

function headingNumber(level: 2 | 3 | 4, count: number): string {
  if (level === 2) return `（${chineseNumber(count)}）`;
  return level === 3 ? `${count}.` : `（${count}）`;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99: 一, 十, 十一, 二十, 二十一. */
export function chineseNumber(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${digits[ones] ?? ''}`;
}
