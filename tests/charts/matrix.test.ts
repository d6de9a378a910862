import { expect, test } from 'vitest';
import { placeMatrix } from '../../src/charts/matrix/placed.ts';
import { matrixCell, type MatrixSeries } from '../../src/charts/matrix/series.ts';
import { emsOf } from '../../src/charts/text.ts';
import { verdicts, type Verdict } from '../../src/model/verdict.ts';
import { figure } from './figures.ts';
import { known } from './known.ts';

const row = (verdict: Verdict, shortfall: number | null = null) =>
  figure({ numerator: 9, denominator: 100, value: 0.09, threshold: 10, verdict, shortfall });
const size = (verdict: Verdict, shortfall: number | null) =>
  figure({ numerator: 8, value: 8, threshold: 6, comparator: '≤', verdict, shortfall });

test('a cell says how many are lacking, and one lacking is near', () => {
  expect(matrixCell(row('未达标', 3))).toEqual({ tone: 'unmet', words: '差3', full_words: '差3人', number: '3' });
  expect(matrixCell(row('未达标', 1))).toEqual({ tone: 'near', words: '差1', full_words: '差1人', number: '1' });
  expect(matrixCell(row('达标', 0))).toMatchObject({ tone: 'met', words: '达标' });
});

test('advice is kept or exceeded, and says what it was', () => {
  expect(matrixCell(size('超过建议规模', 2))).toEqual({
    tone: 'wait',
    words: '超过6个',
    full_words: '超过建议规模，超出2个',
    number: '',
  });
  expect(matrixCell(size('符合建议', 0)).words).toBe('符合建议');
});

test('advice, missing, kept back and not asked for look different from each other and from unmet', () => {
  const tones = (['超过建议规模', '数据缺失', '人数较少不公开', '不适用', '未达标'] as const).map(
    (verdict) => matrixCell(row(verdict, 2)).tone,
  );
  expect(new Set(tones).size).toBe(5);
  expect(matrixCell(null)).toMatchObject({ tone: 'blank', words: '' });
});

test('words of every verdict fit a cell', () => {
  for (const verdict of verdicts) expect(emsOf(matrixCell(row(verdict)).words)).toBeLessThanOrEqual(5);
});

test('cells stay in the picture and names of 24 glyphs in their rows', () => {
  const cell = { tone: 'met', words: '达标', full_words: '达标', number: '' } as const;
  const series: MatrixSeries = {
    columns: ['交流轮岗比例', '骨干教师占比', '派出管理团队', '成员校派出干部', '治理文件齐备率', '班主任论坛'],
    rows: Array.from({ length: 14 }, (_, index) => ({
      name: `以某市某区第${index}十二年一贯制实验学校为核心校的教育集团`,
      cells: Array.from({ length: 6 }, () => cell),
    })),
  };
  for (const width_px of [340, 720]) {
    const placed = placeMatrix(series, width_px);
    const last = known(placed.columns.at(-1));
    expect(last.x + placed.column_px).toBeLessThanOrEqual(width_px);
    for (const [index, line] of placed.rows.entries()) {
      expect(line.lines.length * placed.lineHeight_px).toBeLessThanOrEqual(line.height);
      expect(Math.max(...line.lines.map((text) => text.length)) * placed.fontSize_px).toBeLessThan(placed.left);
      const next = placed.rows[index + 1];
      expect((next?.y ?? placed.height_px) - line.y).toBeGreaterThanOrEqual(line.height);
    }
    for (const { y } of placed.legend) expect(y).toBeLessThanOrEqual(placed.height_px);
  }
});
