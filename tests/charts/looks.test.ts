import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FundingBars } from '../../src/charts/funding/FundingBars.tsx';
import type { FundingYear } from '../../src/charts/funding/series.ts';
import { Matrix } from '../../src/charts/matrix/Matrix.tsx';
import { matrixCell } from '../../src/charts/matrix/series.ts';
import type { StandingBar } from '../../src/charts/standing/series.ts';
import { StandingBars } from '../../src/charts/standing/StandingBars.tsx';
import { Tiles } from '../../src/charts/completeness/Tiles.tsx';
import { TermCalendar } from '../../src/charts/terms/TermCalendar.tsx';
import type { ActivityState } from '../../src/charts/terms/series.ts';
import { thresholdSeries } from '../../src/charts/thresholds/series.ts';
import { ThresholdBars } from '../../src/charts/thresholds/ThresholdBars.tsx';
import { trendSeries } from '../../src/charts/trends/series.ts';
import { Trends } from '../../src/charts/trends/Trends.tsx';
import type { Verdict } from '../../src/model/verdict.ts';
import { figure } from './figures.ts';
import { known } from './known.ts';

/**
 * Missing, suppressed, not applicable and zero look different in every kind of chart that can have them, also for who
 * sees no colours and reads no words: what is compared is shapes alone.
 */
const absent: readonly Verdict[] = ['数据缺失', '人数较少不公开', '不适用'];
const drawings = { wide: 720, narrow: 340 };

const result = (unit_id: string, period: string, value: number | null, verdict: Verdict) =>
  figure({
    unit_id,
    period,
    value,
    numerator: value === null ? null : value * 100,
    denominator: value === null ? null : 100,
    threshold: 10,
    comparator: '≥',
    shortfall: value === 0 ? 10 : 0,
    verdict,
  });
const zero = (unit_id: string, period = '') => result(unit_id, period, 0, '未达标');

/** A drawing without its words and colours; signs that stand for a value are shapes. */
function shapeOf(svg: string): string {
  return svg
    .replaceAll(/>([^<]*)</g, (_, words: string) => `>${/^[▨…—●△▲◇]$/.test(words) ? words : ''}<`)
    .replaceAll(/ (?:data-point|aria-label)="[^"]*"/g, '')
    .replaceAll(/ (?:fill|stroke)="(?!none)[^"]*"/g, '');
}

const spending = (spent: number | null) => ({ 预算: 20, 下达: 15, 支出: spent });

function expectApart(shapes: readonly string[]): void {
  expect(new Set(shapes).size).toBe(shapes.length);
}

for (const [variant, width_px] of Object.entries(drawings)) {
  const frame = { width_px, description: '' };

  test(`distance to a standard, ${variant}`, () => {
    const other = result('b', '', 0.2, '达标');
    const rows = [zero('a'), ...absent.map((verdict) => result('a', '', null, verdict))];
    expectApart(
      rows.map((row) => {
        const series = known(thresholdSeries([row, other], '%', String));
        return shapeOf(render(h(ThresholdBars, { ...frame, series })));
      }),
    );
  });

  test(`trend, ${variant}`, () => {
    const others = [result('b', '2023-2024', 0.2, '达标'), result('b', '2024-2025', 0.3, '达标')];
    const rows = [zero('a', '2023-2024'), ...absent.map((verdict) => result('a', '2023-2024', null, verdict))];
    expectApart(
      rows.map((row) => {
        const units = ['a', 'b'].map((unit_id) => ({ unit_id, name: unit_id, founded_on: null, closed_on: null }));
        return shapeOf(
          render(
            h(Trends, {
              ...frame,
              series: known(
                trendSeries(
                  [row, ...others].map((item) => ({ figure: item, is_running: false })),
                  units,
                ),
              ),
            }),
          ),
        );
      }),
    );
  });

  test(`matrix, ${variant}`, () => {
    const rows = [zero('a'), ...absent.map((verdict) => result('a', '', null, verdict))];
    const cells = rows.map((row) => matrixCell(row));
    const drawn = cells.map((cell) =>
      render(h(Matrix, { ...frame, series: { columns: ['甲'], rows: [{ name: '乙', cells: [cell] }] } })),
    );
    // Here the words are in the cells, and are what is seen.
    expectApart(drawn.map((svg) => svg.replaceAll(/ (?:data-point|fill|stroke)="[^"]*"/g, '')));
  });

  test(`standing of a group, ${variant}`, () => {
    const absences = [null, 'missing', 'suppressed', 'not-applicable', 'type-unknown'] as const;
    expectApart(
      absences.map((absence) => {
        const bar: StandingBar = {
          target_id: 'T',
          name: '甲',
          standard: '≥10%',
          full_standard: '≥10%',
          moment: '2024—2025学年',
          percent: absence === null ? 0 : null,
          absence,
          words: '乙',
          lacking: '',
          said: '乙',
          verdict: absence === null ? '未达标' : '不适用',
          is_limit: false,
          is_running: false,
        };
        return shapeOf(render(h(StandingBars, { ...frame, bars: [bar] })));
      }),
    );
  });

  test(`money: zero, not reported and not on record, ${variant}`, () => {
    const years: readonly FundingYear['amounts'][] = [spending(0), spending(null), null];
    expectApart(
      years.map((own) => {
        const words = { 预算: '乙', 下达: '乙', 支出: '乙' };
        const refs = { 预算: null, 下达: null, 支出: null };
        const year = { year: '2025', amounts: own, amount_words: words, refs, words: '乙' };
        const line = { unit_id: 'a', name: '甲', years: [year] };
        const series = { years: ['2025'], region: line, groups: [line], unrecorded: [] };
        return shapeOf(render(h(FundingBars, { ...frame, series })));
      }),
    );
  });

  test(`calendar of activities: held, too few, running, not judged and missing, ${variant}`, () => {
    const states: readonly ActivityState[] = ['held', 'short', 'running', 'not-judged', 'missing'];
    expectApart(
      states.map((state) => {
        const cells = [{ term: '2025-2026-1', marks: [{ kind: '甲', state, words: '' }] }];
        const rows = [{ group_id: 'a', name: '乙', cells }];
        const series = { kinds: ['甲'], activities: [], terms: ['2025-2026-1'], latest_term: null, rows };
        return shapeOf(render(h(TermCalendar, { ...frame, series })));
      }),
    );
  });

  test(`returns: came in, missing and not due, ${variant}`, () => {
    const cells = [
      { expected_count: 1, missing: [] },
      { expected_count: 1, missing: ['甲校区'] },
      { expected_count: 0, missing: [] },
    ];
    expectApart(
      cells.map((cell) => {
        const lines = [{ line_id: 'g', name: '乙', cells: [{ period: '2024-2025', ...cell }] }];
        const shared = { table_name: 'snapshots', title: '学年初快照', counted: '个校区' } as const;
        return shapeOf(render(h(Tiles, { ...frame, blocks: [{ ...shared, periods: ['2024-2025'], lines }] })));
      }),
    );
  });
}
