import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import {
  backboneDirectionsOf,
  backboneDirectionWords,
  leaderRanksOf,
  leaderRankWords,
} from '../../src/figures/sent-by.ts';
import { toNewSchoolsOf } from '../../src/figures/to-new-schools.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
let huaiyuan: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  huaiyuan = await countyArtifact('340321-huaiyuan');
});

const plain = (cells: readonly string[]) => cells.map(plainText);

describe('backbone teachers by direction', () => {
  test('are told of the region, the latest year first', () => {
    const table = backboneDirectionsOf(demo);
    expect(table?.years.slice(0, 2)).toEqual(['2025—2026学年（进行中）', '2024—2025学年']);
    expect(table?.lines.map(({ label, cells }) => [label, plain(cells)[1]])).toMatchInlineSnapshot(`
      [
        [
          "总校→成员校",
          "49",
        ],
        [
          "成员校→总校",
          "53",
        ],
        [
          "成员校之间",
          "107",
        ],
        [
          "总校校区之间",
          "不公开",
        ],
      ]
    `);
    expect(plainText(backboneDirectionWords(demo, '2024-2025'))).toMatchInlineSnapshot(
      `"交流教师中的骨干教师，总校派往成员校49人、成员校派往总校53人、成员校之间107人，其余为保护个人信息不公开"`,
    );
  });

  test('are nowhere told where they are few: no group shows a number from 1 to 4', () => {
    const cells = demo.tables.groups.flatMap(
      ({ group_id }) => backboneDirectionsOf(demo, group_id)?.lines.flatMap((line) => plain(line.cells)) ?? [],
    );
    expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
    expect(cells).toContain('不公开');
    const hidden = demo.facts.person_counts.filter(
      ({ measure, absence }) => measure === 'rotating_backbone_direction' && absence === 'suppressed',
    );
    expect(hidden.length).toBeGreaterThan(10);
    expect(hidden.every(({ person_count }) => person_count === null)).toBe(true);
  });

  test('are told in no county that has handed in no records', () => {
    expect(backboneDirectionsOf(huaiyuan)).toBeNull();
    expect(backboneDirectionWords(huaiyuan, '2024-2025')).toBe('');
  });
});

describe('leaders sent', () => {
  test('are told by direction and rank of the region alone', () => {
    const table = leaderRanksOf(demo);
    expect(table?.lines.map(({ label, cells }) => [label, plain(cells)[1]])).toMatchInlineSnapshot(`
      [
        [
          "总校→成员校：校级副职",
          "40",
        ],
        [
          "总校→成员校：中层正职",
          "40",
        ],
        [
          "总校→成员校：中层副职",
          "50",
        ],
        [
          "成员校→总校：校级正职",
          "46",
        ],
        [
          "成员校→总校：中层正职",
          "44",
        ],
        [
          "成员校→总校：中层副职",
          "52",
        ],
      ]
    `);
    expect(plainText(leaderRankWords(demo, '2024-2025'))).toMatchInlineSnapshot(
      `"在岗挂职校干按派出时的职级，总校派往成员校的校级副职40人、中层正职40人、中层副职50人；成员校派往总校的校级正职46人、中层正职44人、中层副职52人"`,
    );
    expect(demo.facts.person_counts.some((row) => row.measure === 'cadres_rank' && row.unit_kind === 'group')).toBe(
      false,
    );
  });

  test('with few of a rank are said to be withheld', () => {
    const facts = {
      ...demo.facts,
      person_counts: demo.facts.person_counts.map((row) =>
        row.measure === 'cadres_rank' && row.part === '总校→成员，校级正职'
          ? { ...row, person_count: null, absence: 'suppressed' as const }
          : row,
      ),
    };
    expect(plainText(leaderRankWords({ ...demo, facts }, '2024-2025'))).toContain('其余为保护个人信息不公开');
  });
});

describe('teachers sent to new schools', () => {
  test('are counted with those to weak schools where these are on record', () => {
    expect(toNewSchoolsOf(demo)).toEqual([]);
  });

  test('are otherwise added up out of the published ways alone', () => {
    const table_status = demo.table_status.map((row) =>
      row.table_name === 'weak_schools' ? { ...row, is_supplied: false } : row,
    );
    const without = { ...demo, table_status };
    const schools = demo.tables.schools.map((row) => ({ ...row, founded_on: '2023-10-01' }));
    const all = toNewSchoolsOf({ ...without, tables: { ...demo.tables, schools } });
    const none = toNewSchoolsOf({
      ...without,
      tables: { ...demo.tables, schools: demo.tables.schools.map((row) => ({ ...row, founded_on: '1990-09-01' })) },
    });
    expect(none.every(({ words }) => words === '没有可公开的人数')).toBe(true);
    const published = demo.facts.campus_flows.filter(({ academic_year }) => academic_year === '2024-2025');
    const most = published.reduce((sum, { person_count }) => sum + (person_count ?? 0), 0);
    const told = Number(
      plainText(all.find(({ period_words }) => period_words === '2024—2025学年')?.words ?? '').replace('人', ''),
    );
    expect(told).toBeGreaterThan(4);
    expect(told).toBeLessThan(most);
  });
});
