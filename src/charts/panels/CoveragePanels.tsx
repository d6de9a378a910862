import { AbsenceMark } from '../absence.tsx';
import { type ChartProps, Drawing } from '../Drawing.tsx';
import { palette } from '../palette.ts';
import { placePanels } from './placed.ts';
import type { CoveragePanel, PanelSeries } from './series.ts';

/** One small picture for each county: the stepped line is its coverage, the diamonds are the city's milestones. */
export function CoveragePanels({ series, width_px, ...described }: ChartProps<PanelSeries>) {
  const placed = placePanels(series, width_px);
  const { base_px, top_px, cell_px, years } = placed;
  const isLinked = series.panels.some(({ address }) => address !== undefined);
  return (
    <Drawing
      {...described}
      role={isLinked ? 'group' : 'img'}
      width_px={width_px}
      height_px={placed.height_px}
      fontSize_px={placed.fontSize_px}
    >
      {placed.panels.map((panel) => (
        <g
          key={panel.key}
          transform={`translate(${panel.left} ${panel.top})`}
          data-point={`${panel.name}：${panel.said}`}
        >
          <Name address={panel.address} title={panel.title} />
          <text
            x={cell_px}
            y="12"
            text-anchor="end"
            fill={inkOf(panel)}
            font-weight={panel.absence === null ? 600 : 400}
          >
            {panel.words}
          </text>
          <line x1="0" x2={cell_px} y1={top_px} y2={top_px} stroke={palette.line} />
          <line x1="0" x2={cell_px} y1={base_px} y2={base_px} stroke={palette.lineStrong} />
          {placed.milestones.map(({ key, x, y }) => (
            <g key={key}>
              <line x1={x} x2={x} y1={top_px} y2={base_px} stroke={palette.line} />
              <path d={`M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} fill="none" stroke={palette.brand} />
            </g>
          ))}
          {panel.path !== '' && (
            <path d={panel.path} fill="none" stroke={palette.tight} stroke-width="2" stroke-linejoin="round" />
          )}
          {panel.dot && (
            <circle
              cx={panel.dot.x}
              cy={panel.dot.y}
              r="4"
              fill={inkOf(panel)}
              stroke={palette.surface}
              stroke-width="1.5"
            />
          )}
          {panel.absence !== null && (
            <AbsenceMark absence={panel.absence} x={cell_px / 2 - 14} y={(top_px + base_px) / 2} height_px={16} />
          )}
          <text x="0" y={base_px + 14} fill={palette.inkSoft} font-size="11" data-of="axis">
            {years.first}
          </text>
          <text x={cell_px} y={base_px + 14} text-anchor="end" fill={palette.inkSoft} font-size="11" data-of="axis">
            {years.last}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

function Name({ address, title }: { readonly address: string | undefined; readonly title: string }) {
  const words = (
    <text x="0" y="12" font-weight="600" fill={address === undefined ? undefined : palette.brand} data-of="name">
      {title}
    </text>
  );
  return address === undefined ? words : <a href={address}>{words}</a>;
}

function inkOf({ absence, is_met }: CoveragePanel): string {
  if (absence !== null) return palette.inkSoft;
  return is_met === false ? palette.unmet : palette.tight;
}
