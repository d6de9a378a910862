import { databaseFileOf } from '../artifacts/engine-source.ts';
import { groupName, groupShortName, groupTypeOf, inOrder, oncePerRegion, unitsWithResults } from '../figures/lookup.ts';
import { rowsOfBasis } from '../figures/choose.ts';
import { hasSeveralKinds, kindOfGroup, wordsOfIndicator } from '../figures/kinds.ts';
import { latestEndedOf, momentOf } from '../figures/result-grid.ts';
import type { DownloadFile, RegionArtifact } from '../artifacts/types.ts';
import type { Indicator, IndicatorBasis } from '../indicators/indicator.ts';
import { indicators } from '../indicators/registry.ts';
import type { ResultRow, UnitKind } from '../model/result.ts';
import type { FigureOptions, RegionOptions, TargetOption, UnitOption } from './options.ts';

/** What can be asked of a region, out of its artifact: at build time only. */
export const regionOptions = oncePerRegion((atlas: RegionArtifact): RegionOptions => {
  const { region, slug } = atlas;
  return {
    slug,
    region_code: region.region_code,
    region_name: region.region_name,
    region_word: region.region_word,
    as_of_date: region.as_of_date,
    data_status: region.data_status,
    data_provider: region.data_provider,
    is_demo: region.is_demo,
    indicators: indicators.flatMap((indicator) => {
      const figures = figuresOf(atlas, indicator);
      const { id, unit, decimals } = indicator;
      const say = wordsOfIndicator(atlas, id);
      const [title, short_title, body_word] = [say(indicator.title), say(indicator.short_title), say('集团')];
      const named = {
        ...(indicator.bases_are_measures ? { bases_are_measures: true as const } : {}),
        ...(indicator.is_gap ? { is_gap: true as const } : {}),
        ...(body_word === '集团' ? {} : { body_word }),
      };
      return figures.length === 0 ? [] : [{ id, title, short_title, unit, decimals, ...named, figures }];
    }),
    targets: targetsOf(atlas),
    units: unitsOf(atlas),
  };
});

/** What another region's query page has to know of this one. */
export interface OtherRegion {
  readonly options: RegionOptions;
  /** Its database file, by its path in the region. */
  readonly database: Pick<DownloadFile, 'path' | 'byte_count'>;
}

/** What a question about a second region needs: its choices, and where its data lie. */
export function otherRegion(atlas: RegionArtifact): OtherRegion {
  const { path, byte_count } = databaseFileOf(atlas);
  return { options: regionOptions(atlas), database: { path, byte_count } };
}

function figuresOf(atlas: RegionArtifact, indicator: Indicator): readonly FigureOptions[] {
  return indicator.bases.flatMap((basis) =>
    basis.unit_kinds.flatMap((kind) => {
      const own = rowsOfBasis(atlas, { indicator_id: indicator.id, unit_kind: kind, basis: basis.label });
      return own.length === 0 ? [] : [figureOf(own, { basis, kind, asOf: atlas.region.as_of_date })];
    }),
  );
}

function figureOf(
  rows: readonly ResultRow[],
  { basis, kind, asOf }: { readonly basis: IndicatorBasis; readonly kind: UnitKind; readonly asOf: string },
): FigureOptions {
  const [latest] = latestEndedOf(rows, asOf);
  return {
    unit_kind: kind,
    basis_id: basis.id,
    basis: basis.label,
    counted: basis.counted,
    categories: [...new Set(rows.map(({ category }) => category))],
    moments: [...new Set(rows.map(momentOf))].toSorted(),
    latest: latest === undefined ? '' : momentOf(latest),
    has_values: rows.some(({ value }) => value !== null),
  };
}

/** Only those that a result is held against: the page carries them. */
function targetsOf({ tables, results }: RegionArtifact): Readonly<Record<string, TargetOption>> {
  const used = new Set(results.map(({ target_id }) => target_id));
  const targets = tables.policy_targets.filter(({ target_id }) => used.has(target_id));
  return Object.fromEntries(
    targets.map(({ target_id, label, comparator, threshold, unit, is_inferred }) => [
      target_id,
      { label, comparator, threshold, unit, ...(is_inferred === true ? { is_inferred } : {}) },
    ]),
  );
}

/** Groups in official order; schools and campuses only where results are about them. */
function unitsOf(atlas: RegionArtifact): readonly UnitOption[] {
  const groups = inOrder(atlas.tables.groups).map(({ group_id }) => ({
    unit_kind: 'group' as const,
    unit_id: group_id,
    name: groupShortName(atlas, group_id) || groupName(atlas, group_id),
    group_type:
      groupTypeOf(atlas, group_id)?.group_type ?? (hasSeveralKinds(atlas) ? kindOfGroup(atlas, group_id).name : ''),
  }));
  const schools = atlas.tables.schools.map((row) => plainUnit('school', row.school_id, row.school_name));
  const campuses = inOrder(atlas.tables.campuses).map((row) => plainUnit('campus', row.campus_id, row.campus_name));
  const withResults = unitsWithResults(atlas);
  return [...groups, ...[...schools, ...campuses].filter((row) => withResults.has(`${row.unit_kind} ${row.unit_id}`))];
}

function plainUnit(unit_kind: UnitKind, unit_id: string, name: string): UnitOption {
  return { unit_kind, unit_id, name, group_type: '' };
}
