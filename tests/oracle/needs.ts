import type { Indicator, IndicatorBasis, IndicatorNeed } from '../../src/indicators/indicator.ts';
import { tableOf } from '../../src/model/tables.ts';
import { regionOf, type County } from './register.ts';

/** What a county has not handed in, and what is said of it. */
export interface Unmet {
  readonly reason: string;
  readonly missing_tables: string;
}

/** Null when a way of counting has everything that its declaration asks for. */
export function unmetOf(county: County, { needs }: Pick<IndicatorBasis, 'needs'>): Unmet | null {
  const unmet = needs.filter((need) => !isMet(county, need));
  // Without the table that only verdicts need there is a figure all the same.
  if (unmet.every(({ is_for_verdicts, table_name }) => is_for_verdicts && county.supplied[table_name] === undefined))
    return null;
  const first = unmet.filter(({ is_secondary }) => is_secondary !== true);
  const named = [...new Set((first.length > 0 ? first : unmet).map(({ words }) => words))];
  const words = named.map((text) => text.replace('{全县}', regionOf(county).region_word));
  return {
    reason: `无法计算：缺${listed(words)}。`,
    missing_tables: unmet.map(({ table_name }) => table_name).join(','),
  };
}

function isMet(county: County, { table_name, must_be_complete }: IndicatorNeed): boolean {
  if (county.supplied[table_name] === undefined) return false;
  const registered = county.datasets.find((row) => [table_name, tableOf(table_name).label].includes(row.table_name));
  return !must_be_complete || registered?.coverage === '全域完整';
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join('、')}及${last}`;
}

/** The way of counting with this label. */
export function basisOf({ id, bases }: Indicator, label: string): IndicatorBasis {
  const found = bases.find((basis) => basis.label === label);
  if (found === undefined) throw new Error(`${id} does not count by ${label}`);
  return found;
}
