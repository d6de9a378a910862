import { brokenInto, emsOf } from '../text.ts';
import type { CountyTile, TileSeries } from './series.ts';

const gap_px = 4;
/** A square needs no more: what it says is three short lines. */
const largest_px = 116;

/** Where the squares of a tile map stand, in whole pixels, in the middle of the picture. */
export function placeTiles({ tiles }: TileSeries, width_px: number) {
  const columns = Math.max(1, ...tiles.map(({ column }) => column));
  const rows = Math.max(1, ...tiles.map(({ row }) => row));
  const side_px = Math.min(largest_px, Math.floor((width_px - (columns - 1) * gap_px) / columns));
  const step = side_px + gap_px;
  const left = Math.max(0, Math.round((width_px - (columns * step - gap_px)) / 2));
  const fontSize_px = side_px >= 84 ? 13 : 11;
  return {
    side_px,
    fontSize_px,
    lineHeight_px: fontSize_px + 4,
    tiles: tiles.map((tile) => ({
      ...tile,
      x: left + (tile.column - 1) * step,
      y: (tile.row - 1) * step,
      lines: linesOf(tile, side_px, fontSize_px),
    })),
    height_px: rows * step - gap_px,
  };
}

interface TileLine {
  readonly text: string;
  readonly of: 'name' | 'value' | 'verdict';
}

/** The name in as many lines as it takes, the figure, and the verdict where it fits. */
function linesOf({ name, words, verdict }: CountyTile, side_px: number, fontSize_px: number): readonly TileLine[] {
  const glyphs = Math.max(2, Math.floor((side_px - 6) / (fontSize_px * 1.04)));
  const names = brokenInto(name, glyphs).map((text) => ({ text, of: 'name' as const }));
  const most = Math.floor((side_px - 6) / (fontSize_px + 4));
  const value = emsOf(words) <= glyphs ? [{ text: words, of: 'value' as const }] : [];
  const all: readonly TileLine[] = [
    ...names,
    ...value,
    ...(verdict !== '' && verdict !== words && emsOf(verdict) + 1.6 <= glyphs
      ? [{ text: verdict, of: 'verdict' as const }]
      : []),
  ];
  return all.slice(0, Math.max(2, most));
}
