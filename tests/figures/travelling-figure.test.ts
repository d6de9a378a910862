import { expect, test } from 'vitest';
import { formatShare } from '../../src/format/number.ts';
import { readText } from '../docs/documents.ts';
import { countyArtifact } from '../report/artifacts.ts';

const text = readText('src/docs/architecture.md');

test('the figure that src/docs/architecture.md follows is what the demonstration county publishes', async () => {
  const demo = await countyArtifact('999999-demo');
  const [, share, numerator, denominator] = /(\d+\.\d) % of the campuses \((\d+) of (\d+)\)/.exec(text) ?? [];
  const own = demo.results.filter(({ indicator_id }) => indicator_id === 'IND-01');
  const [, place = ''] = /row (\d+), counted from 0/.exec(text) ?? [];
  const row = own[Number(place)];
  expect(row).toMatchObject({
    as_of_date: '2025-12-31',
    numerator: Number(numerator),
    denominator: Number(denominator),
    threshold: 80,
    verdict: '未达标',
    shortfall: 2,
  });
  expect(formatShare(row?.numerator ?? 0, row?.denominator ?? 1, 80)).toBe(`${share}%`);
});
