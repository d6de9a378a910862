import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { returnBlocks, type ReturnBlock } from '../figures/returns.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { chartWidths_px, type Chart } from './chart.ts';
import { Tiles } from './completeness/Tiles.tsx';

/** Which campus or group still owes which table of which period; null where no such table was supplied. */
export function completenessChart(atlas: RegionArtifact): Chart | null {
  const blocks = returnBlocks(atlas);
  if (blocks.length === 0) return null;
  const title = findingOf(blocks);
  return {
    id: 'completeness',
    kind: 'completeness',
    group_id: null,
    indicator_id: null,
    title,
    subtitle: `单位：份，${blocks.map((block) => `${block.title}按${block.counted.slice(1)}`).join('、')}，最近5个学年、年度和6个学期中已到期的`,
    source:
      '一个小方格是一份应报的数据，实心为已报，空框为缺报；当年9月1日（学期、年度为全程）存续的才应报；集团按公布文件的次序排列。',
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
            cell.expected_count === 0 ? '没有应报单位' : `${cell.expected_count}${block.counted}`,
            cell.expected_count === 0 ? '' : `${cell.expected_count - cell.missing.length}${block.counted}`,
            cell.missing.join('、'),
          ]),
        ),
      ),
    },
    draw: (variant) =>
      render(
        h(Tiles, { blocks, className: `chart__${variant}`, description: title, width_px: chartWidths_px[variant] }),
      ),
  };
}

function findingOf(blocks: readonly ReturnBlock[]): string {
  const parts = blocks.map((block) => {
    const cells = block.lines.flatMap((line) => line.cells);
    const expected = cells.reduce((sum, cell) => sum + cell.expected_count, 0);
    const missing = cells.reduce((sum, cell) => sum + cell.missing.length, 0);
    return `${block.title}应报${expected}份，${missing === 0 ? '已报齐' : `缺${missing}份`}`;
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
