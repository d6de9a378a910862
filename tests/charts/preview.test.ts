import { expect, test } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { drawPreview, previewSize_px } from '../../src/charts/preview.ts';

const chartOf = (wide: string, narrow: string): Chart => ({
  id: 'one',
  kind: 'coverage',
  group_id: null,
  indicator_id: null,
  title: '结论',
  subtitle: '单位',
  source: '',
  notes: [],
  description: '',
  table: { header: [], rows: [] },
  draw: (variant) => `<svg viewBox="0 0 ${variant === 'wide' ? wide : narrow}" class="${variant}"></svg>`,
});
const words = { place: '示例县', title: '集团', sentences: ['一句话。'], foot: '网站' };

test('a preview has the size that chats ask for, and its title, sentences and foot', () => {
  const svg = drawPreview({ ...words, chart: null });
  expect(svg).toContain(`viewBox="0 0 ${previewSize_px.width} ${previewSize_px.height}"`);
  for (const word of ['示例县', '集团', '一句话。', '网站']) expect(svg).toContain(`>${word}</text>`);
});

test('the chart is put where it is drawn largest', () => {
  expect(drawPreview({ ...words, chart: chartOf('1080 250', '340 900') })).toMatch(
    /width="1072" height="248" viewBox="0 0 1080/,
  );
  expect(drawPreview({ ...words, chart: chartOf('720 300', '340 300') })).toContain('class="narrow"');
});

test('a chart that would be too small to read is left out, and the words grow', () => {
  const svg = drawPreview({ ...words, chart: chartOf('720 2000', '340 3000') });
  expect(svg).not.toMatch(/class="(?:wide|narrow)"/);
  expect(svg).toContain('font-size="60"');
});

test('a long title ends with an ellipsis instead of running into the chart', () => {
  const title = '这是一个很长的标题，'.repeat(20);
  const lines = [...drawPreview({ ...words, title, chart: null }).matchAll(/font-size="60"[^>]*>([^<]*)</g)];
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)?.[1]).toMatch(/…$/);
});
