import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseRun, countAt, edgeCases, type Expectation, resultAt, runCase } from './edge-cases.ts';

const cases = edgeCases();

test('the register is complete', () => {
  expect(cases.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "ec-01-three-bases",
      "ec-02-teacher-headcount",
      "ec-03-loose-turns-tight",
      "ec-04-type-unknown",
      "ec-05-campus-in-two-groups",
      "ec-06-sections-in-different-groups",
      "ec-07-school-leaves",
      "ec-08-school-joins-mid-year",
      "ec-09-closed-merged-renamed",
      "ec-10-two-year-rotation",
      "ec-11-twice-in-one-year",
      "ec-12-short-visits",
      "ec-13-cadres-who-teach",
      "ec-14-honour-valid-on-first-day",
      "ec-15-founded-in-the-year",
      "ec-16-small-or-no-headcount",
      "ec-17-single-campus-left",
      "ec-18-senior-high-core",
      "ec-19-private-member",
      "ec-20-teaching-point-outside",
      "ec-21-starts-in-august",
      "ec-22-transfer",
      "ec-23-data-arrive-late",
      "ec-24-snapshot-missing",
      "ec-25-receiving-campus-leaves",
      "ec-26-rounding-shows-the-threshold",
      "ec-27-calendar-year-disagrees",
      "ec-28-deadline-passed",
      "ec-29-appraised-not-published",
      "ec-30-rural-and-new",
      "ec-31-target-ended",
      "ec-32-first-year-on-record",
      "ec-33-eligible-and-rotating",
      "ec-34-more-rotate-than-may",
      "ec-35-leaders-serve-schools",
      "ec-36-secondment-by-type",
      "ec-37-activities-by-kind",
      "ec-38-correction-has-days",
      "ec-40-years-past",
    ]
  `);
});

describe.each(cases)('$edge_case $rule', ({ name, results, counts = [] }) => {
  let run: CaseRun;
  beforeAll(async () => {
    run = await runCase(name);
  });

  test('its files have nothing to put right or to confirm', () => {
    expect(run.issues).toEqual([]);
  });

  test.each(results)('$row.indicator_id $row.unit_id $row.basis: $why', ({ row, is }: Expectation) => {
    expect(resultAt(run.results, row)).toMatchObject(is);
  });

  test.each(counts)('$row.measure $row.unit_id $row.period: $why', ({ row, is }: Expectation) => {
    expect(countAt(run.counts, row)).toMatchObject(is);
  });
});
