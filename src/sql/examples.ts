/** A statement to begin with, under a title that says what it answers. */
export interface SqlExample {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

/** Texts to begin with, from the plain to the less plain. They run for any region; without data they have no rows. */
export const sqlExamples: readonly SqlExample[] = [
  {
    id: 'groups',
    title: '集团名录：类型、成立日期和现有成员数',
    sql: `select
  g.group_name as 集团,
  t.group_type as 类型,
  g.founded_on as 成立日期,
  count(m.group_id) as 成员数
from groups g
cross join region r
left join group_types t
  on t.group_id = g.group_id
  and t.valid_from <= r.as_of_date
  and (t.valid_to is null or r.as_of_date < t.valid_to)
left join memberships m
  on m.group_id = g.group_id
  and m.valid_from <= r.as_of_date
  and (m.valid_to is null or r.as_of_date < m.valid_to)
group by all
order by 成立日期, 集团;`,
  },
  {
    id: 'results',
    title: '一项指标的全部结果（教师交流比例）',
    sql: `select
  coalesce(g.short_name, g.group_name, '全县') as 单位,
  i.period as 学年,
  i.numerator as 交流教师,
  i.denominator as 教师总数,
  round(100 * i.value, 1) as 比例_百分比,
  i.verdict as 判定,
  i.reason as 说明
from indicator_results i
left join groups g on g.group_id = i.unit_id
where i.indicator_id = 'IND-10'
  and i.basis = '参与口径'
  and i.category = ''
order by 单位, 学年;`,
  },
  {
    id: 'year-on-year',
    title: '本学年与上学年相比',
    sql: `with 历年 as (
  select distinct unit_id, period, value
  from indicator_results
  where indicator_id = 'IND-10'
    and unit_kind = 'group'
    and basis = '参与口径'
    and category = ''
)
select
  g.group_name as 集团,
  period as 学年,
  round(100 * value, 1) as 比例,
  round(100 * (value - lag(value) over (partition by unit_id order by period)), 1) as 比上学年提高_百分点
from 历年
join groups g on g.group_id = 历年.unit_id
order by 集团, 学年;`,
  },
  {
    id: 'shortfall',
    title: '还没有达标的项目，各差多少',
    sql: `select
  g.group_name as 集团,
  n.title as 指标,
  coalesce(nullif(i.period, ''), i.as_of_date::varchar) as 时期,
  i.threshold as 目标值,
  i.shortfall as 还差,
  i.clause_id as 条款
from indicator_results i
join groups g on g.group_id = i.unit_id
join indicators n on n.indicator_id = i.indicator_id
where i.verdict = '未达标'
order by 集团, n.position, 时期 desc;`,
  },
  {
    id: 'absent',
    title: '没有数值的结果，按原因汇总',
    sql: `select
  verdict as 判定,
  reason as 原因,
  count(*) as 结果数
from indicator_results
where value is null
group by all
order by 结果数 desc, 原因;`,
  },
  {
    id: 'coverage',
    title: '紧密型覆盖率逐月变化（可画成折线）',
    sql: `select
  as_of_date as 时点,
  numerator_tight as 紧密型覆盖校区,
  denominator as 全部校区,
  round(100.0 * numerator_tight / nullif(denominator, 0), 1) as 覆盖率
from coverage_history
where basis = '校区口径'
  and perimeter = '当期口径'
order by 时点;`,
  },
  {
    id: 'uncovered',
    title: '还没有加入紧密型集团的校区',
    sql: `select
  s.school_name as 学校,
  c.campus_name as 校区,
  u.area as 城乡,
  u.is_in_group as 在其他集团
from uncovered_campuses u
join campuses c on c.campus_id = u.campus_id
join schools s on s.school_id = c.school_id
order by 学校, 校区;`,
  },
  {
    id: 'stages',
    title: '各学段校区数（多值字段拆成行）',
    sql: `select
  学段,
  count(*) as 校区数
from (select unnest(stages) as 学段 from campuses where closed_on is null)
group by 学段
order by 校区数 desc, 学段;`,
  },
  {
    id: 'names',
    title: '按曾用名、简称查学校',
    sql: `select
  n.name as 名称,
  n.name_kind as 类别,
  coalesce(s.school_name, c.campus_name, g.group_name) as 现在的名称,
  n.valid_from as 起,
  n.valid_to as 止
from names n
left join schools s on s.school_id = n.entity_id
left join campuses c on c.campus_id = n.entity_id
left join groups g on g.group_id = n.entity_id
where n.name like '%小学%'
order by 名称, 类别;`,
  },
  {
    id: 'teachers',
    title: '各集团历年交流人数（行列转换）',
    sql: `pivot (
  select
    coalesce(g.short_name, g.group_name) as 集团,
    p.period,
    p.person_count
  from person_counts p
  join groups g on g.group_id = p.unit_id
  where p.measure = 'rotating'
    and p.part = ''
    and p.period_kind = '学年'
)
on period
using any_value(person_count)
order by 集团;`,
  },
  {
    id: 'funding',
    title: '经费：各年度预算、下达和支出（万元）',
    sql: `select
  calendar_year as 年度,
  category as 类别,
  sum(case money_unit when '元' then budget_amount / 10000 else budget_amount end)::double as 预算,
  sum(case money_unit when '元' then allocated_amount / 10000 else allocated_amount end)::double as 下达,
  sum(case money_unit when '元' then spent_amount / 10000 else spent_amount end)::double as 支出
from funding
group by all
order by 年度, 类别;`,
  },
  {
    id: 'activities',
    title: '集团活动：各类活动每学期的次数和参与人次',
    sql: `select
  period as 学期,
  split_part(category, '：', 2) as 活动类别,
  sum(value) filter (where basis = '活动次数') as 次数,
  sum(value) filter (where basis = '参与人次') as 参与人次
from indicator_results
where indicator_id = 'IND-34'
  and unit_kind = 'region'
  and category like '活动：%'
group by all
order by 学期 desc, 次数 desc, 活动类别;`,
  },
  {
    id: 'studios',
    title: '名师工作室等平台：所在学校和城乡',
    sql: `select
  s.category as 类别,
  s.studio_name as 名称,
  c.campus_name as 所在校区,
  case left(schools.urban_rural_code, 1) when '2' then '乡村' when '1' then '城区、镇区' end as 城乡,
  s.founded_on as 设立日期
from studios s
cross join region r
left join campuses c on c.campus_id = s.campus_id
left join schools on schools.school_id = c.school_id
where coalesce(s.founded_on <= r.as_of_date, true)
  and coalesce(s.closed_on > r.as_of_date, true)
order by 城乡 desc, 类别, 名称;`,
  },
  {
    id: 'clauses',
    title: '每项目标出自哪一条政策',
    sql: `select
  t.label as 目标,
  t.comparator as 比较符,
  t.threshold as 目标值,
  t.unit as 单位,
  d.document_number as 文号,
  c.place as 位置,
  c.quote as 原文
from policy_targets t
join clauses c on c.clause_id = t.clause_id
join policy_documents d on d.policy_id = c.policy_id
order by t.target_id;`,
  },
  {
    id: 'columns',
    title: '数据库里有哪些表和字段',
    sql: `select
  table_name as 表,
  column_name as 字段,
  data_type as 类型,
  comment as 名称
from duckdb_columns()
where not internal
order by 表, column_index;`,
  },
];
