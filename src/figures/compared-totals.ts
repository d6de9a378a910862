import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import type { FactRow } from '../model/fact-tables.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { localName } from './local-name.ts';
import { groupName } from './lookup.ts';
import { reportedWords } from './reported.ts';
import { cellNumber } from './say.ts';

type Source = FactRow<'count_sources'>;

/** A total beside what the register counts, in words. */
export interface ComparedTotal {
  readonly unit: string;
  readonly period: string;
  readonly label: string;
  /** Bound numbers; '' where only whether both are the same is published. */
  readonly reported: string;
  readonly counted: string;
  readonly comparison: string;
}

/** Totals that were handed in beside registers, those that differ first; one group's where it is named. */
export function comparedTotals(atlas: RegionArtifact, groupId: string | null = null): readonly ComparedTotal[] {
  const compared = sourcesOf(atlas, groupId).filter(({ comparison }) => comparison !== null);
  const [different, same] = [
    compared.filter(({ comparison }) => comparison === '不一致'),
    compared.filter(({ comparison, reported_count }) => comparison === '一致' && reported_count !== null),
  ];
  return [...different, ...same].map((row) => ({
    unit: row.unit_kind === 'region' ? atlas.region.region_word : localName(atlas, groupName(atlas, row.unit_id)),
    period: formatPeriod(row.period),
    label: labelOf(row),
    reported: row.reported_count === null ? '' : cellNumber(row, 'reported_count'),
    counted: row.counted_count === null ? '' : cellNumber(row, 'counted_count'),
    comparison: row.comparison ?? '',
  }));
}

/** Which counts were handed in as totals, and whether those beside registers agree; '' where there are none. */
export function totalsWords(atlas: RegionArtifact, groupId: string | null = null): string {
  const own = sourcesOf(atlas, groupId);
  const handedIn = own.filter(({ source }) => source === '上报汇总');
  const compared = own.filter(({ comparison }) => comparison !== null);
  const different = compared.filter(({ comparison }) => comparison === '不一致');
  return [
    handedIn.length === 0 ? '' : `${labelsOf(handedIn)}没有齐全、核定的逐人登记，${reportedWords}。`,
    compared.length === 0
      ? ''
      : `逐人登记齐全、核定的，以逐人登记为准；与汇总数对照，${agreement(labelsOf(different))}。`,
  ].join('');
}

function labelsOf(rows: readonly Source[]): string {
  return [...new Set(rows.map(labelOf))].join('、');
}

function agreement(different: string): string {
  return different === '' ? '两个数一致' : `其中${different}的两个数不一致`;
}

function sourcesOf({ facts }: RegionArtifact, groupId: string | null): readonly Source[] {
  return facts.count_sources.filter(({ unit_id }) => groupId === null || unit_id === groupId);
}

function labelOf({ measure, part }: Source): string {
  // The names of the facts are those of the measures.
  const { label } = measures[measure as MeasureName];
  return part === null || part === '' ? label : `${label}（${part}）`;
}
