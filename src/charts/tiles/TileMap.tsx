import type { ComponentChildren } from 'preact';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { toneFillOf, toneInkOf, toneMarks } from '../matrix/tones.ts';
import { palette } from '../palette.ts';
import { placeTiles } from './placed.ts';
import type { TileSeries } from './series.ts';

/** Every county one square of equal size: where it stands on the land roughly, how it stands to the target exactly. */
export function TileMap({ series, width_px, ...described }: ChartProps<TileSeries>) {
  const { tiles, side_px, fontSize_px, lineHeight_px, height_px } = placeTiles(series, width_px);
  const isLinked = tiles.some(({ address }) => address !== undefined);
  return (
    <Drawing
      {...described}
      role={isLinked ? 'group' : 'img'}
      width_px={width_px}
      height_px={height_px}
      fontSize_px={fontSize_px}
    >
      {tiles.map((tile) => (
        <Linked key={tile.code} address={tile.address}>
          <g data-point={`${tile.name}：${tile.said}`} text-anchor="middle">
            <rect
              x={tile.x + 0.5}
              y={tile.y + 0.5}
              width={side_px - 1}
              height={side_px - 1}
              fill={toneFillOf[tile.tone]}
              stroke={toneInkOf[tile.tone]}
              stroke-dasharray={tile.tone === 'missing' ? '4 3' : undefined}
            />
            {tile.lines.map(({ text, of }, index) => (
              <text
                key={`${of}${text}`}
                x={tile.x + side_px / 2}
                y={tile.y + side_px / 2 + fontSize_px * 0.36 + (index - (tile.lines.length - 1) / 2) * lineHeight_px}
                font-weight={of === 'value' ? 600 : 400}
                fill={of === 'name' ? palette.ink : toneInkOf[tile.tone]}
                data-of={of === 'name' ? 'name' : undefined}
              >
                {of === 'verdict' && toneMarks[tile.tone] !== '' && `${toneMarks[tile.tone]} `}
                {text}
              </text>
            ))}
          </g>
        </Linked>
      ))}
    </Drawing>
  );
}

/** What leads to a page where there is one to lead to. */
function Linked({ address, children }: { readonly address: string | undefined; readonly children: ComponentChildren }) {
  return address === undefined ? <>{children}</> : <a href={address}>{children}</a>;
}
