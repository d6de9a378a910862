import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/listing/plan.ts';
import { planWords } from '../../src/listing/words.ts';
import { linesOf, planned, sheetOf } from './lists.ts';

const both = ['青禾教育集团（教育集团）：*青禾小学、云帆小学、星河小学', '东山学区（学区）：*东山中学、西塘小学'];

describe('an office list is understood with', () => {
  test('one row a group, the members in one cell, a title above and notes below', () => {
    const plan = planned(`
      示例区集团化办学名单（2026年3月）
      |单位：所
      序号|集团名称|核心校|成员校|备注
      1|青禾教育集团|青禾小学|云帆小学、星河小学|
      2|东山学区|东山中学|西塘小学|
      合计|2个||3
      注：以批准文件为准。
    `);
    expect(linesOf(plan)).toEqual(both);
    expect(plan.sheets[0]?.header?.line).toBe(3);
    expect(plan.sheets[0]?.skipped.map(({ line }) => line)).toEqual([6, 7]);
  });

  test('one row a member, the group in a merged cell, the lead in a column of parts', () => {
    const plan = planned(`
      序号|教育集团（学区）名称|学校名称|角色|校长
      1|青禾教育集团|青禾小学|总校|某某某
      2||云帆小学|成员校|某某某
      3||星河小学|成员校|某某某
      4|东山学区|东山中学|学区长学校|某某某
      5||西塘小学|副学区长学校|某某某
    `);
    expect(linesOf(plan)).toEqual(both);
    expect(plan.groups[0]?.members[0]?.lead).toBe('总校');
    expect(plan.groups[1]?.members[1]?.part).toBe('副学区长学校');
    expect(JSON.stringify(plan)).not.toContain('某某某');
  });

  test('members between commas, semicolons, slashes, line breaks and blanks, and numbered', () => {
    const cells = [
      '云帆小学，星河小学',
      '云帆小学；星河小学',
      '云帆小学/星河小学',
      '云帆小学↵星河小学',
      '云帆小学 星河小学',
    ];
    const more = ['1.云帆小学↵2.星河小学', '（1）云帆小学；（2）星河小学', '①云帆小学②星河小学'.replace('②', '、②')];
    for (const cell of [...cells, ...more]) {
      const plan = planned(`集团|核心校|成员校\n青禾教育集团|青禾小学|${cell}`);
      expect(linesOf(plan), cell).toEqual(both.slice(0, 1));
    }
  });

  test('the lead in brackets, or before a colon', () => {
    for (const cell of [
      '青禾小学（核心校）、云帆小学、星河小学',
      '云帆小学、青禾小学【总校】、星河小学',
      '核心校：青禾小学；成员校：云帆小学、星河小学',
    ])
      expect(linesOf(planned(`序号|名称|成员单位\n1|青禾教育集团|${cell}`)), cell).toEqual(both.slice(0, 1));
  });

  test('the lead beside the name of its group', () => {
    const plan = planned(
      '集团名称|成员校\n青禾教育集团（总校：青禾小学）|云帆小学、星河小学\n东山学区（城东）|西塘小学',
    );
    expect(linesOf(plan)).toEqual([both[0], '东山学区（城东）（学区）：西塘小学']);
    expect(plan.groups[0]?.members[0]?.lead).toBe('总校');
  });

  test('a separator inside brackets, which belongs to the name', () => {
    const plan = planned('集团名称|成员校\n青禾教育集团|青禾学校（小学部、初中部）、云帆小学');
    expect(plan.schools.map(({ name }) => name)).toEqual(['青禾学校（小学部、初中部）', '云帆小学']);
  });

  test('kinds in headings between the rows, in a column of their own, and in the name', () => {
    const headed = planned(`
      序号|名称|牵头校（园）|成员校（园）
      一、教育集团（1个）|||
      1|青禾一组|青禾小学|云帆小学
      二、幼教联盟（1个）|||
      1|春芽|春芽幼儿园|夏荷幼儿园
    `);
    expect(headed.groups.map(({ kind }) => kind)).toEqual(['教育集团', '幼教联盟']);
    const typed = planned('类别|名称|成员校\n学区|城东片|东山中学\n|城西片|西塘小学\n名校+弱校|结对一组|云帆小学');
    expect(typed.groups.map(({ kind }) => kind)).toEqual(['学区', '学区', '名校+弱校']);
    const named = ['第一幼教联盟', '东部联盟', '城南教育共同体', '城东学区（二）', '青禾集团', '结对帮扶1', '青禾一组'];
    const plan = planned(`名称|成员校\n${named.map((name) => `${name}|云帆小学`).join('\n')}`);
    expect(plan.groups.map(({ kind }) => kind)).toEqual([
      '幼教联盟',
      '联盟',
      '教育共同体',
      '学区',
      '教育集团',
      '结对帮扶',
      null,
    ]);
  });

  test('groups without names, told by their lead', () => {
    const plan = planned('序号|类型|核心校|成员校\n1|贯通培养型|第七中学|第八中学\n|||管仲小学\n2||临淄中学|第二中学');
    expect(linesOf(plan)).toEqual(['—（—）：*第七中学、第八中学、管仲小学', '—（—）：*临淄中学、第二中学']);
    expect(plan.groups.map(({ type }) => type)).toEqual(['贯通培养型', '贯通培养型']);
  });

  test('schools of several stages side by side, and a lead for each', () => {
    const plan = planned(`
      集团名称|核心校（小学）|核心校（初中）|成员校数|成员校（小学）|成员校（初中）|备注|说明
      青禾教育集团|青禾小学|青禾初级中学|3|云帆小学、星河小学|听澜初级中学|新建|待批
      东山学区|东山小学|/|1||东山初级中学||
    `);
    expect(linesOf(plan)).toEqual([
      '青禾教育集团（教育集团）：*青禾小学、*青禾初级中学、云帆小学、星河小学、听澜初级中学',
      '东山学区（学区）：*东山小学、东山初级中学',
    ]);
    expect(plan.groups[0]?.members[0]?.note).toBe('新建、待批');
  });

  test('several sheets, a group named again, and a sheet that is no list', () => {
    const plan = planOf([
      sheetOf('示例区教育集团名单\n名称|学校\n青禾|青禾小学\n青禾|云帆小学', '集团'),
      sheetOf('学区名单\n名称|学校\n城东|云帆小学\n青禾|星河小学', '学区'),
      sheetOf('说明\n请各校核对', '说明'),
    ]);
    expect(linesOf(plan)).toEqual(['青禾（教育集团）：青禾小学、云帆小学、星河小学', '城东（学区）：云帆小学']);
    expect(plan.sheets.map(({ header }) => header === null)).toEqual([false, false, true]);
    expect(plan.doubts.inSeveral).toEqual([{ name: '云帆小学', groups: [0, 1] }]);
  });
});

