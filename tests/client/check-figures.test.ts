import { expect, test } from 'vitest';
import { figuresOf, heldAgainstPrinted, type CheckFigures } from '../../src/client/check/figures.ts';
import type { ComparedRow } from '../../src/indicators/recompute.ts';

const id = 'IND-03';
const moment = {
  unit_id: '999999',
  period: '',
  as_of_date: '2026-03-31',
  basis: '按集团',
  category: '',
  target_id: null,
};

function printedFigures(numerator: number, denominator: number): CheckFigures {
  const { unit_id, period, as_of_date, basis, category, target_id } = moment;
  const figure = [
    unit_id,
    period,
    as_of_date,
    basis,
    category,
    target_id,
    numerator,
    denominator,
    null,
    '无定量要求',
    -1,
  ];
  // A cast: the tuple as the build writes it.
  return { unit_names: {}, reasons: [], thresholds: {}, figures: [figure] } as unknown as CheckFigures;
}

/** A row on which the database and its own recomputation agree. */
const agreed = {
  ...moment,
  indicator_id: id,
  is_published: true,
  is_recomputed: true,
  agrees: true,
  published_numerator: 6,
  published_denominator: 10,
  published_value: 0.6,
  published_verdict: '无定量要求',
  published_reason: null,
  recomputed_numerator: 6,
  recomputed_denominator: 10,
  recomputed_value: 0.6,
  recomputed_verdict: '无定量要求',
  recomputed_reason: null,
} as unknown as ComparedRow;

function agreesWith(numerator: number, denominator: number): readonly boolean[] {
  return heldAgainstPrinted([agreed], figuresOf(printedFigures(numerator, denominator))).map(({ agrees }) => agrees);
}

test('a printed figure that is not the recomputed one does not agree, whatever the database says', () => {
  expect(agreesWith(6, 10)).toEqual([true]);
  expect(agreesWith(7, 10)).toEqual([false]);
  expect(agreesWith(6, 11)).toEqual([false]);
});

test('a recomputed figure that is not printed at all does not agree', () => {
  expect(heldAgainstPrinted([agreed], []).map(({ agrees }) => agrees)).toEqual([false]);
});
