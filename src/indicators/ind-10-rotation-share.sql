-- Share of a group's full-time teachers who take part in rotation inside the group.
-- Grain: group and region, school year or calendar year, basis. 参与口径 (headline): taking part in the year; 新派口径: sent
-- out in it; 年度口径: by calendar year; 人次: records, without a denominator. Parts of them in categories.
-- Numerator: distinct persons with a qualifying rotation; denominator: full-time teachers of the members on 1 September.
-- A region counts distinct persons over all its groups. Null when one of both is absent, or nobody is employed.
-- Not judged: groups founded in the year, or with one campus. The running year is judged until 31 August as expected.
-- Source: person_ratios.
with
labelled as (
  select
    person_ratios.*,
    labels.basis,
    labels.category || person_ratios.part as category
  from person_ratios
  join (
    values
      ('rotating', 'teachers', '参与口径', ''),
      ('rotating_continuing', 'teachers', '参与口径', '其中：上学年延续'),
      ('rotating_expected', 'teachers', '参与口径', '其中：进行中（预计）'),
      ('rotating_form', 'teachers', '参与口径', '形式：'),
      ('rotating_new', 'teachers', '新派口径', ''),
      ('rotating_calendar', 'teachers_calendar', '年度口径', ''),
      ('rotation_records', '', '人次', ''),
      ('weak_or_new_records', '', '人次', '其中：到薄弱学校和新建校'),
      ('visiting_records', '', '人次', '另有：走教、兼课和短期交流')
  ) as labels (measure, whole, basis, category)
    on labels.measure = person_ratios.measure
    and labels.whole = person_ratios.whole
  where person_ratios.measure <> 'rotating_form' or person_ratios.part <> ''
)
select
  unit_kind,
  unit_id,
  period,
  null::varchar as as_of_date,
  judged_on::varchar as judged_on,
  over_on::varchar as ends_before,
  basis,
  category,
  case when denominator is distinct from 0 then numerator end::integer as numerator,
  nullif(denominator, 0)::integer as denominator,
  value,
  case
    when not_judged is not null then 'not-applicable'
    when denominator = 0 then 'missing'
    else absence
  end as absence,
  case
    when not_judged is not null then not_judged
    when denominator = 0 then '学年初没有专任教师，无法计算比例。'
    when absence is not null then reason
    when basis = '参与口径' and category = '' then note
  end as reason
from labelled
order by period, unit_kind, unit_id, basis, category
