import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { figureAt, inGroupOrder, rowsOfBasis } from './choose.ts';
import { figureOf } from './figure.ts';
import { localGroupName } from './local-name.ts';
import { returnedName } from './pooled.ts';
import { isStated, withoutReturn } from './returned.ts';
import { valueWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** What supports teachers who rotate, and how the groups are monitored: special posts, preferences for titles, rounds. */

/** Units down, years across, the newest first. */
export interface YearMatrix {
  readonly years: readonly string[];
  readonly lines: readonly {
    /** Null: the county's own figures, or those of its groups together; these lines are the first. */
    readonly group_id: string | null;
    readonly label: string;
    /** One per year; '' where nothing was returned, or of the region where the other line has the figure. */
    readonly cells: readonly string[];
  }[];
}

/** A figure of each unit and year, with the word before it: 聘用24人, 聘用人数不公开. */
interface Part {
  readonly basis: string;
  readonly before: string;
  /** What is not told, where it is not. */
  readonly noun: string;
}

function matrixOf(atlas: RegionArtifact, indicator_id: string, parts: readonly Part[]): YearMatrix {
  const rows = parts.flatMap(({ basis }) =>
    (['region', 'group'] as const).flatMap((unit_kind) =>
      rowsOfBasis(atlas, { indicator_id, unit_kind, basis }).filter(({ period }) => period !== ''),
    ),
  );
  const years = [...new Set(rows.map(({ period }) => period))].toSorted().toReversed();
  const groups = inGroupOrder(
    atlas,
    rows.filter(({ unit_kind }) => unit_kind === 'group'),
  ).map(({ unit_id }) => unit_id);
  return {
    years,
    lines: [
      ...regionLines(atlas, { indicator_id, years, rows }, parts),
      ...[...new Set(groups)].map((group_id) => ({
        group_id,
        label: localGroupName(atlas, group_id),
        cells: years.map(
          (year) => cellOf(atlas, { indicator_id, group_id, year }, parts) || withoutReturn(atlas, group_id, year),
        ),
      })),
    ],
  };
}

/** What the county states and what its groups have together are two lines: one is no part of the other. */
function regionLines(
  atlas: RegionArtifact,
  { indicator_id, years, rows }: { indicator_id: string; years: readonly string[]; rows: readonly ResultRow[] },
  parts: readonly Part[],
): YearMatrix['lines'] {
  const all = rows.filter(({ unit_kind }) => unit_kind === 'region');
  return [true, false].flatMap((stated) => {
    const own = all.filter((row) => isStated(atlas, row) === stated);
    if (own.length === 0) return [];
    const cells = years.map((year) => {
      const bases = new Set(own.filter(({ period }) => period === year).map(({ basis }) => basis));
      const asked = parts.filter(({ basis }) => bases.has(basis));
      return cellOf(atlas, { indicator_id, group_id: null, year }, asked);
    });
    const summed = returnedName(atlas, own) || wordsOfCounted(atlas)('已报送的各集团合计');
    return [{ group_id: null, label: stated ? atlas.region.region_word : summed, cells }];
  });
}

/** What the marks in its cells say; '' where there is none. */
export function marksWords({ lines }: YearMatrix): string {
  const cells = lines.flatMap((line) => line.cells);
  const said = [
    ...(cells.some((cell) => cell.includes('未报')) ? ['“未报”为有记录而没有填报'] : []),
    ...(cells.includes('') ? ['“—”为没有记录'] : []),
  ];
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

interface Where {
  readonly indicator_id: string;
  readonly group_id: string | null;
  readonly year: string;
}

function cellOf(atlas: RegionArtifact, { indicator_id, group_id, year }: Where, parts: readonly Part[]): string {
  const unit =
    group_id === null ? ({ unit_kind: 'region' } as const) : ({ unit_kind: 'group', unit_id: group_id } as const);
  return parts
    .flatMap(({ basis, before, noun }) => {
      const row = figureAt(atlas, { indicator_id, ...unit, basis }, year);
      if (row === null) return [];
      if (row.value !== null) return [`${before}${valueWords(figureOf(atlas, row))}`];
      if (row.verdict === '人数较少不公开') return [`${noun}不公开`];
      return [`${noun}${group_id === null ? '未报全' : '未报'}`];
    })
    .join('，');
}

/** Special posts by year and group, with what they ask of persons. */
export interface SpecialPosts extends YearMatrix {
  /** What persons have to fulfil, as it is recorded; equal ones once, newest first. */
  readonly requirements: readonly {
    readonly calendar_year: number;
    readonly requirement: string;
    readonly document_number: string | null;
  }[];
}

/** Null where nothing was returned. */
export function specialPostsOf(atlas: RegionArtifact): SpecialPosts | null {
  const rows = atlas.tables.special_posts;
  if (rows.length === 0) return null;
  const said = rows.flatMap(({ calendar_year, requirement, document_number }) =>
    requirement === null ? [] : [{ calendar_year, requirement, document_number }],
  );
  const once = new Map(said.map((row) => [[row.calendar_year, row.requirement, row.document_number].join(' '), row]));
  return {
    ...matrixOf(atlas, indicatorIds.specialPosts, [
      { basis: '特设岗位数', before: '岗位', noun: '岗位数' },
      { basis: '特设岗位已聘人数', before: '聘用', noun: '聘用人数' },
    ]),
    requirements: [...once.values()].toSorted((a, b) => b.calendar_year - a.calendar_year),
  };
}

/** Null where nothing was returned. */
export function titlePreferencesOf(atlas: RegionArtifact): YearMatrix | null {
  if (atlas.tables.title_preferences.length === 0) return null;
  return matrixOf(atlas, indicatorIds.titlePreferences, [
    { basis: '优先推荐人数', before: '推荐', noun: '推荐人数' },
    { basis: '赋分加分人数', before: '加分', noun: '加分人数' },
  ]);
}

/** One round of monitoring of quality. */
export interface MonitoringRound {
  readonly held_on: string;
  readonly category: string;
  /** Whom it was about: the whole region, or groups by name. */
  readonly units: readonly string[];
  readonly document_number: string | null;
}

/** Every round that has been held, newest first; what is recorded for several groups is one round. */
export function monitoringRoundsOf(atlas: RegionArtifact): readonly MonitoringRound[] {
  const held = atlas.tables.monitoring.filter(({ held_on }) => held_on <= atlas.region.as_of_date);
  const rounds = Map.groupBy(held, (row) => [row.held_on, row.category, row.document_number].join(' '));
  return [...rounds.values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const units = rows.map(({ group_id }) =>
        group_id === null ? atlas.region.region_word : localGroupName(atlas, group_id),
      );
      const { held_on, category, document_number } = first;
      return [{ held_on, category, units, document_number }];
    })
    .toSorted((a, b) => b.held_on.localeCompare(a.held_on));
}
