import type { RegionArtifact } from '../artifacts/types.ts';
import { indicators } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { countWords, countOf } from './counts/counts.ts';
import { missingTablesOf } from './targets.ts';

/** What could not be computed although every table is there: records in them have gaps. */
export interface Gap {
  readonly indicator: Indicator;
  /** One result for each kind of reason. */
  readonly examples: readonly ResultRow[];
}

/** One per indicator with results that are missing for want of records, in the order of the catalogue. */
export function gapsOf({ results }: Pick<RegionArtifact, 'results'>): readonly Gap[] {
  const missing = results.filter((row) => row.verdict === '数据缺失' && missingTablesOf(row).length === 0);
  const byIndicator = Map.groupBy(missing, (row) => row.indicator_id);
  return indicators.flatMap((indicator) => {
    const rows = byIndicator.get(indicator.id) ?? [];
    if (rows.length === 0) return [];
    // The same reason with another number is the same gap in a part of it: the whole comes first.
    const whole = rows.toSorted((a, b) => Number(b.unit_kind === 'region') - Number(a.unit_kind === 'region'));
    const byReason = Map.groupBy(whole, ({ reason }) => (reason ?? '').replace(/\d+/g, ''));
    return [{ indicator, examples: [...byReason.values()].flatMap(([first]) => first ?? []) }];
  });
}

/** `35个指标均有数据，但有57项结果因记录不全无法计算。`, or which indicators have none; with its full stop. */
export function indicatorsFinding(atlas: RegionArtifact): string {
  const withValues = countWords(atlas, 'indicators_computed');
  const isAll = countOf(atlas, 'indicators_without_values') === 0;
  const gaps = countOf(atlas, 'results_incomplete');
  if (!isAll) return `${withValues}指标有数据，${countWords(atlas, 'indicators_without_values')}指标因缺表无法计算。`;
  if (gaps === 0) return `${withValues}指标均可用现有数据计算。`;
  return `${withValues}指标均有数据，但有${countWords(atlas, 'results_incomplete')}结果因记录不全无法计算。`;
}

/** What a page on completeness found: tables, then indicators. */
export function completenessFinding(atlas: RegionArtifact): string {
  const tables = `${countWords(atlas, 'data_tables')}数据表`;
  const isAll = countOf(atlas, 'data_tables_missing') === 0;
  const supplied = isAll ? `${tables}已全部提供` : `${tables}中已提供${countWords(atlas, 'data_tables_supplied')}`;
  return `${supplied}；${indicatorsFinding(atlas)}`;
}
