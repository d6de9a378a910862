import type { RegionArtifact } from '../artifacts/types.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { inGroupOrder } from './choose.ts';
import { wordsOfIndicator } from './kinds.ts';
import { resultsOf } from './lookup.ts';
import { reasonWords } from './reason.ts';
import { gridOf, latestOf, momentOf, type ResultGrid } from './result-grid.ts';
import { absenceWords } from './say.ts';
import { namesOf } from './target-reasons.ts';
import { totalNotesOf } from './total-notes.ts';

/** All that an indicator's page shows of its results, laid out in tables; the newest date or period first. */
export interface IndicatorResults {
  /** Why figures are absent, once each, with the bases that it is about where these differ. */
  readonly reasons: readonly string[];
  /** The whole region: dates or periods down, bases across; null when there is no such figure. */
  readonly totals: ResultGrid | null;
  /** Whose totals they are and what is not in them, in whole sentences. */
  readonly notes: readonly string[];
  /** Parts of the whole, one table per date or period. */
  readonly parts: readonly { readonly moment: string; readonly grid: ResultGrid }[];
  /** Groups down, dates or periods across, one table per basis. */
  readonly groups: readonly { readonly basis: string; readonly grid: ResultGrid }[];
}

/** The results of an indicator as its page shows them: the latest first, gaps beside them, notes on totals. */
export function indicatorResultsOf(atlas: RegionArtifact, indicator: Indicator): IndicatorResults {
  const rows = resultsOf(atlas, indicator.id);
  // A unit that has figures shows its gaps between them; one without any only has its reason.
  const withFigures = new Set(rows.filter(({ value }) => value !== null).map(unitAndBasis));
  const shown = rows
    .filter((row) => withFigures.has(unitAndBasis(row)))
    .toSorted((a, b) => momentOf(b).localeCompare(momentOf(a)));
  const ofRegion = shown.filter(({ unit_kind }) => unit_kind === 'region');
  const totals = ofRegion.filter(({ category }) => category === '');
  const ofGroups = shown.filter(({ unit_kind, category }) => unit_kind === 'group' && category === '');
  return {
    reasons: reasonsOf(atlas, rows, indicator),
    totals: totals.length === 0 ? null : gridOf(totals, { line: momentOf, column: ({ basis }) => basis }),
    notes: totalNotesOf(atlas, totals, indicator),
    parts: partsOf(ofRegion.filter(({ category }) => category !== '')),
    groups: indicator.bases
      .map(({ label }) => ({ basis: label, own: ofGroups.filter(({ basis }) => basis === label) }))
      .filter(({ own }) => own.length > 0)
      .map(({ basis, own }) => ({ basis, grid: groupGrid(atlas, own) })),
  };
}

const unitAndBasis = ({ unit_kind, basis }: ResultRow) => `${unit_kind} ${basis}`;

/** A reason that holds for many units and bases is told once; where bases differ, it says which ones it is about. */
function reasonsOf(atlas: RegionArtifact, rows: readonly ResultRow[], { id, bases }: Indicator): readonly string[] {
  const say = wordsOfIndicator(atlas, id);
  const absent = rows.filter(({ value }) => value === null);
  const byReason = [...Map.groupBy(absent, (row) => row.reason ?? row.verdict).values()];
  const isGeneral = bases.length === 1 || (byReason.length === 1 && absent.length === rows.length);
  return byReason.flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const words = reasonWords(first) || `${absenceWords(first.verdict)}。`;
    // 该集团 says of which group it speaks, and what nobody recorded of whom.
    const ofGroups = own.every(({ unit_kind }) => unit_kind === 'group');
    const isPart = ofGroups && own.every(isUnrecorded) && !absent.every(isUnrecorded);
    const groups = words.includes('该集团') || isPart ? [namesOf(atlas, own)] : [];
    const about = [...(isGeneral ? [] : [say([...new Set(own.map(({ basis }) => basis))].join('、'))]), ...groups];
    return [about.length === 0 ? words : `${about.join('，')}：${words}`];
  });
}

function partsOf(rows: readonly ResultRow[]): IndicatorResults['parts'] {
  const latest = latestOf(rows);
  const first = latest[0] === undefined ? [] : [momentOf(latest[0])];
  const moments = [...new Set([...first, ...rows.map(momentOf)])];
  return moments.map((moment) => ({
    moment,
    grid: gridOf(
      rows.filter((row) => momentOf(row) === moment),
      { line: ({ category }) => category, column: ({ basis }) => basis },
    ),
  }));
}

/** A figure of periods of which there is no record at all has no period: it stands for the unit on the as-of date. */
function isUnrecorded({ indicator_id, as_of_date, value }: ResultRow): boolean {
  return value === null && as_of_date !== null && indicatorOf(indicator_id).period_kind !== '时点';
}

/** Columns stay in the order of time, whatever group comes first. */
function groupGrid(atlas: RegionArtifact, own: readonly ResultRow[]): ResultGrid {
  const moments = [...new Set(own.filter((row) => !isUnrecorded(row)).map(momentOf))];
  const grid = gridOf(inGroupOrder(atlas, own), { line: ({ unit_id }) => unit_id, column: momentOf });
  const places = moments.map((moment) => grid.columns.indexOf(moment));
  return {
    columns: moments,
    lines: grid.lines.map((line) => ({ ...line, cells: places.map((place) => line.cells[place] ?? []) })),
  };
}
