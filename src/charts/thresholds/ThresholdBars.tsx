import { toneOf } from '../../format/verdict.ts';
import { AbsenceMark } from '../absence.tsx';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import type { TypeTone } from '../../figures/type-periods.ts';
import { palette, toneFills, typeColours } from '../palette.ts';
import { placeThresholds } from './placed.ts';
import type { ThresholdSeries } from './series.ts';

/** One bar per unit, and across it the standard that applies to this unit; what is lacking is written, not only drawn. */
export function ThresholdBars({ series, width_px, ...described }: ChartProps<ThresholdSeries>) {
  const placed = placeThresholds(series, width_px);
  return (
    <Drawing {...described} width_px={width_px} height_px={placed.height_px} fontSize_px={13}>
      {placed.marks.map((mark) => (
        <text key={mark.threshold} x={mark.x} y={mark.y} text-anchor="middle" fill={markColour(mark.tones)}>
          {mark.words}
        </text>
      ))}
      <line
        x1={placed.left + 0.5}
        x2={placed.left + 0.5}
        y1={placed.bars[0]?.top ?? 0}
        y2={placed.height_px - 6}
        stroke={palette.lineStrong}
      />
      {placed.bars.map((bar) => (
        <g key={bar.unit_id} data-point={`${bar.name}：${bar.words}`}>
          {placed.namesBeside ? (
            <text x={placed.left - 10} y={bar.middle + 4.5} text-anchor="end">
              {bar.name}
            </text>
          ) : (
            <text x="0" y={bar.top - 6}>
              {bar.name}
            </text>
          )}
          {bar.absence === null ? (
            <rect
              x={placed.left}
              y={bar.top}
              width={Math.max(bar.width, 1)}
              height={placed.barHeight_px}
              fill={toneFills[toneOf[bar.verdict]]}
            />
          ) : (
            <AbsenceMark absence={bar.absence} x={placed.left + 2} y={bar.middle} height_px={placed.barHeight_px - 6} />
          )}
          {bar.thresholdX !== null && (
            <g>
              {/* A light edge, without which a dark line would be lost on a dark bar. */}
              <path d={standardPath(bar, placed.barHeight_px)} stroke={palette.surface} stroke-width="4" />
              <path
                d={standardPath(bar, placed.barHeight_px)}
                stroke={standardColour(bar.standard_tone)}
                stroke-width="2"
              />
            </g>
          )}
          <text x={bar.labelX} y={bar.middle + 4.5} font-weight={bar.absence === null ? 600 : 400}>
            {bar.words}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

type PlacedBar = ReturnType<typeof placeThresholds>['bars'][number];

/** Upright at the standard, a little longer than the bar. */
function standardPath({ thresholdX, top }: PlacedBar, height_px: number): string {
  return `M${(thresholdX ?? 0) + 0.5} ${top - 3}v${height_px + 6}`;
}

/** A standard of one type has its colour. */
function standardColour(tone: TypeTone | null | undefined): string {
  return tone == null ? palette.ink : typeColours[tone].line;
}

/** The words over standards that stand in one place: in the colour of the type when they are all of one. */
function markColour(tones: ReadonlySet<TypeTone | null>): string {
  const [only] = tones;
  return tones.size === 1 && only != null ? standardColour(only) : palette.inkSoft;
}
