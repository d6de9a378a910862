import type { RegionPlaces } from '../../model/places.ts';
import { type Described, Drawing } from '../Drawing.tsx';
import type { InPage } from '../chart.ts';
import { palette } from '../palette.ts';
import { TypeSign } from '../TypeSign.tsx';
import { colourOf, markEdge } from './colours.ts';
import { Ground, InsetGround, NorthArrow, ScaleBar, WindowMark } from './MapGround.tsx';
import { FrameMarks, spanProps } from './MapMarks.tsx';
import type { KeyEntry, PlacedOverview } from './overview.ts';

interface Props extends Described {
  placed: PlacedOverview;
  places: RegionPlaces;
  /** 审图号 or what stands in its place: printed lower left, as the rules ask. */
  review: string;
  inPage: InPage | null;
}

/** The overview of a region: all campuses as dots, those in groups with the number of their group. */
export function OverviewMap({ placed, places, review, inPage, ...described }: Props) {
  const { width_px, height_px, main, inset, scale, key, fontSize_px } = placed;
  return (
    <Drawing
      {...described}
      width_px={width_px}
      height_px={height_px}
      fontSize_px={12}
      role={inPage === null ? 'img' : 'group'}
    >
      <Ground places={places} width_px={main.placed.width_px} height_px={main.placed.height_px} scale={scale} />
      <FrameMarks
        numberWord="集团序号"
        colourOf={colourOf}
        frame={main.placed}
        fontSize_px={fontSize_px}
        inPage={inPage}
      />
      <WindowMark places={places} scale={scale} words="见放大图" />
      <NorthArrow x={main.placed.width_px - 20} y={10} />
      <text x="0" y={main.strip_y} fill={palette.inkSoft}>
        {review}
      </text>
      <ScaleBar x={main.placed.width_px - 150} y={main.strip_y} km_px={main.km_px} most_px={100} />
      {inset && (
        <g>
          <g transform={`translate(${inset.x} ${inset.y})`}>
            <InsetGround side_px={inset.placed.width_px} />
            <FrameMarks
              numberWord="集团序号"
              colourOf={colourOf}
              frame={inset.placed}
              fontSize_px={fontSize_px}
              inPage={inPage}
            />
          </g>
          <text x={inset.x} y={inset.strip_y} font-weight="600">
            放大图
          </text>
          <ScaleBar x={inset.x + inset.placed.width_px - 150} y={inset.strip_y} km_px={inset.km_px} most_px={100} />
        </g>
      )}
      {key.map((entry) => (
        <Key key={entry.group.group_id} entry={entry} inPage={inPage} />
      ))}
      {placed.types.map(({ words, tone, x, y }) => (
        <g key={words}>
          <TypeSign tone={tone} x={x + 9.5} y={y} />
          <text x={x + 22} y={y + 4.5} fill={palette.inkSoft}>
            {words}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

function Key({ entry: { group, x, y }, inPage }: { entry: KeyEntry; inPage: InPage | null }) {
  const { fill, ink } = colourOf(group.number);
  const content = (
    <>
      <rect x={x + 0.5} y={y - 8.5} width="18" height="18" fill={fill} stroke={markEdge} />
      <text x={x + 9.5} y={y + 4.5} text-anchor="middle" data-of="ordinal" font-weight="700" fill={ink}>
        {group.number}
      </text>
      {group.types
        .filter(({ is_current }) => inPage !== null || is_current)
        .map(({ tone, from, to, is_current }) => (
          <g key={from} {...(inPage === null ? {} : spanProps({ from, to }, is_current))}>
            <TypeSign tone={tone} x={x + 30} y={y} />
          </g>
        ))}
      <text x={x + 42} y={y + 4.5} font-size="13">
        {group.short_name}
      </text>
    </>
  );
  if (inPage === null) return group.is_current ? <g>{content}</g> : null;
  return (
    <a href={inPage.groupAddress(group.group_id)} {...spanProps(group, group.is_current)}>
      {content}
    </a>
  );
}
