import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CityArtifact, CityFigure } from '../artifacts/city.ts';
import type { Content } from '../downloads/contents.ts';
import { downloadOf, type Download } from '../downloads/download.ts';
import { csv } from '../downloads/formats/csv.ts';
import { json } from '../downloads/formats/json.ts';
import { madeCityTables } from '../model/city-tables.ts';
import type { RowOf, Table } from '../model/column.ts';
import type { PublicRow } from '../model/tables.ts';

/** The SQL that makes every pooled figure anew out of the table of its parts. */
export const pooledSql = readFileSync(join(import.meta.dirname, 'pooled.sql'), 'utf8');

/** Returns what readers take away of a city: its figures, their parts by county, and the SQL from the one to the other. */
export function cityDownloads(city: CityArtifact, region: PublicRow<'region'>): readonly Download[] {
  const contents = [
    contentOf('city_figures', madeCityTables.city_figures, cityFigureRows(city)),
    contentOf('city_parts', madeCityTables.city_parts, cityPartRows(city)),
    contentOf('city_sources', madeCityTables.city_sources, citySourceRows(city)),
  ];
  const tables = contents.flatMap((content) =>
    [csv, json].map((format) =>
      downloadOf(region, {
        name: content.name,
        table_name: null,
        title: content.title,
        row_count: content.rows.length,
        format,
        content: format.write(content, region),
      }),
    ),
  );
  const sql = downloadOf(region, {
    name: 'city_pooled',
    table_name: null,
    title: '由市级合计分县重算市级合计的SQL',
    row_count: city.figures.length,
    format: { name: 'SQL', extension: 'sql' },
    content: pooledSql,
  });
  return [...tables, sql];
}

function contentOf(name: string, { label, meaning, grain, key, columns }: Table, rows: readonly object[]): Content {
  const published = Object.entries(columns);
  return {
    name,
    table_name: null,
    title: label,
    meaning,
    grain,
    key,
    columns: published,
    relations: [],
    rows,
    stored: { columns: published, source: name },
  };
}

/** The pooled figures as rows of the table `city_figures`. */
export function cityFigureRows({ figures }: CityArtifact): readonly RowOf<typeof madeCityTables.city_figures>[] {
  return figures.map((figure) => ({
    figure_id: figure.figure_id,
    definition_id: figure.definition_id,
    definition: figure.definition,
    is_main: figure.is_main,
    indicator_id: figure.indicator_id,
    basis: figure.basis,
    category: figure.category,
    period: figure.period,
    as_of_date: figure.as_of_date,
    is_share: figure.is_share,
    member_count: figure.concerned_count,
    reported_count: figure.reported_count,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    state: figure.state,
    missing_weight: figure.missing_weight,
    least_numerator: figure.bounds?.least.numerator ?? null,
    most_numerator: figure.bounds?.most.numerator ?? null,
    whole_denominator: figure.bounds?.least.denominator ?? null,
    at_least: figure.at_least,
    completeness: figure.completeness,
    caveats: figure.caveats.length === 0 ? null : figure.caveats,
  }));
}

/** Each county's part of each figure as rows of the table `city_parts`. */
export function cityPartRows({ figures, members }: CityArtifact): readonly RowOf<typeof madeCityTables.city_parts>[] {
  const nameOf = new Map(members.map(({ region_code, region_name }) => [region_code, region_name]));
  return figures.flatMap((figure) => partRowsOf(figure, nameOf));
}

/** The data that the figures rest on as rows of the table `city_sources`. */
export function citySourceRows({
  sources,
  members,
}: CityArtifact): readonly RowOf<typeof madeCityTables.city_sources>[] {
  const memberOf = new Map(members.map((member) => [member.region_code, member]));
  return sources.map(({ region_code, data_sum, input_hash, release_id, release_seal }) => {
    const member = memberOf.get(region_code);
    return {
      region_code,
      region_name: member?.region_name ?? region_code,
      as_of_date: member?.as_of_date ?? '',
      data_status: member?.data_status ?? '',
      data_sum,
      input_hash,
      release_id,
      release_seal,
    };
  });
}

function partRowsOf(
  { figure_id, parts }: CityFigure,
  nameOf: ReadonlyMap<string, string>,
): readonly RowOf<typeof madeCityTables.city_parts>[] {
  return parts.map(({ region_code, state, row, other, weight, reason }) => ({
    figure_id,
    region_code,
    region_name: nameOf.get(region_code) ?? region_code,
    state,
    numerator: row?.numerator ?? null,
    denominator: row?.denominator ?? null,
    row_ref: row?.ref ?? other?.ref ?? null,
    weight: weight?.count ?? null,
    weight_source: weight?.source ?? null,
    weight_as_of: weight?.as_of_date ?? null,
    other_numerator: other?.numerator ?? null,
    other_denominator: other?.denominator ?? null,
    other_moment: other === null ? null : (other.as_of_date ?? other.period),
    reason,
  }));
}
