import type { ReturnBlock } from '../../figures/returns.ts';
import { formatPeriod } from '../../format/date.ts';
import { type Described, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placeCompleteness } from './placed.ts';
import { returnWords } from './words.ts';

interface Props extends Described {
  blocks: readonly ReturnBlock[];
  width_px: number;
}

/** One tile per return that is due: filled when it came in, an empty frame when it did not, a stroke where none is due. */
export function Tiles({ blocks, width_px, ...described }: Props) {
  const placed = placeCompleteness(blocks, width_px);
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.font_px}>
      {placed.blocks.map((block) => (
        <g key={block.table_name}>
          <text x="0" y={block.titleY} font-weight="600">
            {block.title}
            <tspan fill={palette.inkSoft} font-weight="400">{`　每个小方格为一${block.counted}`}</tspan>
          </text>
          {block.heads.map(({ period, label, x, y }) => (
            <text key={period} x={x} y={y} font-size="12" fill={palette.inkSoft} data-of="axis">
              {label}
            </text>
          ))}
          {block.rows.map((row) => (
            <g key={row.name}>
              <line x1="0" x2={width_px} y1={row.top} y2={row.top} stroke={palette.line} />
              {row.lines.map(({ words, y }) => (
                <text key={words} x="0" y={y}>
                  {words}
                </text>
              ))}
              {row.cells.map((cell) => (
                <g
                  key={cell.period}
                  data-point={`${block.title}，${row.name}，${formatPeriod(cell.period)}：${returnWords(cell, block.counted)}`}
                >
                  {cell.returnedPath !== '' && <path d={cell.returnedPath} fill={palette.brand} />}
                  {cell.missingPath !== '' && (
                    <path d={cell.missingPath} fill={palette.surface} stroke={palette.unmet} stroke-width="1.5" />
                  )}
                  {cell.emptyAt !== null && (
                    <path d={`M${cell.emptyAt.x} ${cell.emptyAt.y}h12`} stroke={palette.inkSoft} stroke-width="2" />
                  )}
                </g>
              ))}
            </g>
          ))}
          <line x1="0" x2={width_px} y1={block.bottom} y2={block.bottom} stroke={palette.line} />
        </g>
      ))}
      <g font-size="12" fill={palette.inkSoft}>
        <path d={`M0 ${placed.keyY - 8}h7v7h-7z`} fill={palette.brand} />
        <text x="14" y={placed.keyY}>
          已报
        </text>
        <path
          d={`M60.5 ${placed.keyY - 7.5}h6v6h-6z`}
          fill={palette.surface}
          stroke={palette.unmet}
          stroke-width="1.5"
        />
        <text x="74" y={placed.keyY}>
          缺报
        </text>
        <path d={`M120 ${placed.keyY - 4}h12`} stroke={palette.inkSoft} stroke-width="2" />
        <text x="140" y={placed.keyY}>
          当时没有应报单位
        </text>
      </g>
    </Drawing>
  );
}
