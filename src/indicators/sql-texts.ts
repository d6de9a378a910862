import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { derivedTableNames } from '../model/derived.ts';
import { indicators } from './registry.ts';
import { resultSteps } from './result-steps.ts';

/** The SQL of the indicators as it stands in the files: what the build runs is what readers see and can run again. */
export interface SqlTexts {
  /** Views over the public tables, in the order in which they build on each other. */
  readonly views: readonly { readonly name: string; readonly sql: string }[];
  /** One per computed indicator, in the order in which they run. */
  readonly measures: readonly { readonly indicator_id: string; readonly sql: string }[];
  /** Tables that lead from the measures to `indicator_results`, the last one. */
  readonly results: readonly { readonly name: string; readonly sql: string }[];
  /** Tables made from the results, by the names of model/derived.ts. */
  readonly derived: readonly { readonly name: string; readonly sql: string }[];
}

/** Stems of the files in views/; a view may read those before it. The dates to look back on are those of the facts. */
const viewStems = [
  '../../facts/steps/year-ends',
  'doubted-units',
  'undated-units',
  'as-of-points',
  'terms',
  'history-dates',
  'academic-years',
  'reading-dates',
  'target-kinds',
  'indicator-kinds',
  'counted-groups',
  'bodies-at',
  'groups-at',
  'group-terms',
  'campuses-at',
  'members-at',
  'member-schools-at',
  'member-campuses-at',
  'unit-years',
  'person-ratios',
  'exchange-shares',
  'unified-counts',
  'campus-coverage-at',
  'student-counts-at',
  'coverage-cells',
  'coverage-problems',
  'coverage-at',
  'missing-reasons',
  'headline-bases',
  'expected-rows',
];

/** Reads all SQL files of this folder. Throws when one is missing. */
export function readSqlTexts(): SqlTexts {
  return {
    views: viewStems.map((stem) => ({ name: basename(stem).replaceAll('-', '_'), sql: readSql(`views/${stem}`) })),
    measures: indicators.map(({ id, slug }) => ({ indicator_id: id, sql: readSql(slug) })),
    results: resultSteps.map(({ name, stem }) => ({ name, sql: readSql(stem) })),
    derived: derivedTableNames.map((name) => ({ name, sql: readSql(`derived/${name.replaceAll('_', '-')}`) })),
  };
}

function readSql(stem: string): string {
  return readFileSync(new URL(`${stem}.sql`, import.meta.url), 'utf8');
}
