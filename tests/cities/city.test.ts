import { expect, test } from 'vitest';
import type { CityArtifact, CityFigure } from '../../src/artifacts/city.ts';
import { figureWords } from '../../src/cities/words.ts';
import { exampleCity, exampleCounties, exampleInput } from './example-city.ts';
import { cityOf } from '../../src/cities/city.ts';
import { madeRow } from './made-county.ts';

const city = exampleCity();

function figure(id: string, of: CityArtifact = city): CityFigure {
  const found = of.figures.find(({ figure_id }) => figure_id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const statesOf = ({ parts }: CityFigure) => parts.map(({ state }) => state).join(' ');

test('numerators and denominators are summed, never shares, and what is missing is said first', () => {
  const coverage = figure('IND-01/campus//2025-12-31');
  expect([coverage.numerator, coverage.denominator]).toEqual([30 + 20, 40 + 30]);
  expect(statesOf(coverage)).toBe('计入 时点不同 计入 缺数据 只有名单 无数据');
  expect(coverage.completeness).toBe(
    '6个县（市、区）中2个有数据，缺乙区（时点不同）、丁区（缺数据）、戊县（只有名单）、己县（无数据）',
  );
  expect(city.completeness.sentence).toBe('6个县（市、区）中4个有数据');
});

test('bounds set all that is missing to nothing and to everything', () => {
  // 乙区 weighs its own 20 campuses of October, 丁区 10, 戊县 8, 己县 12 by the table.
  const { bounds, missing_weight, state, value } = figure('IND-01/campus//2025-12-31');
  expect(missing_weight).toBe(20 + 10 + 8 + 12);
  expect(bounds).toEqual({ least: { numerator: 50, denominator: 120 }, most: { numerator: 100, denominator: 120 } });
  // 70 of 120 are less than two thirds.
  expect([state, value]).toEqual(['不足三分之二', null]);
  expect(figureWords(figure('IND-01/campus//2025-12-31'))).toBe('已报的不足全市三分之二，全市在41.7%至83.3%之间');
});

test('from two thirds of the weight on the share of those that reported stands beside its bounds', () => {
  // 乙区 reports 12 of 20 in time: 62 of 90, of 120 in all.
  const inTime = exampleCounties.map((county) =>
    county.slug === 'yi'
      ? { ...county, as_of_date: '2025-12-31', shares: [{ ...onDay, numerator: 12, denominator: 20 }], history: [] }
      : county,
  );
  const whole = figure('IND-01/campus//2025-12-31', exampleCity(inTime));
  expect([whole.numerator, whole.denominator, whole.state]).toEqual([62, 90, '部分']);
  expect(figureWords(whole)).toBe('已报68.9%，全市在51.7%至76.7%之间');
});

const onDay = { indicator_id: 'IND-01', basis: '校区口径', moment: '2025-12-31' };

test('a missing county of unknown size leaves neither bounds nor share', () => {
  // Nobody states how many teachers 戊县 has.
  const rotation = figure('IND-10/taking-part//2024-2025');
  expect(statesOf(rotation)).toBe('计入 不公开 计入 计入 只有名单 无数据');
  expect([rotation.numerator, rotation.denominator]).toEqual([60 + 20 + 16, 500 + 200 + 100]);
  expect([rotation.bounds, rotation.value, rotation.state]).toEqual([null, null, '权重不明']);
});

test('a count that is kept back is in no sum, and what is published tells nothing of it', () => {
  const withheld = figure('IND-10/taking-part//2024-2025').parts[1];
  expect(withheld).toMatchObject({ state: '不公开', row: null, weight: { count: 300 } });
  // Whatever the number is, the county publishes the same row, and the city the same figures.
  expect(JSON.stringify(withheld)).not.toContain('numerator');
});

test('unequal definitions are figures of their own: the heavier one under the name, the other beside it', () => {
  const found = city.figures.filter(({ indicator_id }) => indicator_id === 'IND-12');
  expect(found.map(({ is_main, definition, numerator }) => [is_main, definition, numerator])).toEqual([
    [true, '称号：学科带头人、骨干教师', 30],
    [false, '称号：骨干教师', 5],
  ]);
  expect(found.map(statesOf)).toEqual([
    '计入 缺数据 口径不同 缺数据 只有名单 无数据',
    '口径不同 缺数据 计入 缺数据 只有名单 无数据',
  ]);
});

test('a count of which some is missing is a least number and no total', () => {
  const groups = figure('IND-03/groups//2025-12-31');
  expect([groups.numerator, groups.value, groups.at_least]).toEqual([4 + 3 + 2 + 1, null, 10]);
  expect(figureWords(groups)).toBe('已报的合计10个，全市不少于此数');
});

function verdictFor(threshold: number) {
  const input = exampleInput();
  const target = madeRow<'policy_targets'>({ ...input.own.tables.policy_targets[0], threshold });
  const tables = { ...input.own.tables, policy_targets: [target] };
  return cityOf({ ...input, own: { ...input.own, tables } }).judgements[0];
}

test('a target is reached or missed only where the missing counties could not change it', () => {
  // Between 50/120 and 100/120.
  expect(verdictFor(41)?.verdict).toBe('达标');
  expect(verdictFor(42)?.verdict).toBe('不能判断');
  expect(verdictFor(83.3)?.verdict).toBe('不能判断');
  expect(verdictFor(83.4)?.verdict).toBe('未达标');
  expect(verdictFor(83.4)?.shortfall).toEqual({ least: 51, most: 1 });
});

test('each county is held against the city’s target beside its own, with both clauses', () => {
  const [due, later] = city.judgements;
  expect([due?.verdict, later?.verdict]).toEqual(['不能判断', '未到期']);
  expect(due?.counties.map(({ verdict }) => verdict)).toEqual(['达标', null, '达标', null, null, null]);
  const third = due?.counties[2];
  expect(third?.differs).toBe(true);
  expect(third?.own[0]).toMatchObject({ target_id: 'T-BX-1', clause_id: 'BX-3', threshold: 80, verdict: '未达标' });
});

test('a newcomer makes a step in the one line and none in the other', () => {
  const line = city.lines.find(({ indicator_id }) => indicator_id === 'IND-01');
  expect(line?.reporting.map(({ denominator }) => denominator)).toEqual([60, 60, 60, 70, 70]);
  // 甲县 alone weighs 40 of 70: too little. With 丙县 the set begins in November.
  expect(line?.fixed_codes).toEqual(['999901', '999903']);
  expect(line?.fixed.map(({ moment, numerator }) => [moment, numerator])).toEqual([
    ['2025-11-30', 48],
    ['2025-12-31', 50],
  ]);
});

test('what lies across boundaries is found, and names alike are shown and not merged', () => {
  const { shared_schools, spanning_groups, city_schools, near_duplicates } = city.across;
  expect(shared_schools.map(({ listings, groups }) => [listings.length, groups.map(({ id }) => id)])).toEqual([
    [2, ['999901-G01', '999902-G01']],
  ]);
  expect(spanning_groups[0]).toMatchObject({ group: { id: '999901-G01' }, members: [{ home_name: '乙区' }] });
  expect(city_schools.map(({ name }) => name)).toEqual(['市第一实验小学']);
  expect(near_duplicates.map(({ kind, things }) => [kind, things[0]?.name])).toEqual([
    ['学校', '城关镇中心小学'],
    ['集团', '育才教育集团'],
  ]);
  expect(figure('IND-03/groups//2025-12-31').caveats).toEqual([
    '有2个集团与另一县（市、区）的集团同名，按各县（市、区）所列分别计数。',
    '有1所学校同时列入两个县（市、区），按各县（市、区）所列分别计数。',
  ]);
});

test('another number in one county changes exactly the figures that contain it', () => {
  const changed = exampleCity(
    exampleCounties.map((county) =>
      county.slug === 'jia'
        ? {
            ...county,
            shares: (county.shares ?? []).map((share) =>
              share.indicator_id === 'IND-43' ? { ...share, numerator: 13 } : share,
            ),
          }
        : county,
    ),
  );
  const differing = changed.figures.filter((own, index) => JSON.stringify(own) !== JSON.stringify(city.figures[index]));
  expect(differing.map(({ figure_id }) => figure_id)).toEqual(['IND-43/tasks//2025-12-31']);
});

test('no number stands anywhere for a county that has no data', () => {
  const parts = city.figures.flatMap(({ parts: own }) => own.filter(({ region_code }) => region_code === '999906'));
  expect(new Set(parts.map(({ state, row, other }) => `${state} ${row} ${other}`))).toEqual(
    new Set(['无数据 null null']),
  );
});

test('the figures name the data of each county that they rest on, with its last release', () => {
  const releases = new Map([['bing', { id: '2025-1', seal: 'ab12' }]]);
  const { sources } = cityOf({ ...exampleInput(), releases });
  expect(sources.map(({ region_code }) => region_code)).toEqual(['999901', '999902', '999903', '999904', '999905']);
  expect(sources[2]).toMatchObject({ input_hash: 'inputs of 999903', release_id: '2025-1', release_seal: 'ab12' });
  expect(sources[0]?.release_id).toBeNull();
});