describe('nothing is guessed:', () => {
  test('names that differ by a character are two schools, and listed', () => {
    const plan = planned(
      '名称|成员校\n青禾教育集团|正阳路小学、正阳小学、淄河小学、菑河小学、第一中学、第二中学、东街小学、西街小学',
    );
    expect(plan.schools).toHaveLength(8);
    expect(plan.doubts.near).toEqual([
      { one: '正阳路小学', other: '正阳小学' },
      { one: '淄河小学', other: '菑河小学' },
    ]);
  });

  test('the region’s name in front makes another name of it, and is asked about', () => {
    const plan = planned('名称|成员校\n青禾教育集团|示例区云帆小学、云帆小学', '示例区');
    expect(plan.doubts.near).toEqual([{ one: '示例区云帆小学', other: '云帆小学' }]);
  });

  test('one name with several codes is not taken for one school in silence, in one group or in two', () => {
    const plan = planned(`
      集团名称|学校名称|学校标识码
      青禾教育集团|云帆小学|
      |云帆小学|2134000001
      |星河小学|2134000002
      |星河小学|2134000003
      东山学区|云帆小学|2134000001
    `);
    expect(plan.schools.map(({ name, school_code }) => [name, school_code])).toEqual([
      ['云帆小学', '2134000001'],
      ['星河小学', '2134000002'],
    ]);
    expect(planWords(plan)).toContain(
      '  1个校名有不止一个标识码，分清以前不能写入：星河小学（2134000002、2134000003）。',
    );
  });

  test('a group is led by the member whose name it bears, and by nobody else', () => {
    const plan = planned('名称|成员校\n青禾小学教育集团|云帆小学、示例区青禾小学\n云帆教育集团|云帆小学', '示例区');
    expect(linesOf(plan)).toEqual([
      '青禾小学教育集团（教育集团）：*示例区青禾小学、云帆小学',
      '云帆教育集团（教育集团）：云帆小学',
    ]);
    expect(plan.doubts.withoutLead).toEqual([1]);
  });

  test('types are those that names say', () => {
    const names = [
      '青禾小学',
      '春芽幼儿园',
      '第三初级中学',
      '湖滨九年一贯制学校',
      '特殊教育学校',
      '云帆小学（东校区）',
    ];
    const open = ['第一中学', '实验学校', '青山镇中心学校', '外国语学校'];
    const plan = planned(`名称|成员校\n青禾教育集团|${[...names, ...open].join('、')}`);
    expect(plan.schools.map(({ type }) => type)).toEqual([
      '211',
      '111',
      '311',
      '312',
      '514',
      '211',
      ...open.map(() => null),
    ]);
  });

  test('the plan says what was found and what to look at', () => {
    const plan = planned(`
      序号|集团名称|总校|成员校
      1|青禾教育集团|青禾小学|云帆小学、云帆学校、等5所
      2|东山学区|东山中学、西塘中学|
      3|城东||
      二、联盟|||
      |||城西小学
    `);
    expect(planWords(plan)).toEqual([
      '名单.csv：表头在第1行，认出的列：序号、集团名称、总校（按“核心校”读取）、成员校。',
      '',
      '共1个教育集团、1个学区、1个未写明组织形式的集团，6所学校，6个成员位置。',
      '办学类型按校名判定：小学2所。',
      '4所的校名不能说明办学类型，先留空：云帆学校、等5所、东山中学、西塘中学。',
      '请核对：',
      '  1行有学校而没有写明在哪个集团，没有录入：第6行城西小学。',
      '  1个名称不像校名，照原样录入：等5所（第2行）。',
      '  1个有多所核心校：东山学区。',
      '  1个没有成员：城东。',
      '  1个的名称和名单都没有说明组织形式：城东。',
    ]);
  });
});

test('every column that is not read is named, one without a header as well', () => {
  const plan = planned(`
    集团名称|核心校|成员校||联系电话|学校数|成立时间|组建时间|空白
    青禾教育集团|青禾小学|云帆小学|星河小学|12345678|3|2024年|2023年|
  `);
  expect(planWords(plan).slice(0, 2)).toEqual([
    '名单.csv：表头在第1行，认出的列：集团名称、核心校、成员校、成立时间（按“成立日期”读取）。',
    '  没有读取的列：第4列（没有表头）、联系电话、学校数、组建时间、空白。',
  ]);
});

test('a sheet without a header is no list', () => {
  expect(planned('青禾小学|云帆小学').groups).toEqual([]);
});
