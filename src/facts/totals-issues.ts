import { formatPeriod } from '../format/date.ts';
import type { FactRow } from '../model/fact-tables.ts';
import type { Issue } from '../model/issue.ts';
import { tableOf, type RegionTables } from '../model/tables.ts';
import { totals } from '../model/totals.ts';
import { issueWithoutPlace } from '../validate/issues.ts';

/** What clerks are told of totals that differ from what the registers count, in the order of the rows. */
export function totalsIssues(
  rows: readonly FactRow<'count_sources'>[],
  { groups = [], region = [] }: Pick<RegionTables, 'groups' | 'region'>,
): readonly Issue[] {
  return rows.flatMap((row) => {
    const { comparison, unit_kind, unit_id, period, measure, part, reported_count, counted_count } = row;
    // A number that follows from two others has no column: those are told.
    const column = totals.find((own) => own.measure === measure && own.part === (part ?? ''))?.column;
    if (comparison !== '不一致' || column === undefined || reported_count === null || counted_count === null) return [];
    const label = tableOf('group_year_totals').columns[column]?.label ?? column;
    const unit =
      unit_kind === 'region'
        ? (region[0]?.region_word ?? '')
        : (groups.find(({ group_id }) => group_id === unit_id)?.group_name ?? unit_id);
    const details = { unit, period: formatPeriod(period), label, reported: reported_count, counted: counted_count };
    // With its column, which is not public: then no more is published of it than how many there are.
    const place = { file: 'group_year_totals.csv', column: { letter: '', label } };
    return [{ ...issueWithoutPlace('totals-differ', 'group_year_totals', details), ...place }];
  });
}
