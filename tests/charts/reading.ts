import { localGroupName } from '../../src/figures/local-name.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { formatMoment } from '../../src/format/date.ts';
import { formatAmount, formatShare } from '../../src/format/number.ts';
import type { ResultRow } from '../../src/model/result.ts';

/** How a test reads a drawing back: from its marks to the table beside it and to the rows of the artifact. */

/** The words of the marks of a drawing, in its order. */
export function pointsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/data-point="([^"]*)"/g)].map(([, words = '']) => unescapeMarkup(words));
}

function unescapeMarkup(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

const piecesOf = (text: string): readonly string[] => text.split(/[，：；、]|派往/).filter((piece) => piece !== '');

/** Whether one row of the chart's table, with the headings above its cells, holds every piece of a point's words. */
export function isTold(chart: Chart, point: string): boolean {
  const { header, rows } = chart.table;
  return rows.some((row) => {
    const told = new Set(row.flatMap((cell, index) => piecesOf(`${cell}，${header[index]}，${header[index]}${cell}`)));
    return piecesOf(point).every((piece) => told.has(piece));
  });
}

/**
 * Whether the table holds the figure of a mark that stands for several of its rows, or for one that the table leaves out
 * because its state says all: a way nobody went, a member that is all right.
 */
export function isFigureTold(chart: Chart, point: string): boolean {
  const said = point.slice(point.lastIndexOf('：') + 1);
  return !/[1-9]/.test(said) || chart.table.rows.some((row) => row.includes(said));
}

/** Figures in the words of a mark: what is written after its name, its standard and its period. A target is no figure. */
export function figuresOf(point: string): readonly string[] {
  const said = point.slice(point.lastIndexOf('：') + 1).replace(/目标.*/, '');
  return said.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}

/** The rows of the artifact that a mark is about: by its unit, its indicator, and its period where it names one. */
export function rowsBehind(atlas: RegionArtifact, chart: Chart, point: string): readonly ResultRow[] {
  const unit = unitOf(atlas, chart, point);
  const rows = atlas.results.filter(
    (row) => row.unit_id === unit && (chart.indicator_id === null || chart.indicator_id === row.indicator_id),
  );
  const dated = rows.filter((row) => point.includes(`${formatMoment(row)}：`));
  return dated.length > 0 ? dated : rows;
}

function unitOf(atlas: RegionArtifact, chart: Chart, point: string): string {
  const groups = atlas.tables.groups.map(({ group_id }) => ({ group_id, name: localGroupName(atlas, group_id) }));
  // The name is the first thing said; of two that begin alike the longer is meant.
  const named = groups.filter(({ name }) => point.startsWith(name)).toSorted((a, b) => b.name.length - a.name.length);
  return chart.group_id ?? named[0]?.group_id ?? atlas.region.region_code;
}

/** Every way in which a row's figures may be written. */
export function writtenOf(row: ResultRow): readonly string[] {
  const { numerator, denominator, threshold, shortfall, value } = row;
  const shares =
    numerator === null || !denominator
      ? []
      : [formatShare(numerator, denominator), formatShare(numerator, denominator, threshold)];
  const amounts = [value, numerator, shortfall].flatMap((amount) => (amount === null ? [] : [formatAmount(amount, 2)]));
  return [...shares, ...amounts];
}
