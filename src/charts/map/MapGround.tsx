import type { RegionPlaces } from '../../model/places.ts';
import { palette } from '../palette.ts';
import { land } from './colours.ts';

interface GroundProps {
  places: RegionPlaces;
  width_px: number;
  height_px: number;
  /** Units of the drawing to those of the places. */
  scale: number;
}

/** The region within its boundary, or a plain field where no boundary may be drawn. */
export function Ground({ places: { outline_path }, width_px, height_px, scale }: GroundProps) {
  return (
    <>
      <rect width={width_px} height={height_px} fill={outline_path ? palette.surface : land.fill} />
      {outline_path && (
        <path
          d={outline_path}
          transform={scale === 1 ? undefined : `scale(${scale.toFixed(4)})`}
          fill={land.fill}
          fill-rule="evenodd"
          stroke={land.edge}
          stroke-width={(1.5 / scale).toFixed(2)}
          stroke-linejoin="round"
        />
      )}
    </>
  );
}

/** The field of a frame that shows a part of the region larger. */
export function InsetGround({ side_px }: { side_px: number }) {
  return (
    <rect
      x="0.5"
      y="0.5"
      width={side_px - 1}
      height={side_px - 1}
      fill={land.fill}
      stroke={palette.ink}
      stroke-width="1.5"
    />
  );
}

interface WindowProps {
  places: RegionPlaces;
  scale: number;
  /** Left out where it has nothing to say; shortened where the square is small. */
  words?: string;
}

/** The square that the inset shows, on the map of the whole. */
export function WindowMark({ places: { inset }, scale, words }: WindowProps) {
  if (inset === null) return null;
  const [x, y, side] = [inset.window.x_px, inset.window.y_px, inset.window.side_px].map((at) => Math.round(at * scale));
  if (x === undefined || y === undefined || side === undefined) return null;
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={side}
        height={side}
        fill={palette.surface}
        fill-opacity="0.55"
        stroke={palette.ink}
        stroke-width="1.5"
      />
      {words && (
        <text
          x={x + Math.round(side / 2)}
          y={y + Math.round(side / 2) + 4}
          text-anchor="middle"
          font-weight="600"
          paint-order="stroke"
          stroke={palette.surface}
          stroke-width="3"
        >
          {side < 54 ? words.slice(-3, -1) : words}
        </text>
      )}
    </g>
  );
}

interface ScaleProps {
  x: number;
  /** Baseline. */
  y: number;
  km_px: number;
  most_px: number;
}

/** Draws a bar of a round number of kilometres, as long as fits. */
export function ScaleBar({ x, y, km_px, most_px }: ScaleProps) {
  const { km, length_px } = scaleBarOf(km_px, most_px);
  return (
    <g>
      <path d={`M${x + 0.5},${y - 8}v6h${length_px}v-6`} fill="none" stroke={palette.ink} stroke-width="1.5" />
      <text x={x + length_px + 8} y={y} data-of="axis">
        {km}公里
      </text>
    </g>
  );
}

/** North is up on every map of the site. */
export function NorthArrow({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <path d={`M${x},${y}l6,18l-6,-4l-6,4z`} fill={palette.ink} />
      <text x={x} y={y + 32} text-anchor="middle" font-weight="600">
        北
      </text>
    </g>
  );
}

/** A round number of kilometres whose bar is neither short nor long. */
export function scaleBarOf(km_px: number, most_px: number): { readonly km: number; readonly length_px: number } {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
  const km = steps.findLast((step) => step * km_px <= most_px) ?? 0.1;
  return { km, length_px: Math.round(km * km_px) };
}
