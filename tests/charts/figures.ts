import { figureOf, type Figure } from '../../src/figures/figure.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { policyTarget } from '../indicators/rows.ts';

/** The figure of a row that a test makes up: a share of IND-10 or a count of IND-05, held against its own threshold. */
export function figure(row: Partial<ResultRow>): Figure {
  const isShare = row.denominator != null || (row.value === null && row.indicator_id === undefined);
  const whole = {
    indicator_id: isShare ? 'IND-10' : 'IND-05',
    basis: isShare ? '参与口径' : '成员学校',
    unit_kind: 'group',
    unit_id: 'a',
    category: '',
    period: '',
    as_of_date: null,
    numerator: null,
    denominator: null,
    value: null,
    target_id: 'T',
    threshold: null,
    comparator: '≥',
    deadline: null,
    shortfall: null,
    reason: null,
    ...row,
  } as ResultRow;
  const { threshold, comparator } = whole;
  const targets =
    threshold === null
      ? []
      : [policyTarget('T', { threshold, comparator: comparator ?? '≥', unit: isShare ? '%' : '个' })];
  // A cast: of a region a figure reads its targets only.
  return figureOf({ tables: { policy_targets: targets } } as unknown as Parameters<typeof figureOf>[0], whole);
}
