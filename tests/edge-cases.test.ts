import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseRun, edgeCases, type Expectation, resultAt, runCase } from './edge-cases.ts';

const cases = edgeCases();

test('the register is complete', () => {
  expect(cases.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "ec-01-three-bases",
      "ec-09-closed-merged-renamed",
      "ec-18-senior-high-core",
      "ec-19-private-member",
      "ec-28-deadline-passed",
    ]
  `);
});

describe.each(cases)('$edge_case $rule', ({ name, results }) => {
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
});
