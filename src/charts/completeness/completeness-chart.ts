import { h } from 'preact';
import { countNumber, countOf, countWords } from '../../figures/counts/counts.ts';
import { returnBlocks, type ReturnBlock } from '../../figures/returns.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatPeriod } from '../../format/date.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { Tiles } from './Tiles.tsx';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfAll } from '../../figures/kinds.ts';

/** Which campus or group still owes which table of which period; null where no such table was supplied. */
export function completenessChart(atlas: RegionArtifact): Chart | null {
  const blocks = returnBlocks(atlas);
  if (blocks.length === 0) return null;
  const title = findingOf(atlas, blocks);
  return {
    id: 'completeness',
    kind: 'completeness',
    group_id: null,
    indicator_id: null,
    title,
    subtitle: `单位：份，${blocks.map((block) => `${block.title}按${block.counted.slice(1)}`).join('、')}，最近五个学年、年度和六个学期中已到期的`,
    source: wordsOfAll(atlas)(
      '一个小方格是一份应报的数据，实心为已报，空框为缺报；当年9月1日（学期、年度为全程）存续的才应报；集团按公布文件的次序排列。',
    ),
    notes: blocks.flatMap(notesOf),
    description: `${title}。各单位缺报的名称见数据表。`,
    table: {
      header: ['数据表', '范围', '时段', '应报', '已报', '缺报'],
      rows: blocks.flatMap((block) =>
        block.lines.flatMap((line) =>
          line.cells.map((cell) => [
            block.title,
            line.name,
            formatPeriod(cell.period),
            ...countCells(atlas, `${block.table_name},${cell.period},${line.line_id}`, block.counted),
            cell.missing.join('、'),
          ]),
        ),
      ),
    },
    draw: (variant) =>
      renderDrawing(
        h(Tiles, { blocks, className: `chart__${variant}`, description: title, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** What was due and what came in of one line and period. */
function countCells(atlas: RegionArtifact, argument: string, counted: string): readonly string[] {
  if (countOf(atlas, 'returns_due_of', argument) === 0) return ['没有应报单位', ''];
  return (['returns_due_of', 'returns_made_of'] as const).map(
    (name) => `${countNumber(atlas, name, argument)}${counted}`,
  );
}

function findingOf(atlas: RegionArtifact, blocks: readonly ReturnBlock[]): string {
  const parts = blocks.map(({ table_name, title }) => {
    const due = `${title}应报${countWords(atlas, 'returns_due_in', table_name)}`;
    const isWhole = countOf(atlas, 'returns_missing_in', table_name) === 0;
    return isWhole ? `${due}，已报齐` : `${due}，缺${countWords(atlas, 'returns_missing_in', table_name)}`;
  });
  return parts.join('；');
}

/** Who is missing, by name, while the list is short. */
function notesOf({ title, lines }: ReturnBlock): readonly string[] {
  const owed = lines.flatMap((line) =>
    line.cells.filter(({ missing }) => missing.length > 0).map(({ period, missing }) => ({ period, missing })),
  );
  const count = owed.reduce((sum, { missing }) => sum + missing.length, 0);
  if (count === 0 || count > 12) return [];
  const named = [...Map.groupBy(owed, ({ period }) => period)].map(
    ([period, own]) => `${formatPeriod(period)}${own.flatMap(({ missing }) => missing).join('、')}`,
  );
  return [`缺报${title}：${named.join('；')}。`];
}
