/** Any result of a query as a chart: the reader chooses which column is which. */
export type FreeKind = 'bars' | 'line' | 'dots';

/** What a reader chose to draw of a result: kind of chart and columns. */
export interface FreeChoice {
  readonly kind: FreeKind;
  readonly x: string;
  readonly y: string;
  /** Column whose values are series of their own; '' = one series. */
  readonly by: string;
}

/** One value of the reader's result. */
export interface FreePoint {
  /** Position on the axis: a number for dots, otherwise the place among `labels`. */
  readonly x: number;
  /** Null where the result has a row without a number: its place stays empty, and is named so. */
  readonly y: number | null;
  /** What is read aloud and shown at the point. */
  readonly words: string;
}

/** The reader's result as series to be drawn, in the order of its rows. */
export interface FreeSeries {
  readonly kind: FreeKind;
  readonly x_name: string;
  readonly y_name: string;
  /** Values of x in the order of the result; empty for dots, whose axis is a scale. */
  readonly labels: readonly string[];
  readonly lines: readonly { readonly name: string; readonly points: readonly FreePoint[] }[];
  /** Rows that were left out, with the reason, one sentence each. */
  readonly notes: readonly string[];
}

/** A column that the reader may choose for an axis. */
export interface FreeColumn {
  readonly name: string;
  readonly is_number: boolean;
}

/** Cells as the engine gives them: text, number, boolean or null. */
export type FreeRow = readonly unknown[];

const most_labels = 60;
const most_lines = 6;
const most_dots = 2000;

/** A sentence instead of a picture when the choice cannot be drawn. */
export type FreeResult =
  { readonly ok: true; readonly series: FreeSeries } | { readonly ok: false; readonly why: string };

/**
 * The points of a choice. Rows without a number in y are left out and counted in the notes: nothing is drawn as zero that
 * is not zero. Bars and lines keep the order of the result.
 */
export function freeSeries(columns: readonly FreeColumn[], rows: readonly FreeRow[], choice: FreeChoice): FreeResult {
  const place = (name: string) => columns.findIndex((column) => column.name === name);
  const [x, y, by] = [place(choice.x), place(choice.y), choice.by === '' ? null : place(choice.by)];
  if (x < 0 || y < 0 || by === -1) return { ok: false, why: '请选择横轴和纵轴的字段。' };
  if (columns[y]?.is_number !== true) return { ok: false, why: `纵轴要用数字字段，“${choice.y}”不是数字。` };
  const isDots = choice.kind === 'dots';
  if (isDots && columns[x]?.is_number !== true)
    return { ok: false, why: `散点图的横轴要用数字字段，“${choice.x}”不是数字。` };
  const usable = rows.filter((row) => isNumber(row[y]) && (!isDots || isNumber(row[x])));
  if (usable.length === 0) return { ok: false, why: '所选字段没有数值可画。' };
  const kept = isDots ? usable.slice(0, most_dots) : rows;
  const all = isDots ? [] : [...new Set(kept.map((row) => labelOf(row[x])))];
  const names = by === null ? [''] : [...new Set(kept.map((row) => labelOf(row[by])))];
  const labels = all.slice(0, most_labels);
  const position = new Map(labels.map((label, index) => [label, index]));
  const pointOf = (row: FreeRow): readonly FreePoint[] => {
    const at = isDots ? Number(row[x]) : position.get(labelOf(row[x]));
    if (at === undefined) return [];
    const series = by === null ? '' : `${labelOf(row[by])}，`;
    return [
      {
        x: at,
        y: isNumber(row[y]) ? row[y] : null,
        words: `${series}${choice.x} ${labelOf(row[x])}：${labelOf(row[y])}`,
      },
    ];
  };
  const lines = names.slice(0, most_lines).map((name) => ({
    name,
    points: kept.filter((row) => by === null || labelOf(row[by]) === name).flatMap(pointOf),
  }));
  return {
    ok: true,
    series: {
      kind: choice.kind,
      x_name: choice.x,
      y_name: choice.y,
      labels,
      lines,
      notes: [
        leftOut(rows.length - usable.length, isDots ? '行没有数值，没有画出' : '行没有数值，图上留空'),
        leftOut(isDots ? usable.length - kept.length : 0, `行超出${most_dots}个点，没有画出`),
        leftOut(all.length - labels.length, `个横轴值超出${most_labels}个，没有画出`),
        leftOut(names.length - lines.length, `个系列超出${most_lines}个，没有画出`),
        !isDots && repeats(lines) ? '同一横轴值有多行，点叠在一起；可在 SQL 中先汇总。' : '',
      ].filter((note) => note !== ''),
    },
  };
}

/** The choice that a result suggests: text or date across, the first number up; null when there is no number. */
export function suggestedChoice(columns: readonly FreeColumn[]): FreeChoice | null {
  const y = columns.find(({ is_number }) => is_number);
  if (y === undefined) return null;
  const x = columns.find(({ is_number }) => !is_number) ?? columns.find((column) => column !== y) ?? y;
  return { kind: x.is_number && x !== y ? 'dots' : 'bars', x: x.name, y: y.name, by: '' };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function labelOf(value: unknown): string {
  return value === null || value === undefined ? '空值' : String(value);
}

function leftOut(count: number, words: string): string {
  return count > 0 ? `${count}${words}。` : '';
}

function repeats(lines: FreeSeries['lines']): boolean {
  return lines.some(({ points }) => new Set(points.map(({ x }) => x)).size < points.length);
}
