import { verdictSaid } from './mark-words.ts';
import { markedStandard } from './requirements.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { plainText } from '../format/bound-text.ts';
import { formatDate, formatMoment } from '../format/date.ts';
import { localReasonOf } from '../format/local-reasons.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { madeTables } from '../model/made-tables.ts';
import { publicColumnsOf, publicTableNames, tableOf } from '../model/tables.ts';
import { counts, type CountName } from './counts/counts.ts';
import { figureOf } from './figure.ts';
import { clausesOfIndicator, groupName, resultsOf } from './lookup.ts';
import { distanceWords, valueWithParts } from './say.ts';
import { wordsOfAll, wordsOfIndicator } from './kinds.ts';

/**
 * What a reader is told of a bound number who points at it: one file for each indicator and one for everything else, fetched
 * when the first number is pointed at. Finished words, so that the script that shows them knows no figure.
 */

/** One result, at the place that its reference names. `search`: what the page of recomputation is asked for. */
export type PanelRow = readonly [
  unit: string,
  moment: string,
  basis: string,
  category: string,
  value: string,
  verdict: string,
  standard: string,
  distance: string,
  reason: string,
  search: string,
];

/** What the panel of a number says of one indicator and its results. */
export interface PanelIndicator {
  readonly title: string;
  readonly formula: string;
  readonly clauses: readonly string[];
  readonly rows: readonly PanelRow[];
}

/** The results of one indicator in the order in which they are published. */
export function panelIndicatorOf(atlas: RegionArtifact, indicatorId: string): PanelIndicator {
  const { title, formula } = indicatorOf(indicatorId);
  return {
    title,
    formula,
    clauses: clausesOfIndicator(atlas, indicatorId).map(({ clause_id }) => clause_id),
    rows: resultsOf(atlas, indicatorId).map((row) => rowOf(atlas, row)),
  };
}

function rowOf(atlas: RegionArtifact, row: ResultRow): PanelRow {
  const figure = figureOf(atlas, row);
  const basis = indicatorOf(row.indicator_id).bases.find(({ label }) => label === row.basis);
  const asked = { i: row.indicator_id, u: row.unit_id, t: row.as_of_date ?? row.period, b: basis?.id ?? '' };
  return [
    unitName(atlas, row),
    formatMoment(row),
    wordsOfIndicator(atlas, row.indicator_id)(row.basis),
    row.category,
    plainText(valueWithParts(figure)),
    row.verdict === '无定量要求' && row.target_id === null ? '' : verdictSaid(row),
    plainText(markedStandard(figure)),
    plainText(distanceWords(figure)),
    localReasonOf(row),
    new URLSearchParams(asked).toString(),
  ];
}

function unitName(atlas: RegionArtifact, { unit_kind, unit_id }: ResultRow): string {
  if (unit_kind === 'region') return atlas.region.region_name;
  return unit_kind === 'group' ? groupName(atlas, unit_id) : unit_id;
}

/** What is not a result: counts by name with their meaning, and the labels of tables and of their columns. */
export interface PanelNames {
  readonly as_of: string;
  readonly status: string;
  readonly counts: Readonly<Record<string, readonly [meaning: string, unit: string]>>;
  readonly tables: Readonly<Record<string, readonly [label: string, columns: Readonly<Record<string, string>>]>>;
}

const labels = (columns: readonly (readonly [string, { readonly label: string }])[]) =>
  Object.fromEntries(columns.map(([name, { label }]) => [name, label]));

/** The names that panels of a region need and that no result holds: units, counts, the as-of date. */
export function panelNamesOf(atlas: RegionArtifact): PanelNames {
  const names = Object.keys(counts) as readonly CountName[];
  return {
    as_of: formatDate(atlas.region.as_of_date),
    status: atlas.region.data_status,
    counts: Object.fromEntries(
      names.map((name) => [name, [wordsOfAll(atlas)(counts[name].meaning), counts[name].unit]]),
    ),
    tables: Object.fromEntries([
      ...publicTableNames.map((name) => [name, [tableOf(name).label, labels(publicColumnsOf(name) ?? [])]]),
      ...Object.entries(madeTables).map(([name, { label, columns }]) => [
        name,
        [label, labels(Object.entries(columns))],
      ]),
    ]),
  };
}
