import { scaleBand, scaleThreshold } from 'd3-scale';
import { formatAcademicYear } from '../../format/date.ts';
import { monthsOfYear, type MonthSeries } from './series.ts';

const head_px = 22;
const row_px = 30;

/** How dark a month is: none, one or two, up to five, up to nine, more. */
const shades = scaleThreshold<number, number>().domain([1, 3, 6, 10]).range([0, 0.12, 0.3, 0.5, 0.9]);

/** School years down, months across; the number of activities stands in each month. */
export function placeMonths({ years }: MonthSeries, width_px: number) {
  const isNarrow = width_px < 500;
  const left = isNarrow ? 46 : 104;
  const x = scaleBand<string>()
    .domain(monthsOfYear)
    .range([left, width_px - 1])
    .paddingInner(0.08);
  const y = scaleBand<string>()
    .domain(years.map(({ year }) => year))
    .range([head_px, head_px + years.length * row_px])
    .paddingInner(0.12);
  return {
    fontSize_px: 12,
    cell: { width: round(x.bandwidth()), height: round(y.bandwidth()) },
    months: monthsOfYear.map((month) => ({
      month,
      label: `${Number(month)}${isNarrow ? '' : '月'}`,
      middle: round((x(month) ?? 0) + x.bandwidth() / 2),
    })),
    rows: years.map(({ year, cells }) => ({
      year,
      label: isNarrow ? year.replace(/^\d\d(\d\d)-\d\d(\d\d)$/, '$1—$2') : formatAcademicYear(year),
      base: round((y(year) ?? 0) + y.bandwidth() / 2 + 4),
      cells: cells.map((cell) => {
        const shade = shades(cell.events ?? 0);
        return {
          ...cell,
          x: round(x(cell.month.slice(5)) ?? 0),
          y: round(y(year) ?? 0),
          shade,
          // Light figures on the darkest ground only.
          isDark: shade > 0.5,
        };
      }),
    })),
    height_px: head_px + years.length * row_px,
  };
}

const round = (px: number) => Math.round(px * 10) / 10;
