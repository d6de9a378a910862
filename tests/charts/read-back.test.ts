import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { runData } from '../../src/pipeline/data-pipeline.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { chartWidths_px, type Chart, type ChartVariant } from '../../src/charts/chart.ts';
import { pictureOf } from '../../src/charts/picture.ts';
import { chartsOf } from '../../src/charts/region-charts.ts';
import { known } from './known.ts';
import { figuresOf, isFigureTold, isTold, pointsOf, rowsBehind, writtenOf } from './reading.ts';

const variants: readonly ChartVariant[] = ['wide', 'narrow'];
const slugs = ['linzi', 'huaiyuan', 'demo'] as const;
const atlases = new Map<string, RegionArtifact>();

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-charts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const artifactsFolder = join(folder, 'artifacts');
  await runData({ dataFolder: 'data', artifactsFolder }, silentStages);
  for (const slug of slugs) {
    // A cast: the build wrote the file from a value of this type.
    atlases.set(slug, JSON.parse(readFileSync(join(artifactsFolder, slug, 'region.json'), 'utf8')) as RegionArtifact);
  }
});

const atlasOf = (slug: string) => known(atlases.get(slug));
const chartsIn = (slug: string): readonly Chart[] => chartsOf(atlasOf(slug));

/** Marks that may stand for several rows of the table, or for what it leaves out. */
const hasJointMarks = ({ id }: Chart) => /^(?:flows-|cadres$)/.test(id);
/** Maps are looked at once more: each mark by the name of its campus. */
const isMap = ({ id }: Chart) => /^map(?:-|$)/.test(id);
/** Charts drawn from the long table of results, one figure a mark. */
const isOfResults = ({ id }: Chart) => /^(?:coverage|matrix|funding)$|^group-|-groups$|-trends$/.test(id);

test('the demonstration county has a chart of every kind', () => {
  const ids = chartsIn('demo').map(({ id }) => id);
  const expected = ['coverage', 'matrix', 'tasks', 'funding', 'terms', 'completeness', 'group-999999-g01'];
  expect(ids).toEqual(expect.arrayContaining([...expected, 'ind-10-groups', 'ind-10-trends']));
});

describe.each(slugs)('the charts of %s', (slug) => {
  test('have addresses of their own', () => {
    const ids = chartsIn(slug).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('have title, unit, source, text alternative, table, date and status', () => {
    for (const chart of chartsIn(slug)) {
      for (const words of [chart.title, chart.subtitle, chart.source, chart.description]) {
        expect(words.trim(), chart.id).not.toBe('');
        expect(words, chart.id).not.toMatch(/undefined|NaN|null/);
      }
      expect(chart.table.rows.length, chart.id).toBeGreaterThan(0);
      for (const row of chart.table.rows) expect(row, chart.id).toHaveLength(chart.table.header.length);
      const picture = pictureOf(atlasOf(slug), chart).replaceAll(/<[^>]*>/g, '');
      expect(picture, chart.id).toContain('数据截至');
      expect(picture, chart.id).toContain(atlasOf(slug).region.data_status);
    }
  });

  test.each(variants)('are drawn %s, with literal colours, a label and numbers that are numbers', (variant) => {
    for (const chart of chartsIn(slug)) {
      const svg = chart.draw(variant);
      const width_px = variant === 'wide' ? (chart.wide_px ?? chartWidths_px.wide) : chartWidths_px.narrow;
      expect(svg, chart.id).toContain(`viewBox="0 0 ${width_px} `);
      expect(svg, chart.id).toMatch(/ role="img" aria-label="[^"]+"/);
      expect(svg, chart.id).not.toMatch(/NaN|undefined|Infinity|="null"| style=|var\(--|currentColor/);
      expect(pointsOf(svg).length, chart.id).toBeGreaterThan(0);
    }
  });

  test('say in each mark what the table beside them says', () => {
    const untold = chartsIn(slug).flatMap((chart) =>
      variants
        .flatMap((variant) => pointsOf(chart.draw(variant)))
        .filter((point) => (hasJointMarks(chart) ? !isFigureTold(chart, point) : !isTold(chart, point)))
        .map((point) => `${chart.id}: ${point}`),
    );
    expect([...new Set(untold)]).toEqual([]);
  });

  test('say in the narrow drawing what they say in the wide one', () => {
    for (const chart of chartsIn(slug)) {
      const [narrow, wide] = [pointsOf(chart.draw('narrow')), pointsOf(chart.draw('wide'))];
      // On a phone the map of the whole region has room for the leads only.
      expect(narrow, chart.id).toEqual(chart.id === 'map' ? wide.filter((point) => narrow.includes(point)) : wide);
    }
  });

  test('mark on a map what its table calls marked', () => {
    const unmarked = chartsIn(slug)
      .filter(isMap)
      .flatMap((chart) => {
        const points = pointsOf(chart.draw('wide'));
        return chart.table.rows
          .filter((row) => row.includes('已标出'))
          .filter(([name]) => !points.some((point) => point.startsWith(`${name}：`)))
          .map(([name]) => `${chart.id}: ${name}`);
      });
    expect(unmarked).toEqual([]);
  });

  test('write only figures that the results have', () => {
    const unfounded = chartsIn(slug)
      .filter(isOfResults)
      .flatMap((chart) =>
        pointsOf(chart.draw('wide')).flatMap((point) => {
          const written = new Set(rowsBehind(atlasOf(slug), chart, point).flatMap(writtenOf));
          const loose = figuresOf(point).filter((figure) => !written.has(figure));
          return loose.map((figure) => `${chart.id}: ${figure} in ${point}`);
        }),
      );
    expect(unfounded).toEqual([]);
  });
});
