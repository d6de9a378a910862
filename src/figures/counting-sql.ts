/**
 * The SQL that counts people, as pages show it: how each public count comes from records that are not public. Only for code
 * that Vite bundles, as src/indicators/sql.ts is; the build reads the same files with src/facts/facts.ts.
 */
const files = import.meta.glob<string>('../facts/{steps,counts}/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What each file makes, in the order in which they build on each other. A test asserts that none is missing. */
const meanings: Readonly<Record<string, string>> = {
  'steps/academic-years': '统计涉及的学年，从最早有记录的学年到数据截至日所在学年。',
  'steps/year-ends': '数据截至日以前的各年年末，自最早有成员关系的年份起，最多二十年。',
  'steps/count-dates': '按时点统计人数的日期：数据截至日和此前各年年末。',
  'steps/academic-terms': '各学年的两个学期，以及覆盖整学期所需的起止日期（前后各放宽14天）。',
  'steps/exchange-kinds': '统计交流轮岗和干部互派的组织形式：目标写明的，没有写明的为教育集团。',
  'steps/campus-memberships': '各校区加入、退出集团的日期；整校加入的，其全部校区随之加入。',
  'steps/first-day-members': '每学年9月1日各集团的校区。',
  'steps/group-years': '每学年存续的集团，以及不适合评价交流比例的原因。',
  'steps/groups-in-totals': '列入全域合计的集团；规模过小、本身不公开的集团不列入。',
  'steps/compulsory-campuses': '设有小学或初中学段的校区。',
  'steps/roster': '名册中的专任教师。',
  'steps/moves': '可能计入交流轮岗的全部记录，包括注明计入教师交流的干部互派。',
  'steps/move-groups': '每次交流发生在哪个集团内部。',
  'steps/covered-terms': '每次交流覆盖的完整学期。',
  'steps/qualifying-moves': '计入交流轮岗比例的交流，及其骨干、方向等分类标记。',
  'steps/small-groups': '规模过小、本身不公开的集团，按涉及的学年和年度。',
  'steps/special-posts-of-units': '各年度全域和各集团的特设岗位数，有全域数的以全域数为准。',
  'counts/headcounts': '集团成员校区的专任教师数和符合交流条件的教师数。',
  'counts/rotation': '交流轮岗的人数、人次及其分项；同一人在同一集团只计一次。',
  'counts/anywhere': '不论是否在集团内部的交流人数。',
  'counts/visits': '走教、兼课等不计入交流轮岗比例的人次。',
  'counts/broken-off': '数据截至日前中途中止的交流人次。',
  'counts/latest-year': '满五年教师、毕业班教师等只有最近学年名册可以说明的人数。',
  'counts/cadres': '互派挂职的校干人数和已结束的任期。',
  'counts/mentoring': '数据截至日和此前各年年末有效的师徒结对数。',
  'counts/settled-totals': '集团学年汇总填报的人数，与逐人登记并列；登记齐全、核定的以登记为准，否则以汇总为准。',
  'counts/person-counts': '把各项人数排到每个集团、每个时段：没有的记为0，无法统计的注明原因。',
  'counts/returned-counts': '由表格直接报送的人数：竞聘上岗、特设岗位和职称倾斜；全域数有填报的以填报为准。',
  'counts/count-sources': '哪些人数按汇总填报，哪些逐人核算，两个数是否一致。',
  'counts/post-limits': '聘用人数不超过特设岗位数，供保护个人信息时判断。',
  'counts/campus-flows': '集团内两个校区之间的交流人数。',
  'counts/campus-attributes': '各校区学年初报送的教师条件、称号和年限，及其所属的合计；只用于决定哪些不公开。',
  'counts/possible-flows': '集团内各方向可能的校区组合数，供保护个人信息时判断。',
  'counts/exchange-checks': '每个成员校区在数据截至日、此前各年年末和各学年是否有按类型应当互派的校干。',
};

/** One file of the SQL that counts persons, with what it is for. */
export interface CountingStep {
  /** `first_day_members`, the name under which later steps read it. */
  readonly name: string;
  readonly meaning: string;
  readonly sql: string;
}

/** Every step from the records to the counts, in the order in which they run. */
export function countingSteps(): readonly CountingStep[] {
  return Object.entries(meanings).flatMap(([stem, meaning]) => {
    const sql = files[`../facts/${stem}.sql`];
    return sql === undefined ? [] : [{ name: nameOf(stem), meaning, sql }];
  });
}

/** Files that no sentence says the meaning of: there must be none. */
export function unexplainedSteps(): readonly string[] {
  return Object.keys(files).filter((path) => !(path.replace('../facts/', '').replace('.sql', '') in meanings));
}

function nameOf(stem: string): string {
  return (stem.split('/').at(-1) ?? '').replaceAll('-', '_');
}
