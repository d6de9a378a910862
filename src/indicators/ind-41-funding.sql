-- Money for the running of groups in a calendar year: planned, issued and spent.
-- Grain: region and group, calendar year, basis (预算, 下达, 支出), category ('' = all, 类别：… for the region).
-- Numerator: yuan, rounded once they are added up; value: 万元. Where a kind of money has a row of the whole region and rows of groups in the same
-- year, the region's row is the total and the groups' rows are parts of it; otherwise the groups' rows are added up.
-- Null when an amount that belongs to the sum has not been reported. Source: funding, region.
with
amounts as (
  select
    calendar_year,
    group_id,
    category,
    unnest([
      {'basis': '预算', 'amount': budget_amount},
      {'basis': '下达', 'amount': allocated_amount},
      {'basis': '支出', 'amount': spent_amount}
    ], recursive := true),
    case money_unit when '万元' then 10000 else 1 end as factor
  from funding
),
in_yuan as (
  select
    calendar_year,
    group_id,
    category,
    basis,
    -- Exact, so that the order in which they are added up does not matter.
    amount::decimal(18, 6) * factor as yuan,
    bool_or(group_id is null) over (partition by calendar_year, category) as has_region_row
  from amounts
),
parts as (
  select
    'region' as unit_kind,
    region.region_code as unit_id,
    calendar_year,
    basis,
    unnest(['', '类别：' || category]) as category,
    yuan
  from in_yuan
  cross join region
  where group_id is null or not has_region_row
  union all
  select
    'group' as unit_kind,
    group_id as unit_id,
    calendar_year,
    basis,
    '' as category,
    yuan
  from in_yuan
  where group_id is not null
),
summed as (
  select
    unit_kind,
    unit_id,
    calendar_year,
    basis,
    category,
    round(sum(yuan))::bigint as yuan,
    count(*) filter (where yuan is null) as unknown_count
  from parts
  group by unit_kind, unit_id, calendar_year, basis, category
)
select
  unit_kind,
  unit_id,
  calendar_year::varchar as period,
  null::varchar as as_of_date,
  basis,
  category,
  case when unknown_count = 0 then yuan end::integer as numerator,
  null::integer as denominator,
  case when unknown_count = 0 then yuan / 10000.0 end::double as value,
  case when unknown_count > 0 then 'missing' end as absence,
  case when unknown_count > 0
    then case
      when unit_kind = 'group' then '该集团' || calendar_year::varchar || '年'
      when category = '' then calendar_year::varchar || '年各类经费共'
      else calendar_year::varchar || '年' || replace(category, '类别：', '')
    end || '有' || unknown_count::varchar || '笔' || basis || '数尚未填报。'
  end as reason
from summed
order by calendar_year, unit_kind, unit_id, basis, category
