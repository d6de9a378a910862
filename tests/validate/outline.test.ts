import { expect, test } from 'vitest';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { checkOutline, reviewNumberOf } from '../../src/validate/outline.ts';
import { formatIssue } from '../../src/validate/print/text.ts';

const ring = [
  [124, 30],
  [125, 30],
  [125, 31],
  [124, 30],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const declared = { 来源: '某省标准地图服务系统', 坐标系: 'CGCS2000', 审图号: '苏S（2024）012号' };

const feature = (properties: object, geometry: object = polygon) =>
  JSON.stringify({ type: 'Feature', properties, geometry });

function printed(code: CheckingCode, text: string): string {
  const { outline, issues } = checkOutline(text);
  expect(outline).toBeNull();
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

test('a boundary without source, datum or review number is not drawn, and each lack is named', () => {
  expect(printed('outline-undeclared', feature({ 坐标系: 'WGS84' }))).toMatchInlineSnapshot(`
    "【提醒】outline.geojson
      问题：轮廓文件没有写明“来源”“审图号或决定”，或者写法不对。
      修改办法：请在文件的properties中补填；拿不到审图号的，删去这个文件。
      影响：照常发布，地图上不绘行政区域界线。"
  `);
  expect(printed('outline-undeclared', feature({ ...declared, 坐标系: '' }))).toContain('“坐标系”');
  expect(printed('outline-undeclared', feature({ ...declared, 审图号: 'GS(2024)0000号' }))).toContain('审图号或决定');
});

test('a file that is no boundary is told', () => {
  expect(printed('outline-unreadable', '经度,纬度')).toMatchInlineSnapshot(`
    "【提醒】outline.geojson
      问题：文件不是GeoJSON，或者其中没有面。
      修改办法：请重新导出为GeoJSON；不需要界线的，删去这个文件。
      影响：照常发布，地图上不绘行政区域界线。"
  `);
  expect(printed('outline-unreadable', feature(declared, { type: 'Point', coordinates: [124, 30] }))).toContain(
    '没有面',
  );
});

test('a declared boundary is taken, whole or in several parts, by Chinese or English names', () => {
  expect(checkOutline(feature(declared)).outline).toMatchObject({ review_number: '苏S（2024）012号', rings: [ring] });
  const collection = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { source: '甲', datum: 'gcj-02', decision: '某市自然资源局〔2024〕3号' },
        geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] },
      },
    ],
  });
  const { outline, issues } = checkOutline(`\uFEFF${collection}`);
  expect(issues).toEqual([]);
  expect(outline).toMatchObject({ datum: 'GCJ02', review_number: null, decision: '某市自然资源局〔2024〕3号' });
  expect(outline?.rings).toHaveLength(3);
});

test('an invented boundary needs no review number, and no file is no finding', () => {
  expect(checkOutline(feature({ source: '虚构', datum: '虚构平面' })).outline?.datum).toBe('虚构平面');
  expect(checkOutline(null)).toEqual({ outline: null, issues: [] });
});

test.each(['GS（2024）0650号', '鲁SG(2024)012号', '京S〔2023〕5号'])('%s is a review number', (number) => {
  expect(reviewNumberOf(number)).toBe(number);
});

test.each(['', '待补', 'GS（2024）0000号', 'GS（0000）1号', '审图号', 'GS2024'])('“%s” is none', (text) => {
  expect(reviewNumberOf(text)).toBeNull();
});
