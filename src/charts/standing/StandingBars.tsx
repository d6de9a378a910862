import { AbsenceMark } from '../absence.tsx';
import { toneOf } from '../../format/verdict.ts';
import { type Described, Drawing } from '../Drawing.tsx';
import { palette, toneFills } from '../palette.ts';
import { placeStanding } from './placed.ts';
import type { StandingBar } from './series.ts';

interface Props extends Described {
  bars: readonly StandingBar[];
  width_px: number;
}

/** One bar per requirement in percent of its standard, the upright at 100 %: what falls short of it is seen at a glance. */
export function StandingBars({ bars, width_px, ...described }: Props) {
  const placed = placeStanding(bars, width_px);
  const { left, isNarrow } = placed;
  const uprightAt = (x: number) => placed.uprights.map(({ from, to }) => `M${x + 0.5} ${from}V${to}`).join('');
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={placed.fontSize_px}>
      {placed.ticks.map(({ percent, x }) => (
        <g key={percent}>
          <path d={uprightAt(x)} stroke={palette.line} />
          <text x={x} y="16" data-of="axis" text-anchor={percent === 0 ? 'start' : 'middle'} fill={palette.inkSoft}>
            {percent === 100 ? '标准（100%）' : `${percent}%`}
          </text>
        </g>
      ))}
      {placed.bars.map((bar) => (
        <g key={bar.target_id} data-point={`${bar.name}，标准${bar.full_standard}，${bar.moment}：${bar.said}`}>
          {isNarrow ? (
            <text x="0" y={bar.top + 16}>
              {bar.name}
              <tspan fill={palette.inkSoft} font-size="12">
                {`　标准${bar.standard}`}
              </tspan>
            </text>
          ) : (
            <>
              <text x={left - 12} y={bar.middle - 2} text-anchor="end">
                {bar.name}
              </text>
              <text x={left - 12} y={bar.middle + 13} text-anchor="end" fill={palette.inkSoft} font-size="12">
                {`标准${bar.standard}`}
              </text>
            </>
          )}
          <Mark bar={bar} left={left} bar_px={placed.bar_px} />
          {bar.lines.map((line, index) => (
            <text
              key={line}
              x={placed.wordsX}
              y={bar.middle + 4.5 + (index - (bar.lines.length - 1) / 2) * 16}
              font-weight={bar.verdict === '未达标' ? 600 : 400}
              fill={bar.absence === null ? inkOf(bar) : palette.inkSoft}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      <path d={uprightAt(placed.standardX)} stroke={palette.ink} stroke-width="2" />
    </Drawing>
  );
}

interface MarkProps {
  bar: ReturnType<typeof placeStanding>['bars'][number];
  left: number;
  bar_px: number;
}

/** A filled bar is judged, an outlined one still runs; a diamond waits for the group's type. */
function Mark({ bar, left, bar_px }: MarkProps) {
  const { absence, middle, width } = bar;
  const top = middle - bar_px / 2;
  if (absence === 'type-unknown') {
    return (
      <path
        d={`M${left + 16} ${middle - 7}l7 7l-7 7l-7 -7z`}
        fill={palette.surface}
        stroke={palette.wait}
        stroke-width="2"
      />
    );
  }
  if (absence !== null) return <AbsenceMark absence={absence} x={left + 2} y={middle} height_px={bar_px} />;
  if (bar.is_running) {
    return (
      <rect
        x={left + 1}
        y={top + 1}
        width={Math.max(2, width - 2)}
        height={bar_px - 2}
        fill={palette.surface}
        stroke={palette.wait}
        stroke-width="2"
      />
    );
  }
  return (
    <g>
      <rect x={left} y={top} width={width} height={bar_px} fill={toneFills[toneOf[bar.verdict]]} />
      {bar.isCut && (
        <path
          d={`M${left + width - 14} ${top - 2}l-5 ${bar_px + 4}m9 -${bar_px + 4}l-5 ${bar_px + 4}`}
          stroke={palette.surface}
          stroke-width="2"
        />
      )}
    </g>
  );
}

function inkOf(bar: StandingBar): string {
  return bar.verdict === '未达标' ? palette.unmet : palette.ink;
}
