import { beforeAll, describe, expect, test } from 'vitest';

import { chartsOf } from '../../src/charts/region-charts.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { groupFinding, groupsFinding, regionFinding } from '../../src/figures/findings.ts';
import { groupListOf } from '../../src/figures/group-list.ts';
import { bodiesLabel, bodiesTitle, kindsOfIndicator } from '../../src/figures/kinds.ts';
import { isListOnly } from '../../src/figures/little-known.ts';
import { searchIndexOf } from '../../src/figures/search-index.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { wordingOf } from '../../src/format/wording.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { kindOf, type KindRow } from '../../src/model/kinds.ts';
import { reportOf } from '../../src/report/report.ts';
import { folderArtifact } from '../report/artifacts.ts';
import { textsOf } from '../report/reading.ts';

// Two invented regions of which there is a list and nothing else: one of three kinds of bodies, one of another word.
let sanlin: RegionArtifact;
let gongti: RegionArtifact;

beforeAll(async () => {
  sanlin = await folderArtifact('tests/fixtures/kinds/999997-sanlin');
  gongti = await folderArtifact('tests/fixtures/kinds/999998-gongti');
});

/** What speaks of groups and may not, where there are none: the words for what the policy is about apart. */
const spokenOfGroups = /集团(?!化)/;

describe('a region of three kinds', () => {
  test('counts each kind by its name, and its schools once', () => {
    expect(plainText(groupsFinding(sanlin))).toBe('三林区有2个教育集团、3个学区、3个幼教联盟，共有12所学校。');
    expect(bodiesTitle(sanlin)).toBe('教育集团、学区和幼教联盟');
    expect(bodiesLabel(sanlin)).toBe('集团、学区、联盟');
  });

  test('calls core and members as the kind does, and a role by its own name', () => {
    const said = (id: string) => plainText(groupFinding(sanlin, `999997-${id}`));
    expect(said('G01')).toBe('教育集团；核心校为桐花小学；成员校2所：梧桐小学、松风小学。');
    expect(said('G06')).toBe('幼教联盟；牵头园为春苗幼儿园；成员园2所：夏荷幼儿园、秋实幼儿园。');
    const places = searchIndexOf(sanlin).targets.map(([name, , detail]) => `${name}：${detail}`);
    expect(places).toContain('松风小学：桐花小学教育集团，成员校；东片学区，副学区长学校');
    expect(places).toContain('东片学区：学区');
    expect(places).toContain('春苗幼教联盟：幼教联盟');
  });

  test('reads two cores, none, nobody and what is to come right', () => {
    const said = (id: string) => plainText(groupFinding(sanlin, `999997-${id}`));
    expect(said('G04')).toContain('学区长学校为槐荫初级中学，学区长学校为桐花小学');
    expect(said('G05')).toContain('没有登记学区长学校');
    expect(said('G07')).toContain('没有登记成员园');
    expect(said('G09')).toContain('没有登记牵头园；没有登记成员园');
    expect(groupListOf(sanlin).coming.map(({ name }) => name)).toEqual(['以柏林初级中学为学区长学校的学区']);
    const place = searchIndexOf(sanlin).targets.find(([name]) => name === '云杉小学');
    expect(place?.[2]).toBe('定于2026年9月1日设立');
  });

  test('judges 教育集团 alone where no target names another kind', () => {
    const kinds = (id: string) => kindsOfIndicator(sanlin, id).map(({ kind }) => kind);
    expect(kinds(indicatorIds.rotationShare)).toEqual(['教育集团']);
    expect(kinds(indicatorIds.groupSize)).toEqual(['教育集团', '学区', '幼教联盟']);
    const judged = sanlin.results.filter(({ indicator_id }) => indicator_id === indicatorIds.rotationShare);
    expect([...new Set(judged.flatMap((row) => (row.unit_kind === 'group' ? [row.unit_id] : [])))]).toEqual([
      '999997-G01',
      '999997-G02',
    ]);
    const counted = sanlin.results.filter(
      ({ indicator_id, basis }) => indicator_id === indicatorIds.groupsAndMembers && basis === '集团数',
    );
    expect(counted.map(({ category, value }) => `${category} ${value}`)).toEqual([
      ' 8',
      '组织形式：学区 3',
      '组织形式：幼教联盟 3',
      '组织形式：教育集团 2',
    ]);
  });

  test('a report says what is there, and once what more would bring', () => {
    expect(isListOnly(sanlin)).toBe(true);
    const words = textsOf(reportOf(sanlin, 2025)).map(plainText).join('\n');
    expect(words).toContain('三林区有办学组织8个，其中学区3个、幼教联盟3个、教育集团2个');
    expect(words.match(/无法计算|未提供/g) ?? []).toHaveLength(1);
  });
});

describe('a region whose groups have another word', () => {
  test('has the word in every sentence', () => {
    expect(plainText(regionFinding(gongti))).toContain('共林县有2个共同体，2所牵头校、3所成员校。');
    expect(plainText(groupFinding(gongti, '999998-G02'))).toContain('牵头校为云溪中学');
  });

  test('never speaks of groups in charts, search and report', () => {
    const charts = chartsOf(gongti).flatMap(({ title, subtitle, source, notes, description }) => [
      title,
      subtitle,
      source,
      description,
      ...notes,
    ]);
    const found = searchIndexOf(gongti).targets.flat();
    const report = reportOf(gongti, 2025);
    const words = [...charts, ...found, ...textsOf(report), ...report.sections.map(({ title }) => title)];
    expect(words.map(plainText).filter((text) => spokenOfGroups.test(text))).toEqual([]);
  });
});

describe('a region that calls its 教育集团 by a word of its own', () => {
  const row: KindRow = {
    group_kind: '教育集团',
    body_word: null,
    lead_word: null,
    member_word: null,
    other_roles: null,
    overlap: null,
  };
  const said = (own: Partial<KindRow>) =>
    wordingOf(kindOf('教育集团', [{ ...row, ...own }]))('每个集团的核心校、总校和成员校');

  test('says it, and lets stand what it has no word for', () => {
    expect(said({})).toBe('每个集团的核心校、总校和成员校');
    expect(said({ body_word: '教联体' })).toBe('每个教联体的核心校、总校和成员校');
    expect(said({ lead_word: '龙头校', member_word: '共建校' })).toBe('每个集团的龙头校和共建校');
  });
});
