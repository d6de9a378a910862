import type { CityFigure, CityPart } from '../artifacts/city.ts';
import { sha256 } from '../artifacts/files.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Indicator, IndicatorBasis } from '../indicators/indicator.ts';
import { basisOf, countedOf, findIndicator } from '../indicators/registry.ts';
import type { Definition } from './definition.ts';
import { partOf, type CountedMember } from './parts.ts';
import { pool } from './pool.ts';
import { definitionIdOf, momentOfRow, seriesKey, type CountyRow } from './rows.ts';
import { weightUnitOf } from './weights.ts';
import { completenessWords } from './words.ts';

/** What figures are made of beside the members. */
export interface FigureOptions {
  /** The city's own day. */
  readonly day: string;
  /** Further days at which coverage and other figures at a date are wanted: deadlines of the city's targets. */
  readonly days: readonly string[];
  /** The definition of the city's own documents, where these define the figure; null where they do not. */
  readonly definitionOf: (indicator: Indicator, basis: IndicatorBasis) => Definition | null;
  /** What is to be said of sums of an indicator. */
  readonly caveatsOf: (indicatorId: string) => readonly string[];
}

/** Every pooled figure of a city, by indicator, basis, category, moment and definition. */
export function figuresOf(members: readonly CountedMember[], options: FigureOptions): readonly CityFigure[] {
  const keys = [...new Set(members.flatMap(({ series }) => [...series.keys()]))].toSorted();
  return keys.flatMap((key) => figuresOfSeries(key, members, options));
}

function figuresOfSeries(
  key: string,
  members: readonly CountedMember[],
  options: FigureOptions,
): readonly CityFigure[] {
  const rows = members.flatMap(({ series }) => series.get(key) ?? []);
  const [first] = rows;
  const indicator = first === undefined ? null : findIndicator(first.indicator_id);
  const basis = first === undefined ? null : basisOf(first);
  if (first === undefined || indicator === null || basis === null) return [];
  const subject = { key, first, indicator, basis, rows };
  const main = mainVariant(subject, options);
  const definitions = new Map(rows.map(({ definition }) => [definition.variant, definition]));
  const wanted = new Set([options.day, ...options.days]);
  const variants = [...new Set([main, ...[...definitions.keys()].toSorted()])];
  return momentsOf(rows, options).flatMap((moment) => {
    const made = variants.map((variant) =>
      figureOf({ ...subject, moment, definition: definitions.get(variant) ?? { variant, words: null } }, members, {
        ...options,
        isMain: variant === main,
      }),
    );
    // The city's own days are spoken of in any case; what nobody counts by another definition is no figure.
    return made.filter(({ is_main, reported_count }) => reported_count > 0 || (is_main && wanted.has(moment)));
  });
}

interface Subject {
  readonly key: string;
  readonly first: CountyRow;
  readonly indicator: Indicator;
  readonly basis: IndicatorBasis;
  readonly rows: readonly CountyRow[];
}

/** The definition that the name stands for in the city: its own, or that of the counties which weigh most. */
function mainVariant({ indicator, basis, rows }: Subject, { definitionOf }: FigureOptions): string {
  const own = definitionOf(indicator, basis);
  if (own !== null) return own.variant;
  const withValues = rows.filter(({ numerator }) => numerator !== null);
  const byVariant = Map.groupBy(withValues.length > 0 ? withValues : rows, ({ definition }) => definition.variant);
  const weighed = [...byVariant].map(([variant, found]) => ({ variant, weight: weightOfRows(found) }));
  return weighed.toSorted((a, b) => b.weight - a.weight || (a.variant < b.variant ? -1 : 1))[0]?.variant ?? '';
}

/** The latest denominator of each county, or where there are none how many counties they are. */
function weightOfRows(rows: readonly CountyRow[]): number {
  const latest = [...Map.groupBy(rows, ({ region_code }) => region_code).values()].map((own) => own.at(-1));
  return latest.reduce((total, row) => total + (row?.denominator ?? 1), 0);
}

/** The city's day, its deadlines, the year ends before it, and every period: not the months, which only lines show. */
function momentsOf(rows: readonly CountyRow[], { day, days }: FigureOptions): readonly string[] {
  const periods = rows.flatMap(({ period, numerator }) => (period === '' || numerator === null ? [] : [period]));
  if (rows.every(({ as_of_date }) => as_of_date === null)) return [...new Set(periods)].toSorted();
  const ends = rows.flatMap(({ as_of_date, numerator }) =>
    as_of_date?.endsWith('-12-31') === true && as_of_date < day && numerator !== null ? [as_of_date] : [],
  );
  return [...new Set([...periods, ...ends, ...days.filter((own) => own < day), day])].toSorted();
}

function figureOf(
  { key, first, basis, moment, definition }: Subject & { readonly moment: string; readonly definition: Definition },
  members: readonly CountedMember[],
  { day, caveatsOf, isMain }: FigureOptions & { readonly isMain: boolean },
): CityFigure {
  const { indicator_id, category } = first;
  const isShare =
    basis.denominator !== null && category !== '' ? hasDenominators(key, members) : basis.denominator !== null;
  const wanted = {
    key,
    totalKey: category === '' ? null : seriesKey({ ...first, category: '' }),
    moment,
    variant: definition.variant,
    isShare,
    weightUnit: weightUnitOf(indicator_id, basis),
    day,
  };
  const parts = members.map((member) => partOf(member, wanted));
  const counted = countedOf(first);
  const isPeriod = !/^\d{4}-\d{2}-\d{2}$/.test(moment);
  const plainId = [indicator_id, basis.id, category, moment].join('/');
  return {
    figure_id: isMain ? plainId : `${plainId}/${sha256(definition.variant).slice(0, 8)}`,
    definition_id: definitionIdOf(first, definition.variant),
    definition: definition.words,
    is_main: isMain,
    indicator_id,
    basis: basis.label,
    category,
    period: isPeriod ? moment : '',
    as_of_date: isPeriod ? null : moment,
    counted,
    is_share: isShare,
    parts,
    ...pool(parts, { isShare, mayBeNegative: parts.some(isNegative) || isChange(first) }),
    completeness: completenessWords(parts, (code) => nameIn(members, code)),
    caveats: caveatsOf(indicator_id),
  };
}

/** Parts of a share that only count something beside it, such as teaching points, have no denominator. */
function hasDenominators(key: string, members: readonly CountedMember[]): boolean {
  const rows = members.flatMap(({ series }) => series.get(key) ?? []).filter(({ numerator }) => numerator !== null);
  return rows.some(({ denominator }) => denominator !== null);
}

/** The number of legal persons against that on the day of the document: of a part of it nothing follows for the whole. */
function isChange({ indicator_id, basis }: CountyRow): boolean {
  return indicator_id === indicatorIds.legalPersons && basisOf({ indicator_id, basis })?.is_judged === false;
}

function isNegative({ row }: CityPart): boolean {
  return (row?.numerator ?? 0) < 0;
}

function nameIn(members: readonly CountedMember[], code: string): string {
  return members.find(({ region_code }) => region_code === code)?.region_name ?? code;
}

/** Rows by series, each in the order of its moments. */
export function seriesOfRows(rows: readonly CountyRow[]): CountedMember['series'] {
  return new Map(
    [...Map.groupBy(rows, seriesKey)].map(([key, own]) => [
      key,
      own.toSorted((a, b) => (momentOfRow(a) < momentOfRow(b) ? -1 : 1)),
    ]),
  );
}
