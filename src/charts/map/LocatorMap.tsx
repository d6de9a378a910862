import type { RegionPlaces } from '../../model/places.ts';
import { type Described, Drawing } from '../Drawing.tsx';
import type { TypeTone } from '../../figures/type-periods.ts';
import { palette, typeColours } from '../palette.ts';
import { markEdge, type GroupColour } from './colours.ts';
import type { LocatorFrame, LocatorLine, PlacedLocator } from './locator.ts';
import { Ground, InsetGround, NorthArrow, ScaleBar, WindowMark } from './MapGround.tsx';
import { FrameMarks } from './MapMarks.tsx';

interface Props extends Described {
  placed: PlacedLocator;
  places: RegionPlaces;
  review: string;
  /** Of the group's type: one group has one colour, and the numbers are those of the list. */
  tone: TypeTone;
}

/**
 * Draws where the campuses of one group lie in the region, with an inset where they crowd. No geography but what the
 * region's own files hold.
 */
export function LocatorMap({ placed, places, review, tone, ...described }: Props) {
  const colour = typeColours[tone];
  const { width_px, height_px, main, inset, lines } = placed;
  return (
    <Drawing {...described} width_px={width_px} height_px={height_px} fontSize_px={12}>
      <g transform={`translate(0 ${main.y})`}>
        <Ground places={places} width_px={main.placed.width_px} height_px={main.placed.height_px} scale={main.scale} />
        <Marks frame={main} colour={colour} />
        {inset && <WindowMark places={places} scale={main.scale} />}
        <NorthArrow x={main.placed.width_px + (main.placed.width_px < 250 ? 14 : -14)} y={6} />
      </g>
      <text x="0" y={main.strip_y} fill={palette.inkSoft}>
        {review}
      </text>
      <ScaleBar x={Math.max(main.placed.width_px - 110, 150)} y={main.strip_y} km_px={main.km_px} most_px={60} />
      {inset && (
        <g>
          <g transform={`translate(0 ${inset.y})`}>
            <InsetGround side_px={inset.placed.width_px} />
            <Marks frame={inset} colour={colour} />
          </g>
          <text x="0" y={inset.strip_y} font-weight="600">
            放大图（图中方框）
          </text>
          <ScaleBar x={inset.placed.width_px - 120} y={inset.strip_y} km_px={inset.km_px} most_px={70} />
        </g>
      )}
      {lines.map((line) => (
        <Line key={line.entry.number} line={line} colour={colour} />
      ))}
    </Drawing>
  );
}

function Marks({ frame, colour }: { frame: LocatorFrame; colour: GroupColour }) {
  return (
    <FrameMarks numberWord="成员序号" frame={frame.placed} fontSize_px={13} inPage={null} colourOf={() => colour} />
  );
}

interface LineProps {
  line: LocatorLine;
  colour: GroupColour;
}

function Line({ line: { entry, x, top, names, places }, colour }: LineProps) {
  return (
    <g>
      {entry.is_lead ? (
        <rect x={x + 0.5} y={top + 0.5} width="19" height="19" fill={colour.fill} stroke={markEdge} />
      ) : (
        <circle cx={x + 10} cy={top + 10} r="9.5" fill={colour.fill} stroke={markEdge} />
      )}
      <text x={x + 10} y={top + 14.5} text-anchor="middle" data-of="ordinal" font-weight="700" fill={colour.ink}>
        {entry.number}
      </text>
      {names.map((text, index) => (
        <text key={text} x={x + 28} y={top + 15 + index * 20} font-size="14" font-weight="600">
          {text}
        </text>
      ))}
      {places.map((text, index) => (
        <text
          key={text}
          x={x + 28}
          y={top + 14 + names.length * 20 + index * 18}
          data-of="address"
          fill={palette.inkSoft}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
