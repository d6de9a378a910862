import { beforeAll, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { budgetByGroupWords } from '../../src/figures/budget-by-group.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
});

test('the budget says how much of it is on record by group', () => {
  expect(plainText(budgetByGroupWords(demo) ?? '')).toBe(
    '2025年度预算626万元中，列明到具体集团的162万元，涉及12个集团；其余464万元没有列明到集团。',
  );
  const ofRegion = demo.results.filter(({ unit_kind }) => unit_kind === 'region');
  expect(budgetByGroupWords({ ...demo, results: ofRegion })).toBeNull();
});
