import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { relationChart } from '../../src/charts/relations/relations-chart.ts';
import { placeRelations, type PlacedNode } from '../../src/charts/relations/placed.ts';
import { nodeNotes, presentType, relationSeries } from '../../src/charts/relations/series.ts';
import { publicTableNames } from '../../src/model/tables.ts';
import { campus, group, groupType, member, region, school } from '../indicators/rows.ts';
import { known } from './known.ts';

const longName = '某省某市甲县经济开发区第一二三四五九年一贯制实验学校';

/** A county at its worst: 13 members, a name of 26 glyphs, a school with 14 campuses, a group of one, one without a type. */
function madeAtlas(): RegionArtifact {
  const members = Array.from({ length: 13 }, (_, index) => `m${index}`);
  const tables = {
    ...Object.fromEntries(publicTableNames.map((table) => [table, []])),
    groups: [group('BIG', { group_name: '甲县大集团', founded_on: '2022-09-01' }), group('ONE'), group('PART')],
    group_types: [
      groupType('BIG', '松散型', { valid_from: '2022-09-01', valid_to: '2023-09-01' }),
      groupType('BIG', '紧密型', { valid_from: '2024-03-01' }),
    ],
    schools: [
      school('lead', { school_name: longName }),
      ...members.map((id) => school(id, { school_name: `甲县${id}小学` })),
      school('left', { school_name: '甲县已退出小学' }),
      school('alone', { school_name: '甲县独立小学' }),
    ],
    campuses: [
      ...Array.from({ length: 14 }, (_, index) =>
        campus(`c${index}`, { school_id: 'm0', campus_name: `甲县m0小学第${index}教学点` }),
      ),
      campus('closed', { school_id: 'm0', campus_name: '甲县m0小学旧址', closed_on: '2024-01-01' }),
      campus('p1', { school_id: 'alone', campus_name: '独立小学本部' }),
      campus('p2', { school_id: 'alone', campus_name: '独立小学老校区' }),
    ],
    names: [{ entity_id: 'm1', name: '甲县旧名小学', name_kind: '曾用名', valid_from: null, valid_to: null }],
    memberships: [
      member('BIG', { school_id: 'lead', member_role: '总校', valid_from: '2022-09-01' }),
      ...members.map((id) => member('BIG', { school_id: id, valid_from: '2022-09-01' })),
      member('BIG', { school_id: 'left', valid_from: '2022-09-01', valid_to: '2024-08-01' }),
      member('ONE', { school_id: 'alone', member_role: '核心校' }),
      member('PART', { campus_id: 'p1', member_role: '总校', date_basis: '以成文日期列示' }),
      member('PART', { campus_id: 'p2' }),
    ],
  };
  // A cast: a diagram reads these parts of an artifact only.
  return { slug: 'made', region: region({ as_of_date: '2026-03-31' }), tables } as unknown as RegionArtifact;
}

const atlas = madeAtlas();

test('a member that joined nobody knows when has no day, and one note says why', () => {
  const { tables } = atlas;
  const memberships = tables.memberships.map((row) => (row.group_id === 'ONE' ? { ...row, valid_from: null } : row));
  const undated = { ...atlas, tables: { ...tables, memberships } };
  const chart = relationChart(undated, 'ONE');
  expect(chart.notes.at(-1)).toBe('没有写起止日期的成员，文件没有载明加入日期。');
  expect(chart.table.rows[0]?.slice(0, 3)).toEqual(['独立小学', '核心校', '']);
  expect(chart.draw('wide')).toContain('"独立小学，核心校');
  expect(relationChart(atlas, 'ONE').notes).toHaveLength(1);
});
const kindsIn = (id: string) => relationSeries(atlas, id).members.map(({ kind }) => kind);
const widths = [340, 720];

/** Every glyph one em wide at most. */
const textRight = (node: PlacedNode) =>
  Math.max(
    ...node.lines.map(({ text, style }) => node.textX + [...text].length * (style === 'name' ? 15 : 13)),
    ...node.campuses.map(({ text, x }) => x + 14 + [...text].length * 13),
  );

test.each(widths)('at %i units every row holds its words, and rows do not meet', (width_px) => {
  const placed = placeRelations(relationSeries(atlas, 'BIG'), width_px);
  expect(placed.members).toHaveLength(13);
  for (const column of [placed.leads, placed.members]) {
    for (const [index, node] of column.entries()) {
      expect(node.x + node.width).toBeLessThanOrEqual(width_px);
      expect(node.top + node.height).toBeLessThanOrEqual(placed.height_px);
      expect(textRight(node)).toBeLessThanOrEqual(node.x + node.width);
      const lowest = Math.max(...node.lines.map(({ y }) => y), ...node.campuses.map(({ y }) => y));
      expect(lowest).toBeLessThan(node.top + node.height - 4);
      expect(column[index + 1]?.top ?? Infinity).toBeGreaterThan(node.top + node.height);
    }
  }
});

test.each(widths)('at %i units a group of one says that there is nobody else', (width_px) => {
  const placed = placeRelations(relationSeries(atlas, 'ONE'), width_px);
  expect(placed.members).toEqual([]);
  expect(known(placed.emptyAt).y).toBeLessThan(placed.height_px);
  expect(relationChart(atlas, 'ONE').draw('wide')).toContain('没有成员校记录');
  expect(relationChart(atlas, 'BIG').draw('wide')).not.toContain('没有成员校记录');
});

test('shape tells a campus of the lead school from a member school', () => {
  expect(kindsIn('PART')).toEqual(['campus']);
  expect(new Set(kindsIn('BIG'))).toEqual(new Set(['member']));
});

test('a school that left, a campus that closed and a former name stay on record', () => {
  const chart = relationChart(atlas, 'BIG');
  const rows = new Map(chart.table.rows.map((row) => [row[0], row]));
  expect(rows.get('已退出小学')?.[3]).toBe('不在集团内');
  expect(rows.get('m0小学')?.[4]).toContain('旧址（未启用或已停用）');
  expect(rows.get('m1小学')?.[6]).toBe('旧名小学');
  expect(chart.draw('wide')).toContain('曾用名：旧名小学');
  expect(chart.draw('wide')).not.toContain('已退出小学');
  expect(chart.title).toBe('大集团：1所总校、13所成员校');
});

test('types follow each other from the first day on, and a gap is 类型待确认', () => {
  const { types } = relationSeries(atlas, 'BIG');
  expect(types.map(({ group_type, from, to }) => [group_type, from, to])).toEqual([
    ['松散型', '2022-09-01', '2023-09-01'],
    [null, '2023-09-01', '2024-03-01'],
    ['紧密型', '2024-03-01', null],
  ]);
  expect(presentType(relationSeries(atlas, 'BIG'))).toBe('紧密型');
  expect(presentType(relationSeries(atlas, 'ONE'))).toBe('类型待确认');
});

test('a date that stands for the document’s says so', () => {
  const [lead] = relationSeries(atlas, 'PART').leads;
  expect(nodeNotes(known(lead)).join()).toContain('（以成文日期列示）');
});
