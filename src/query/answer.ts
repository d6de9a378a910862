import type { ResultRow } from '../model/result.ts';
import {
  unitsOfKind,
  type FigureOptions,
  type IndicatorOptions,
  type RegionOptions,
  type TargetOption,
} from './options.ts';
import { askedFigures, type Question } from './question.ts';

/** One row of the answer: a published result, with the region and the name of its unit. */
export interface AnswerRow extends ResultRow {
  readonly slug: string;
  readonly region_name: string;
  readonly unit_name: string;
  /** What the row is laid out under: its period or date, or `latest` where every region has a latest one of its own. */
  readonly moment: string;
  /** What it is held against in its region; null where nothing judges it. */
  readonly target: TargetOption | null;
}

/** Stands for the latest moment of each region, which need not be the same. */
export const latestOfEach = 'latest';

/** Rows of one figure, of one indicator counted in one way: what one sentence and one chart are about. */
export interface AnsweredFigure {
  readonly indicator: IndicatorOptions;
  readonly figure: FigureOptions;
  /** What the rows are about beside the moment: units, and their parts where several are asked for; in order. */
  readonly subjects: readonly Subject[];
  /** Periods or dates that have rows, oldest first. */
  readonly moments: readonly string[];
}

/** One unit of an answer with its rows. */
export interface Subject {
  readonly key: string;
  readonly name: string;
  /** In the order of the moments; several of a moment stand beside several targets. */
  readonly rows: readonly AnswerRow[];
}

/** What a question comes to, out of published results alone. */
export interface Answer {
  readonly question: Question;
  readonly regions: readonly RegionOptions[];
  readonly rows: readonly AnswerRow[];
  readonly figures: readonly AnsweredFigure[];
}

/** A region's options with the rows that its data gave. */
export interface RegionRows {
  readonly options: RegionOptions;
  readonly rows: readonly ResultRow[];
}

/** Period or date of a row. */
export const momentOfRow = (row: Pick<ResultRow, 'as_of_date' | 'period'>): string =>
  row.as_of_date === null ? row.period : row.as_of_date;

/**
 * Puts the rows of all regions into the order in which a reader compares them: figure by figure, and then by unit or by
 * moment, as asked; units in official order.
 */
export function answerOf(question: Question, parts: readonly RegionRows[]): Answer {
  const regions = parts.map(({ options }) => options);
  const named = parts.flatMap(({ options, rows }) =>
    namedRows(question, options, { rows, isOfMany: regions.length > 1 }),
  );
  const asked = uniqueBy(
    regions.flatMap((options) => askedFigures(question, options)),
    ({ indicator, figure }) => `${indicator.id} ${figure.basis}`,
  );
  const figures = asked.map(({ indicator, figure }) => {
    const own = named.filter((row) => row.indicator_id === indicator.id && row.basis === figure.basis);
    return { indicator, figure, subjects: subjectsOf(own, regions.length > 1), moments: momentsIn(own) };
  });
  const rows = figures.flatMap((figure) => orderedRows(figure, question.compare));
  return { question, regions, rows, figures: figures.filter(({ subjects }) => subjects.length > 0) };
}

function namedRows(
  question: Question,
  options: RegionOptions,
  { rows, isOfMany }: { readonly rows: readonly ResultRow[]; readonly isOfMany: boolean },
): readonly AnswerRow[] {
  const units = unitsOfKind(options, question.unit_kind);
  const places = new Map(units.map((unit, place) => [unit.unit_id, place] as const));
  const placeOf = (row: ResultRow) => places.get(row.unit_id) ?? units.length;
  return [...rows]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((row) => ({
      ...row,
      slug: options.slug,
      region_name: options.region_name,
      unit_name: units[placeOf(row)]?.name ?? row.unit_id,
      moment: isOfMany && question.moments === 'latest' ? latestOfEach : momentOfRow(row),
      target: (row.target_id === null ? undefined : options.targets[row.target_id]) ?? null,
    }));
}

/** Units in their order; beside each other's parts where a unit has several. */
function subjectsOf(rows: readonly AnswerRow[], isOfManyRegions: boolean): readonly Subject[] {
  const several = new Set(rows.map(({ category }) => category)).size > 1;
  const alone = new Set(rows.map(({ region_name, unit_id }) => `${region_name} ${unit_id}`)).size === 1;
  const byKey = new Map<string, AnswerRow[]>();
  for (const row of rows) {
    const key = `${row.region_name} ${row.unit_id} ${row.category}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey].map(([key, own]) => ({
    key,
    name: nameOf(own[0], { several, alone, isOfManyRegions }),
    rows: own.sort((a, b) => compareText(a.moment, b.moment)),
  }));
}

function nameOf(
  row: AnswerRow | undefined,
  { several, alone, isOfManyRegions }: Readonly<Record<'several' | 'alone' | 'isOfManyRegions', boolean>>,
): string {
  if (row === undefined) return '';
  const isPrefixed = isOfManyRegions && row.unit_kind !== 'region';
  const unit = isPrefixed ? `${row.region_name}·${row.unit_name}` : row.unit_name;
  if (!several) return unit;
  const part = row.category === '' ? '总计' : row.category;
  return alone ? part : `${unit}，${part}`;
}

function orderedRows({ subjects, moments }: AnsweredFigure, compare: Question['compare']): readonly AnswerRow[] {
  const rows = subjects.flatMap((subject) => subject.rows);
  if (compare === 'moments') return rows;
  return moments.flatMap((moment) => rows.filter((row) => row.moment === moment));
}

function momentsIn(rows: readonly AnswerRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.moment))].sort(compareText);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(keyOf(item));
    seen.add(keyOf(item));
    return isNew;
  });
}
